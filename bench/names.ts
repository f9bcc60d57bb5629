/**
 * How well names are found on the development split of the labelled texts, beside compromise on the same texts, and how fast:
 *
 *     npx tsx bench/names.ts            (texts in $DOSSIER_SHARED/data/train, by default ../shared)
 *
 * The model never learned from these texts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { loadLexicon } from '../src/lexicon/index.js';
import { loadNamesModel, type NamesModel } from '../src/lexicon/names-model.js';
import { recognizeNames } from '../src/recognize/mentions/index.js';
import { tagAllNames } from '../src/recognize/names/index.js';
import type { DocumentRecord } from '../src/records.js';
import type { SegmentedText } from '../src/text.js';
import { readCorpus } from '../tools/train-names/corpus.js';
import { type Counts, type Figures, f1, measure, recased } from '../tools/train-names/evaluate.js';

const folder = join(process.env.DOSSIER_SHARED ?? '../shared', 'data/train');
if (!existsSync(folder)) {
  console.log(`Nothing to measure on: there is no ${folder}.`);
  process.exit(0);
}

const KINDS = [
  ['person', 'people'],
  ['organization', 'organizations'],
  ['place', 'places'],
] as const;

/** compromise's names, without the marks around them; the first that claims a stretch keeps it. */
function byCompromise({ text }: SegmentedText) {
  const doc = nlp(text);
  const found: { start: number; end: number; class: string }[] = [];
  for (const [type, method] of KINDS)
    for (const { terms } of doc[method]().json({ offset: true, terms: { offset: true } }) as {
      terms: { offset: { start: number; length: number } }[];
    }[]) {
      const first = terms[0]?.offset;
      const last = terms.at(-1)?.offset;
      if (!first || !last) continue;
      const raw = text.slice(first.start, last.start + last.length);
      const start = first.start + (/^[^\p{L}\p{N}]*/u.exec(raw)?.[0].length ?? 0);
      const end = last.start + last.length - (/(?:['’]s)?[^\p{L}\p{N}]*$/u.exec(raw)?.[0].length ?? 0);
      if (end > start && !found.some((f) => f.start < end && start < f.end)) found.push({ start, end, class: type });
    }
  return found;
}

const row = (name: string, a: Counts | undefined, b: Counts | undefined): string => {
  const show = (c: Counts | undefined): string => {
    if (!c) return '-';
    const { p, r, f } = f1(c);
    return `${f.toFixed(1)} (P ${p.toFixed(1)}, R ${r.toFixed(1)})`;
  };
  return `| ${name} | ${show(a)} | ${show(b)} | ${a?.gold ?? 0} |`;
};

function table(ours: Figures, theirs: Figures): string {
  return [
    '| exact F1 | tagger | compromise | names |',
    '|---|---|---|---|',
    row('all', ours.all, theirs.all),
    ...Object.keys(ours.byType).map((k) => row(k, ours.byType[k], theirs.byType[k])),
    ...Object.keys(ours.bySource).map((k) => row(k, ours.bySource[k], theirs.bySource[k])),
  ].join('\n');
}

/** Milliseconds of processor time: other work on the machine counts less than in time by the clock. */
function processorTime(run: () => void): number {
  const began = process.cpuUsage();
  run();
  return process.cpuUsage(began).user / 1000;
}

let model!: NamesModel;
const loading = processorTime(() => {
  model = loadNamesModel();
});
console.log(`Loaded in ${loading.toFixed(0)} ms.\n`);

const { development: texts, train: others } = readCorpus(folder, [
  'btc',
  'crossner-other',
  'crossner-politics-train',
  'ewt-train',
  'sec-test',
  'sec-train',
  'wikigold',
  'wnut17-dev',
  'wnut17-train',
  'meantime',
]);
const tag = (s: SegmentedText) => tagAllNames(s, model);
const tokens = texts.reduce((n, t) => n + t.segmented.tokens.length, 0);
const timed = (run: () => void): number => Math.round((1000 * tokens) / processorTime(run));
const cold = timed(() => texts.forEach((t) => void tag(t.segmented)));
const warm = timed(() => texts.forEach((t) => void tag(t.segmented)));

const lexicon = loadLexicon();
/** The tagger, the rules and the merging of their answers. */
const inAll = (segmented: SegmentedText) =>
  recognizeNames({ document: { text: segmented.text } as DocumentRecord, segmented, lexicon });
const all = () => texts.forEach((t) => void inAll(t.segmented));
const allCold = timed(all);
// V8 compiles what runs often: other texts, which are not counted, let it do so first.
let before = 0;
for (const { segmented } of others) {
  if (before >= 250_000) break;
  before += segmented.tokens.length;
  inAll(segmented);
}
const allWarm = timed(all);

console.log(table(measure(texts, tag), measure(texts, byCompromise)));
console.log(
  row(
    'tagger and rules',
    measure(texts, (s) => inAll(s).map((m) => ({ start: m.start, end: m.end, class: m.type }))).all,
    undefined,
  ),
);
for (const to of ['upper', 'lower'] as const) {
  const other = recased(texts, to, lexicon);
  console.log(
    row(to === 'upper' ? 'ALL CAPS' : 'lower case', measure(other, tag).all, measure(other, byCompromise).all),
  );
}
console.log(`\nBoth passes: ${cold} tokens/s at first, ${warm} tokens/s once its words are known (${tokens} tokens).`);
console.log(`Names in all: ${allCold} tokens/s at first, ${allWarm} tokens/s after ${before} tokens of other texts.`);

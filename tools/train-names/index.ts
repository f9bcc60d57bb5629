/**
 * Learns the tagger of names and writes `data/models/names.bin` and its card:
 *
 *     npm run train -- FOLDER [--quick] [--out FILE]
 *
 * FOLDER holds labelled texts (`*-ner.jsonl`). Those of the development split are never learned from; the figures are theirs. `--quick`
 * learns in a quarter of the time, for trying things out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../src/lexicon/index.js';
import { packNames, unpackNames } from '../../src/lexicon/names-model.js';
import { unpackWords } from '../../src/lexicon/word-knowledge.js';
import { tagAllNames } from '../../src/recognize/names/index.js';
import { modelCard } from './card.js';
import { readCorpus } from './corpus.js';
import { confidenceSteps, f1, measure, recased } from './evaluate.js';
import { learn } from './learn.js';

const MODELS = new URL('../../data/models/', import.meta.url);
/** Contracts: their names are of another kind, and learning from them costs on reports. */
const LEFT_OUT = ['sec-train', 'sec-test'];

/** The few sentences on politics, and news: what reports are most like. */
const WEIGHT = { 'crossner-politics-train': 4, meantime: 2, gum: 2 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('Usage: npm run train -- FOLDER [--quick] [--out FILE]');

const began = Date.now();
const log = (line: string): void => console.log(line);
const corpus = readCorpus(folder, LEFT_OUT);
const wordsFile = readFileSync(new URL('words.bin', MODELS));
const knowledge = unpackWords(wordsFile);
const settings = values.quick
  ? { epochs: 3, foldEpochs: 2, seeds: 1, margin: 60, rows: 230_000, recase: false, weight: WEIGHT, log }
  : { epochs: 6, foldEpochs: 2, seeds: 2, margin: 60, rows: 330_000, recase: true, weight: WEIGHT, log };
const learned = learn(corpus.train, knowledge, settings);

const uncertain = unpackNames(packNames(learned), knowledge);
const bytes = packNames({ ...learned, confidence: confidenceSteps(corpus.development, uncertain) });
const model = unpackNames(bytes, knowledge);
const minutes = (Date.now() - began) / 60_000;

const lexicon = loadLexicon();
const figures = {
  'as written': measure(corpus.development, (s) => tagAllNames(s, model)),
  'ALL CAPS': measure(recased(corpus.development, 'upper', lexicon), (s) => tagAllNames(s, model)),
  'lower case': measure(recased(corpus.development, 'lower', lexicon), (s) => tagAllNames(s, model)),
};
for (const [name, { all, byType, bySource }] of Object.entries(figures)) {
  const show = ([k, c]: [string, Parameters<typeof f1>[0]]): string => `${k} ${f1(c).f.toFixed(1)}`;
  log(
    `${name}: F1 ${f1(all).f.toFixed(2)} (${[...Object.entries(byType), ...Object.entries(bySource)].map(show).join(', ')})`,
  );
}
writeFileSync(values.out ?? new URL('names.bin', MODELS), bytes);
if (!values.out && !values.quick)
  writeFileSync(
    new URL('names.md', MODELS),
    modelCard({ figures, rows: learned.keys.length, bytes: bytes.length, wordBytes: wordsFile.length, corpus }),
  );
log(`${bytes.length} bytes, ${learned.keys.length} rows, ${minutes.toFixed(1)} minutes`);

/**
 * Comparing claims: `node --import tsx bench/compare.ts [--large]`.
 *
 * Part 1 measures `compareClaims` on the public pair sets in DOSSIER_SHARED (default ../shared): precision, recall, F.
 * Part 2 makes up claims and measures how time and memory of `compare` grow.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare, compareClaims } from '../src/compare/index.js';
import { loadLexicon } from '../src/lexicon/index.js';
import type { Claim, ClaimKind, Result } from '../src/records.js';

const shared = process.env.DOSSIER_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const lexicon = loadLexicon();

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
}

function part1(): void {
  const folder = `${shared}/data/measure`;
  if (!existsSync(folder)) {
    console.log(`no pair sets at ${folder}: part 1 skipped`);
    return;
  }
  const load = (name: string): Pair[] =>
    readFileSync(`${folder}/${name}-pairs.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Pair);
  const wanted: readonly (readonly [string, string, readonly string[], left?: string])[] = [
    // Pairs that are neither the same nor different are between the two: with them and without.
    ['sts-dev', 'same', ['repeats', 'agrees'], 'related'],
    ['sts-dev', 'same', ['repeats', 'agrees']],
    ['emergent-dev', 'contradict', ['contradicts']],
    ['healthver-dev', 'contradict', ['contradicts']],
    ['mnli', 'contradict', ['contradicts']],
  ];
  for (const [name, label, relations, left] of wanted) {
    let [hit, found, asked] = [0, 0, 0];
    for (const p of load(name).filter((pair) => pair.label !== left)) {
      const yes = relations.includes(compareClaims(p.a, p.b, lexicon).relation);
      if (yes) found++;
      if (p.label === label) asked++;
      if (yes && p.label === label) hit++;
    }
    const [precision, recall] = [hit / found, hit / asked];
    const f = (2 * precision * recall) / (precision + recall);
    console.log(
      `${name.padEnd(14)} ${label.padEnd(10)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F ${f.toFixed(3)}${left ? `  (without "${left}")` : ''}`,
    );
  }
  const all = [...load('sts-dev'), ...load('emergent-dev'), ...load('mnli'), ...load('healthver-dev')];
  const half = all.length >> 1;
  let opposed = 0;
  for (let i = 0; i < 1000; i++)
    if (
      compareClaims(all[(i * 7) % all.length]!.a, all[(i * 7 + half) % all.length]!.b, lexicon).relation ===
      'contradicts'
    )
      opposed++;
  console.log(`contradicts on 1,000 unrelated pairs: ${opposed}`);
}

/** Numbers from a fixed seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'staff nurse guard meal water cell mold leak visit doctor care delay letter court order fine wage shift machine fire exit smoke alarm broken locked clean unsafe safe shortage adequate footage camera transfer release hearing lawyer family call medicine dose injury fall bed restraint room light heat cold night hour contract payment audit rule record report complaint answer denied approved'.split(
    ' ',
  );

function made(size: number): Result {
  const next = random(size);
  const some = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const kinds: readonly ClaimKind[] = [
    'allegation',
    'finding',
    'denial',
    'response',
    'statistic',
    'statement',
    'demand',
    'legal_action',
  ];
  const topics = [...lexicon.taxonomy.categories.keys()].filter((t) => t !== 'other');
  const documents = Math.max(2, Math.floor(size / 40));
  const claims = Array.from({ length: size }, (_, i): Claim => {
    const document = Math.floor(i / 40) % documents;
    const kind = some(kinds);
    const quote = Array.from({ length: 6 + Math.floor(next() * 12) }, () =>
      next() < 0.7 ? some(WORDS) : `${some(WORDS)}${Math.floor(next() * size)}`,
    ).join(' ');
    return {
      id: `c${i}`,
      document: `d${document}`,
      start: i * 200,
      end: i * 200 + quote.length,
      page: null,
      quote,
      kind,
      categories: [some(topics), some(topics)],
      category_spans: [],
      asserted_by: [`e${Math.floor(next() * documents)}`],
      asserted_by_text: null,
      asserted_by_start: null,
      asserted_by_end: null,
      speaker: null,
      reported_by: [],
      cue: null,
      cue_start: null,
      cue_end: null,
      polarity: kind === 'denial' ? 'denies' : 'asserts',
      target: [`e${Math.floor(next() * documents)}`],
      target_text: null,
      victims: null,
      facility: next() < 0.7 ? `f${Math.floor(next() * (1 + documents / 4))}` : null,
      facility_basis: null,
      event_date: next() < 0.2 ? `20${10 + Math.floor(next() * 10)}-0${1 + Math.floor(next() * 9)}` : null,
      quantities: [],
      responds_to: kind === 'denial' && i > 3 && i % 40 > 3 ? [`c${i - 1}`, `c${i - 3}`] : [],
      stance: null,
      confidence: 1,
      rule: 'made',
    };
  });
  const record = (i: number) =>
    ({
      id: `d${i}`,
      path: `d${i}.txt`,
      paths: [`d${i}.txt`],
      source: `d${i}`,
      text: '',
    }) as unknown as Result['documents'][number];
  return {
    dossier: '1',
    documents: Array.from({ length: documents }, (_, i) => record(i)),
    entities: [],
    mentions: [],
    dates: [],
    quantities: [],
    claims,
    problems: [],
  };
}

function part2(): void {
  compare(made(500), lexicon);
  let before = 0;
  for (const size of process.argv.includes('--large') ? [1000, 10_000, 100_000] : [1000, 10_000]) {
    const result = made(size);
    globalThis.gc?.();
    const started = performance.now();
    const differences = compare(result, lexicon);
    const took = performance.now() - started;
    const memory = process.memoryUsage().heapUsed / 1_000_000;
    console.log(
      `${size.toLocaleString('en').padStart(8)} claims -> ${differences.length.toLocaleString('en')} differences in ${took.toFixed(0)} ms, heap ${memory.toFixed(0)} MB${before > 0 ? `, ${(took / before).toFixed(1)} times as long` : ''}`,
    );
    before = took;
  }
}

part1();
part2();

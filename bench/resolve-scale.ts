/**
 * How merging across documents grows: `node --import tsx bench/resolve-scale.ts [--quick]`. 1,000, 10,000 and 100,000 mentions of made-up names; processor time of the merge
 * alone, and how many times as much as n log n would make of the smallest. Hard cases beside the mixed one: an office with a common name in every document, all on one
 * facility; one full name that every document has; names that all share a word.
 */
import { performance } from 'node:perf_hooks';
import type { MentionType, Result } from '../src/records.js';
import { mergeResults } from '../src/resolve/index.js';
import { documentOf, lexicon, random } from './made-up.js';

type Piece = string | readonly [MentionType, string];
type Mentions = (
  next: () => number,
  n: number,
  some: <T>(list: readonly T[]) => T,
  words: readonly string[],
) => Piece[];

const FIRST = [
  'Harlan',
  'Aldine',
  'Corvane',
  'Brackett',
  'Sorrel',
  'Tamarack',
  'Ostrander',
  'Quill',
  'Venn',
  'Marrow',
  'Pell',
  'Ives',
];
const HEADS = [
  'County Jail',
  'Detention Center',
  'Correctional Institution',
  'State Hospital',
  'Care Center',
  'Youth Center',
];
const GIVEN = ['Ann', 'Bob', 'Carla', 'Dario', 'Elena', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jonas'];
const A_DOCUMENT = 10;

const CASES: Readonly<Record<string, Mentions>> = {
  mixed: (next, _n, some, words) => {
    const r = next();
    if (r < 0.3) return [['facility', `${some(words)} ${some(HEADS)}`]];
    if (r < 0.6) return [['person', `${some(GIVEN)} ${some(words)}`]];
    if (r < 0.8) return [['organization', next() < 0.5 ? 'ICE' : `${some(words)} Alliance`]];
    return [['place', some(words)]];
  },
  'a common office': (_next, n, _some, words) =>
    n % 2 === 0
      ? [['organization', 'Department of Corrections']]
      : [['facility', `${words[0]} Correctional Institution`]],
  'one name': (next, _n, some) => [['person', `${next() < 0.5 ? 'Ann' : some(GIVEN)} Sorrel`]],
  'one word': (_next, _n, some, words) => [['facility', `Saint ${some(words)} ${some(HEADS)}`]],
};

function parts(size: number, mentions: Mentions): Result[] {
  const next = random(size);
  const some = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const words = Array.from(
    { length: Math.ceil(size / 8) },
    () =>
      some(FIRST) +
      some(FIRST).toLowerCase() +
      some(FIRST).toLowerCase() +
      (next() < 0.5 ? some(FIRST).slice(0, 2).toLowerCase() : ''),
  );
  return Array.from({ length: size / A_DOCUMENT }, (_, d) => {
    const pieces: Piece[] = [];
    for (let n = 0; n < A_DOCUMENT; n++) pieces.push(...mentions(next, n, some, words), ' and ');
    return documentOf(`s${size}-${d}`, pieces);
  });
}

const sizes = process.argv.includes('--quick') ? [1000, 10_000] : [1000, 10_000, 100_000];
const growth = (n: number): number => n * Math.log(n);
for (const [name, mentions] of Object.entries(CASES)) {
  let first: number | undefined;
  for (const size of sizes) {
    const all = parts(size, mentions);
    const before = process.cpuUsage();
    const started = performance.now();
    const merged = mergeResults(all, lexicon);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    first ??= took / growth(size);
    console.log(
      `${name.padEnd(16)} ${size.toLocaleString('en').padStart(8)} mentions -> ${merged.entities.length.toLocaleString('en').padStart(7)} entities  ${took.toFixed(0).padStart(6)} ms of processor (${(performance.now() - started).toFixed(0)} ms)  ${(took / growth(size) / first).toFixed(2)} x n log n of the smallest`,
    );
  }
}

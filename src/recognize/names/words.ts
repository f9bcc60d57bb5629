import type { WordKnowledge } from '../../lexicon/names-model.js';
import { hashText, mix } from './hash.js';

/** How the letters of a stretch of text are written; capitals tell nothing in the last three. */
export const MIXED = 0;
export const UPPER = 1;
export const LOWER = 2;
export const TITLE = 3;
export type CaseMode = 0 | 1 | 2 | 3;

/** Kinds of word by its letters. */
export const KIND = {
  lower: 1,
  capital: 2,
  upper: 3,
  initial: 4,
  camel: 5,
  digits: 6,
  mixedDigits: 7,
  mark: 8,
} as const;

/** What the tagger knows of a word as it is written, whatever stands around it. All are hashes, 0 for none. */
export interface Word {
  readonly lower: number;
  readonly shape: number;
  readonly kind: number;
  /** The word's cluster, from coarse to fine. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  /** Features of the word at its own place, one word off and two words off. */
  readonly own: Uint32Array;
  readonly near: Uint32Array;
  readonly far: Uint32Array;
  /** The hash under which lists and clusters know the word: without accents. */
  readonly phrase: number;
  /** What the word adds to the scores of the tokens around it, once that was worked out. */
  scores: Float32Array | null;
}

/** Seeds of the hashes: one for each kind of fact. */
const FACT = {
  lower: 1,
  form: 2,
  shape: 3,
  kind: 4,
  prefix: 5,
  suffix: 6,
  cluster: 7,
  list: 8,
  rank: 9,
  length: 10,
  kindSuffix: 11,
  kindCluster: 12,
  edge: 13,
} as const;

const fact = (template: number, value: number): number => mix(Math.imul(template, 0x3c6ef372), value);

/** "McDonald's" gives "XxXx'x", "1990" gives "9". */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const c of text.length > 24 ? text.slice(0, 24) : text) {
    const s = /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\p{Nd}/u.test(c) ? '9' : c;
    if (s !== last) shape += s;
    last = s;
  }
  return shape.length > 12 ? shape.slice(0, 12) : shape;
}

function kindOf(text: string, shape: string): number {
  if (!/[Xx]/.test(shape)) return /9/.test(shape) ? KIND.digits : KIND.mark;
  if (/9/.test(shape)) return KIND.mixedDigits;
  if (!/X/.test(shape)) return KIND.lower;
  if (shape === 'X.' || (shape === 'X' && text.length === 1)) return KIND.initial;
  if (!/x/.test(shape)) return KIND.upper;
  return shape.startsWith('Xx') && !/X/.test(shape.slice(2)) ? KIND.capital : KIND.camel;
}

const PLAIN = /^[\0-\x7f]*$/;

/** A word as lists and clusters spell it: lower case without accents. */
export const folded = (lower: string): string =>
  PLAIN.test(lower)
    ? lower
    : lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/ı/g, 'i');

/** The hash of a word in lists and clusters. */
export const knownAs = (lower: string): number => hashText(folded(lower), FACT.lower);

/** A word's features in a text of the given case. `lower`: the word in lower case with straight apostrophes. */
export function describeWord(text: string, lower: string, mode: CaseMode, knowledge: WordKnowledge): Word {
  const plain = mode === UPPER || mode === LOWER;
  const shapeText = shapeOf(plain ? lower : text);
  const kind = kindOf(plain ? lower : text, shapeText) + 16 * mode;
  const shape = mix(hashText(shapeText, FACT.shape), mode);
  const word = hashText(lower, FACT.lower);
  const phrase = knownAs(lower);
  const known = knowledge.find(phrase);
  const lists = knowledge.lists(known);
  const clusters = knowledge.clusters(known).map((c, level) => fact(FACT.cluster, c * 8 + level + 1));
  const [coarse = 0, middle = 0, fine = 0] = clusters;

  const own: number[] = [word, shape, fact(FACT.kind, kind), ...clusters];
  if (!plain && text !== lower) own.push(hashText(text, FACT.form));
  const n = lower.length;
  for (let k = 1; k <= 4 && k < n; k++) {
    own.push(hashText(lower.slice(0, k), FACT.prefix), hashText(lower.slice(n - k), FACT.suffix));
    if (k > 1) own.push(mix(hashText(lower.slice(n - k), FACT.kindSuffix), kind));
  }
  if (/[-.&'/]/.test(lower) && n > 1)
    for (const part of lower.split(/[-.&'/]+/)) if (part.length > 1) own.push(hashText(part, FACT.edge));
  for (const c of [...clusters.slice(0, 3), ...clusters.slice(4)]) own.push(mix(c, kind));
  own.push(fact(FACT.rank, knowledge.rank(known) * 128 + kind), fact(FACT.length, Math.min(n, 12) * 128 + kind));

  const near: number[] = [word, shape, fact(FACT.kind, kind), ...clusters];
  if (n > 3) near.push(hashText(lower.slice(n - 3), FACT.suffix));
  for (let bit = 0; bit < 16; bit++) {
    if (lists & (1 << bit)) {
      own.push(fact(FACT.list, bit), fact(FACT.list, 64 + bit * 128 + kind));
      near.push(fact(FACT.list, bit));
    }
  }
  if (lists) own.push(fact(FACT.list, 0x10000 + lists));
  const far: number[] = [word, fact(FACT.kind, kind), ...clusters.slice(0, 3), ...clusters.slice(4)];
  return {
    lower: word,
    shape,
    kind,
    coarse,
    middle,
    fine,
    own: Uint32Array.from(own),
    near: Uint32Array.from(near),
    far: Uint32Array.from(far),
    phrase,
    scores: null,
  };
}

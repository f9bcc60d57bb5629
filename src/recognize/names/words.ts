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

/** Whether a word, of a kind and case mode, is written without capitals where others have them: no part of a name by its letters. */
export const isSmall = (kindAndMode: number): boolean =>
  kindAndMode === KIND.lower || kindAndMode === KIND.digits || kindAndMode === KIND.mark;

/** What the tagger knows of a word as it is written, whatever stands around it. All are hashes, 0 for none. */
export interface Word {
  readonly lower: number;
  readonly shape: number;
  /** KIND, and 16 times the case mode of its sentence. */
  readonly kind: number;
  /** The word's cluster, from coarse to fine. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  /** The hash under which lists and clusters know the word: without accents. */
  readonly phrase: number;
  /** Features of the word at its own place, one word off and two words off. */
  readonly own: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
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

const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
};

function letterClass(c: string): string {
  const code = c.charCodeAt(0);
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return '9';
  if (code < 128) return c;
  return /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\p{Nd}/u.test(c) ? '9' : c;
}

/** "McDonald's" gives "XxXx'x", "1990" gives "9". */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const c of text.length > 24 ? text.slice(0, 24) : text) {
    const s = letterClass(c);
    if (s !== last) shape += s;
    last = s;
  }
  return shape.length > 12 ? shape.slice(0, 12) : shape;
}

function kindOf(text: string, shape: string): number {
  const capitals = shape.includes('X');
  const small = shape.includes('x');
  const digits = shape.includes('9');
  if (!capitals && !small) return digits ? KIND.digits : KIND.mark;
  if (digits) return KIND.mixedDigits;
  if (!capitals) return KIND.lower;
  if (shape === 'X.' || (shape === 'X' && text.length === 1)) return KIND.initial;
  if (!small) return KIND.upper;
  return shape.startsWith('Xx') && !shape.includes('X', 2) ? KIND.capital : KIND.camel;
}

/** A word as lists and clusters spell it: lower case without accents. */
export const folded = (lower: string): string =>
  isPlain(lower)
    ? lower
    : lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/ı/g, 'i');

/** The hash of a word in lists and clusters. */
export const knownAs = (lower: string): number => hashText(folded(lower), FACT.lower);

const JOINED = /[-.&'/]/;

/** A word's features in a text of the given case. `lower`: the word in lower case with straight apostrophes. */
export function describeWord(text: string, lower: string, mode: CaseMode, knowledge: WordKnowledge): Word {
  const plain = mode === UPPER || mode === LOWER;
  const shapeText = shapeOf(plain ? lower : text);
  const kind = kindOf(plain ? lower : text, shapeText) + 16 * mode;
  const shape = mix(hashText(shapeText, FACT.shape), mode);
  const word = hashText(lower, FACT.lower);
  const phrase = isPlain(lower) ? word : knownAs(lower);
  const known = knowledge.find(phrase);
  const lists = knowledge.lists(known);
  const clusters = knowledge.clusters(known).map((c, level) => fact(FACT.cluster, c * 8 + level + 1));
  const [coarse = 0, middle = 0, fine = 0] = clusters;

  const own: number[] = [word, shape, fact(FACT.kind, kind), ...clusters];
  if (!plain && text !== lower) own.push(hashText(text, FACT.form));
  const n = lower.length;
  for (let k = 1; k <= 4 && k < n; k++) {
    own.push(hashText(lower, FACT.prefix, 0, k), hashText(lower, FACT.suffix, n - k));
    if (k > 1) own.push(mix(hashText(lower, FACT.kindSuffix, n - k), kind));
  }
  if (n > 1 && JOINED.test(lower))
    for (const part of lower.split(/[-.&'/]+/)) if (part.length > 1) own.push(hashText(part, FACT.edge));
  // Of the four clusters inside each other, all but the finest.
  const wide = clusters.filter((_, level) => level !== 3);
  for (const c of wide) own.push(mix(c, kind));
  own.push(fact(FACT.rank, knowledge.rank(known) * 128 + kind), fact(FACT.length, Math.min(n, 12) * 128 + kind));

  const near: number[] = [word, shape, fact(FACT.kind, kind), ...clusters];
  if (n > 3) near.push(hashText(lower, FACT.suffix, n - 3));
  for (let bit = 0; lists >> bit > 0; bit++) {
    if (lists & (1 << bit)) {
      const listed = fact(FACT.list, bit);
      own.push(listed, fact(FACT.list, 64 + bit * 128 + kind));
      near.push(listed);
    }
  }
  if (lists) own.push(fact(FACT.list, 0x10000 + lists));
  const far: number[] = [word, fact(FACT.kind, kind), ...wide];
  return {
    lower: word,
    shape,
    kind,
    coarse,
    middle,
    fine,
    phrase,
    own: new Int32Array(own),
    near: new Int32Array(near),
    far: new Int32Array(far),
  };
}

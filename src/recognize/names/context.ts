import type { WordKnowledge } from '../../lexicon/word-knowledge.js';
import { mix } from './hash.js';
import { listedPhrases } from './lists.js';
import { KIND, type Word } from './words.js';

/** Room for the features of one token that hang on more than one word. */
export const MOST_CONTEXT_FEATURES = 64;

const two = (template: number, a: number, b: number): number => mix(mix(template, a), b);
const three = (template: number, a: number, b: number, c: number): number => mix(mix(mix(template, a), b), c);

/** Features of token `i` that join several words of its sentence; written into `out`, their number is given back. */
export function contextFeatures(
  words: readonly Word[],
  edge: Word,
  around: Around,
  i: number,
  out: Uint32Array,
): number {
  const n = words.length;
  const p2 = i > 1 ? words[i - 2]! : edge;
  const p1 = i > 0 ? words[i - 1]! : edge;
  const w = words[i]!;
  const n1 = i + 1 < n ? words[i + 1]! : edge;
  const n2 = i + 2 < n ? words[i + 2]! : edge;
  let at = 0;
  out[at++] = two(101, p1.lower, w.lower);
  out[at++] = two(102, w.lower, n1.lower);
  out[at++] = three(103, p2.lower, p1.lower, w.kind);
  out[at++] = three(104, n1.lower, n2.lower, w.kind);
  out[at++] = three(105, p1.lower, n1.lower, w.kind);
  out[at++] = two(106, p1.shape, w.shape);
  out[at++] = two(107, w.shape, n1.shape);
  out[at++] = three(108, p1.shape, w.shape, n1.shape);
  out[at++] = three(109, p2.shape, p1.shape, w.shape);
  out[at++] = three(110, w.shape, n1.shape, n2.shape);
  out[at++] = three(111, p1.middle, w.middle, w.kind);
  out[at++] = three(112, w.middle, n1.middle, w.kind);
  out[at++] = three(113, p1.middle, n1.middle, w.kind);
  out[at++] = three(114, p1.coarse, w.coarse, n1.coarse);
  out[at++] = two(115, p1.lower, w.shape);
  out[at++] = two(116, n1.lower, w.shape);
  out[at++] = two(117, p1.fine, w.shape);
  out[at++] = two(118, n1.fine, w.shape);
  out[at++] = three(119, p2.middle, p1.middle, w.kind);
  out[at++] = three(120, n1.middle, n2.middle, w.kind);
  out[at++] = three(121, p1.lower, w.kind, n1.kind);
  out[at++] = three(122, p2.lower, w.shape, 0);
  out[at++] = three(123, n2.lower, w.shape, 0);
  if (i === 0) {
    out[at++] = two(124, w.shape, n1.kind);
    out[at++] = two(125, w.lower, 0);
    out[at++] = two(126, w.fine, w.kind);
  }
  const listed = around.listed[i]!;
  if (listed > 0) {
    out[at++] = two(127, listed, 0);
    out[at++] = two(128, listed, w.kind);
  }
  if (i > 0 && around.listed[i - 1]! > 0) out[at++] = two(129, around.listed[i - 1]!, w.kind);
  if (i + 1 < n && around.listed[i + 1]! > 0) out[at++] = two(139, around.listed[i + 1]!, w.kind);
  const first = around.first[i]!;
  if (first >= 0) {
    const last = around.last[i]!;
    const head = words[last]!;
    const place = (i === first ? 1 : 0) + (i === last ? 2 : 0);
    const before = first > 0 ? words[first - 1]! : edge;
    const after = last + 1 < n ? words[last + 1]! : edge;
    out[at++] = three(130, head.lower, place, 0);
    out[at++] = three(131, head.fine, place, 0);
    out[at++] = three(132, words[first]!.lower, place, 0);
    out[at++] = three(133, words[first]!.fine, place, 0);
    out[at++] = three(134, before.lower, place, 0);
    out[at++] = three(135, after.lower, place, 0);
    out[at++] = three(136, Math.min(last - first, 6), Math.min(i - first, 4), w.kind);
    out[at++] = three(137, before.middle, after.middle, place);
    out[at++] = three(138, head.fine, words[first]!.fine, place);
  }
  return at;
}

/** What is worked out for a sentence at a time, by token. */
export interface Around {
  /** First and last token of the run of capitalized words that the token stands in, or -1. */
  readonly first: Int16Array;
  readonly last: Int16Array;
  /** The listed phrase that the token is part of; see `listedPhrases`. */
  readonly listed: Uint32Array;
}

export const newAround = (length: number): Around => ({
  first: new Int16Array(length),
  last: new Int16Array(length),
  listed: new Uint32Array(length),
});

const isCapital = (w: Word): boolean => {
  const kind = w.kind & 15;
  return kind >= KIND.capital && kind <= KIND.camel;
};

/** Looks at the words of a sentence all at once. In text without case there are no runs of capitals. */
export function lookAround(words: readonly Word[], knowledge: WordKnowledge, around: Around): void {
  listedPhrases(words, knowledge, around.listed);
  const n = words.length;
  around.first.fill(-1, 0, n);
  for (let i = 0; i < n; i++) {
    if (!isCapital(words[i]!)) continue;
    let last = i;
    while (last + 1 < n && isCapital(words[last + 1]!)) last++;
    for (let k = i; k <= last; k++) {
      around.first[k] = i;
      around.last[k] = last;
    }
    i = last;
  }
}

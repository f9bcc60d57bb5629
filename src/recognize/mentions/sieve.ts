import type { Lexicon } from '../../lexicon/index.js';
import type { MentionType } from '../../records.js';
import type { DocumentContext, FoundMention } from '../../stages.js';
import { type Surface, surfaceOf, type Word } from './surface.js';

/** What a sieve of names sees: the words, and all that the sieves before it found. */
export interface SieveInput {
  readonly surface: Surface;
  readonly lexicon: Lexicon;
  readonly context: DocumentContext;
  readonly found: readonly FoundMention[];
}

export type Sieve = (input: SieveInput) => FoundMention[];

/** Runs sieves in order; each sees what was found before it. Gives what they add. */
export function sift(
  sieves: readonly Sieve[],
  context: DocumentContext,
  found: readonly FoundMention[],
): FoundMention[] {
  const surface = surfaceOf(context.segmented);
  const all = [...found];
  for (const sieve of sieves)
    for (const m of sieve({ surface, lexicon: context.lexicon, context, found: all })) all.push(m);
  return all.slice(found.length);
}

/** A mention over the words `from` to `to`, half-open. */
export const mention = (
  words: readonly Word[],
  from: number,
  to: number,
  type: MentionType,
  rule: string,
  confidence: number,
): FoundMention => ({ type, start: words[from]!.start, end: words[to - 1]!.end, rule, confidence });

/** For each word, the surest mention over it, as an index into `found`, or -1. */
export function coverage(words: readonly Word[], found: readonly FoundMention[], least = 0): Int32Array {
  const over = new Int32Array(words.length).fill(-1);
  found.forEach((m, index) => {
    if (m.confidence < least) return;
    for (let i = wordAt(words, m.start); i < words.length && words[i]!.start < m.end; i++) {
      const before = over[i]!;
      if (before < 0 || found[before]!.confidence < m.confidence) over[i] = index;
    }
  });
  return over;
}

/** The first word that ends after an offset. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

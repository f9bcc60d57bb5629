import type { Lexicon } from '../../lexicon/index.js';
import type { MentionType } from '../../records.js';
import type { DocumentContext, FoundMention } from '../../stages.js';
import { Hints } from '../hints.js';
import { CAPITAL, LOWER, MARK, type Surface, surfaceOf, type Word } from './surface.js';

/** What a sieve of names sees: the words, and all that the sieves before it found. */
export interface SieveInput {
  readonly surface: Surface;
  readonly lexicon: Lexicon;
  readonly context: DocumentContext;
  readonly found: readonly FoundMention[];
  /** For each word, the surest of those mentions over it, as an index into `found`, or -1. */
  readonly over: Int32Array;
  /** For each word, which phrases of the lexicon may begin with it: bits. */
  readonly begins: Int32Array;
}

/** A known organization, in capitals as names are; the head noun of one, with a capital; a title; the ending of a company; "administration" or "government". */
export const NAME = 1;
export const HEAD = 2;
export const TITLE = 4;
export const SUFFIX = 8;
export const ADMINISTRATION = 16;

const beginnings = new WeakMap<Lexicon, Hints>();
function beginningsOf(lexicon: Lexicon): Hints {
  const known = beginnings.get(lexicon);
  if (known !== undefined) return known;
  const { organizations, people } = lexicon;
  const made = new Hints([
    (w) => !(w.is & (MARK | LOWER)) && organizations.names.has(w.key),
    (w) => (w.is & CAPITAL) !== 0 && organizations.heads.has(w.key),
    (w) => people.titles.has(w.key),
    (w) => organizations.suffixes.has(w.key),
    (w) => w.key === 'administration' || w.key === 'government',
  ]);
  beginnings.set(lexicon, made);
  return made;
}

export type Sieve = (input: SieveInput) => FoundMention[];

/** Runs sieves in order; each sees what was found before it. Gives what they add. */
export function sift(
  sieves: readonly Sieve[],
  context: DocumentContext,
  found: readonly FoundMention[],
): FoundMention[] {
  const surface = surfaceOf(context.segmented);
  const { lexicon } = context;
  const all = [...found];
  const over = coverage(surface.words, all);
  const begins = beginningsOf(lexicon).ofWords(surface);
  for (const sieve of sieves)
    for (const m of sieve({ surface, lexicon, context, found: all, over, begins })) {
      all.push(m);
      cover(over, surface.words, all, all.length - 1);
    }
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

/** For each word, the surest mention over it, of all or of one type, as an index into `found`, or -1. */
export function coverage(words: readonly Word[], found: readonly FoundMention[], type?: MentionType): Int32Array {
  const over = new Int32Array(words.length).fill(-1);
  for (let index = 0; index < found.length; index++)
    if (type === undefined || found[index]!.type === type) cover(over, words, found, index);
  return over;
}

function cover(over: Int32Array, words: readonly Word[], found: readonly FoundMention[], index: number): void {
  const { start, end, confidence } = found[index]!;
  for (let i = wordAt(words, start); i < words.length && words[i]!.start < end; i++) {
    const before = over[i]!;
    if (before < 0 || found[before]!.confidence < confidence) over[i] = index;
  }
}

/** Whether something at least as sure has been found over a word. */
export const covered = ({ over, found }: SieveInput, i: number, least: number): boolean =>
  over[i]! >= 0 && found[over[i]!]!.confidence >= least;

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

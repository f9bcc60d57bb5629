import type { QuantityLexicon } from '../../lexicon/quantities.js';
import type { Span } from '../../span.js';
import type { FoundDate, FoundQuantity } from '../../stages.js';
import type { Token } from '../../text.js';
import { type NounPhrase, nounPhrase } from './nouns.js';

/** What a figure is read against: the tokens of its stretch of text (half-open range of indexes), dates in it, and the quantity before. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly lexicon: QuantityLexicon;
  readonly dates: readonly FoundDate[];
  /** Where a noun phrase must end: the next date, or `last`. */
  readonly phraseEnd: number;
  readonly earlier: FoundQuantity | null;
}

export const TIME_UNIT = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|centur(?:y|ie)|fortnight)s?$/;

/** Index of the first token of `from`..`to` that begins at `offset` or after it. */
export function tokenFrom(tokens: readonly Token[], from: number, to: number, offset: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[mid]!.start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** A token of the stretch, or undefined outside it. */
export const tokenAt = (r: Reading, i: number): Token | undefined =>
  i >= r.first && i < r.last ? r.tokens[i] : undefined;

export const words = (r: Reading, s: Span | null): string | null =>
  s === null ? null : r.text.slice(s.start, s.end).replace(/\s+/g, ' ');

/** The noun phrase that begins at a token, before the next date. */
export const phraseAt = (r: Reading, from: number): NounPhrase | null =>
  nounPhrase(r.tokens, from, r.phraseEnd, r.lexicon);

export const phraseSpan = (r: Reading, np: NounPhrase): Span => ({
  start: r.tokens[np.first]!.start,
  end: r.tokens[np.last - 1]!.end,
});

/** Unit of what is counted: "people" for persons, a measure's own name, else the noun itself. */
export function unitOf({ text, lower }: Token, lexicon: QuantityLexicon): string {
  const known = lexicon.units.get(lower);
  if (known?.kind === 'people' || /^[A-Z].*(?:ans|ese|ers|ists|eans|is)$/.test(text)) return 'people';
  return known?.kind === 'measure' ? known.unit : lower;
}

export const joined = (...parts: (string | null | undefined)[]): string | null =>
  parts.filter(Boolean).join('; ') || null;

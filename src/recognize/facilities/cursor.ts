/** Reading names off tokens: capitals, gaps, and where a name may run on. All indexes count tokens of the whole text. */
import type { Span } from '../../span.js';
import type { DocumentContext } from '../../stages.js';
import type { Block, SegmentedText, Sentence, Token } from '../../text.js';

/** A stretch of tokens, half-open. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface Cursor {
  readonly context: DocumentContext;
  readonly segmented: SegmentedText;
  readonly tokens: readonly Token[];
  /** Sentence and block a token stands in. */
  sentenceOf(token: number): Sentence;
  blockOf(token: number): Block;
  /** First token that does not begin before an offset. */
  tokenAt(offset: number): number;
  /** Range of tokens of the block a token stands in. */
  bounds(token: number): Run;
}

/** The last index whose `value` is not greater than `wanted`. */
function lastNotAfter(length: number, value: (i: number) => number, wanted: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (value(mid) <= wanted) low = mid;
    else high = mid - 1;
  }
  return low;
}

export function cursorOver(context: DocumentContext): Cursor {
  const { segmented } = context;
  const { tokens, sentences, blocks } = segmented;
  const sentenceOf = (token: number): Sentence =>
    sentences[lastNotAfter(sentences.length, (i) => sentences[i]!.first, token)]!;
  const blockOf = (token: number): Block => blocks[sentenceOf(token).block]!;
  return {
    context,
    segmented,
    tokens,
    sentenceOf,
    blockOf,
    tokenAt(offset) {
      let low = 0;
      let high = tokens.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if (tokens[mid]!.start < offset) low = mid + 1;
        else high = mid;
      }
      return low;
    },
    bounds(token) {
      const block = blockOf(token);
      return { first: sentences[block.first]?.first ?? 0, last: sentences[block.last - 1]?.last ?? tokens.length };
    },
  };
}

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const ALL_CAPS = /^[\p{Lu}\d][\p{Lu}\d.&'’-]*$/u;
const ARABIC_ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az|d|l)[-'’]\p{Lu}/u;
const ORDINAL_NAME = /^\d+(?:st|nd|rd|th)$/i;
const ABBREVIATED = /^(?:\p{Lu}|\p{Lu}\p{Ll}{1,4}|(?:\p{Lu}\.)+)\.?$/u;

export const isCapitalised = (t: Token): boolean =>
  UPPER.test(t.text) || ARABIC_ARTICLE.test(t.text) || ORDINAL_NAME.test(t.text);
/** Two capitals at least and no small letter: "ICE", "U.S.", "MDC". */
export const isAllCaps = (t: Token): boolean =>
  t.text.length > 1 && ALL_CAPS.test(t.text) && /\p{Lu}.*\p{Lu}/u.test(t.text);
export const isWord = (t: Token): boolean => /[\p{L}\p{N}]/u.test(t.text);
export const isPossessive = (t: Token): boolean => /^['’]s?$/i.test(t.text);
export const isNumber = (t: Token): boolean => /^\d{1,4}[A-Z]?$/.test(t.text);

/** Abbreviations whose full stop ends no sentence within a name: "St.", "Ft.", "J.", "U.S.". */
export const isAbbreviation = (t: Token): boolean => t.text.endsWith('.') && ABBREVIATED.test(t.text);

/** Particles that stand in lower case inside a name: "Fleury de la Croix", "Vught van der Meer". */
const PARTICLES = new Set(
  'de la le les del della di da do dos das du des el los las von van der den zu y e al bin ibn ter ten op aan sur en'.split(
    ' ',
  ),
);
export const isParticle = (t: Token): boolean => PARTICLES.has(t.text);

/** White space alone, with one line break at most. */
export function joined(text: string, a: Span, b: Span): boolean {
  if (a.end === b.start || (b.start - a.end === 1 && text.charCodeAt(a.end) !== 10)) return true;
  const gap = text.slice(a.end, b.start);
  return /^\s*$/.test(gap) && !/\n\s*\n/.test(gap);
}

/** The word of a token as the lists have it: lower case, without a final full stop. */
export const bare = (t: Token): string =>
  t.lower.length > 1 && t.lower.endsWith('.') ? t.lower.slice(0, -1) : t.lower;

/** Reading names off the tokens of a document. All indexes count tokens of the whole text. */
import type { DocumentContext } from '../../stages.js';
import type { Block, SegmentedText, Sentence, Token } from '../../text.js';
import { type Case, caseOf } from './case.js';

export * from './words.js';

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
  /** How the sentence of a token uses capitals. */
  caseOf(token: number): Case;
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
  const cases = new Map<number, Case>();
  return {
    context,
    segmented,
    tokens,
    sentenceOf,
    blockOf,
    caseOf(token) {
      const { first, last } = sentenceOf(token);
      let known = cases.get(first);
      if (known === undefined) {
        known = caseOf(tokens, first, last);
        cases.set(first, known);
      }
      return known;
    },
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

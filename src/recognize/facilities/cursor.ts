/** Reading names off the tokens of a document. All indexes count tokens of the whole text. */
import { codeUnits } from '../../code-units.js';
import type { DocumentContext } from '../../stages.js';
import type { Block, SegmentedText, Sentence, Token } from '../../text.js';
import { type Case, caseOf } from './case.js';
import { isCapitalIn } from './words.js';

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
  /** For each token the next capitalised one, itself or behind it: `capitals[i + 1]` is where to go on from `i`. */
  readonly capitals: Int32Array;
  isCapital(token: number): boolean;
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

/** For each token the sentence it stands in. */
function sentencesOf({ tokens, sentences }: SegmentedText): Int32Array {
  const of = new Int32Array(tokens.length);
  for (let s = 1; s < sentences.length; s++) of.fill(s, sentences[s]!.first, sentences[s + 1]?.first ?? tokens.length);
  return of;
}

function nextCapitals({ text, tokens }: SegmentedText): Int32Array {
  const next = new Int32Array(tokens.length + 1);
  next[tokens.length] = tokens.length;
  const units = codeUnits(text);
  for (let i = tokens.length - 1; i >= 0; i--) next[i] = isCapitalIn(units, tokens[i]!) ? i : next[i + 1]!;
  return next;
}

const cursors = new WeakMap<DocumentContext, Cursor>();

/** One for all that read the tokens of a document. */
export function cursorOver(context: DocumentContext): Cursor {
  const known = cursors.get(context);
  if (known !== undefined) return known;
  const made = newCursor(context);
  cursors.set(context, made);
  return made;
}

function newCursor(context: DocumentContext): Cursor {
  const { segmented } = context;
  const { tokens, sentences, blocks } = segmented;
  const capitals = nextCapitals(segmented);
  const of = sentencesOf(segmented);
  const sentenceOf = (token: number): Sentence =>
    sentences[token < 0 ? 0 : token < of.length ? of[token]! : sentences.length - 1]!;
  const blockOf = (token: number): Block => blocks[sentenceOf(token).block]!;
  const cases = new Map<number, Case>();
  return {
    context,
    segmented,
    tokens,
    capitals,
    isCapital: (token) => capitals[token] === token,
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

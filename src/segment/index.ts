/**
 * Text -> blocks, sentences, tokens, quotations. Blocks first: nothing after this stage joins what stands in two of them.
 */
import type { Lexicon } from '../lexicon/index.js';
import type { Span } from '../span.js';
import type { BlockHint } from '../stages.js';
import type { Block, SegmentedText, Sentence, Token } from '../text.js';
import { findBlocks } from './blocks.js';
import { findQuotations } from './quotations.js';
import { sentenceRanges } from './sentences.js';
import { tagWords } from './tag.js';
import { tokenSpans } from './tokenize.js';
import { type Vocabulary, vocabularyOf, type Word, wordOf } from './words.js';

export { frontMatter } from './front-matter.js';

/**
 * Blocks, sentences, tokens and quotations of a text. `hints`: what the reader knows of the layout. Every token is
 * `text.slice(start, end)`; tokens are in the order of the text. Page furniture has neither sentences nor tokens.
 */
export function segment(
  text: string,
  hints: readonly BlockHint[],
  lexicon: Pick<Lexicon, 'layout' | 'taggingModel'>,
): SegmentedText {
  const { layout } = lexicon;
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const found of findBlocks(text, hints, layout)) {
    const first = sentences.length;
    if (found.kind !== 'furniture') {
      const from = tokens.length;
      for (const piece of piecesOf(text, found, found.holes)) {
        const ends: number[] = [];
        tokenSpans(text, piece.start, piece.end, layout.abbreviations, ends);
        addTokens(text, ends, vocabularyOf(lexicon.taggingModel), tokens);
      }
      for (const range of sentenceRanges(tokens, from, tokens.length, layout))
        sentences.push({
          start: tokens[range.first]!.start,
          end: tokens[range.last - 1]!.end,
          block: blocks.length,
          first: range.first,
          last: range.last,
        });
    }
    const { start, end, kind, holes, writer } = found;
    const block = { start, end, kind, first, last: sentences.length, holes };
    blocks.push(writer ? { ...block, writer } : block);
  }
  return { text, blocks, sentences, tokens, quotations: findQuotations(text, blocks) };
}

/** Characters that are tokenized at once. */
const PIECE = 200_000;

/** A block without its holes, in pieces of bounded size that end at white space. */
function* piecesOf(text: string, block: Span, holes: readonly Span[]): Generator<Span> {
  let from = block.start;
  for (const stretch of [...holes, { start: block.end, end: block.end }]) {
    while (stretch.start - from > PIECE) {
      let end = from + PIECE;
      while (end < stretch.start && !/\s/.test(text[end]!)) end++;
      yield { start: from, end };
      from = end;
    }
    if (from < stretch.start) yield { start: from, end: stretch.start };
    from = stretch.end;
  }
}

/** `ends`: start and end of each token by turns. */
function addTokens(text: string, ends: readonly number[], vocabulary: Vocabulary, into: Token[]): void {
  const words: Word[] = [];
  for (let i = 0; i < ends.length; i += 2) words.push(wordOf(text.slice(ends[i], ends[i + 1]), vocabulary));
  const readings = tagWords(words, vocabulary);
  for (let i = 0; i < words.length; i++) {
    const { text, lower } = words[i]!;
    const { pos, lemma } = readings[i]!;
    into.push({ start: ends[2 * i]!, end: ends[2 * i + 1]!, text, lower, pos, lemma });
  }
}

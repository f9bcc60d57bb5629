/**
 * Text -> blocks, sentences, tokens, quotations. Blocks first: nothing after this stage joins what stands in two of them.
 */
import type { Lexicon } from '../lexicon/index.js';
import type { TaggingModel } from '../lexicon/tagging-model.js';
import type { Span } from '../span.js';
import type { BlockHint } from '../stages.js';
import type { Block, SegmentedText, Sentence, Token } from '../text.js';
import { findBlocks } from './blocks.js';
import { findQuotations } from './quotations.js';
import { sentenceRanges } from './sentences.js';
import { tagWords } from './tag.js';
import { tokenSpans } from './tokenize.js';

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
  const vocabulary: Vocabulary = { words: new Map(), lemmas: new Map() };
  for (const found of findBlocks(text, hints, layout)) {
    const first = sentences.length;
    if (found.kind !== 'furniture') {
      const from = tokens.length;
      for (const piece of piecesOf(text, found, found.holes)) {
        const spans: Span[] = [];
        tokenSpans(text, piece.start, piece.end, layout.abbreviations, spans);
        addTokens(text, spans, lexicon.taggingModel, vocabulary, tokens);
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

interface Word {
  readonly text: string;
  readonly lower: string;
}

/** Each distinct word and base form is kept once, however often it comes. */
interface Vocabulary {
  readonly words: Map<string, Word>;
  readonly lemmas: Map<string, string>;
}

function wordOf(text: string, { words }: Vocabulary): Word {
  let word = words.get(text);
  if (word === undefined) {
    word = { text, lower: text.toLowerCase().replace(/[’‘ʼ]/g, "'") };
    words.set(text, word);
  }
  return word;
}

function lemmaOf(lemma: string, { lower }: Word, { lemmas }: Vocabulary): string {
  if (lemma === lower) return lower;
  const known = lemmas.get(lemma);
  if (known === undefined) lemmas.set(lemma, lemma);
  return known ?? lemma;
}

function addTokens(
  text: string,
  spans: readonly Span[],
  model: TaggingModel,
  vocabulary: Vocabulary,
  into: Token[],
): void {
  const found = spans.map((s) => wordOf(text.slice(s.start, s.end), vocabulary));
  const tags = tagWords(
    found.map((w) => w.text),
    model,
  );
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i]!;
    const word = found[i]!;
    const { pos, lemma } = tags[i]!;
    into.push({ start, end, text: word.text, lower: word.lower, pos, lemma: lemmaOf(lemma, word, vocabulary) });
  }
}

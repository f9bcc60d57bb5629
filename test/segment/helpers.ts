import { loadLexicon } from '../../src/lexicon/index.js';
import { segment } from '../../src/segment/index.js';
import type { BlockHint } from '../../src/stages.js';
import type { SegmentedText } from '../../src/text.js';

export const lexicon = loadLexicon();
export const segmented = (text: string, hints: readonly BlockHint[] = []): SegmentedText =>
  segment(text, hints, lexicon);

const squeezed = (s: string): string => s.replace(/\s+/g, ' ').trim();

/** Each block as [kind, text]. */
export const blocksOf = (text: string): [string, string][] =>
  segmented(text).blocks.map((b) => [b.kind, squeezed(text.slice(b.start, b.end))]);

export const kindsOf = (text: string): string[] => segmented(text).blocks.map((b) => b.kind);

/** Each sentence as its tokens, joined by single spaces where white space stands between them or something was left out. */
export const sentencesOf = (text: string): string[] => {
  const { sentences, tokens } = segmented(text);
  return sentences.map((s) => {
    let words = '';
    for (let i = s.first; i < s.last; i++)
      words += (i > s.first && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text;
    return words;
  });
};

export const tokensOf = (text: string): string[] => segmented(text).tokens.map((t) => t.text);

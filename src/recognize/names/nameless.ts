import type { Pos, SegmentedText, Sentence, Token } from '../../text.js';

/** Words that begin a sentence, and no name. */
const OPENERS: ReadonlySet<Pos> = new Set<Pos>(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ']);
const CAPITAL = /\p{Lu}/u;
const CAPITAL_FIRST = /^\p{Lu}\p{Ll}*$/u;

/** "He was held there for two days.": a capital at the head, as sentences have it, on a word that opens no name, and none behind it. */
function isNameless(tokens: readonly Token[], { first, last }: Sentence): boolean {
  const opener = tokens[first];
  if (opener === undefined || !OPENERS.has(opener.pos) || !CAPITAL_FIRST.test(opener.text)) return false;
  for (let i = first + 1; i < last; i++) {
    const { text, lower } = tokens[i]!;
    if (text !== lower && text !== 'I' && CAPITAL.test(text)) return false;
  }
  return true;
}

/** The sentences of a text, those in which no name stands made empty: they need not be tagged. */
export const withoutNameless = (
  tokens: SegmentedText['tokens'],
  sentences: SegmentedText['sentences'],
): readonly Sentence[] => sentences.map((s) => (isNameless(tokens, s) ? { ...s, last: s.first } : s));

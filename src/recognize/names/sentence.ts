import type { WordKnowledge } from '../../lexicon/names-model.js';
import type { SegmentedText, Token } from '../../text.js';
import { caseMode, withoutCapitals } from './case.js';
import { type CaseMode, describeWord, MIXED, type Word } from './words.js';

/** Words described once for each spelling and way of writing. */
export class WordCache {
  private readonly byMode: Map<string, Word>[] = [new Map(), new Map(), new Map(), new Map()];
  readonly edge: Word;

  constructor(readonly knowledge: WordKnowledge) {
    this.edge = describeWord('', '', MIXED, knowledge);
  }

  word(token: Token, mode: CaseMode): Word {
    const words = this.byMode[mode]!;
    const known = words.get(token.text);
    if (known) return known;
    const word = describeWord(token.text, token.lower, mode, this.knowledge);
    words.set(token.text, word);
    return word;
  }
}

/** The words of each sentence of a text. */
export function sentencesOf(
  { tokens, sentences }: Pick<SegmentedText, 'tokens' | 'sentences'>,
  cache: WordCache,
): Word[][] {
  const noCapitals = withoutCapitals(tokens);
  return sentences.map(({ first, last }) => {
    const mode = caseMode(tokens, first, last, noCapitals);
    const words: Word[] = [];
    for (let i = first; i < last; i++) words.push(cache.word(tokens[i]!, mode));
    return words;
  });
}

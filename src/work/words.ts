/** The lexicon of this thread: it is loaded once, list by list as they are asked for. */
import { type Lexicon, loadLexicon } from '../lexicon/index.js';

let words: Lexicon | undefined;

export const lexicon = (): Lexicon => {
  words ??= loadLexicon();
  return words;
};

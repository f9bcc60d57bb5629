/** The lexicon of this thread: it is loaded once, list by list as they are asked for. */
import { type Lexicon, loadLexicon, readGazetteers, withGazetteer } from '../lexicon/index.js';

let words: Lexicon | undefined;

export const lexicon = (): Lexicon => {
  words ??= loadLexicon();
  return words;
};

/** With the names of a user's own lists. Throws UsageError for a list that cannot be read or makes no sense. */
export function lexiconWith(gazetteer: string | readonly string[] | undefined): Lexicon {
  const paths = gazetteer === undefined ? [] : [gazetteer].flat();
  return paths.length === 0 ? lexicon() : withGazetteer(lexicon(), readGazetteers(paths));
}

import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const MOST_STEMS = 50_000;

// The stemmer's time grows with the square of a word's length; what is longer than this is no word.
const LONGEST_WORD = 40;

/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) over lower-case word forms. It fills `known`, the stems that
 * it remembers.
 */
export function stemmer(known = new Map<string, string>()): (word: string) => string {
  return (word) => {
    const had = known.get(word);
    if (had !== undefined) return had;
    if (known.size > MOST_STEMS) known.clear();
    const stem = word.length <= LONGEST_WORD && /^[a-z]+$/.test(word) ? PorterStemmer.stem(word) : word;
    known.set(word, stem);
    return stem;
  };
}

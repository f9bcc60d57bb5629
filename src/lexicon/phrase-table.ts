/** Phrases found by their first word, the longest first: one lookup a word, however many phrases there are. */
export interface Phrase<T> {
  /** Its words in lower case, without the full stop of an abbreviation. */
  readonly words: readonly string[];
  readonly value: T;
}

export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/**
 * A word as phrases are compared by: lower case, apostrophes made straight, without the full stop of an abbreviation ("Inc.", "Sgt.");
 * initialisms with points inside keep them ("u.s."), for "us" is another word.
 */
export function phraseWord(text: string): string {
  const lower = text.toLowerCase().replace(/[‘’]/g, "'");
  return lower.length > 1 && lower.endsWith('.') && lower.indexOf('.') === lower.length - 1
    ? lower.slice(0, -1)
    : lower;
}

/** Most phrases: nothing in them is a word of its own, or written in several ways. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of a phrase; the possessive ending and commas are words of their own. */
export const phraseWords = (phrase: string): string[] =>
  PLAIN.test(phrase) ? phrase.toLowerCase().split(' ') : dividedWords(phrase);

const dividedWords = (phrase: string): string[] =>
  phrase
    .replace(/(['’]s?)(?=\s|$)/g, ' $1')
    .replace(/([,;:])(?=\s|$)/g, ' $1')
    .split(/\s+/)
    .filter(Boolean)
    .map(phraseWord);

export function phraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [phrase, value] of entries) {
    const words = phraseWords(phrase);
    const first = words[0];
    if (first === undefined) continue;
    const list = table.get(first);
    if (list) list.push({ words, value });
    else table.set(first, [{ words, value }]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

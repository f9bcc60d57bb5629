/**
 * Lists of names, matched on word boundaries whatever the case, accents, apostrophes and line breaks between their words; the longest wins.
 *
 * A phrase is kept as its words in lower case without accents and punctuation ("St. Mary’s" is `st mary s`; "&" is `and`). Each first word
 * knows which lengths follow it, so a text is read once and a list of 100,000 rows costs two maps.
 */
import { foldedPhrase, type Known, phraseWords, readWords } from './folded-words.js';

export { phraseWords };

export interface PhraseMatch<T> {
  /** UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface PhraseIndex<T> {
  readonly size: number;
  /** What is filed under exactly these words. */
  get(phrase: string): T | undefined;
  /** Longest matches in order of the text; they do not overlap. */
  matchesIn(text: string): PhraseMatch<T>[];
}

// What may stand between two words of one name; a full stop and a space only after an abbreviation.
const GAP = /^(?:[\s'’‘\-‐‑–/#.]|, )*$/u;
const BLANK_LINE = /\n\s*\n/;
const MAX_WORDS = 16;

/** Bits of a word: n, where a phrase of n words begins with it; and where it stands further on in one, or has been asked. */
const LENGTHS = 2 ** (MAX_WORDS + 1) - 2;
const WITHIN = 2 ** (MAX_WORDS + 1);
const ASKED = 1;

function joins(text: string, from: number, to: number, before: string): boolean {
  if (to - from === 1) {
    const c = text.charCodeAt(from);
    if (c === 32 || c === 45 || c === 39 || c === 10) return true;
  }
  if (to - from > 24) return false;
  const gap = text.slice(from, to);
  if (!GAP.test(gap) || BLANK_LINE.test(gap)) return false;
  return !/\.\s/.test(gap) || before.length <= 4;
}

/** Builds an index. Of two values under the same words the later one wins. */
export function phraseIndex<T>(rows: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const values = new Map<string, T>();
  const bits = new Map<string, number>();
  for (const [phrase, value] of rows) {
    const words = phraseWords(phrase);
    if (words.length === 0 || words.length > MAX_WORDS) continue;
    values.set(words.join(' '), value);
    words.forEach((word, i) => {
      bits.set(word, (bits.get(word) ?? 0) | (i === 0 ? 1 << words.length : WITHIN));
    });
  }

  /** The same by the number of the word, as far as it has been asked. */
  let masks = new Int32Array();
  let masksOf: Known | null = null;
  function masksFor(words: Known): Int32Array {
    if (masksOf !== words || masks.length < words.folded.length) {
      const before = masksOf === words ? masks : [];
      masks = new Int32Array(2 * words.folded.length);
      masks.set(before);
      masksOf = words;
    }
    return masks;
  }

  function ask(number: number, { folded }: Known): number {
    const mask = (bits.get(folded[number]!) ?? 0) | ASKED;
    masks[number] = mask;
    return mask;
  }

  function matchesIn(text: string): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    const { known: words, count, numbers, starts, ends } = readWords(text);
    const { folded } = words;
    const masks = masksFor(words);
    for (let at = 0; at < count; ) {
      const number = numbers[at]!;
      const mask = (masks[number] || ask(number, words)) & LENGTHS;
      if (mask === 0) {
        at++;
        continue;
      }
      const longest = 31 - Math.clz32(mask);
      let key = folded[number]!;
      let best = 0;
      let value: T | undefined;
      for (let n = 1; n <= longest; n++) {
        const i = at + n - 1;
        if (n > 1) {
          if (i >= count) break;
          const next = numbers[i]!;
          if (!((masks[next] || ask(next, words)) & WITHIN)) break;
          if (!joins(text, ends[i - 1]!, starts[i]!, folded[numbers[i - 1]!]!)) break;
          key += ` ${folded[next]}`;
        }
        if ((mask & (1 << n)) === 0) continue;
        const found = values.get(key);
        if (found === undefined) continue;
        best = n;
        value = found;
      }
      if (best > 0) matches.push({ start: starts[at]!, end: ends[at + best - 1]!, value: value! });
      at += Math.max(1, best);
    }
    return matches;
  }

  return Object.freeze({
    size: values.size,
    get: (phrase: string) => values.get(foldedPhrase(phrase)),
    matchesIn,
  });
}

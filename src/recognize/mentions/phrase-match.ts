import type { Lexicon } from '../../lexicon/index.js';
import type { Phrase, PhraseTable } from '../../lexicon/phrase-table.js';
import { CAPITAL, has, type Word } from './surface.js';

/** The longest phrase of a table that begins at word `i` and ends before `to`. */
export function phraseAt<T>(table: PhraseTable<T>, words: readonly Word[], i: number, to: number): Phrase<T> | null {
  const list = table.get(words[i]!.key);
  if (list === undefined) return null;
  for (const phrase of list) if (phraseFits(phrase, words, i, to)) return phrase;
  return null;
}

export function phraseFits<T>(phrase: Phrase<T>, words: readonly Word[], i: number, to: number): boolean {
  const n = phrase.words.length;
  if (i + n > to) return false;
  for (let k = 1; k < n; k++) if (words[i + k]!.key !== phrase.words[k]) return false;
  return true;
}

/** Behind the titles that a run of capitalized words begins with, where more of it follows; a second title may be a first name ("Police Chief | Don Rule"). */
export function afterTitle(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  let k = from;
  for (;;) {
    const phrase = k < to ? phraseAt(lexicon.people.titles, words, k, to) : null;
    if (phrase === null || phrase.value === 'role' || k + phrase.words.length >= to) return k;
    if (!has(words[k + phrase.words.length], CAPITAL)) return k;
    if (lexicon.people.givenNames.has(words[k]!.text) && titled(words, k, lexicon)) return k;
    k += phrase.words.length;
  }
}

/** Whether a title stands right before a word. */
function titled(words: readonly Word[], k: number, lexicon: Lexicon): boolean {
  const before = words[k - 1];
  return has(before, CAPITAL) && lexicon.people.titles.has(before!.key);
}

import { type CaseMode, LOWER, MIXED, TITLE, UPPER } from './words.js';

/** How one word is written, as far as it tells how the text around it is. */
export interface Lettering {
  /** It begins with a letter. */
  readonly isWord: boolean;
  readonly length: number;
  /** Its first letter is a capital; all of its letters are. */
  readonly capital: boolean;
  readonly upper: boolean;
  /** It has a capital anywhere and is not "I". */
  readonly anyCapital: boolean;
}

export function letteringOf(text: string, lower: string): Lettering {
  const capital = text.charCodeAt(0) !== lower.charCodeAt(0);
  return {
    isWord: /^\p{L}/u.test(text),
    length: text.length,
    capital,
    upper: capital && text === text.toUpperCase(),
    anyCapital: text !== text.toLowerCase() && text !== 'I',
  };
}

/** Whether a text is written without capitals throughout: then their absence tells nothing of a word. */
export function withoutCapitals(words: readonly Lettering[]): boolean {
  let all = 0;
  let capitals = 0;
  for (const w of words) {
    if (!w.isWord) continue;
    all++;
    if (w.anyCapital) capitals++;
  }
  return all > 2 && capitals <= all * 0.01;
}

/** How the words `first` to `last` are written. */
export function caseMode(words: readonly Lettering[], first: number, last: number, noCapitals: boolean): CaseMode {
  if (noCapitals) return LOWER;
  let all = 0;
  let upper = 0;
  let capital = 0;
  let long = 0;
  for (let i = first; i < last; i++) {
    const w = words[i]!;
    if (w.length < 2 || !w.isWord) continue;
    all++;
    if (w.upper) upper++;
    if (w.length > 3) {
      long++;
      if (w.capital) capital++;
    }
  }
  if (all >= 3 && upper >= all * 0.8) return UPPER;
  if (long >= 4 && capital >= long * 0.85) return TITLE;
  return MIXED;
}

import { type CaseMode, LOWER, MIXED, TITLE, UPPER } from './words.js';

/** How one word is written, as far as it tells how the text around it is: bits. */
export const LETTERING = {
  /** It begins with a letter. */
  word: 1,
  /** It has at least two letters, and more than three. */
  two: 2,
  long: 4,
  /** Its first letter is a capital; all of its letters are. */
  capital: 8,
  upper: 16,
  /** It has a capital anywhere and is not "I". */
  anyCapital: 32,
} as const;

const PLAIN_LOWER = /^[a-z]+$/;

export function letteringOf(text: string, lower: string): number {
  let bits = text.length > 3 ? LETTERING.two | LETTERING.long : text.length > 1 ? LETTERING.two : 0;
  if (PLAIN_LOWER.test(text)) return bits | LETTERING.word;
  if (/^\p{L}/u.test(text)) bits |= LETTERING.word;
  if (text.charCodeAt(0) !== lower.charCodeAt(0)) {
    bits |= LETTERING.capital;
    if (text === text.toUpperCase()) bits |= LETTERING.upper;
  }
  if (text !== text.toLowerCase() && text !== 'I') bits |= LETTERING.anyCapital;
  return bits;
}

/** Whether a text is written without capitals throughout: then their absence tells nothing of a word. */
export function withoutCapitals(words: ArrayLike<number>): boolean {
  let all = 0;
  let capitals = 0;
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (!(w & LETTERING.word)) continue;
    all++;
    if (w & LETTERING.anyCapital) capitals++;
  }
  return all > 2 && capitals <= all * 0.01;
}

/** How the words `first` to `last` are written. */
export function caseMode(words: ArrayLike<number>, first: number, last: number, noCapitals: boolean): CaseMode {
  if (noCapitals) return LOWER;
  let all = 0;
  let upper = 0;
  let capital = 0;
  let long = 0;
  for (let i = first; i < last; i++) {
    const w = words[i]!;
    if (!(w & LETTERING.word) || !(w & LETTERING.two)) continue;
    all++;
    if (w & LETTERING.upper) upper++;
    if (w & LETTERING.long) {
      long++;
      if (w & LETTERING.capital) capital++;
    }
  }
  if (all >= 3 && upper >= all * 0.8) return UPPER;
  if (long >= 4 && capital >= long * 0.85) return TITLE;
  return MIXED;
}

import type { Token } from '../../text.js';
import { type CaseMode, LOWER, MIXED, TITLE, UPPER } from './words.js';

/** Whether a text is written without capitals throughout: then their absence tells nothing of a word. */
export function withoutCapitals(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const { text } of tokens) {
    if (!/^\p{L}/u.test(text)) continue;
    words++;
    if (text !== text.toLowerCase() && text !== 'I') capitals++;
  }
  return words > 2 && capitals <= words * 0.01;
}

/** How the tokens `first` to `last` are written. */
export function caseMode(tokens: readonly Token[], first: number, last: number, noCapitals: boolean): CaseMode {
  if (noCapitals) return LOWER;
  let words = 0;
  let upper = 0;
  let capital = 0;
  let long = 0;
  for (let i = first; i < last; i++) {
    const { text, lower } = tokens[i]!;
    if (text.length < 2 || !/^\p{L}/u.test(text)) continue;
    words++;
    const capitalized = text.charCodeAt(0) !== lower.charCodeAt(0);
    if (capitalized && text === text.toUpperCase()) upper++;
    if (text.length > 3) {
      long++;
      if (capitalized) capital++;
    }
  }
  if (words >= 3 && upper >= words * 0.8) return UPPER;
  if (long >= 4 && capital >= long * 0.85) return TITLE;
  return MIXED;
}

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let words: Readonly<Record<string, unknown>> | undefined;

/** Whether a list of English words with their inflected forms has a word; it is loaded where it is first asked. */
export function isEnglish(word: string): boolean {
  words ??= require('natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json') as Record<
    string,
    unknown
  >;
  return Object.hasOwn(words, word) || Object.hasOwn(words, word.toLowerCase());
}

/** How often each word stands within the lines of a document: by these, words that a line's end divides are judged. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐’'][\p{L}\p{N}]+)*(?![-‐\u00ad\p{L}])/gu) ?? [];
    for (const word of found) {
      const form = word.replace(/‐/g, '-');
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return counts;
}

const LAST = /[\p{L}\p{N}][\p{L}\p{N}’'-]*$/u;
const FIRST = /^[\p{L}\p{N}][\p{L}\p{N}’']*/u;
const PREFIX =
  /^(?:anti|co|counter|cross|ex|extra|mid|multi|non|post|pre|pro|quasi|re|self|semi|sub|un|under|over|well|ill|half)$/i;
const SUFFIX =
  /^(?:old|year|years|day|days|month|months|based|related|led|term|time|long|wide|level|up|off|on|out|in|down|day|hour|week|wing|level|made|run|owned|party|right|rights|like|free|known|being)$/i;

const SHORT = /^(?:in|on|by|no|so|up|to|at)$/i;

/**
 * Whether a hyphen at the end of a line is the word's own ("six-" and "year-old"), and not the printer's ("deten-" and "tion"). The document's own words decide, then a list of English words; what neither knows is joined, unless both parts are words.
 */
export function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  const left = LAST.exec(before.replace(/[-‐\u00ad]$/u, ''))?.[0] ?? '';
  const right = FIRST.exec(after)?.[0] ?? '';
  if (before.endsWith('\u00ad')) return false;
  if (left === '' || right === '' || /^[\p{Lu}\p{N}]/u.test(right) || /\p{N}$/u.test(left))
    return !isCapitals(left, right);
  const count = (word: string): number => vocabulary.get(word.toLowerCase()) ?? 0;
  const whole = count(left + right);
  const apart = count(`${left}-${right}`);
  if (whole !== apart) return apart > whole;
  // "six-year-" with "old": the word has hyphens of its own.
  const last = left.split('-').at(-1)!;
  if (last !== left) return isWord(last) && isWord(right);
  if (isEnglish(left + right)) return false;
  if (isEnglish(`${left}-${right}`)) return true;
  if (SUFFIX.test(right) || PREFIX.test(left)) return isWord(right);
  return isWord(left) && isWord(right) && (left.length > 2 || SHORT.test(left)) && right.length > 2;
}

/** "DETEN-" and "TION". */
const isCapitals = (left: string, right: string): boolean =>
  /^\p{Lu}{2,}$/u.test(left) && /^\p{Lu}+$/u.test(right) && isEnglish((left + right).toLowerCase());

const isWord = (word: string): boolean => word.length > 1 && isEnglish(word);

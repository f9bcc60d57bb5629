/**
 * Lists of names, matched on word boundaries whatever the case, accents, apostrophes and line breaks between their words; the longest wins.
 *
 * A phrase is kept as its words in lower case without accents and punctuation ("St. Mary’s" is `st mary s`; "&" is `and`). Each first word
 * knows which lengths follow it, so a text is read once and a list of 100,000 rows costs two maps.
 */

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

const WORD = /[\p{L}\p{N}\p{M}]+|&/gu;
const LETTER = /^[\p{L}\p{N}\p{M}]/u;
const AMPERSAND = 38;
/** 1: part of a word, 2: not, 0: not looked at yet; by UTF-16 code unit. Halves of a pair count as part of a word. */
const units = new Uint8Array(0x10000);

function isWordUnit(code: number): boolean {
  let known = units[code]!;
  if (known === 0) {
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    known = code === AMPERSAND || surrogate || LETTER.test(String.fromCharCode(code)) ? 1 : 2;
    units[code] = known;
  }
  return known === 1;
}
// What may stand between two words of one name; a full stop and a space only after an abbreviation.
const GAP = /^(?:[\s'’‘\-‐‑–/#.]|, )*$/u;
const ONE_WORD = /^[A-Za-z]+$/;
const BLANK_LINE = /\n\s*\n/;
const MAX_WORDS = 16;

// Letters that have no accent to take away.
const UNDIVIDED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

function fold(word: string): string {
  if (word === '&') return 'and';
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++)
    if (lower.charCodeAt(i) > 127)
      return lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[łøđßæœı]/g, (c) => UNDIVIDED[c]!);
  return lower;
}

/** Most phrases: there is nothing in them to take away but the case. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of a phrase as they are compared. */
export const phraseWords = (phrase: string): string[] =>
  PLAIN.test(phrase) ? phrase.toLowerCase().split(' ') : (phrase.match(WORD) ?? []).map(fold).filter(Boolean);

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

/** The words of a text, folded, and where they stand. */
interface FoldedText {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const MOST_FOLDED = 200_000;
const foldedWords = new Map<string, string>();

function foldOnce(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  if (foldedWords.size > MOST_FOLDED) foldedWords.clear();
  const made = fold(word);
  // A piece of a text would keep the whole of it in memory.
  foldedWords.set(word.length > 12 ? Buffer.from(word).toString() : word, made);
  return made;
}

/** One text is looked through for the phrases of several lists in a row. */
let lastRead: FoldedText = { text: '', words: [], starts: new Int32Array(), ends: new Int32Array() };

function read(text: string): FoldedText {
  if (lastRead.text === text) return lastRead;
  const words: string[] = [];
  let starts = new Int32Array(1024);
  let ends = new Int32Array(1024);
  for (let at = 0; ; ) {
    while (at < text.length && !isWordUnit(text.charCodeAt(at))) at++;
    if (at >= text.length) break;
    const start = at++;
    if (text.charCodeAt(start) !== AMPERSAND)
      while (at < text.length && text.charCodeAt(at) !== AMPERSAND && isWordUnit(text.charCodeAt(at))) at++;
    if (words.length === starts.length) {
      starts = wider(starts);
      ends = wider(ends);
    }
    starts[words.length] = start;
    ends[words.length] = at;
    words.push(foldOnce(text.slice(start, at)));
  }
  lastRead = { text, words, starts, ends };
  return lastRead;
}

function wider(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const out = new Int32Array(2 * numbers.length);
  out.set(numbers);
  return out;
}

/** Builds an index. Of two values under the same words the later one wins. */
export function phraseIndex<T>(rows: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const values = new Map<string, T>();
  /** First word -> bit n is set where a phrase of n words begins with it. */
  const lengths = new Map<string, number>();
  for (const [phrase, value] of rows) {
    const words = phraseWords(phrase);
    if (words.length === 0 || words.length > MAX_WORDS) continue;
    values.set(words.join(' '), value);
    lengths.set(words[0]!, (lengths.get(words[0]!) ?? 0) | (1 << words.length));
  }

  function matchesIn(text: string): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    const { words, starts, ends } = read(text);
    for (let at = 0; at < words.length; ) {
      const mask = lengths.get(words[at]!);
      if (mask === undefined) {
        at++;
        continue;
      }
      const longest = 31 - Math.clz32(mask);
      let key = words[at]!;
      let best = 0;
      let value: T | undefined;
      for (let n = 1; n <= longest; n++) {
        const i = at + n - 1;
        if (n > 1) {
          if (i >= words.length || !joins(text, ends[i - 1]!, starts[i]!, words[i - 1]!)) break;
          key += ` ${words[i]}`;
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
    get: (phrase: string) => values.get(ONE_WORD.test(phrase) ? foldOnce(phrase) : phraseWords(phrase).join(' ')),
    matchesIn,
  });
}

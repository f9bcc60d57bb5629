/** Words as lists of names compare them: in lower case, without accents and punctuation. */
import { codeUnits } from '../code-units.js';
import { Spellings } from '../spellings.js';

const WORD = /[\p{L}\p{N}\p{M}]+|&/gu;
const LETTER = /^[\p{L}\p{N}\p{M}]/u;
const AMPERSAND = 38;
/** 1: part of a word, 2: not, 0: not looked at yet; by UTF-16 code unit. Halves of a pair count as part of a word. */
const kinds = new Uint8Array(0x10000);

function isWordUnit(code: number): boolean {
  let known = kinds[code]!;
  if (known === 0) {
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    known = code === AMPERSAND || surrogate || LETTER.test(String.fromCharCode(code)) ? 1 : 2;
    kinds[code] = known;
  }
  return known === 1;
}

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

const ONE_WORD = /^[A-Za-z]+$/;

/** A phrase as it is compared: its words with one space between them. */
export function foldedPhrase(phrase: string): string {
  if (ONE_WORD.test(phrase)) return foldedWord(phrase);
  return PLAIN.test(phrase) ? phrase.toLowerCase() : phraseWords(phrase).join(' ');
}

const MOST_KNOWN = 200_000;

/** Words as they are spelled in texts, by number, and how they are compared. */
export interface Known {
  readonly spellings: Spellings;
  readonly folded: string[];
}

const nothingKnown = (): Known => ({ spellings: new Spellings(), folded: [''] });
let known = nothingKnown();

/** The number of the word that stands there. */
function numberAt(text: string, units: Uint16Array, start: number, end: number): number {
  const { spellings, folded } = known;
  const number = spellings.numberOf(units, start, end);
  if (number === folded.length) {
    const word = fold(text.slice(start, end));
    // A piece of a text would keep the whole of it in memory.
    folded.push(word.length > 12 ? Buffer.from(word).toString() : word);
  }
  return number;
}

const oneWord = new Uint16Array(64);

/** One word as it is compared. */
function foldedWord(word: string): string {
  if (known.spellings.size > MOST_KNOWN) known = nothingKnown();
  const units = word.length > oneWord.length ? new Uint16Array(word.length) : oneWord;
  for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
  return known.folded[numberAt(word, units, 0, word.length)]!;
}

/** Words of a text as numbers, and where they stand. */
export interface ReadText {
  readonly text: string;
  readonly known: Known;
  readonly count: number;
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const room = (words: number) => ({
  numbers: new Int32Array(words),
  starts: new Int32Array(words),
  ends: new Int32Array(words),
});

/** One text is looked through for the phrases of several lists in a row. */
let lastRead: ReadText = { text: '', known, count: 0, ...room(0) };

/** The words of a text. */
export function readWords(text: string): ReadText {
  if (lastRead.text === text) return lastRead;
  if (known.spellings.size > MOST_KNOWN) known = nothingKnown();
  let { numbers, starts, ends } = room(1024);
  const units = codeUnits(text);
  const { length } = text;
  let count = 0;
  for (let at = 0; ; ) {
    while (at < length && !isWordUnit(units[at]!)) at++;
    if (at >= length) break;
    const start = at++;
    if (units[start] !== AMPERSAND) while (at < length && units[at] !== AMPERSAND && isWordUnit(units[at]!)) at++;
    if (count === starts.length) {
      numbers = wider(numbers);
      starts = wider(starts);
      ends = wider(ends);
    }
    numbers[count] = numberAt(text, units, start, at);
    starts[count] = start;
    ends[count++] = at;
  }
  lastRead = { text, known, count, numbers, starts, ends };
  return lastRead;
}

function wider(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const out = new Int32Array(2 * numbers.length);
  out.set(numbers);
  return out;
}

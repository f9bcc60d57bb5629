import { codeUnits } from '../../code-units.js';
import type { Span } from '../../span.js';
import type { BlockKind, Pos, SegmentedText, Token } from '../../text.js';
import { ALNUM, CAPITAL, FIRST, Letters, LOWER, MARK, UPPER } from './letters.js';

export { CAPITAL, CLITIC, DIGIT, FIRST, INITIAL, LOWER, MARK, UPPER } from './letters.js';

/**
 * The words that names are made of. Unlike tokens they keep hyphens and "&" inside ("Peña-Ruiz", "AT&T"), but for endings such as
 * "-based"; the possessive ending and every mark stand alone.
 */
export interface Word extends Span {
  readonly text: string;
  /** As phrases of the lexicon are compared: lower case, without the full stop of an abbreviation. */
  readonly key: string;
  readonly is: number;
  readonly pos: Pos;
}

export interface WordSentence extends Span {
  /** Half-open range of word indexes. */
  readonly from: number;
  readonly to: number;
  readonly kind: BlockKind;
  /** In capitals throughout. */
  readonly shouting: boolean;
  /** A headline in which every longer word has a capital. */
  readonly titled: boolean;
  /** Has an opening bracket. */
  readonly bracketed: boolean;
}

export interface Surface {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly WordSentence[];
  /** The number of each word among those of all texts, and what is known of these. */
  readonly numbers: Int32Array;
  readonly letters: Letters;
  /** For each word the next one with a capital, itself or behind it: `capitals[i + 1]` is where to go on from `i`. */
  readonly capitals: Int32Array;
  /** Keys of the words that stand in small letters somewhere in the text. */
  readonly plain: Keys;
}

export interface Keys {
  has(key: string): boolean;
}

const HYPHEN = /^[-‐‑]$/;
const ENDING =
  /^(?:based|led|run|born|style|era|area|wide|like|only|free|level|type|made|held|backed|own|\p{Ll}{2,}(?:ed|ing))$/u;
const BEGINNING = /^(?:non|anti|pro|ex|pre|post|mid|then|former|inter|co|sub|all)$/i;
const OPENING = /^["“‘'([«]+$/;

/** Whether the mark at `i` joins the words beside it into one. */
function joins(tokens: readonly Token[], i: number, to: number, wordStart: number): boolean {
  const mark = tokens[i]!;
  const next = tokens[i + 1];
  if (i + 1 >= to || next === undefined || next.start !== mark.end || !ALNUM.test(next.text)) return false;
  if (mark.text === '&') return true;
  if (!HYPHEN.test(mark.text)) return false;
  if (ENDING.test(next.text)) return false;
  return !(wordStart === i - 1 && BEGINNING.test(tokens[i - 1]!.text) && /^\p{Lu}/u.test(next.text));
}

let letters = new Letters();

/** Reads the words of one sentence after another. */
class Reading {
  readonly words: Word[] = [];
  readonly numbers: Int32Array;
  private readonly units: Uint16Array;
  private readonly letters: Letters;
  /** 1 for each key, by its number, that stands in small letters. */
  private readonly small: Uint8Array;

  constructor(private readonly segmented: SegmentedText) {
    if (letters.full) letters = new Letters();
    this.letters = letters;
    const { length } = segmented.tokens;
    this.numbers = new Int32Array(length);
    this.units = codeUnits(segmented.text);
    // a token may be a new word, and so may what it begins
    this.small = new Uint8Array(letters.keys.length + 2 * length);
  }

  /** The number of the word that stands there. */
  private numberAt(start: number, end: number): number {
    const { letters } = this;
    const number = letters.numberAt(this.segmented.text, this.units, start, end);
    if (letters.is[number]! & LOWER) this.small[letters.keyNumbers[number]!] = 1;
    return number;
  }

  surface(sentences: readonly WordSentence[]): Surface {
    const { words, numbers, letters, small } = this;
    const plain = { has: (key: string) => small[letters.keyNumber(key)] === 1 };
    return { text: this.segmented.text, words, sentences, numbers, letters, capitals: nextCapitals(words), plain };
  }

  sentence(first: number, last: number): void {
    const { letters } = this;
    const { tokens, text } = this.segmented;
    for (let i = first; i < last; ) {
      const token = tokens[i]!;
      const { start } = token;
      let { end, text: word } = token;
      let number = this.numberAt(start, end);
      const begin = i++;
      if (i < last && tokens[i]!.start === end && !(letters.is[number]! & MARK)) {
        while (i < last && tokens[i]!.start === end) {
          if (!(letters.is[this.numberAt(end, tokens[i]!.end)]! & MARK)) end = tokens[i++]!.end;
          else if (joins(tokens, i, last, begin)) {
            end = tokens[i + 1]!.end;
            i += 2;
          } else break;
        }
        if (i > begin + 1) {
          word = text.slice(start, end);
          number = this.numberAt(start, end);
        }
      }
      this.numbers[this.words.length] = number;
      this.words.push({ start, end, text: word, key: letters.keys[number]!, is: letters.is[number]!, pos: token.pos });
    }
  }
}

/** Marks the words whose capital may be owed to their place: the first of the sentence, and of a sentence quoted in it. */
function markFirst(words: Word[], from: number): void {
  let fresh = true;
  for (let i = from; i < words.length; i++) {
    const w = words[i]!;
    if (w.is & MARK) {
      if (/^[:•●▪]$/.test(w.text)) fresh = true;
      else if (OPENING.test(w.text) && i > from && /^[,:.!?—–]$/.test(words[i - 1]!.text)) fresh = true;
      continue;
    }
    if (fresh) words[i] = { ...w, is: w.is | FIRST };
    fresh = false;
  }
}

function lookOf(words: readonly Word[], from: number): Pick<WordSentence, 'shouting' | 'titled' | 'bracketed'> {
  let bracketed = false;
  let letters = 0;
  let upper = 0;
  let long = 0;
  let capital = 0;
  for (let i = from; i < words.length; i++) {
    const { is, text } = words[i]!;
    if (is & MARK) bracketed ||= text === '(';
    if (!(is & (CAPITAL | LOWER)) || text.length < 2) continue;
    letters++;
    if (is & UPPER) upper++;
    if (text.length < 4) continue;
    long++;
    if (is & CAPITAL) capital++;
  }
  const shouting = letters >= 3 && upper >= 0.75 * letters;
  return { shouting, titled: !shouting && long >= 4 && capital >= 0.9 * long, bracketed };
}

function nextCapitals(words: readonly Word[]): Int32Array {
  const next = new Int32Array(words.length + 1);
  next[words.length] = words.length;
  for (let i = words.length - 1; i >= 0; i--) next[i] = words[i]!.is & CAPITAL ? i : next[i + 1]!;
  return next;
}

const surfaces = new WeakMap<SegmentedText, Surface>();

/** The words of a text, made once for all recognizers. */
export function surfaceOf(segmented: SegmentedText): Surface {
  const known = surfaces.get(segmented);
  if (known) return known;
  const reading = new Reading(segmented);
  const { words } = reading;
  const sentences: WordSentence[] = [];
  for (const s of segmented.sentences) {
    const from = words.length;
    reading.sentence(s.first, s.last);
    markFirst(words, from);
    const { shouting, titled, bracketed } = lookOf(words, from);
    const { kind } = segmented.blocks[s.block]!;
    sentences.push({ start: s.start, end: s.end, from, to: words.length, kind, shouting, titled, bracketed });
  }
  const surface = reading.surface(sentences);
  surfaces.set(segmented, surface);
  return surface;
}

export const has = (w: Word | undefined, bits: number): boolean => w !== undefined && (w.is & bits) !== 0;

/** Where the sentence of a word ends, as a word index. */
export function sentenceEnd(sentences: readonly WordSentence[], word: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.to <= word) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.to ?? word + 1;
}

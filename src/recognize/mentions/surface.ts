import type { Span } from '../../span.js';
import type { BlockKind, Pos, SegmentedText, Token } from '../../text.js';

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

/** Facts of a word, as bits of `Word.is`. */
export const CAPITAL = 1;
export const UPPER = 2;
export const LOWER = 4;
export const DIGIT = 8;
export const MARK = 16;
export const INITIAL = 32;
export const CLITIC = 64;
/** The first word of a sentence or of a quoted sentence, where a capital tells nothing. */
export const FIRST = 128;

export interface WordSentence extends Span {
  /** Half-open range of word indexes. */
  readonly from: number;
  readonly to: number;
  readonly kind: BlockKind;
  /** In capitals throughout. */
  readonly shouting: boolean;
  /** A headline in which every longer word has a capital. */
  readonly titled: boolean;
}

export interface Surface {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly WordSentence[];
  /** Keys of the words that stand in small letters somewhere in the text. */
  readonly plain: ReadonlySet<string>;
}

/** As the phrase tables of the lexicon write their words. */
function keyOf(text: string): string {
  const lower = text.toLowerCase().replace(/[‘’]/g, "'");
  return lower.length > 1 && lower.indexOf('.') === lower.length - 1 ? lower.slice(0, -1) : lower;
}

const ALNUM = /[\p{L}\p{N}]/u;
const HYPHEN = /^[-‐‑]$/;
const ENDING =
  /^(?:based|led|run|born|style|era|area|wide|like|only|free|level|type|made|held|backed|own|\p{Ll}{2,}(?:ed|ing))$/u;
const BEGINNING = /^(?:non|anti|pro|ex|pre|post|mid|then|former|inter|co|sub|all)$/i;
const CLITIC_FORM = /^(?:['’]s?|['’](?:re|ve|ll|d|m|t))$/i;
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

function factsOf(text: string): number {
  if (CLITIC_FORM.test(text)) return CLITIC | MARK;
  if (!ALNUM.test(text)) return MARK;
  let is = 0;
  if (/^(?:\p{Lu}|\p{Ll}{1,3}[-'’]\p{Lu})/u.test(text)) is |= CAPITAL;
  else if (/^\p{Ll}/u.test(text)) is |= LOWER;
  else if (/^\p{N}/u.test(text)) is |= DIGIT;
  if (is & CAPITAL) {
    if (/^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,3})$/u.test(text)) is |= INITIAL;
    if (!/\p{Ll}/u.test(text) && text.replace(/[^\p{L}]/gu, '').length > 1) is |= UPPER;
  }
  return is;
}

/** What the letters of a word tell, worked out once for each distinct word and kept from text to text. */
interface Facts {
  readonly key: string;
  readonly is: number;
  /** The last text it stood in. */
  reading: number;
}

const MOST_KNOWN = 200_000;
const known = new Map<string, Facts>();

/** The words of one text as they are read. */
interface Reading {
  readonly number: number;
  readonly distinct: Facts[];
}

let readings = 0;

function factsIn(reading: Reading, text: string): Facts {
  let facts = known.get(text);
  if (facts === undefined) {
    if (known.size > MOST_KNOWN) known.clear();
    // A piece of a text would keep the whole of it in memory.
    const own = text.length > 12 ? Buffer.from(text).toString() : text;
    facts = { key: keyOf(own), is: factsOf(own), reading: -1 };
    known.set(own, facts);
  }
  if (facts.reading !== reading.number) {
    facts.reading = reading.number;
    reading.distinct.push(facts);
  }
  return facts;
}

function readSentence(segmented: SegmentedText, first: number, last: number, reading: Reading, words: Word[]): void {
  const { tokens, text } = segmented;
  for (let i = first; i < last; ) {
    const token = tokens[i]!;
    let { is, key } = factsIn(reading, token.text);
    let word = token.text;
    let end = token.end;
    const start = i++;
    if (!(is & MARK) && i < last && tokens[i]!.start === end) {
      while (i < last && tokens[i]!.start === end) {
        if (!(factsIn(reading, tokens[i]!.text).is & MARK)) end = tokens[i++]!.end;
        else if (joins(tokens, i, last, start)) {
          end = tokens[i + 1]!.end;
          i += 2;
        } else break;
      }
      if (i > start + 1) {
        word = text.slice(token.start, end);
        ({ is, key } = factsIn(reading, word));
      }
    }
    words.push({ start: token.start, end, text: word, key, is, pos: token.pos });
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

function caseOf(words: readonly Word[], from: number): { shouting: boolean; titled: boolean } {
  let letters = 0;
  let upper = 0;
  let long = 0;
  let capital = 0;
  for (let i = from; i < words.length; i++) {
    const { is, text } = words[i]!;
    if (!(is & (CAPITAL | LOWER)) || text.length < 2) continue;
    letters++;
    if (is & UPPER) upper++;
    if (text.length < 4) continue;
    long++;
    if (is & CAPITAL) capital++;
  }
  const shouting = letters >= 3 && upper >= 0.75 * letters;
  return { shouting, titled: !shouting && long >= 4 && capital >= 0.9 * long };
}

const surfaces = new WeakMap<SegmentedText, Surface>();

/** The words of a text, made once for all recognizers. */
export function surfaceOf(segmented: SegmentedText): Surface {
  const known = surfaces.get(segmented);
  if (known) return known;
  const words: Word[] = [];
  const sentences: WordSentence[] = [];
  const reading: Reading = { number: readings++, distinct: [] };
  for (const s of segmented.sentences) {
    const from = words.length;
    readSentence(segmented, s.first, s.last, reading, words);
    markFirst(words, from);
    sentences.push({
      start: s.start,
      end: s.end,
      from,
      to: words.length,
      kind: segmented.blocks[s.block]!.kind,
      ...caseOf(words, from),
    });
  }
  const plain = new Set<string>();
  for (const f of reading.distinct) if (f.is & LOWER && !(f.is & CAPITAL)) plain.add(f.key);
  const surface = { text: segmented.text, words, sentences, plain };
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

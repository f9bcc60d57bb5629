/** What the letters of a word tell, whatever stands around it. */
import { Spellings } from '../../spellings.js';

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

/** As the phrase tables of the lexicon write their words. */
function keyOf(text: string): string {
  const lower = text.toLowerCase().replace(/[‘’]/g, "'");
  return lower.length > 1 && lower.indexOf('.') === lower.length - 1 ? lower.slice(0, -1) : lower;
}

export const ALNUM = /[\p{L}\p{N}]/u;
const CLITIC_FORM = /^(?:['’]s?|['’](?:re|ve|ll|d|m|t))$/i;

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

const MOST_KNOWN = 200_000;

/** What the letters of words tell, worked out once for each distinct word and kept from text to text: by the number of its spelling. */
export class Letters {
  private readonly spellings = new Spellings();
  readonly keys: string[] = [''];
  /** For each spelling the first with the same key, which stands for the key. */
  readonly keyNumbers: number[] = [0];
  private readonly firsts = new Map<string, number>();
  readonly is: number[] = [0];

  get full(): boolean {
    return this.spellings.size > MOST_KNOWN;
  }

  /** The number of a key, 0 where no word has it. */
  keyNumber(key: string): number {
    return this.firsts.get(key) ?? 0;
  }

  /** The number of the word that stands there. */
  numberAt(text: string, units: Uint16Array, start: number, end: number): number {
    const number = this.spellings.numberOf(units, start, end);
    if (number === this.keys.length) {
      const word = text.slice(start, end);
      // A piece of a text would keep the whole of it in memory.
      const own = word.length > 12 ? Buffer.from(word).toString() : word;
      const key = keyOf(own);
      const first = this.keyNumber(key) || number;
      if (first === number) this.firsts.set(key, number);
      this.keys.push(key);
      this.keyNumbers.push(first);
      this.is.push(factsOf(own));
    }
    return number;
  }
}

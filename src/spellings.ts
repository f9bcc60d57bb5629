/** Room for so many distinct words at first; it doubles as they come. */
const FEW = 4096;
/** A word of so many letters at most, none beyond Latin-1, is held in two numbers: most words are looked up with one look. */
const SHORT = 8;
const LATIN = 255;
/** Numbers in a slot: two that hold the letters or their hash, the length (negative where it is a hash), the number of the word. */
const SLOT = 4;

const doubled = <T extends Int32Array | Uint16Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

const mixed = (low: number, high: number): number => {
  const hash = Math.imul(Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ high, 0x297a2d39);
  return hash ^ (hash >>> 15);
};

/**
 * The distinct words of many texts, numbered from 1 as they come. A word is looked up by its letters where they stand in a text: nothing is cut out of it, and
 * what is known of a word can be kept in arrays by its number.
 */
export class Spellings {
  /** How many there are: the last number given. */
  size = 0;
  /** Linear probing; a free slot has the number 0. */
  private slots = new Int32Array(2 * SLOT * FEW);
  /** The letters of words that are not held in their slot, one behind the other, and where those of each begin, by number. */
  private letters = new Uint16Array(4 * FEW);
  private begins = new Int32Array(FEW);
  private lettersEnd = 0;

  /** The number of the word in the code units of a text from `start` to `end`, a new one where it has not come before. */
  numberOf(text: Uint16Array, start: number, end: number): number {
    let length = end - start;
    let low = 0;
    let high = 0;
    let wide = length > SHORT ? LATIN + 1 : 0;
    for (let i = start; i < end && wide <= LATIN; i++) {
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | text[i]!;
      wide |= text[i]!;
    }
    if (wide > LATIN) {
      length = -length;
      low = 0x811c9dc5;
      high = 0;
      for (let i = start; i < end; i++) low = Math.imul(low ^ text[i]!, 0x01000193);
    }
    const { slots } = this;
    const mask = slots.length - 1;
    for (let s = Math.imul(mixed(low, high), SLOT) & mask; ; s = (s + SLOT) & mask) {
      const number = slots[s + 3]!;
      if (number === 0) return this.add(text, start, end, s, low, high, length);
      if (slots[s] !== low || slots[s + 1] !== high || slots[s + 2] !== length) continue;
      if (length > 0 || this.isSpelled(number, text, start, end)) return number;
    }
  }

  private isSpelled(number: number, text: Uint16Array, start: number, end: number): boolean {
    const { letters } = this;
    const begin = this.begins[number]!;
    for (let i = start; i < end; i++) if (letters[begin + i - start] !== text[i]) return false;
    return true;
  }

  private add(
    text: Uint16Array,
    start: number,
    end: number,
    slot: number,
    low: number,
    high: number,
    length: number,
  ): number {
    const number = ++this.size;
    this.slots.set([low, high, length, number], slot);
    if (length <= 0) this.keep(number, text.subarray(start, end));
    if (2 * SLOT * number > this.slots.length) this.widen();
    return number;
  }

  private keep(number: number, word: Uint16Array): void {
    const begin = this.lettersEnd;
    this.lettersEnd += word.length;
    while (this.lettersEnd > this.letters.length)
      this.letters = doubled(this.letters, new Uint16Array(2 * this.letters.length));
    while (number >= this.begins.length) this.begins = doubled(this.begins, new Int32Array(2 * this.begins.length));
    this.letters.set(word, begin);
    this.begins[number] = begin;
  }

  private widen(): void {
    const before = this.slots;
    const slots = new Int32Array(2 * before.length);
    const mask = slots.length - 1;
    for (let b = 0; b < before.length; b += SLOT) {
      if (before[b + 3] === 0) continue;
      let s = Math.imul(mixed(before[b]!, before[b + 1]!), SLOT) & mask;
      while (slots[s + 3] !== 0) s = (s + SLOT) & mask;
      slots.set(before.subarray(b, b + SLOT), s);
    }
    this.slots = slots;
  }
}

import type { Letters } from './mentions/letters.js';
import type { Surface, Word } from './mentions/surface.js';

/** Set once a word has been asked. */
const ASKED = 1 << 30;

/** What is asked of a word by itself, whatever stands around it. */
export type Ask = (word: Pick<Word, 'text' | 'key' | 'is'>) => boolean;

/** Whether a pattern stands within a word. */
export const holding =
  (pattern: RegExp): Ask =>
  ({ text }) =>
    pattern.test(text);

/** The answers to some questions about words, as bits. Each distinct word is asked once, whatever the text. */
export class Hints {
  private masks = new Int32Array();
  private of: Letters | null = null;

  /** Of `asks` there are 30 at most. */
  constructor(private readonly asks: readonly Ask[]) {}

  /** Bit k is set where a word of the sentence says yes to the k-th. */
  inSentence(surface: Surface, sentence: number): number {
    const { numbers, words } = surface;
    const masks = this.masksFor(surface.letters);
    const { from, to } = surface.sentences[sentence]!;
    let all = 0;
    for (let i = from; i < to; i++) all |= masks[numbers[i]!] || this.ask(numbers[i]!, words[i]!);
    return all & ~ASKED;
  }

  /** The bits of each word. */
  ofWords({ letters, numbers, words }: Surface): Int32Array {
    const masks = this.masksFor(letters);
    const of = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) of[i] = masks[numbers[i]!] || this.ask(numbers[i]!, words[i]!);
    return of;
  }

  private ask(number: number, word: Word): number {
    let mask = ASKED;
    for (let k = 0; k < this.asks.length; k++) if (this.asks[k]!(word)) mask |= 1 << k;
    this.masks[number] = mask;
    return mask;
  }

  private masksFor(letters: Letters): Int32Array {
    if (this.of !== letters || this.masks.length < letters.keys.length) {
      const before = this.of === letters ? this.masks : [];
      this.masks = new Int32Array(2 * letters.keys.length);
      this.masks.set(before);
      this.of = letters;
    }
    return this.masks;
  }
}

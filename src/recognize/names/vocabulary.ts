import type { WordKnowledge } from '../../lexicon/word-knowledge.js';
import type { SegmentedText, Token } from '../../text.js';
import { caseMode, letteringOf, withoutCapitals } from './case.js';
import { PREFIX } from './phrase-hash.js';
import { describeWord, MIXED, type Word } from './words.js';

/** Words within this distance tell of a token. */
export const REACH = 2;

/** Where the facts of a word stand in its stretch of `Vocabulary.facts`. */
export const FACTS = 8;
export const OF = { lower: 0, shape: 1, kind: 2, coarse: 3, middle: 4, fine: 5, phrase: 6, opens: 7 } as const;

/** The number of the edge of a sentence, which is no word. */
export const EDGE = 0;

/** The words of a text as numbers of a vocabulary. REACH edges stand before each sentence and behind the last, so that every word has neighbours. */
export interface CodedText {
  readonly words: Int32Array;
  /** Half-open range of each sentence in `words`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const MODES = 4;

const grown = <T extends Int32Array | Uint8Array>(old: T, wider: T): T => {
  wider.set(old);
  return wider;
};

/**
 * The words met so far, each distinct way of writing one in each case mode described once and kept from text to text. A word is a number;
 * what inner loops ask of it stands in one array of numbers.
 */
export class Vocabulary {
  /** Words described, the edge included. */
  size = 0;
  /** FACTS numbers a word, in the order of OF. */
  facts = new Int32Array(FACTS * 1024);
  private readonly described: (Word | undefined)[] = [];
  private readonly spellings = new Map<string, number>();
  private letterings = new Uint8Array(1024);
  /** For each spelling its word in each case mode, 0 where it was not asked for. */
  private ids = new Int32Array(MODES * 1024);

  constructor(readonly knowledge: WordKnowledge) {
    this.add(describeWord('', '', MIXED, knowledge));
  }

  /** How many ways of writing a word are known. */
  get spelled(): number {
    return this.spellings.size;
  }

  /** What was found out of a word. */
  word(id: number): Word {
    return this.described[id]!;
  }

  /** Forgets all of a word but its facts. */
  forget(id: number): void {
    this.described[id] = undefined;
  }

  private add(word: Word): number {
    const id = this.size++;
    if (this.size * FACTS > this.facts.length) this.facts = grown(this.facts, new Int32Array(2 * this.facts.length));
    const opens = this.knowledge.phrase(word.phrase) & PREFIX;
    const { lower, shape, kind, coarse, middle, fine, phrase } = word;
    this.facts.set([lower, shape, kind, coarse, middle, fine, phrase, opens], id * FACTS);
    this.described.push(word);
    return id;
  }

  private spelling({ text, lower }: Pick<Token, 'text' | 'lower'>): number {
    const known = this.spellings.get(text);
    if (known !== undefined) return known;
    const made = this.spellings.size;
    // A piece of a text would keep the whole of it in memory.
    this.spellings.set(text.length > 12 ? Buffer.from(text).toString() : text, made);
    if (made >= this.letterings.length) {
      this.letterings = grown(this.letterings, new Uint8Array(2 * made));
      this.ids = grown(this.ids, new Int32Array(MODES * 2 * made));
    }
    this.letterings[made] = letteringOf(text, lower);
    return made;
  }

  /** Gives each word of a text its number. */
  code({ tokens, sentences }: Pick<SegmentedText, 'tokens' | 'sentences'>): CodedText {
    const spellings = new Int32Array(tokens.length);
    const letterings = new Uint8Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const spelling = this.spelling(tokens[i]!);
      spellings[i] = spelling;
      letterings[i] = this.letterings[spelling]!;
    }
    const noCapitals = withoutCapitals(letterings);
    const words = new Int32Array(tokens.length + REACH * (sentences.length + 1)).fill(EDGE);
    const starts = new Int32Array(sentences.length);
    const ends = new Int32Array(sentences.length);
    let at = REACH;
    for (let s = 0; s < sentences.length; s++) {
      const { first, last } = sentences[s]!;
      const mode = caseMode(letterings, first, last, noCapitals);
      starts[s] = at;
      for (let i = first; i < last; i++) {
        const slot = MODES * spellings[i]! + mode;
        if (this.ids[slot] === 0) {
          const { text, lower } = tokens[i]!;
          this.ids[slot] = this.add(describeWord(text, lower, mode, this.knowledge));
        }
        words[at++] = this.ids[slot]!;
      }
      ends[s] = at;
      at += REACH;
    }
    return { words, starts, ends };
  }
}

import type { NamesModel } from '../../lexicon/names-model.js';
import type { SegmentedText } from '../../text.js';
import { ContextFeatures } from './context.js';
import { MOST_WORD_FEATURES, SPAN, wordFeatures } from './features.js';
import { TAGS } from './tags.js';
import { type CodedText, FACTS, OF, REACH, Vocabulary } from './vocabulary.js';
import { isSmall } from './words.js';

/** Numbers that hold the scores of a token, two tags in each; see `NamesModel.pairs`. */
export const PAIRS = (TAGS + 1) >> 1;

const MOST_WORDS = 150_000;
/**
 * A small word among small words for which OUTSIDE leads by so much, by what it and its neighbours are, is in no name, whatever else would be
 * looked up of it: on the development texts no name is lost by it. (A cascade, as Viola and Jones 2001 have it: most places are
 * settled by what costs least.)
 */
const PLAINLY = 200;
/** The most that a word may add to a tag of a token near it: five such words and all other rows of a token stay within 16 bits. */
const MOST_OF_A_WORD = 2500;

const firstOf = (pair: number): number => (pair << 16) >> 16;
const secondOf = (pair: number): number => (pair - firstOf(pair)) >> 16;
const clamped = (sum: number): number => Math.max(-MOST_OF_A_WORD, Math.min(MOST_OF_A_WORD, sum));

/** Writes the scores of `count` tokens out, TAGS numbers each, from the pairs that begin at `from`. */
export function unpaired(sums: Int32Array, from: number, count: number, out: Float32Array): void {
  for (let i = 0, at = 0, p = from; i < count; i++, p += PAIRS) {
    for (let k = 0; k < PAIRS - 1; k++) {
      const pair = sums[p + k]!;
      const first = firstOf(pair);
      out[at++] = first;
      out[at++] = (pair - first) >> 16;
    }
    out[at++] = firstOf(sums[p + PAIRS - 1]!);
  }
}

/** By how much OUTSIDE leads in the pairs that begin at `p`. */
function leadOfOutside(sums: Int32Array, p: number): number {
  const outside = firstOf(sums[p]!);
  let rival = (sums[p]! - outside) >> 16;
  for (let k = 1; k < PAIRS; k++) {
    const pair = sums[p + k]!;
    const first = firstOf(pair);
    const second = (pair - first) >> 16;
    if (first > rival) rival = first;
    if (second > rival && k < PAIRS - 1) rival = second;
  }
  return outside - rival;
}

/** Adds one row of pairs to another. Written out, for this is where the time goes. */
function add(from: Int32Array, a: number, to: Int32Array, b: number): void {
  to[b]! += from[a]!;
  to[b + 1]! += from[a + 1]!;
  to[b + 2]! += from[a + 2]!;
  to[b + 3]! += from[a + 3]!;
  to[b + 4]! += from[a + 4]!;
  to[b + 5]! += from[a + 5]!;
  to[b + 6]! += from[a + 6]!;
  to[b + 7]! += from[a + 7]!;
  to[b + 8]! += from[a + 8]!;
}

/**
 * Scores tokens. What a word alone says of itself and of its neighbours is worked out once for each spelling and kept from document to
 * document; the rest is looked up for each token.
 */
export class Scorer {
  vocabulary: Vocabulary;
  private context: ContextFeatures;
  /** SPAN rows of pairs for each word: what it adds to the tokens from two before it to two behind. */
  private blocks = new Int32Array(SPAN * PAIRS * 1024);
  private scored = 0;
  private rows = new Int32Array(4096);
  /** Of no meaning: it keeps what only touches memory from being left out. */
  protected touched = 0;

  constructor(private readonly model: NamesModel) {
    this.vocabulary = new Vocabulary(model.words);
    this.context = new ContextFeatures(this.vocabulary);
  }

  /** The words of a text. When there are too many words all are forgotten first. */
  code(text: Pick<SegmentedText, 'tokens' | 'sentences'>): CodedText {
    if (this.vocabulary.spelled > MOST_WORDS) {
      this.vocabulary = new Vocabulary(this.model.words);
      this.context = new ContextFeatures(this.vocabulary);
      this.scored = 0;
    }
    const coded = this.vocabulary.code(text);
    this.scoreNewWords();
    return coded;
  }

  private scoreNewWords(): void {
    const { size } = this.vocabulary;
    const block = SPAN * PAIRS;
    if (size * block > this.blocks.length) {
      const wider = new Int32Array(Math.max(2 * this.blocks.length, size * block));
      wider.set(this.blocks);
      this.blocks = wider;
    }
    const hashes = new Int32Array(MOST_WORD_FEATURES);
    const sums = new Int32Array(2 * PAIRS);
    for (; this.scored < size; this.scored++) {
      for (let k = 0; k < SPAN; k++) {
        const count = wordFeatures(this.vocabulary, this.scored, k - REACH, hashes, 0);
        this.find(hashes, count);
        this.sumUp(count, sums);
        for (let p = 0; p < PAIRS; p++)
          this.blocks[this.scored * block + k * PAIRS + p] = (clamped(sums[2 * p + 1]!) << 16) + clamped(sums[2 * p]!);
      }
      this.vocabulary.forget(this.scored);
    }
  }

  private find(hashes: Int32Array, count: number): void {
    if (this.rows.length < count) this.rows = new Int32Array(2 * count);
    this.model.rows.findAll(hashes, count, this.rows);
  }

  /** The rows found, added up tag by tag. */
  private sumUp(count: number, sums: Int32Array): void {
    const { pairs } = this.model;
    sums.fill(0);
    for (let f = 0; f < count; f++) {
      const row = this.rows[f]!;
      if (row < 0) continue;
      for (let p = 0; p < PAIRS; p++) {
        const pair = pairs[row * PAIRS + p]!;
        sums[2 * p]! += firstOf(pair);
        sums[2 * p + 1]! += secondOf(pair);
      }
    }
  }

  /**
   * The scores of the words `start` to `end`, a sentence, written into `sums` from `at` on, PAIRS numbers each. `plain` gets a 1 in the places
   * of words that are in no name, of which no more than that is worked out.
   */
  score(words: CodedText['words'], start: number, end: number, sums: Int32Array, at: number, plain: Uint8Array): void {
    const { blocks } = this;
    sums.fill(0, at, at + (end - start) * PAIRS);
    for (let i = start, to = at; i < end; i++, to += PAIRS)
      for (let k = 0; k < SPAN; k++) add(blocks, (words[i + k - REACH]! * SPAN + k) * PAIRS, sums, to);
    this.findPlain(words, start, end, sums, at, plain);
    const count = this.context.of(words, start, end, plain);
    this.addFeatures(this.context.hashes, this.context.ends, count, sums, at);
  }

  private findPlain(
    words: CodedText['words'],
    start: number,
    end: number,
    sums: Int32Array,
    at: number,
    plain: Uint8Array,
  ): void {
    const { facts } = this.vocabulary;
    let before = true;
    let here = isSmall(facts[words[start]! * FACTS + OF.kind]!);
    for (let i = start, p = at; i < end; i++, p += PAIRS) {
      const after = i + 1 === end || isSmall(facts[words[i + 1]! * FACTS + OF.kind]!);
      plain[i] = before && here && after && leadOfOutside(sums, p) > PLAINLY ? 1 : 0;
      before = here;
      here = after;
    }
  }

  /** Adds the rows of features to the scores of a sentence: those of its token `i` end before `ends[i]`. */
  addFeatures(hashes: Int32Array, ends: Int32Array, count: number, sums: Int32Array, at: number): void {
    const { pairs } = this.model;
    this.find(hashes, count);
    const { rows } = this;
    // Both ends of each row found are touched before one is read: then the processor fetches many at a time.
    let touched = 0;
    for (let f = 0; f < count; f++) {
      const row = rows[f]! * PAIRS;
      if (row >= 0) touched |= pairs[row]! | pairs[row + PAIRS - 1]!;
    }
    this.touched = touched;
    for (let f = 0, i = 0, to = at; f < count; i++, to += PAIRS)
      for (const end = ends[i]!; f < end; f++) {
        const row = rows[f]!;
        if (row >= 0) add(pairs, row * PAIRS, sums, to);
      }
  }
}

import { mix } from './hash.js';
import { BEGIN, CLASSES, classOf, INSIDE, LAST, OUTSIDE, positionOf, UNIT } from './tags.js';
import { type CodedText, FACTS, OF, type Vocabulary } from './vocabulary.js';

/** Room for the features of one token that hang on the rest of the document. */
const MOST = 6;

const KINDS = CLASSES.length + 1;
const LONGEST = 8;
const two = (template: number, a: number, b: number): number => mix(mix(template, a), b);

/**
 * How the words of a document were tagged in a first pass: what a second pass looks up of the same words in other places. Words are the
 * same whose lower-case form is.
 */
export class Elsewhere {
  /** The features of the sentence last asked for: those of token `i` end before `ends[i]`. */
  hashes = new Int32Array(MOST * 128);
  ends = new Int32Array(128);
  private marks = new Uint16Array(128);

  /** The words tagged at least once, numbered from 1; and for each word of the text its number, else 0. */
  private readonly numbers = new Map<number, number>();
  private readonly numberAt: Int32Array;
  /** For each numbered word how often it was tagged as nothing and as each class, and whether a name begins with it. */
  private readonly counts: Uint16Array;
  private readonly opens: Uint8Array;
  /** For names found, by the hash of their words: how often as each class. */
  private readonly names = new Map<number, Uint16Array>();

  /** `tags`: of the first pass, in the places of `text.words`. Sentences `from` to `to` are looked at. */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly text: CodedText,
    private readonly tags: Uint8Array,
    from = 0,
    to = text.starts.length,
  ) {
    const { words, starts, ends } = text;
    const first = from < to ? starts[from]! : 0;
    const last = from < to ? ends[to - 1]! : 0;
    for (let i = first; i < last; i++) {
      const lower = this.lowerOf(words[i]!);
      if (tags[i] !== OUTSIDE && !this.numbers.has(lower)) this.numbers.set(lower, this.numbers.size + 1);
    }
    this.counts = new Uint16Array(KINDS * (this.numbers.size + 1));
    this.opens = new Uint8Array(this.numbers.size + 1);
    this.numberAt = new Int32Array(words.length);
    for (let s = from; s < to; s++)
      for (let i = starts[s]!; i < ends[s]!; i++) {
        const number = this.numbers.get(this.lowerOf(words[i]!)) ?? 0;
        if (number === 0) continue;
        const tag = tags[i]!;
        this.numberAt[i] = number;
        this.counts[KINDS * number + (tag === OUTSIDE ? 0 : 1 + classOf(tag))]!++;
        if (tag !== OUTSIDE && (positionOf(tag) === UNIT || positionOf(tag) === BEGIN)) this.remember(i, ends[s]!);
      }
  }

  private lowerOf(id: number): number {
    return this.vocabulary.facts[id * FACTS + OF.lower]!;
  }

  /** Counts the name that begins at a word. */
  private remember(first: number, end: number): void {
    const { tags } = this;
    const { words } = this.text;
    let last = first;
    let hash = this.lowerOf(words[first]!);
    while (last + 1 < end && tags[last] !== OUTSIDE && positionOf(tags[last]!) <= INSIDE)
      hash = mix(hash, this.lowerOf(words[++last]!));
    const counts = this.names.get(hash) ?? new Uint16Array(CLASSES.length);
    counts[classOf(tags[first]!)]!++;
    this.names.set(hash, counts);
    this.opens[this.numberAt[first]!] = 1;
  }

  /** The class (0 for none) that a word mostly has in other places, with how surely; 0 where it stands nowhere else. */
  private mostly(i: number): number {
    const number = this.numberAt[i]!;
    if (number === 0) return 0;
    const tag = this.tags[i]!;
    const own = tag === OUTSIDE ? 0 : 1 + classOf(tag);
    let best = 0;
    let most = 0;
    let all = 0;
    for (let k = 0; k < KINDS; k++) {
      const c = this.counts[KINDS * number + k]! - (k === own ? 1 : 0);
      all += c;
      if (c > most) {
        most = c;
        best = k;
      }
    }
    if (all === 0) return 0;
    const sure = most === all ? (all > 2 ? 3 : all) : most * 2 > all ? 4 : 5;
    return 1 + best + KINDS * sure;
  }

  /** For each token of a sentence, which name found elsewhere it is part of: class, place and length in one number, or 0. */
  private mark(start: number, end: number): void {
    const { tags, marks } = this;
    const { words } = this.text;
    marks.fill(0, 0, end - start);
    for (let i = start; i < end; i++) {
      if (this.opens[this.numberAt[i]!] === 0) continue;
      let hash = this.lowerOf(words[i]!);
      let last = -1;
      let kind = 0;
      for (let k = i; k < end && k < i + LONGEST; k++) {
        if (k > i) hash = mix(hash, this.lowerOf(words[k]!));
        const counts = this.names.get(hash);
        if (!counts) continue;
        const own = isName(tags, i, k) ? classOf(tags[i]!) : -1;
        let most = 0;
        for (let c = 0; c < CLASSES.length; c++) {
          const n = counts[c]! - (c === own ? 1 : 0);
          if (n > most) {
            most = n;
            last = k;
            kind = c;
          }
        }
      }
      if (last < 0) continue;
      const length = Math.min(last - i, 3);
      for (let k = i; k <= last; k++) {
        const place = i === last ? UNIT : k === i ? BEGIN : k === last ? LAST : INSIDE;
        marks[k - start] = 1 + kind + 4 * place + 16 * length;
      }
      i = last;
    }
  }

  /** Works out the features of the words `start` to `end` of a sentence, and gives their number. */
  of(start: number, end: number): number {
    const n = end - start;
    if (n > this.ends.length) {
      this.hashes = new Int32Array(MOST * 2 * n);
      this.ends = new Int32Array(2 * n);
      this.marks = new Uint16Array(2 * n);
    }
    this.mark(start, end);
    const { hashes: out, tags, marks, vocabulary } = this;
    let at = 0;
    let before = 0;
    let here = n > 0 ? this.mostly(start) : 0;
    for (let i = 0; i < n; i++) {
      const after = i + 1 < n ? this.mostly(start + i + 1) : 0;
      const tag = tags[start + i]!;
      if (here !== 0) {
        out[at++] = two(204, here, vocabulary.facts[this.text.words[start + i]! * FACTS + OF.kind]!);
        out[at++] = two(205, here, tag);
      }
      if (before !== 0) out[at++] = two(206, before, tag);
      if (after !== 0) out[at++] = two(207, after, tag);
      if (marks[i] !== 0) {
        out[at++] = two(208, marks[i]!, 0);
        out[at++] = two(209, marks[i]!, tag);
      }
      this.ends[i] = at;
      before = here;
      here = after;
    }
    return at;
  }
}

function isName(tags: Uint8Array, first: number, last: number): boolean {
  const tag = tags[first]!;
  if (tag === OUTSIDE) return false;
  if (first === last) return positionOf(tag) === UNIT;
  return positionOf(tag) === BEGIN && positionOf(tags[last]!) === LAST && classOf(tags[last]!) === classOf(tag);
}

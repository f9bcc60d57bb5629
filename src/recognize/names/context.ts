import { mix } from './hash.js';
import { listedPhrases } from './lists.js';
import { type CodedText, EDGE, FACTS, OF, type Vocabulary } from './vocabulary.js';
import { KIND } from './words.js';

/** Room for the features of one token that hang on more than one word. */
export const MOST_CONTEXT_FEATURES = 40;

const two = (template: number, a: number, b: number): number => mix(mix(template, a), b);
const three = (template: number, a: number, b: number, c: number): number => mix(mix(mix(template, a), b), c);

const { lower: LOWER, shape: SHAPE, kind: KIND_OF, coarse: COARSE, middle: MIDDLE, fine: FINE } = OF;

/** The features of a sentence that join several words, token by token: those of token `i` end before `ends[i]`. Made once and used again. */
export class ContextFeatures {
  hashes = new Int32Array(MOST_CONTEXT_FEATURES * 128);
  ends = new Int32Array(128);
  /** The listed phrase that the token is part of; see `listedPhrases`. */
  private listed = new Int32Array(128);
  /** First and last token of the run of capitalized words that the token stands in, or -1. */
  private first = new Int32Array(128);
  private last = new Int32Array(128);

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Works them out for the words `start` to `end` but those in whose place `plain` has a 1, and gives their number. */
  of(words: CodedText['words'], start: number, end: number, plain?: Uint8Array): number {
    const n = end - start;
    if (n > this.ends.length) {
      this.hashes = new Int32Array(MOST_CONTEXT_FEATURES * 2 * n);
      this.ends = new Int32Array(2 * n);
      this.listed = new Int32Array(2 * n);
      this.first = new Int32Array(2 * n);
      this.last = new Int32Array(2 * n);
    }
    listedPhrases(this.vocabulary, this.vocabulary.knowledge, words, start, end, this.listed);
    this.runs(words, start, n);
    let at = 0;
    for (let i = 0; i < n; i++) {
      if (!plain?.[start + i]) {
        at = this.neighbours(words, start + i, i === 0, at);
        at = this.phrases(words, start, i, n, at);
        if (this.first[i]! >= 0) at = this.run(words, start, i, n, at);
      }
      this.ends[i] = at;
    }
    return at;
  }

  /** In text without case there are no runs of capitals. */
  private runs(words: CodedText['words'], start: number, n: number): void {
    const { facts } = this.vocabulary;
    const { first, last } = this;
    first.fill(-1, 0, n);
    for (let i = 0; i < n; i++) {
      if (!isCapital(facts[words[start + i]! * FACTS + KIND_OF]!)) continue;
      let end = i;
      while (end + 1 < n && isCapital(facts[words[start + end + 1]! * FACTS + KIND_OF]!)) end++;
      for (let k = i; k <= end; k++) {
        first[k] = i;
        last[k] = end;
      }
      i = end;
    }
  }

  private neighbours(words: CodedText['words'], i: number, opens: boolean, from: number): number {
    const { facts } = this.vocabulary;
    const out = this.hashes;
    const p2 = words[i - 2]! * FACTS;
    const p1 = words[i - 1]! * FACTS;
    const w = words[i]! * FACTS;
    const n1 = words[i + 1]! * FACTS;
    const n2 = words[i + 2]! * FACTS;
    const kind = facts[w + KIND_OF]!;
    const lower = facts[w + LOWER]!;
    const shape = facts[w + SHAPE]!;
    const before = facts[p1 + LOWER]!;
    const after = facts[n1 + LOWER]!;
    const beforeShape = facts[p1 + SHAPE]!;
    const afterShape = facts[n1 + SHAPE]!;
    const middle = facts[w + MIDDLE]!;
    const beforeMiddle = facts[p1 + MIDDLE]!;
    const afterMiddle = facts[n1 + MIDDLE]!;
    out[from] = two(101, before, lower);
    out[from + 1] = two(102, lower, after);
    out[from + 2] = three(103, facts[p2 + LOWER]!, before, kind);
    out[from + 3] = three(104, after, facts[n2 + LOWER]!, kind);
    out[from + 4] = three(105, before, after, kind);
    out[from + 5] = two(106, beforeShape, shape);
    out[from + 6] = two(107, shape, afterShape);
    out[from + 7] = three(108, beforeShape, shape, afterShape);
    out[from + 8] = three(109, facts[p2 + SHAPE]!, beforeShape, shape);
    out[from + 9] = three(110, shape, afterShape, facts[n2 + SHAPE]!);
    out[from + 10] = three(111, beforeMiddle, middle, kind);
    out[from + 11] = three(112, middle, afterMiddle, kind);
    out[from + 12] = three(113, beforeMiddle, afterMiddle, kind);
    out[from + 13] = three(114, facts[p1 + COARSE]!, facts[w + COARSE]!, facts[n1 + COARSE]!);
    out[from + 14] = two(115, before, shape);
    out[from + 15] = two(116, after, shape);
    out[from + 16] = two(117, facts[p1 + FINE]!, shape);
    out[from + 17] = two(118, facts[n1 + FINE]!, shape);
    out[from + 18] = three(119, facts[p2 + MIDDLE]!, beforeMiddle, kind);
    out[from + 19] = three(120, afterMiddle, facts[n2 + MIDDLE]!, kind);
    out[from + 20] = three(121, before, kind, facts[n1 + KIND_OF]!);
    out[from + 21] = three(122, facts[p2 + LOWER]!, shape, 0);
    out[from + 22] = three(123, facts[n2 + LOWER]!, shape, 0);
    if (!opens) return from + 23;
    out[from + 23] = two(124, shape, facts[n1 + KIND_OF]!);
    out[from + 24] = two(125, lower, 0);
    out[from + 25] = two(126, facts[w + FINE]!, kind);
    return from + 26;
  }

  private phrases(words: CodedText['words'], start: number, i: number, n: number, from: number): number {
    const { listed, hashes: out } = this;
    const here = listed[i]!;
    const before = i > 0 ? listed[i - 1]! : 0;
    const after = i + 1 < n ? listed[i + 1]! : 0;
    if ((here | before | after) === 0) return from;
    const kind = this.vocabulary.facts[words[start + i]! * FACTS + KIND_OF]!;
    let at = from;
    if (here !== 0) {
      out[at++] = two(127, here, 0);
      out[at++] = two(128, here, kind);
    }
    if (before !== 0) out[at++] = two(129, before, kind);
    if (after !== 0) out[at++] = two(139, after, kind);
    return at;
  }

  private run(words: CodedText['words'], start: number, i: number, n: number, from: number): number {
    const { facts } = this.vocabulary;
    const out = this.hashes;
    const first = this.first[i]!;
    const last = this.last[i]!;
    const kind = facts[words[start + i]! * FACTS + KIND_OF]!;
    const head = words[start + last]! * FACTS;
    const opener = words[start + first]! * FACTS;
    const place = (i === first ? 1 : 0) + (i === last ? 2 : 0);
    const before = (first > 0 ? words[start + first - 1]! : EDGE) * FACTS;
    const after = (last + 1 < n ? words[start + last + 1]! : EDGE) * FACTS;
    out[from] = three(130, facts[head + LOWER]!, place, 0);
    out[from + 1] = three(131, facts[head + FINE]!, place, 0);
    out[from + 2] = three(132, facts[opener + LOWER]!, place, 0);
    out[from + 3] = three(133, facts[opener + FINE]!, place, 0);
    out[from + 4] = three(134, facts[before + LOWER]!, place, 0);
    out[from + 5] = three(135, facts[after + LOWER]!, place, 0);
    out[from + 6] = three(136, Math.min(last - first, 6), Math.min(i - first, 4), kind);
    out[from + 7] = three(137, facts[before + MIDDLE]!, facts[after + MIDDLE]!, place);
    out[from + 8] = three(138, facts[head + FINE]!, facts[opener + FINE]!, place);
    return from + 9;
  }
}

function isCapital(kindAndMode: number): boolean {
  const kind = kindAndMode & 15;
  return kind >= KIND.capital && kind <= KIND.camel;
}

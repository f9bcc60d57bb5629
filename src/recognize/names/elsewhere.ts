import { mix } from './hash.js';
import { BEGIN, CLASSES, classOf, INSIDE, LAST, OUTSIDE, positionOf, UNIT } from './tags.js';
import type { Word } from './words.js';

/** Room for the features of one token that hang on the rest of the document. */
export const MOST_ELSEWHERE_FEATURES = 24;

const KINDS = CLASSES.length + 1;
const LONGEST = 8;
const two = (template: number, a: number, b: number): number => mix(mix(template, a), b);

/** How the words of a document were tagged in a first pass: what a second pass looks up of the same words in other places. */
export class Elsewhere {
  // Keys are hashes as signed numbers: those a Map looks up fastest.
  /** For words tagged at least once: how often as nothing and as each class. */
  private readonly words = new Map<number, Uint16Array>();
  /** For names found, by the hash of their words: how often as each class. */
  private readonly names = new Map<number, Uint16Array>();
  private readonly openers = new Set<number>();

  /** `sentences`: the words of each sentence, `tags`: their tags of the first pass. */
  constructor(sentences: readonly (readonly Word[])[], tags: readonly Uint8Array[]) {
    sentences.forEach((words, s) => {
      const found = tags[s]!;
      for (let i = 0; i < words.length; i++) {
        const tag = found[i]!;
        if (tag === OUTSIDE) continue;
        if (!this.words.has(words[i]!.lower | 0)) this.words.set(words[i]!.lower | 0, new Uint16Array(KINDS));
        if (positionOf(tag) !== UNIT && positionOf(tag) !== BEGIN) continue;
        let end = i;
        let hash = words[i]!.lower;
        while (end + 1 < words.length && found[end] !== OUTSIDE && positionOf(found[end]!) <= INSIDE)
          hash = mix(hash, words[++end]!.lower);
        const counts = this.names.get(hash | 0) ?? new Uint16Array(CLASSES.length);
        counts[classOf(tag)]!++;
        this.names.set(hash | 0, counts);
        this.openers.add(words[i]!.lower | 0);
      }
    });
    sentences.forEach((words, s) => {
      const found = tags[s]!;
      for (let i = 0; i < words.length; i++) {
        const counts = this.words.get(words[i]!.lower | 0);
        if (counts) counts[found[i] === OUTSIDE ? 0 : 1 + classOf(found[i]!)]!++;
      }
    });
  }

  /** The class (0 for none) that a word mostly has in other places, with how surely; 0 where it stands nowhere else. */
  private mostly(word: Word, tag: number): number {
    const counts = this.words.get(word.lower | 0);
    if (!counts) return 0;
    const own = tag === OUTSIDE ? 0 : 1 + classOf(tag);
    let best = 0;
    let most = 0;
    let all = 0;
    for (let k = 0; k < KINDS; k++) {
      const c = counts[k]! - (k === own ? 1 : 0);
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
  private marks(words: readonly Word[], tags: Uint8Array, out: Uint16Array): void {
    out.fill(0, 0, words.length);
    for (let i = 0; i < words.length; i++) {
      if (!this.openers.has(words[i]!.lower | 0)) continue;
      let hash = words[i]!.lower;
      let end = -1;
      let kind = 0;
      for (let k = i; k < words.length && k < i + LONGEST; k++) {
        if (k > i) hash = mix(hash, words[k]!.lower);
        const counts = this.names.get(hash | 0);
        if (!counts) continue;
        const own = isName(tags, i, k) ? classOf(tags[i]!) : -1;
        let most = 0;
        for (let c = 0; c < CLASSES.length; c++) {
          const n = counts[c]! - (c === own ? 1 : 0);
          if (n > most) {
            most = n;
            end = k;
            kind = c;
          }
        }
      }
      if (end < 0) continue;
      const length = Math.min(end - i, 3);
      for (let k = i; k <= end; k++) {
        const place = i === end ? UNIT : k === i ? BEGIN : k === end ? LAST : INSIDE;
        out[k] = 1 + kind + 4 * place + 16 * length;
      }
      i = end;
    }
  }

  /** Calls `each` with every token of a sentence that has features of this kind and their number in `out`. */
  features(words: readonly Word[], tags: Uint8Array, out: Uint32Array, each: (i: number, count: number) => void): void {
    const n = words.length;
    const marks = new Uint16Array(n);
    this.marks(words, tags, marks);
    let before = 0;
    let here = this.mostly(words[0]!, tags[0]!);
    for (let i = 0; i < n; i++) {
      const after = i + 1 < n ? this.mostly(words[i + 1]!, tags[i + 1]!) : 0;
      const t = tags[i]!;
      let at = 0;
      if (here) {
        out[at++] = two(204, here, words[i]!.kind);
        out[at++] = two(205, here, t);
      }
      if (before) out[at++] = two(206, before, t);
      if (after) out[at++] = two(207, after, t);
      if (marks[i]) {
        out[at++] = two(208, marks[i]!, 0);
        out[at++] = two(209, marks[i]!, t);
      }
      if (at > 0) each(i, at);
      before = here;
      here = after;
    }
  }
}

function isName(tags: Uint8Array, first: number, last: number): boolean {
  const tag = tags[first]!;
  if (tag === OUTSIDE) return false;
  if (first === last) return positionOf(tag) === UNIT;
  return positionOf(tag) === BEGIN && positionOf(tags[last]!) === LAST && classOf(tags[last]!) === classOf(tag);
}

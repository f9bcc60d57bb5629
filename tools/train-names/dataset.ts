import { ContextFeatures } from '../../src/recognize/names/context.js';
import { Elsewhere } from '../../src/recognize/names/elsewhere.js';
import { MOST_WORD_FEATURES, SPAN, wordFeatures } from '../../src/recognize/names/features.js';
import { type CodedText, REACH, type Vocabulary } from '../../src/recognize/names/vocabulary.js';
import type { Examples } from './perceptron.js';

/** A document as the learner sees it: its words, and in the same places their tags. */
export interface Lesson {
  readonly text: CodedText;
  readonly tags: Uint8Array;
}

/** Growing list of 32-bit numbers. */
class Numbers {
  values = new Int32Array(1 << 20);
  length = 0;
  /** Adds the numbers of a buffer from `from` to `to`. */
  push(buffer: Int32Array, from: number, to: number): void {
    if (this.length + to - from > this.values.length) {
      const wider = new Int32Array(Math.ceil(this.values.length * 1.6) + to - from);
      wider.set(this.values);
      this.values = wider;
    }
    for (let i = from; i < to; i++) this.values[this.length++] = buffer[i]!;
  }
}

/** Rows of weights by the hash of their feature: open addressing, in the order in which features first came. */
export class RowTable {
  private keys = new Int32Array(1 << 20);
  private rows = new Int32Array(1 << 20).fill(-1);
  private mask = (1 << 20) - 1;
  size = 0;

  private slot(hash: number): number {
    let s = Math.imul(hash, 0x9e3779b1) >>> 0;
    s = (s ^ (s >>> 15)) & this.mask;
    while (this.rows[s] !== -1 && this.keys[s] !== hash) s = (s + 1) & this.mask;
    return s;
  }
  get(hash: number): number {
    return this.rows[this.slot(hash)]!;
  }
  add(hash: number): number {
    const s = this.slot(hash);
    if (this.rows[s] !== -1) return this.rows[s]!;
    this.keys[s] = hash;
    this.rows[s] = this.size++;
    if (this.size * 2 > this.mask) this.grow();
    return this.size - 1;
  }
  private grow(): void {
    const { keys, rows } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Int32Array(this.mask + 1);
    this.rows = new Int32Array(this.mask + 1).fill(-1);
    rows.forEach((row, i) => {
      if (row < 0) return;
      const s = this.slot(keys[i]!);
      this.keys[s] = keys[i]!;
      this.rows[s] = row;
    });
  }
  /** Hash of each row. */
  hashes(): Uint32Array {
    const out = new Uint32Array(this.size);
    this.rows.forEach((row, i) => {
      if (row >= 0) out[row] = this.keys[i]!;
    });
    return out;
  }
}

/** The tags that a first pass gave to each lesson, in the places of its words. */
export type FirstTags = readonly Uint8Array[];

/** Feature hashes of the tokens of lessons: token t has `hashes[starts[t]]` up to `hashes[starts[t + 1]]`. */
export interface Features {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly tags: Uint8Array;
  readonly sentences: Int32Array;
}

/**
 * Feature hashes of every token of the lessons; with `first`, those of the second pass too, and unless `complete` only of the sentences
 * where there are any.
 */
export function features(
  lessons: readonly Lesson[],
  vocabulary: Vocabulary,
  first: FirstTags | null,
  complete = true,
): Features {
  const hashes = new Numbers();
  const starts: number[] = [0];
  const sentences: number[] = [0];
  const tags: number[] = [];
  const buffer = new Int32Array(MOST_WORD_FEATURES);
  const context = new ContextFeatures(vocabulary);
  lessons.forEach(({ text, tags: gold }, l) => {
    const { words } = text;
    const elsewhere = first ? new Elsewhere(vocabulary, text, first[l]!) : null;
    for (let s = 0; s < text.starts.length; s++) {
      const start = text.starts[s]!;
      const end = text.ends[s]!;
      const more = elsewhere?.of(start, end) ?? 0;
      // Without anything to look up a sentence is what it was in the first pass.
      if (elsewhere && more === 0 && !complete) continue;
      context.of(words, start, end);
      for (let i = 0; i < end - start; i++) {
        hashes.push(context.hashes, i === 0 ? 0 : context.ends[i - 1]!, context.ends[i]!);
        for (let k = 0; k < SPAN; k++)
          hashes.push(buffer, 0, wordFeatures(vocabulary, words[start + i + k - REACH]!, k - REACH, buffer, 0));
        if (more > 0 && elsewhere)
          hashes.push(elsewhere.hashes, i === 0 ? 0 : elsewhere.ends[i - 1]!, elsewhere.ends[i]!);
        starts.push(hashes.length);
        tags.push(gold[start + i]!);
      }
      sentences.push(tags.length);
    }
  });
  return {
    hashes: hashes.values.subarray(0, hashes.length),
    starts: Int32Array.from(starts),
    tags: Uint8Array.from(tags),
    sentences: Int32Array.from(sentences),
  };
}

/** Two sets of examples as one. */
export function joined(a: Features, b: Features): Features {
  const shifted = (first: Int32Array, second: Int32Array, by: number): Int32Array => {
    const out = new Int32Array(first.length + second.length - 1);
    out.set(first);
    for (let i = 1; i < second.length; i++) out[first.length + i - 1] = second[i]! + by;
    return out;
  };
  const hashes = new Int32Array(a.hashes.length + b.hashes.length);
  hashes.set(a.hashes);
  hashes.set(b.hashes, a.hashes.length);
  const tags = new Uint8Array(a.tags.length + b.tags.length);
  tags.set(a.tags);
  tags.set(b.tags, a.tags.length);
  return {
    hashes,
    tags,
    starts: shifted(a.starts, b.starts, a.hashes.length),
    sentences: shifted(a.sentences, b.sentences, a.tags.length),
  };
}

/** Keeps the features seen at least `least` times and gives each a row of `table`. */
export function learnable(f: Features, least: number): { examples: Examples; table: RowTable } {
  const counts = new Uint8Array(1 << 26);
  for (const h of f.hashes) if (counts[h >>> 6]! < 255) counts[h >>> 6]!++;
  const table = new RowTable();
  return { examples: asExamples(f, (h) => (counts[h >>> 6]! >= least ? table.add(h) : -1)), table };
}

export function asExamples(f: Features, rowOf: (hash: number) => number): Examples {
  const rows = new Int32Array(f.hashes.length);
  const starts = new Int32Array(f.starts.length);
  let at = 0;
  for (let t = 0; t + 1 < f.starts.length; t++) {
    for (let i = f.starts[t]!; i < f.starts[t + 1]!; i++) {
      const row = rowOf(f.hashes[i]!);
      if (row >= 0) rows[at++] = row;
    }
    starts[t + 1] = at;
  }
  return { rows: rows.slice(0, at), starts, tags: f.tags, sentences: f.sentences };
}

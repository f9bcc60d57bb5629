import { HashIndex, packSorted, unpackSorted } from './hash-index.js';
import { packSections, unpackSections } from './sections.js';
import { readData } from './table.js';
import { unpackWords, type WordKnowledge } from './word-knowledge.js';

export type { WordKnowledge } from './word-knowledge.js';

/** The weights of one pass of the tagger. Scores are whole numbers of one unit throughout. */
export interface PassWeights {
  readonly rows: HashIndex;
  /** `tags` weights a row. */
  readonly weights: Int16Array;
  /** The score of a step from one tag to the next: `transitions[from * tags + to]`. */
  readonly transitions: Float32Array;
}

/** The tagger of names: its weights, and what it knows of words beforehand. */
export interface NamesModel {
  readonly words: WordKnowledge;
  readonly passes: readonly PassWeights[];
  /**
   * For each class, how often names were right on texts held out, by the margin with which they won: pairs of a least margin and a
   * share, in rising order.
   */
  readonly confidence: readonly (readonly (readonly [number, number])[])[];
}

/** Bits of a feature's hash that are kept. */
export const ROW_BITS = 26;

export interface PassTable {
  /** Sorted, ROW_BITS bits. */
  readonly keys: Uint32Array;
  readonly weights: Int16Array;
  readonly transitions: readonly number[];
}

/** Weights by tag rather than by row; those too wide for a byte apart. */
function packPass(p: PassTable, tags: number): { small: Uint8Array; wide: Uint8Array } {
  const n = p.keys.length;
  const small = new Uint8Array(n * tags);
  const wide: number[] = [];
  for (let tag = 0; tag < tags; tag++)
    for (let row = 0; row < n; row++) {
      const w = p.weights[row * tags + tag]!;
      if (w >= -127 && w <= 127) small[tag * n + row] = w & 255;
      else {
        small[tag * n + row] = 128;
        wide.push(w & 255, (w >> 8) & 255);
      }
    }
  return { small, wide: Uint8Array.from(wide) };
}

function unpackPass(small: Uint8Array, wide: Uint8Array, n: number, tags: number): Int16Array {
  const weights = new Int16Array(n * tags);
  let at = 0;
  for (let tag = 0; tag < tags; tag++) {
    const plane = tag * n;
    for (let row = 0; row < n; row++) {
      const byte = small[plane + row]!;
      if (byte === 128) {
        weights[row * tags + tag] = wide[at]! | (wide[at + 1]! << 8);
        at += 2;
      } else if (byte !== 0) weights[row * tags + tag] = (byte << 24) >> 24;
    }
  }
  return weights;
}

export function packNames(passes: readonly PassTable[], tags: number, confidence: NamesModel['confidence']): Buffer {
  const parts: Record<string, Uint8Array> = {};
  passes.forEach((p, i) => {
    const { small, wide } = packPass(p, tags);
    Object.assign(parts, { [`keys${i}`]: packSorted(p.keys), [`small${i}`]: small, [`wide${i}`]: wide });
  });
  const header = {
    tags,
    confidence,
    passes: passes.map((p) => ({
      rows: p.keys.length,
      transitions: p.transitions.map((x) => Math.round(x * 10) / 10),
    })),
  };
  return packSections({ header, parts });
}

export function unpackNames(file: Uint8Array, words: WordKnowledge): NamesModel {
  const { header, parts } = unpackSections(file);
  const tags = header.tags as number;
  const passes = (header.passes as { rows: number; transitions: number[] }[]).map(({ rows, transitions }, i) => ({
    rows: new HashIndex(unpackSorted(parts[`keys${i}`]!, rows), ROW_BITS),
    weights: unpackPass(parts[`small${i}`]!, parts[`wide${i}`]!, rows, tags),
    transitions: Float32Array.from(transitions),
  }));
  return { words, passes, confidence: header.confidence as NamesModel['confidence'] };
}

/** The model that comes with the project: `data/models/words.bin` and `data/models/names.bin`. */
export const loadNamesModel = (): NamesModel =>
  unpackNames(readData('models/names.bin'), unpackWords(readData('models/words.bin')));

import { HashIndex, packSorted, unpackSorted } from './hash-index.js';
import { packSections, unpackSections } from './model-file.js';
import { readData } from './table.js';
import { unpackWords, type WordKnowledge } from './word-knowledge.js';

export type { WordKnowledge } from './word-knowledge.js';

/** Pairs of a least margin and the share of names that were right from there on, in rising order. */
export type ConfidenceSteps = readonly (readonly [number, number])[];

/** The tagger of names: its weights, and what it knows of words beforehand. Scores are whole numbers of one unit throughout. */
export interface NamesModel {
  readonly words: WordKnowledge;
  readonly rows: HashIndex;
  /** A weight for each tag, row by row. */
  readonly weights: Int16Array;
  /** The score of a step from one tag to the next: `transitions[from * tags + to]`. */
  readonly transitions: Float32Array;
  /** For each class, how often names were right on texts held out, by the margin with which they won. */
  readonly confidence: readonly ConfidenceSteps[];
}

/** Bits of a feature's hash that are kept. */
export const ROW_BITS = 26;

export interface WeightTable {
  /** Sorted, ROW_BITS bits. */
  readonly keys: Uint32Array;
  readonly weights: Int16Array;
  readonly transitions: readonly number[];
  readonly confidence: readonly ConfidenceSteps[];
}

/** Marks a weight too wide for a byte; it stands in a list of its own. */
const WIDE = 128;

function packWeights(weights: Int16Array): { narrow: Uint8Array; wide: Uint8Array } {
  const narrow = new Uint8Array(weights.length);
  const wide: number[] = [];
  weights.forEach((w, i) => {
    if (w > -WIDE && w < WIDE) narrow[i] = w & 255;
    else {
      narrow[i] = WIDE;
      wide.push(w & 255, (w >> 8) & 255);
    }
  });
  return { narrow, wide: Uint8Array.from(wide) };
}

function unpackWeights(narrow: Uint8Array, wide: Uint8Array): Int16Array {
  const weights = new Int16Array(new Int8Array(narrow.buffer, narrow.byteOffset, narrow.length));
  let next = 0;
  for (let i = narrow.indexOf(WIDE); i >= 0; i = narrow.indexOf(WIDE, i + 1)) {
    weights[i] = wide[next]! | (wide[next + 1]! << 8);
    next += 2;
  }
  return weights;
}

export function packNames({ keys, weights, transitions, confidence }: WeightTable): Buffer {
  const rows = keys.length;
  const rounded = transitions.map((x) => Math.round(x * 10) / 10);
  return packSections({
    header: { rows, transitions: rounded, confidence },
    parts: { keys: packSorted(keys), ...packWeights(weights) },
  });
}

export function unpackNames(file: Uint8Array, words: WordKnowledge): NamesModel {
  const { header, parts } = unpackSections(file);
  const { rows, transitions, confidence } = header as unknown as {
    rows: number;
    transitions: number[];
    confidence: ConfidenceSteps[];
  };
  return {
    words,
    rows: new HashIndex(unpackSorted(parts.keys!, rows), ROW_BITS),
    weights: unpackWeights(parts.narrow!, parts.wide!),
    transitions: Float32Array.from(transitions),
    confidence,
  };
}

/** The model that comes with the project: `data/models/words.bin` and `data/models/names.bin`. */
export const loadNamesModel = (): NamesModel =>
  unpackNames(readData('models/names.bin'), unpackWords(readData('models/words.bin')));

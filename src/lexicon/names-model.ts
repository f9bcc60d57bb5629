import { HashIndex, packSorted, slotsOf, unpackSorted } from './hash-index.js';
import { lazy } from './lazy.js';
import { packSections, unpackSections } from './model-file.js';
import { preparedJson, preparedNumbers } from './prepared.js';
import { readData } from './table.js';
import { unpackWords, type WordKnowledge } from './word-knowledge.js';

export type { WordKnowledge } from './word-knowledge.js';

/** Pairs of a least margin and the share of names that were right from there on, in rising order. */
export type ConfidenceSteps = readonly (readonly [number, number])[];

/** The tagger of names: its weights, and what it knows of words beforehand. Scores are whole numbers of one unit throughout. */
export interface NamesModel {
  readonly words: WordKnowledge;
  readonly rows: HashIndex;
  /**
   * A weight for each tag, row by row, two in one number: `first + 65536 * second`. Such numbers can be added as they are, as long as no
   * sum of weights leaves 16 bits.
   */
  readonly pairs: Int32Array;
  /** The score of a step from one tag to the next: `transitions[from * tags + to]`. */
  readonly transitions: Float32Array;
  /** For each class, how often names were right on texts held out, by the margin with which they won. */
  readonly confidence: readonly ConfidenceSteps[];
}

/** Bits of a feature's hash that are kept. */
export const ROW_BITS = 26;

/** The largest weight: the sum of a token's rows then stays within 16 bits. */
export const WIDEST = 440;

export interface WeightTable {
  /** Sorted, ROW_BITS bits. */
  readonly keys: Uint32Array;
  /** Row by row, none beyond WIDEST. */
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
    if (Math.abs(w) > WIDEST) throw new RangeError(`a weight of ${w} is beyond ${WIDEST}`);
    if (w > -WIDE && w < WIDE) narrow[i] = w & 255;
    else {
      narrow[i] = WIDE;
      wide.push(w & 255, (w >> 8) & 255);
    }
  });
  return { narrow, wide: Uint8Array.from(wide) };
}

/** How many numbers hold a row of so many weights. */
const pairsIn = (tags: number): number => (tags + 1) >> 1;

function unpackPairs(narrow: Uint8Array, wide: Uint8Array, rows: number): Int32Array {
  const tags = rows === 0 ? 0 : narrow.length / rows;
  const size = pairsIn(tags);
  const pairs = new Int32Array(rows * size);
  let next = 0;
  for (let row = 0, at = 0; row < rows; row++)
    for (let tag = 0; tag < tags; tag++) {
      const byte = narrow[at++]!;
      let weight = (byte << 24) >> 24;
      if (byte === WIDE) {
        weight = ((wide[next]! | (wide[next + 1]! << 8)) << 16) >> 16;
        next += 2;
      }
      pairs[row * size + (tag >> 1)]! += tag & 1 ? weight << 16 : weight;
    }
  return pairs;
}

export function packNames({ keys, weights, transitions, confidence }: WeightTable): Buffer {
  const rows = keys.length;
  const rounded = transitions.map((x) => Math.round(x * 10) / 10);
  return packSections({
    header: { rows, transitions: rounded, confidence },
    parts: { keys: packSorted(keys), ...packWeights(weights) },
  });
}

interface Head {
  readonly rows: number;
  readonly transitions: readonly number[];
  readonly confidence: readonly ConfidenceSteps[];
}

export function unpackNames(file: Uint8Array, words: WordKnowledge): NamesModel {
  const model = lazy(() => unpackSections(file));
  const { rows, transitions, confidence } = preparedJson('names', [file], () => {
    const head = model().header as unknown as Head;
    return { rows: head.rows, transitions: head.transitions, confidence: head.confidence };
  });
  const slots = preparedNumbers('slots', [file], Int32Array, () =>
    slotsOf(unpackSorted(model().parts.keys!, rows), ROW_BITS),
  );
  return {
    words,
    rows: new HashIndex(slots, rows, ROW_BITS),
    pairs: preparedNumbers('pairs', [file], Int32Array, () =>
      unpackPairs(model().parts.narrow!, model().parts.wide!, rows),
    ),
    transitions: Float32Array.from(transitions),
    confidence,
  };
}

/** The model that comes with the project: `data/models/words.bin` and `data/models/names.bin`. */
export const loadNamesModel = (): NamesModel =>
  unpackNames(readData('models/names.bin'), unpackWords(readData('models/words.bin')));

import { mix } from './hash.js';
import { REACH, type Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** Words to both sides of a token and itself. */
export const SPAN = 2 * REACH + 1;

const atomsAt = ({ own, near, far }: Word, offset: number): Int32Array =>
  offset === 0 ? own : offset === 1 || offset === -1 ? near : far;

/** Room for the features that a word gives to the tokens around it. */
export const MOST_WORD_FEATURES = 1024;

/**
 * The features that a word gives to the token `offset` words before or after it, written into `out` from `at` on; their number is given back.
 */
export function wordFeatures(vocabulary: Vocabulary, id: number, offset: number, out: Int32Array, at: number): number {
  const atoms = atomsAt(vocabulary.word(id), offset);
  const most = Math.min(atoms.length, out.length - at);
  for (let k = 0; k < most; k++) out[at + k] = mix(atoms[k]!, 7000 + offset);
  return most;
}

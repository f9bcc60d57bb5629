import { type Around, contextFeatures } from './context.js';
import { mix } from './hash.js';
import type { Word } from './words.js';

/** The feature that an atom of a word gives to the token `offset` words before or after it. */
export const atOffset = (atom: number, offset: number): number => mix(atom, 7000 + offset);

/** Words within this distance tell of a token. */
export const REACH = 2;

export const atomsAt = (word: Word, offset: number): Uint32Array =>
  offset === 0 ? word.own : offset === 1 || offset === -1 ? word.near : word.far;

/** All features of token `i` in the first pass, written into `out`; their number is given back. */
export function tokenFeatures(words: readonly Word[], edge: Word, around: Around, i: number, out: Uint32Array): number {
  let at = contextFeatures(words, edge, around, i, out);
  for (let offset = -REACH; offset <= REACH; offset++) {
    const word = words[i + offset] ?? edge;
    for (const atom of atomsAt(word, offset)) out[at++] = atOffset(atom, offset);
  }
  return at;
}

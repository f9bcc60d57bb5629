import { BEFORE, mayBegin, mayEnd, TAGS } from './tags.js';

const IMPOSSIBLE = -1e9;
let scores = new Float32Array(TAGS * 256);
let origins = new Uint8Array(TAGS * 256);

/**
 * The best sequence of tags. `emissions` holds TAGS scores for each of `length` tokens, `transitions[from * TAGS + to]` the score of
 * a step. Writes into `tags` and gives the score.
 */
export function viterbi(emissions: Float32Array, length: number, transitions: Float32Array, tags: Uint8Array): number {
  if (scores.length < TAGS * length) {
    scores = new Float32Array(TAGS * length * 2);
    origins = new Uint8Array(TAGS * length * 2);
  }
  for (let t = 0; t < TAGS; t++) scores[t] = mayBegin(t) ? emissions[t]! : IMPOSSIBLE;
  for (let i = 1; i < length; i++) {
    const here = i * TAGS;
    const back = here - TAGS;
    for (let t = 0; t < TAGS; t++) {
      const before = BEFORE[t]!;
      let best = Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let k = 0; k < before.length; k++) {
        const p = before[k]!;
        const s = scores[back + p]! + transitions[p * TAGS + t]!;
        if (s > best) {
          best = s;
          origin = p;
        }
      }
      scores[here + t] = best + emissions[here + t]!;
      origins[here + t] = origin;
    }
  }
  const end = (length - 1) * TAGS;
  let last = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < TAGS; t++) {
    if (mayEnd(t) && scores[end + t]! > best) {
      best = scores[end + t]!;
      last = t;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = last;
    last = origins[i * TAGS + last]!;
  }
  return best;
}

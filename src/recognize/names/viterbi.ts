import { BEFORE, mayBegin, mayEnd, TAGS } from './tags.js';

const IMPOSSIBLE = -1e9;
let scores = new Float32Array(TAGS * 256);
let origins = new Uint8Array(TAGS * 256);

function makeRoom(length: number): void {
  if (scores.length >= TAGS * length) return;
  scores = new Float32Array(TAGS * length * 2);
  origins = new Uint8Array(TAGS * length * 2);
}

/** The score of the best sequence up to each token and tag, with where it came from. */
function forward(emissions: Float32Array, length: number, transitions: Float32Array): void {
  makeRoom(length);
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
}

/**
 * The best sequence of tags. `emissions` holds TAGS scores for each of `length` tokens, `transitions[from * TAGS + to]` the score of
 * a step. Writes into `tags` and gives the score.
 */
export function viterbi(emissions: Float32Array, length: number, transitions: Float32Array, tags: Uint8Array): number {
  forward(emissions, length, transitions);
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

/**
 * For each token, by how much the best sequence beats the best one in which that token has another tag. `tags` is the best sequence;
 * the leads are written into `out`.
 */
export function leads(
  emissions: Float32Array,
  length: number,
  transitions: Float32Array,
  tags: Uint8Array,
  out: Float32Array,
): void {
  forward(emissions, length, transitions);
  let after = new Float32Array(TAGS);
  let next = new Float32Array(TAGS);
  for (let t = 0; t < TAGS; t++) after[t] = mayEnd(t) ? 0 : IMPOSSIBLE;
  for (let i = length - 1; i >= 0; i--) {
    const here = i * TAGS;
    let rival = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < TAGS; t++) if (t !== tags[i]) rival = Math.max(rival, scores[here + t]! + after[t]!);
    out[i] = scores[here + tags[i]!]! + after[tags[i]!]! - rival;
    next.fill(IMPOSSIBLE);
    for (let t = 0; t < TAGS; t++) {
      const before = BEFORE[t]!;
      const rest = emissions[here + t]! + after[t]!;
      for (let k = 0; k < before.length; k++) {
        const p = before[k]!;
        const s = transitions[p * TAGS + t]! + rest;
        if (s > next[p]!) next[p] = s;
      }
    }
    [after, next] = [next, after];
  }
}

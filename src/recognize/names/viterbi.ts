import { CLASSES, mayBegin, mayEnd, OUTSIDE, TAGS } from './tags.js';

const IMPOSSIBLE = -1e9;
let scores = new Float32Array(TAGS * 256);
let origins = new Uint8Array(TAGS * 256);

function makeRoom(length: number): void {
  if (scores.length >= TAGS * length) return;
  scores = new Float32Array(TAGS * length * 2);
  origins = new Uint8Array(TAGS * length * 2);
}

/** Tags that end a name or are outside one, and those that may follow them. */
const ENDING = Uint8Array.from({ length: TAGS }, (_, t) => t).filter(mayEnd);
const STARTING = Uint8Array.from({ length: TAGS }, (_, t) => t).filter(mayBegin);
const NAMES = CLASSES.length;

/**
 * The score of the best sequence up to each token and tag, with where it came from. After a tag that ends a name comes one that starts one
 * or none; after one that does not, the next of its class: so few steps are possible.
 */
function forward(emissions: Float32Array, length: number, transitions: Float32Array): void {
  makeRoom(length);
  for (let t = 0; t < TAGS; t++) scores[t] = mayBegin(t) ? emissions[t]! : IMPOSSIBLE;
  for (let i = 1; i < length; i++) {
    const here = i * TAGS;
    const back = here - TAGS;
    for (let k = 0; k < STARTING.length; k++) {
      const t = STARTING[k]!;
      let best = scores[back]! + transitions[t]!;
      let origin = OUTSIDE;
      for (let e = 1; e < ENDING.length; e++) {
        const p = ENDING[e]!;
        const s = scores[back + p]! + transitions[p * TAGS + t]!;
        if (s > best) {
          best = s;
          origin = p;
        }
      }
      scores[here + t] = best + emissions[here + t]!;
      origins[here + t] = origin;
    }
    for (let begin = 1; begin <= 4 * NAMES; begin += 4)
      for (let t = begin + 1; t <= begin + 2; t++) {
        const begun = scores[back + begin]! + transitions[begin * TAGS + t]!;
        const inside = scores[back + begin + 1]! + transitions[(begin + 1) * TAGS + t]!;
        const goesOn = inside > begun;
        scores[here + t] = (goesOn ? inside : begun) + emissions[here + t]!;
        origins[here + t] = goesOn ? begin + 1 : begin;
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
  for (const t of ENDING) {
    if (scores[end + t]! > best) {
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

let after = new Float32Array(TAGS);
let next = new Float32Array(TAGS);

/**
 * For each token, by how much the best sequence beats the best one in which that token has another tag. `tags` is the best sequence; the
 * leads are written into `out`.
 */
export function leads(
  emissions: Float32Array,
  length: number,
  transitions: Float32Array,
  tags: Uint8Array,
  out: Float32Array,
): void {
  forward(emissions, length, transitions);
  for (let t = 0; t < TAGS; t++) after[t] = mayEnd(t) ? 0 : IMPOSSIBLE;
  for (let i = length - 1; i >= 0; i--) {
    const here = i * TAGS;
    const own = tags[i]!;
    let rival = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < TAGS; t++) {
      const s = scores[here + t]! + after[t]!;
      if (t !== own && s > rival) rival = s;
    }
    out[i] = scores[here + own]! + after[own]! - rival;
    for (let e = 0; e < ENDING.length; e++) {
      const p = ENDING[e]!;
      let best = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < STARTING.length; k++) {
        const t = STARTING[k]!;
        const s = transitions[p * TAGS + t]! + (emissions[here + t]! + after[t]!);
        if (s > best) best = s;
      }
      next[p] = best;
    }
    for (let begin = 1; begin <= 4 * NAMES; begin += 4)
      for (let p = begin; p <= begin + 1; p++) {
        const inside = transitions[p * TAGS + begin + 1]! + (emissions[here + begin + 1]! + after[begin + 1]!);
        const last = transitions[p * TAGS + begin + 2]! + (emissions[here + begin + 2]! + after[begin + 2]!);
        next[p] = inside > last ? inside : last;
      }
    const swap = after;
    after = next;
    next = swap;
  }
}

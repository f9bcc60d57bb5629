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
const ENDINGS = ENDING.length;
const ended = new Float32Array(ENDINGS);

/** By how much a step from another tag than OUTSIDE can be worth more than one from there to the same tag. */
function mostGainedBefore(transitions: Float32Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let e = 1; e < ENDINGS; e++)
    for (let k = 0; k < STARTING.length; k++) {
      const t = STARTING[k]!;
      most = Math.max(most, transitions[ENDING[e]! * TAGS + t]! - transitions[t]!);
    }
  return most;
}

/** By how much a step to another tag than OUTSIDE can be worth more than one there from the same tag. */
function mostGainedAfter(transitions: Float32Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let e = 0; e < ENDINGS; e++)
    for (let k = 1; k < STARTING.length; k++) {
      const from = ENDING[e]! * TAGS;
      most = Math.max(most, transitions[from + STARTING[k]!]! - transitions[from]!);
    }
  return most;
}

/** What steps from tag to tag are worth: `scores[from * TAGS + to]`, and the most that one can gain over a step from OUTSIDE and to it. */
export interface Steps {
  readonly scores: Float32Array;
  readonly before: number;
  readonly after: number;
}

export const stepsOf = (transitions: Float32Array): Steps => ({
  scores: transitions,
  before: mostGainedBefore(transitions),
  after: mostGainedAfter(transitions),
});

/**
 * The score of the best sequence up to each token and tag, with where it came from. After a tag that ends a name comes one that starts one
 * or none; after one that does not, the next of its class: so few steps are possible. Where OUTSIDE leads by more than any step can be worth,
 * as before most words, the others need not be tried.
 */
function forward(emissions: Float32Array, length: number, { scores: transitions, before: gain }: Steps): void {
  makeRoom(length);
  for (let t = 0; t < TAGS; t++) scores[t] = mayBegin(t) ? emissions[t]! : IMPOSSIBLE;
  for (let i = 1; i < length; i++) {
    const here = i * TAGS;
    const back = here - TAGS;
    ended[0] = scores[back]!;
    let rival = Number.NEGATIVE_INFINITY;
    for (let e = 1; e < ENDINGS; e++) {
      const s = scores[back + ENDING[e]!]!;
      ended[e] = s;
      if (s > rival) rival = s;
    }
    const tried = rival + gain < ended[0]! ? 1 : ENDINGS;
    for (let k = 0; k < STARTING.length; k++) {
      const t = STARTING[k]!;
      let best = ended[0]! + transitions[t]!;
      let origin = OUTSIDE;
      // After OUTSIDE, the tags LAST and UNIT of each class: 3 and 4, 7 and 8, and so on.
      for (let e = 1, step = t + 3 * TAGS; e < tried; e += 2, step += 4 * TAGS) {
        const last = ended[e]! + transitions[step]!;
        if (last > best) {
          best = last;
          origin = 2 * e + 1;
        }
        const unit = ended[e + 1]! + transitions[step + TAGS]!;
        if (unit > best) {
          best = unit;
          origin = 2 * e + 2;
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
export function viterbi(emissions: Float32Array, length: number, steps: Steps, tags: Uint8Array, at = 0): number {
  forward(emissions, length, steps);
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
    tags[at + i] = last;
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
  steps: Steps,
  tags: Uint8Array,
  out: Float32Array,
  at = 0,
): void {
  forward(emissions, length, steps);
  const { scores: transitions, after: gain } = steps;
  for (let t = 0; t < TAGS; t++) after[t] = mayEnd(t) ? 0 : IMPOSSIBLE;
  for (let i = length - 1; i >= 0; i--) {
    const here = i * TAGS;
    const own = tags[at + i]!;
    let rival = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < TAGS; t++) {
      const s = scores[here + t]! + after[t]!;
      if (t !== own && s > rival) rival = s;
    }
    out[at + i] = scores[here + own]! + after[own]! - rival;
    const outside = emissions[here]! + after[0]!;
    let other = Number.NEGATIVE_INFINITY;
    for (let k = 1; k < STARTING.length; k++)
      other = Math.max(other, emissions[here + STARTING[k]!]! + after[STARTING[k]!]!);
    const tried = other + gain < outside ? 1 : STARTING.length;
    for (let e = 0; e < ENDINGS; e++) {
      const p = ENDING[e]!;
      let best = transitions[p * TAGS]! + outside;
      for (let k = 1; k < tried; k++) {
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

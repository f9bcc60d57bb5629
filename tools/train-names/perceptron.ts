import { TAGS } from '../../src/recognize/names/tags.js';
import { stepsOf, viterbi } from '../../src/recognize/names/viterbi.js';

/** Sentences as rows of weights: token t of all tokens has the features `rows[starts[t]]` up to `rows[starts[t + 1]]`. */
export interface Examples {
  readonly rows: Int32Array;
  /** One more than there are tokens. */
  readonly starts: Int32Array;
  readonly tags: Uint8Array;
  /** First token of each sentence, and one past the last. */
  readonly sentences: Int32Array;
}

export interface Weights {
  /** TAGS weights a row. */
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(n: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

export function scoreTokens(e: Examples, first: number, last: number, w: Float32Array, out: Float32Array): void {
  for (let t = first; t < last; t++) {
    const o = (t - first) * TAGS;
    out.fill(0, o, o + TAGS);
    for (let f = e.starts[t]!; f < e.starts[t + 1]!; f++) {
      const r = e.rows[f]! * TAGS;
      for (let k = 0; k < TAGS; k++) out[o + k]! += w[r + k]!;
    }
  }
}

export interface Settings {
  readonly epochs: number;
  readonly seed: number;
  /** What a wrong tag is credited while training, so that right ones win by a margin. */
  readonly margin: number;
  readonly log?: (line: string) => void;
}

/**
 * An averaged structured perceptron (Collins 2002), decoded with a margin. The average is kept by the step at which each weight changed.
 */
export function train(e: Examples, rowCount: number, settings: Settings): Weights {
  const w = new Float32Array(rowCount * TAGS);
  const sum = new Float32Array(rowCount * TAGS);
  const tw = new Float32Array(TAGS * TAGS);
  const tsum = new Float32Array(TAGS * TAGS);
  const next = random(settings.seed);
  const count = e.sentences.length - 1;
  let scores = new Float32Array(TAGS * 1024);
  let found = new Uint8Array(1024);
  const total = count * settings.epochs;
  // A sentence tagged right several rounds running is looked at less often: it would hardly change a weight.
  const streak = new Uint8Array(count);
  const rest = new Uint8Array(count);
  let step = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const began = Date.now();
    let wrong = 0;
    for (const s of shuffled(count, next)) {
      step++;
      if (rest[s]! > 0) {
        rest[s]!--;
        continue;
      }
      const wrongBefore = wrong;
      const first = e.sentences[s]!;
      const last = e.sentences[s + 1]!;
      const n = last - first;
      if (n === 0) continue;
      if (scores.length < n * TAGS) {
        scores = new Float32Array(n * TAGS * 2);
        found = new Uint8Array(n * 2);
      }
      scoreTokens(e, first, last, w, scores);
      if (settings.margin > 0) for (let t = 0; t < n; t++) scores[t * TAGS + e.tags[first + t]!]! -= settings.margin;
      viterbi(scores, n, stepsOf(tw), found);
      // Weights enter the average from this step on: (total - step + 1) / total of them.
      const share = (total - step + 1) / total;
      for (let t = 0; t < n; t++) {
        const gold = e.tags[first + t]!;
        const got = found[t]!;
        if (t > 0) {
          const g = e.tags[first + t - 1]! * TAGS + gold;
          const p = found[t - 1]! * TAGS + got;
          if (g !== p) {
            tw[g]! += 1;
            tw[p]! -= 1;
            tsum[g]! += share;
            tsum[p]! -= share;
          }
        }
        if (gold === got) continue;
        wrong++;
        for (let f = e.starts[first + t]!; f < e.starts[first + t + 1]!; f++) {
          const r = e.rows[f]! * TAGS;
          w[r + gold]! += 1;
          w[r + got]! -= 1;
          sum[r + gold]! += share;
          sum[r + got]! -= share;
        }
      }
      streak[s] = wrong === wrongBefore ? Math.min(streak[s]! + 1, 3) : 0;
      rest[s] = Math.max(0, streak[s]! - 1);
    }
    settings.log?.(`  round ${epoch + 1}: ${wrong} tokens wrong, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return { emissions: sum, transitions: tsum };
}

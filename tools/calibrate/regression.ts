/** Logistic regression with a quadratic penalty, by Newton's method on one weight at a time (coordinate descent). */

export interface Example {
  readonly evidence: readonly string[];
  readonly right: boolean;
  /** The document it is from. */
  readonly document: string;
}

export interface Model {
  readonly base: number;
  readonly of: ReadonlyMap<string, number>;
}

const ROUNDS = 200;
const SMALL = 1e-5;

/** Weights of the evidence that at least `fewest` examples show; `penalty` is the precision of the prior around zero. The base has none. */
export function learn(examples: readonly Example[], penalty: number, fewest: number): Model {
  const counts = new Map<string, number[]>();
  examples.forEach((x, i) => {
    for (const e of x.evidence) counts.set(e, [...(counts.get(e) ?? []), i]);
  });
  const kept = [...counts].filter(([, rows]) => rows.length >= fewest).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = examples.map((_, i) => i);
  const score = new Float64Array(examples.length);
  const of = new Map<string, number>(kept.map(([e]) => [e, 0]));
  let base = 0;
  const step = (rows: readonly number[], weight: number, lambda: number): number => {
    let gradient = -lambda * weight;
    let curvature = lambda;
    for (const i of rows) {
      const p = 1 / (1 + Math.exp(-score[i]!));
      gradient += (examples[i]!.right ? 1 : 0) - p;
      curvature += p * (1 - p);
    }
    const change = Math.max(-1, Math.min(1, gradient / Math.max(curvature, SMALL)));
    for (const i of rows) score[i]! += change;
    return change;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const shift = step(all, base, 0);
    base += shift;
    let most = Math.abs(shift);
    for (const [e, rows] of kept) {
      const change = step(rows, of.get(e)!, penalty);
      of.set(e, of.get(e)! + change);
      most = Math.max(most, Math.abs(change));
    }
    if (most < SMALL) break;
  }
  return { base, of };
}

export const probability = (m: Model, evidence: readonly string[]): number =>
  1 / (1 + Math.exp(-(m.base + evidence.reduce((sum, e) => sum + (m.of.get(e) ?? 0), 0))));

/** Evidence that fewer examples show weighs nothing. */
export const FEWEST = 6;
const PENALTIES = [2, 4, 8, 16, 32];

/** For each example the probability by a model that has not seen its document. */
export function leftOut(examples: readonly Example[], penalty: number): number[] {
  const models = new Map(
    [...new Set(examples.map((x) => x.document))].map((document) => [
      document,
      learn(
        examples.filter((x) => x.document !== document),
        penalty,
        FEWEST,
      ),
    ]),
  );
  return examples.map((x) => probability(models.get(x.document)!, x.evidence));
}

/** The penalty with the least log loss on documents that were left out. */
export function bestPenalty(examples: readonly Example[]): { penalty: number; loss: number } {
  const tried = PENALTIES.map((penalty) => {
    const p = leftOut(examples, penalty);
    const sum = examples.reduce((total, x, i) => total - Math.log(Math.max(1e-6, x.right ? p[i]! : 1 - p[i]!)), 0);
    return { penalty, loss: sum / examples.length };
  });
  return tried.sort((a, b) => a.loss - b.loss)[0]!;
}

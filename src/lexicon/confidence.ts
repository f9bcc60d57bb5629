import { z } from 'zod';
import { readTable } from './table.js';

/** A row of data/confidence.csv: a piece of evidence, its weight in log-odds, how many annotated claims had it and how many of those were right. */
export const confidenceRowSchema = z.strictObject({
  evidence: z.string().regex(/^(?:base|[a-z]+=.+)$/),
  weight: z.string().regex(/^-?\d+(?:\.\d+)?$/),
  claims: z.string().regex(/^\d+$/),
  right: z.string().regex(/^\d+$/),
});

export interface ConfidenceWeights {
  readonly base: number;
  /** Log-odds by evidence: by its group, then by its value. */
  readonly of: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function loadConfidence(): ConfidenceWeights {
  const of = new Map<string, Map<string, number>>();
  let base = 0;
  for (const row of readTable<z.infer<typeof confidenceRowSchema>>('confidence.csv')) {
    if (row.evidence === 'base') base = Number(row.weight);
    else {
      const at = row.evidence.indexOf('=');
      const [group, value] = [row.evidence.slice(0, at), row.evidence.slice(at + 1)];
      const weights = of.get(group) ?? new Map<string, number>();
      of.set(group, weights.set(value, Number(row.weight)));
    }
  }
  return Object.freeze({ base, of });
}

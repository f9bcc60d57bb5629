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
  /** Log-odds by evidence. */
  readonly of: ReadonlyMap<string, number>;
}

export function loadConfidence(): ConfidenceWeights {
  const of = new Map<string, number>();
  let base = 0;
  for (const row of readTable<z.infer<typeof confidenceRowSchema>>('confidence.csv')) {
    if (row.evidence === 'base') base = Number(row.weight);
    else of.set(row.evidence, Number(row.weight));
  }
  return Object.freeze({ base, of });
}

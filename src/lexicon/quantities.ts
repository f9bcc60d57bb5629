import { z } from 'zod';
import { readTable } from './table.js';

export const numberWordSchema = z.object({
  word: z.string().regex(/^[a-z]+$/),
  kind: z.enum(['digit', 'tens', 'scale', 'fraction', 'vague']),
  value: z.string().regex(/^\d+(\.\d+)?$/),
});
export const comparatorSchema = z.object({
  phrase: z.string().regex(/^[a-z]+( [a-z]+)*$/),
  comparator: z.enum(['=', '~', '>', '>=', '<', '<=']),
  side: z.enum(['before', 'after']),
});
export const unitSchema = z.object({
  word: z.string().min(1),
  kind: z.enum(['measure', 'currency', 'people', 'kind', 'compound']),
  unit: z.string(),
  factor: z.string().regex(/^\d+(\.\d+)?$/),
});
export const numberLabelSchema = z.object({ word: z.string().regex(/^[a-z]+(\.[a-z])*$/) });

export interface NumberWord {
  readonly kind: z.infer<typeof numberWordSchema>['kind'];
  readonly value: number;
}
export type Comparator = z.infer<typeof comparatorSchema>['comparator'];
export interface UnitWord {
  readonly kind: z.infer<typeof unitSchema>['kind'];
  readonly unit: string;
  readonly factor: number;
}

/** The words that quantities, and the counts in dates, are made of. Keys are in lower case. */
export interface QuantityLexicon {
  readonly numbers: ReadonlyMap<string, NumberWord>;
  readonly comparators: Readonly<Record<'before' | 'after', ReadonlyMap<string, Comparator>>>;
  readonly units: ReadonlyMap<string, UnitWord>;
  /** Words before a number that make it a label: "section", "room". */
  readonly labels: ReadonlySet<string>;
}

export function loadQuantities(): QuantityLexicon {
  const numbers = new Map<string, NumberWord>();
  for (const row of readTable<Record<'word' | 'kind' | 'value', string>>('number-words.csv'))
    numbers.set(row.word, { kind: row.kind as NumberWord['kind'], value: Number(row.value) });
  const comparators = { before: new Map<string, Comparator>(), after: new Map<string, Comparator>() };
  for (const row of readTable<Record<'phrase' | 'comparator' | 'side', string>>('comparators.csv'))
    comparators[row.side as 'before' | 'after'].set(row.phrase, row.comparator as Comparator);
  const units = new Map<string, UnitWord>();
  for (const row of readTable<Record<'word' | 'kind' | 'unit' | 'factor', string>>('units.csv'))
    units.set(row.word, { kind: row.kind as UnitWord['kind'], unit: row.unit, factor: Number(row.factor) });
  const labels = new Set(readTable<Record<'word', string>>('number-labels.csv').map((row) => row.word));
  return Object.freeze({ numbers, comparators, units, labels });
}

import { z } from 'zod';
import { readTable } from './table.js';

export const numberWordSchema = z.object({
  word: z.string().regex(/^[a-z]+$/),
  kind: z.enum(['digit', 'tens', 'scale', 'fraction', 'vague']),
  value: z.string().regex(/^\d+(\.\d+)?$/),
});

export interface NumberWord {
  readonly kind: z.infer<typeof numberWordSchema>['kind'];
  readonly value: number;
}

/** The words that quantities, and the counts in dates, are made of. */
export interface QuantityLexicon {
  readonly numbers: ReadonlyMap<string, NumberWord>;
}

export function loadQuantities(): QuantityLexicon {
  const numbers = new Map<string, NumberWord>();
  for (const row of readTable<Record<'word' | 'kind' | 'value', string>>('number-words.csv'))
    numbers.set(row.word, { kind: row.kind as NumberWord['kind'], value: Number(row.value) });
  return Object.freeze({ numbers });
}

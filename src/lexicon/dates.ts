import { z } from 'zod';
import { readTable } from './table.js';

const TIME_WORD_KINDS = [
  'month',
  'weekday',
  'season',
  'unit',
  'part',
  'day_part',
  'frequency',
  'decade',
  'tense',
] as const;

export const timeWordSchema = z.object({
  word: z.string().regex(/^[a-z']+$/),
  kind: z.enum(TIME_WORD_KINDS),
  value: z.string().min(1),
});

export const holidaySchema = z.object({
  name: z.string().regex(/^[a-z0-9'. ]+$/),
  rule: z.string().regex(/^(?:\d\d-\d\d|\d\d\/[1-4L]\/[1-7]|E[+-]\d+)$/),
});

export type TimeWordKind = (typeof TIME_WORD_KINDS)[number];

/**
 * Words of time, by kind: from the word in lower case to its value as `data/time-words.csv` has it; and days with a name, to their rule
 * as `data/holidays.csv` has it.
 */
export type DateLexicon = Readonly<Record<TimeWordKind, ReadonlyMap<string, string>>> & {
  readonly holidays: ReadonlyMap<string, string>;
};

export function loadDates(): DateLexicon {
  const kinds = Object.fromEntries(TIME_WORD_KINDS.map((kind) => [kind, new Map<string, string>()])) as Record<
    TimeWordKind,
    Map<string, string>
  >;
  for (const row of readTable<Record<'word' | 'kind' | 'value', string>>('time-words.csv'))
    kinds[row.kind as TimeWordKind].set(row.word, row.value);
  const holidays = new Map(readTable<Record<'name' | 'rule', string>>('holidays.csv').map((r) => [r.name, r.rule]));
  return Object.freeze({ ...kinds, holidays });
}

import { describe, expect, it } from 'vitest';
import { holidaySchema, loadDates, timeWordSchema } from '../../src/lexicon/dates.js';
import { readTable } from '../../src/lexicon/table.js';

describe('time-words.csv', () => {
  const rows = readTable('time-words.csv');
  it('has rows of the right shape', () => {
    for (const row of rows) expect(timeWordSchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
  });
  it('names each word once in its kind', () => {
    const keys = rows.map((r) => `${r.kind} ${r.word}`);
    expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
  });
  it('knows twelve months and seven days of the week', () => {
    const { month, weekday } = loadDates();
    expect(new Set(month.values()).size).toBe(12);
    expect(new Set(weekday.values()).size).toBe(7);
  });
});

describe('holidays.csv', () => {
  it('has rows of the right shape, each name once', () => {
    const rows = readTable('holidays.csv');
    for (const row of rows) expect(holidaySchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
    expect(new Set(rows.map((r) => r.name)).size).toBe(rows.length);
  });
});

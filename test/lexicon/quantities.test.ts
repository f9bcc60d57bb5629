import { describe, expect, it } from 'vitest';
import {
  comparatorSchema,
  loadQuantities,
  numberLabelSchema,
  numberWordSchema,
  unitSchema,
} from '../../src/lexicon/quantities.js';
import { readTable } from '../../src/lexicon/table.js';

describe.each([
  ['number-words.csv', numberWordSchema, ['word']],
  ['comparators.csv', comparatorSchema, ['phrase', 'side']],
  ['units.csv', unitSchema, ['word', 'kind']],
  ['number-labels.csv', numberLabelSchema, ['word']],
] as const)('%s', (file, schema, key) => {
  const rows = readTable(file);
  it('has rows of the right shape', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(schema.safeParse(row).success, JSON.stringify(row)).toBe(true);
  });
  it('says nothing twice', () => {
    const keys = rows.map((row) => key.map((k) => row[k]).join(' '));
    expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
  });
});

it('units are looked up in lower case', () => {
  expect([...loadQuantities().units.keys()].filter((w) => w !== w.toLowerCase())).toEqual([]);
});

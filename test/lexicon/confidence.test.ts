import { describe, expect, it } from 'vitest';
import { confidenceRowSchema, loadConfidence } from '../../src/lexicon/confidence.js';
import { readTable } from '../../src/lexicon/table.js';

describe('the weights of evidence', () => {
  it('have a weight and two counts in each row', () => {
    for (const row of readTable('confidence.csv'))
      expect(confidenceRowSchema.safeParse(row).success, row.evidence).toBe(true);
  });
  it('begin with the base, and no evidence stands twice', () => {
    const names = readTable('confidence.csv').map((row) => row.evidence!);
    expect(names[0]).toBe('base');
    expect(new Set(names).size).toBe(names.length);
    const weights = [...loadConfidence().of.values()].flatMap((values) => [...values.keys()]);
    expect(weights.length).toBe(names.length - 1);
  });
});

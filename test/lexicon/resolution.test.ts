import { describe, expect, it } from 'vitest';
import { comparisonFiles, comparisonSchemas, loadComparison } from '../../src/lexicon/comparison.js';
import { loadResolutionWords, resolutionFiles, resolutionSchemas } from '../../src/lexicon/resolution.js';
import { readTable } from '../../src/lexicon/table.js';

const lists = [
  ...Object.entries(resolutionSchemas).map(
    ([k, schema]) => [resolutionFiles[k as keyof typeof resolutionFiles], schema] as const,
  ),
  ...Object.entries(comparisonSchemas).map(
    ([k, schema]) => [comparisonFiles[k as keyof typeof comparisonFiles], schema] as const,
  ),
];

describe('words that names and claims are compared by', () => {
  it.each(lists)('every row of %s fits its schema', (file, schema) => {
    const rows = readTable(file);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(() => schema.parse(row), JSON.stringify(row)).not.toThrow();
  });

  it.each([
    'resolution/facility-codes.csv',
    'resolution/facility-heads.csv',
    'resolution/name-generics.csv',
    'resolution/nicknames.csv',
  ])('no row of %s stands twice', (file) => {
    const keys = readTable<Record<string, string>>(file).map((r) => Object.values(r)[0]!);
    expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
  });

  it('knows nicknames both ways, and the name itself', () => {
    const { nicknames } = loadResolutionWords();
    expect(nicknames.get('bob')?.has('robert')).toBe(true);
    expect(nicknames.get('robert')?.has('bob')).toBe(true);
    expect(nicknames.get('robert')?.has('robert')).toBe(true);
  });

  it('lays groups of facility heads over their kinds', () => {
    const { facilityHeads } = loadResolutionWords();
    expect(facilityHeads.get('detention center')?.group).toBe(facilityHeads.get('detention facility')?.group);
    expect(facilityHeads.get('county jail')?.group).not.toBe(facilityHeads.get('detention center')?.group);
    expect(facilityHeads.get('facility')).toEqual({ kind: null, group: 'open', grouped: true, weak: true });
  });

  it('finds a state by its name, postal code and shortened form', () => {
    const { regions } = loadResolutionWords();
    for (const form of ['new mexico', 'nm'])
      expect(regions.get(form)).toEqual({ name: 'New Mexico', country: 'United States' });
  });

  it('puts opposites on two sides and no word on both sides of a pair', () => {
    const { opposites } = loadComparison();
    for (const [stem, list] of opposites)
      for (const o of list)
        expect(
          list.some((p) => p.pair === o.pair && p.side !== o.side),
          stem,
        ).toBe(false);
  });
});

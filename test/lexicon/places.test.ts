import { describe, expect, it } from 'vitest';
import { loadPlaces, nationalityRow, placeRow, placeWordRow, usStateRow } from '../../src/lexicon/places.js';
import { readTable } from '../../src/lexicon/table.js';

const rowsOf = (file: string): readonly Record<string, string>[] => readTable(file);

describe('the lists of places', () => {
  it.each([
    ['places.csv', placeRow, ['name', 'kind', 'country', 'state']],
    ['us-states.csv', usStateRow, ['postal']],
    ['nationalities.csv', nationalityRow, ['word', 'country']],
    ['place-words.csv', placeWordRow, ['word', 'use']],
  ] as const)('have rows of the right shape, each once: %s', (file, schema, key) => {
    const seen = new Set<string>();
    rowsOf(file).forEach((row, i) => {
      const checked = schema.safeParse(row);
      expect(checked.success ? '' : `row ${i + 2}: ${JSON.stringify(row)} ${checked.error.message}`).toBe('');
      const id = key.map((k) => row[k]).join(',');
      expect(seen.has(id) ? `row ${i + 2} repeats ${id}` : '').toBe('');
      seen.add(id);
    });
  });

  it('put every US city into a state of the list', () => {
    const states = new Set(rowsOf('us-states.csv').map((r) => r.name));
    for (const row of rowsOf('places.csv')) if (row.state !== '') expect(states, row.name).toContain(row.state);
  });

  it('keep all that one name can mean', () => {
    const kinds = loadPlaces()
      .names.get('Georgia')
      ?.places.map((p) => `${p.kind} ${p.country}`);
    expect(kinds).toEqual(['country GE', 'state US']);
  });
});

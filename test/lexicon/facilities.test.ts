import { describe, expect, it } from 'vitest';
import {
  facilityEvidenceRow,
  facilityHeadRow,
  facilityWordRow,
  knownFacilityRow,
  loadFacilities,
} from '../../src/lexicon/facilities.js';
import { loadPlaces } from '../../src/lexicon/places.js';
import { readTable } from '../../src/lexicon/table.js';

const rowsOf = (file: string): readonly Record<string, string>[] => readTable(file);

describe('the lists of facilities', () => {
  it.each([
    ['facility-heads.csv', facilityHeadRow, ['head']],
    ['facility-words.csv', facilityWordRow, ['word', 'use', 'head']],
    ['facility-evidence.csv', facilityEvidenceRow, ['word', 'side']],
    ['facilities-known.csv', knownFacilityRow, ['name']],
  ] as const)('have rows of the right shape, each once: %s', (file, schema, key) => {
    const seen = new Map<string, number>();
    rowsOf(file).forEach((row, i) => {
      const checked = schema.safeParse(row);
      expect(checked.success ? '' : `row ${i + 2}: ${JSON.stringify(row)} ${checked.error.message}`).toBe('');
      const id = key.map((k) => row[k]).join(',');
      expect(seen.has(id) ? `row ${i + 2} repeats row ${seen.get(id)}: ${id}` : '').toBe('');
      seen.set(id, i + 2);
    });
  });

  it('name states and countries that the list of places holds', () => {
    const places = loadPlaces();
    for (const row of rowsOf('facilities-known.csv')) {
      if (row.state === '') continue;
      expect(
        places.names.get(row.state!)?.places.map((p) => p.country),
        row.name,
      ).toContain(row.country);
    }
  });

  it('find a known facility by name and alias in any case', () => {
    const { known } = loadFacilities();
    expect(known.get('RIKERS ISLAND')?.facility.city).toBe('New York City');
    expect(known.get('Gitmo')?.weak).toBe(false);
    expect(known.get('Angola')?.weak).toBe(true);
  });
});

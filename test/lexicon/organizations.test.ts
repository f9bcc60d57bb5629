import { describe, expect, it } from 'vitest';
import { loadOrganizations, organizationFiles, organizationSchemas } from '../../src/lexicon/organizations.js';
import { readTable } from '../../src/lexicon/table.js';

describe('the lists of organizations', () => {
  it.each(Object.keys(organizationFiles) as (keyof typeof organizationFiles)[])(
    '%s has only rows of its schema',
    (name) => {
      const rows = readTable(organizationFiles[name]);
      expect(rows.length).toBeGreaterThan(20);
      const wrong = rows.flatMap((row, i) => {
        const result = organizationSchemas[name].safeParse(row);
        return result.success ? [] : [`row ${i + 1}: ${JSON.stringify(row)}`];
      });
      expect(wrong).toEqual([]);
    },
  );

  it('name a parent only if it is listed, and no organization twice', () => {
    const { known } = loadOrganizations();
    const names = new Set(known.map((o) => o.name));
    expect(known.filter((o) => o.parent && !names.has(o.parent)).map((o) => `${o.name}: ${o.parent}`)).toEqual([]);
    const seen = new Set<string>();
    const twice = known.filter((o) => seen.size === seen.add(`${o.name} ${o.country}`).size);
    expect(twice.map((o) => o.name)).toEqual([]);
  });

  it('find an organization by name, alias and acronym', () => {
    const { byName } = loadOrganizations();
    for (const name of ['immigration and customs enforcement', 'u.s. immigration and customs enforcement', 'ice'])
      expect(byName.get(name)?.acronym).toBe('ICE');
  });
});

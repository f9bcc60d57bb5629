import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/records.js';
import { type Filter, filterResult, matchingFacilities } from '../../src/write/filter.js';
import { TABLES } from '../../src/write/tables/index.js';
import { RESULT } from './fixture.js';

const kept = (filter: Filter) => filterResult(RESULT, filter).shown;
const ids = (records: readonly { id: string }[]) => records.map((r) => r.id[0]! + r.id[1]!);

/** Every id that a record names is there. */
function dangling(r: Result): string[] {
  const entities = new Set(r.entities.map((e) => e.id));
  const dates = new Set(r.dates.map((d) => d.id));
  const quantities = new Set(r.quantities.map((q) => q.id));
  const claims = new Set(r.claims.map((c) => c.id));
  const named = r.claims.flatMap((c) =>
    [...c.asserted_by, ...c.target, c.speaker, c.facility, ...c.reported_by.map((h) => h.entity)].filter(
      (id) => id !== null,
    ),
  );
  return [
    ...[...named, ...r.mentions.map((m) => m.entity)].filter((id) => !entities.has(id)),
    ...r.claims.flatMap((c) => c.quantities).filter((id) => !quantities.has(id)),
    ...r.claims.flatMap((c) => c.responds_to).filter((id) => !claims.has(id)),
    ...r.dates.flatMap((d) => d.anchor ?? []).filter((id) => id !== 'publication' && !dates.has(id)),
  ];
}

describe('filters', () => {
  it.each<[string, Filter, string[]]>([
    ['a kind', { kinds: ['denial'] }, ['c2']],
    ['several kinds', { kinds: ['denial', 'response'] }, ['c2', 'c5']],
    ['a category', { categories: ['staffing'] }, ['c3']],
    ['a kind and a category', { kinds: ['allegation', 'finding'], categories: ['ill_treatment'] }, ['c1']],
    ['a confidence', { minConfidence: 0.75 }, ['c1', 'c4', 'c5']],
    ['what happened since, dated by the document where the claim is not', { since: '2023-05-10' }, ['c2', 'c3', 'c5']],
    ['what may have happened by a day', { until: '2023-03-15' }, ['c1']],
    ['a stretch of time', { since: '2023-05-01', until: '2023-05-31' }, ['c2', 'c3', 'c4']],
    ['a facility', { facilities: ['quillfeather'] }, ['c1', 'c2', 'c3', 'c4']],
    ['a facility by its acronym', { facilities: ['qh'] }, ['c1', 'c2', 'c3', 'c4']],
    ['a facility nobody names', { facilities: ['Feather'] }, []],
    ['one type of records', { types: ['person'] }, []],
    ['claims alone', { types: ['claim'] }, ['c1', 'c2', 'c3', 'c4', 'c5']],
    ['nothing', {}, ['c1', 'c2', 'c3', 'c4', 'c5']],
  ])('by %s leave the right claims, and nothing that points into the void', (_what, filter, claims) => {
    const result = kept(filter);
    expect(ids(result.claims)).toEqual(claims);
    expect(dangling(result)).toEqual([]);
    expect(result.documents).toEqual(RESULT.documents);
    expect(result.problems).toEqual(RESULT.problems);
  });

  it('that ask for nothing leave everything', () => {
    expect(kept({})).toEqual(RESULT);
  });

  it('never take away who makes a claim', () => {
    const { claims, entities, mentions } = kept({ types: ['claim', 'facility'] });
    expect(claims[1]!.asserted_by).toEqual(RESULT.claims[1]!.asserted_by);
    expect(entities.map((e) => e.name)).toContain('Zoë Åkermann');
    expect(new Set(mentions.map((m) => m.type))).toEqual(new Set(['facility']));
  });

  it('by type leave the names of that type alone', () => {
    const { entities, mentions, dates, quantities } = kept({ types: ['person'] });
    expect([entities.length, mentions.length, dates.length, quantities.length]).toEqual([1, 1, 0, 0]);
  });

  it('by category leave the names, dates and numbers that have to do with such claims', () => {
    const { entities, dates, quantities } = kept({ categories: ['staffing'] });
    expect(entities.map((e) => e.name)).toEqual(['Quillfeather Home']);
    expect([dates.length, quantities.length]).toEqual([0, 1]);
    expect(kept({ kinds: ['finding'] }).dates.map((d) => d.text)).toEqual(['3 May 2023']);
  });

  it('by time leave the dates of that time', () => {
    expect(kept({ since: '2023-05-01', until: '2023-05-31' }).dates.map((d) => d.text)).toEqual(['3 May 2023']);
  });

  it('by confidence leave out doubtful mentions', () => {
    expect(kept({ minConfidence: 0.75 }).mentions.some((m) => m.text === 'QH')).toBe(false);
  });

  it('count the claims that no date can be found for', () => {
    const undated = {
      ...RESULT,
      documents: RESULT.documents.map((d) => ({ ...d, published: null })),
      claims: RESULT.claims.map((c) => ({ ...c, event_date: c.event_date === '2023-03' ? 'XXXX-03' : c.event_date })),
    };
    expect(filterResult(undated, { since: '2000-01-01' })).toMatchObject({
      undated: 4,
      shown: { claims: [{ id: 'c444444444444' }] },
    });
  });

  it('keep the anchor of a date that is kept', () => {
    const dates = RESULT.dates.map((d, i) => (i === 2 ? { ...d, anchor: RESULT.dates[0]!.id } : d));
    const { shown } = filterResult({ ...RESULT, dates }, { since: '2023-05-01', until: '2023-05-31' });
    expect(shown.dates.map((d) => d.text)).toEqual(['March 2023', '3 May 2023']);
  });

  it('leave an allegation its replies in the tables, even where the replies themselves are not asked for', () => {
    const selection = filterResult(RESULT, { kinds: ['allegation'] });
    const at = TABLES.allegations.columns.findIndex((c) => c.name === 'replies');
    expect([...TABLES.allegations.rows(selection)].map((row) => row[at])).toEqual([['“That is not true,”']]);
  });

  it.each([
    ['quillfeather home', 1],
    ['HOME', 1],
    ['Quillfeathér', 1],
    ['f111111111111', 1],
    ['Quill', 0],
    ['Port Ellory', 0],
    ['', 0],
    ['  ', 0],
  ])('find for the name %j so many facilities: %i', (name, count) => {
    expect(matchingFacilities(RESULT.entities, name).length).toBe(count);
  });
});

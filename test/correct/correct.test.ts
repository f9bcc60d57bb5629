import { describe, expect, it } from 'vitest';
import { type CHANGES, type Correction, correct, correctionsOf } from '../../src/correct/index.js';
import { SHEET_COLUMNS, sheetRows } from '../../src/correct/sheet.js';
import { loadLexicon } from '../../src/lexicon/index.js';
import { analyse } from '../../src/pipeline.js';
import { readText } from '../../src/read/index.js';
import type { Claim, Entity, Result } from '../../src/records.js';
import { mergeResults } from '../../src/resolve/index.js';

const lexicon = loadLexicon();
const read = (texts: Readonly<Record<string, string>>): Result =>
  mergeResults(
    Object.entries(texts).map(([path, text]) => analyse(readText({ path, text }), lexicon)),
    lexicon,
  );

const STORY = `Inspectors fault Glenmoor Prison

By Sam Ortiz
The Daily Post
May 3, 2018

The Prisons Inspectorate said in a report on Glenmoor Prison that black mold covered the walls of the shower rooms.

Karen Holt, a nurse, said that prisoners waited nine days for a doctor at Glenmoor Prison. Hartwell Group Services denied that care was delayed.
`;
const result = read({ 'story.txt': STORY });

const entity = (r: Result, name: string): Entity => {
  const found = r.entities.find((e) => e.name === name);
  if (!found) throw new Error(`no entity ${name} among ${r.entities.map((e) => e.name).join(', ')}`);
  return found;
};
const claim = (r: Result, words: string): Claim => {
  const found = r.claims.find((c) => c.quote.includes(words));
  if (!found) throw new Error(`no claim with ${words}`);
  return found;
};

const options = { path: 'corrections.csv', categories: new Set(lexicon.taxonomy.categories.keys()) };
const row = (
  record: 'entity' | 'claim',
  of: { readonly id: string; readonly name?: string; readonly quote?: string },
  changes: Partial<Record<(typeof CHANGES)[number], string>>,
): Correction => ({
  line: 2,
  record,
  id: of.id,
  document: 'story.txt',
  quote: of.name ?? of.quote ?? '',
  changes: new Map(Object.entries(changes) as [(typeof CHANGES)[number], string][]),
});
const done = (...rows: Correction[]): Result => correct(result, rows, options);

describe('a correction of a claim', () => {
  const mold = claim(result, 'black mold');

  it.each<[string, Partial<Record<(typeof CHANGES)[number], string>>, Partial<Claim>]>([
    ['changes its kind', { kind: 'Legal action' }, { kind: 'legal_action' }],
    ['changes its categories', { categories: 'medical_care; staffing' }, { categories: ['medical_care', 'staffing'] }],
    ['empties a slot', { categories: 'none', target: '-' }, { categories: [], target: [] }],
    [
      'names who makes it by name',
      { asserted_by: 'Karen Holt' },
      { asserted_by: [entity(result, 'Karen Holt').id], asserted_by_text: null },
    ],
    ['takes a facility away', { facility: 'none' }, { facility: null, facility_basis: null }],
    ['dates what happened', { event_date: '2018-04/2018-05' }, { event_date: '2018-04/2018-05' }],
  ])('%s, and says so', (_what, changes, expected) => {
    const r = done(row('claim', mold, changes));
    expect(r.claims.find((c) => c.id === mold.id)).toMatchObject({
      ...expected,
      rule: 'correction',
      quote: mold.quote,
    });
    expect(r.problems).toEqual(result.problems);
  });

  it('rejects it, and nothing answers it any more', () => {
    const waited = claim(result, 'waited nine days');
    const denied = claim(result, 'denied that care');
    const linked = {
      ...result,
      claims: result.claims.map((c) => (c.id === denied.id ? { ...c, responds_to: [waited.id] } : c)),
    };
    const r = correct(linked, [row('claim', waited, { reject: 'yes' })], options);
    expect(r.claims.map((c) => c.id)).not.toContain(waited.id);
    expect(r.claims.find((c) => c.id === denied.id)!.responds_to).toEqual([]);
  });

  it.each<[string, Partial<Record<(typeof CHANGES)[number], string>>, string]>([
    ['a kind that there is not', { kind: 'rumour' }, 'is no kind of claim'],
    ['a category that there is not', { categories: 'weather' }, 'there is no category "weather"'],
    ['a name that nobody has', { asserted_by: 'John Nobody' }, 'no entity is called "John Nobody"'],
    ['a person for a facility', { facility: 'Karen Holt' }, 'is not a facility'],
    ['a date that is none', { event_date: 'last spring' }, 'is no date'],
    ['a cell that belongs to entities', { merge_into: 'Karen Holt' }, 'cannot be changed of a claim'],
    ['neither yes nor no', { reject: 'maybe' }, 'neither yes nor no'],
  ])('tells of %s and changes nothing', (_what, changes, message) => {
    const r = done(row('claim', mold, changes));
    expect(r.claims).toEqual(result.claims);
    expect(r.problems.at(-1)).toMatchObject({ code: 'correction_wrong', path: 'corrections.csv' });
    expect(r.problems.at(-1)!.message).toContain(message);
    expect(r.problems.at(-1)!.message).toContain('Line 2');
  });

  it('is found by its words where its id has changed, and told as stale where they are gone', () => {
    const moved = done(row('claim', { ...mold, id: 'c000000000000' }, { kind: 'finding' }));
    expect(moved.claims.find((c) => c.id === mold.id)!.rule).toBe('correction');
    const gone = done(row('claim', { id: mold.id, quote: 'other words' }, { kind: 'finding' }));
    expect(gone.problems.at(-1)!.code).toBe('correction_stale');
    expect(gone.claims).toEqual(result.claims);
  });
});

describe('a correction of an entity', () => {
  const nurse = entity(result, 'Karen Holt');
  const prison = entity(result, 'Glenmoor Prison');
  const firm = entity(result, 'Hartwell Group Services');

  it('renames it and keeps the old name as an alias', () => {
    const r = done(row('entity', nurse, { name: 'Karen M. Holt' }));
    expect(r.entities.find((e) => e.id === nurse.id)).toMatchObject({ name: 'Karen M. Holt', aliases: ['Karen Holt'] });
    expect(r.entities.find((e) => e.id === nurse.id)!.attribute_evidence.entity).toBe('correction');
  });

  it('changes its type, also of its mentions; what is no facility is that of no claim', () => {
    const r = done(row('entity', prison, { type: 'organization' }));
    const mentions = r.mentions.filter((m) => m.entity === prison.id);
    expect(mentions.length).toBeGreaterThan(1);
    expect(mentions.every((m) => m.type === 'organization' && m.rule === 'correction')).toBe(true);
    expect(r.claims.some((c) => c.facility === prison.id)).toBe(false);
  });

  it('merges it into another, and every record follows', () => {
    const r = done(row('entity', firm, { merge_into: 'The Prisons Inspectorate'.replace('The ', '') }));
    const into = entity(r, 'Prisons Inspectorate');
    expect(r.entities.map((e) => e.id)).not.toContain(firm.id);
    expect(into.aliases).toContain('Hartwell Group Services');
    expect(into.mentions).toBe(r.mentions.filter((m) => m.entity === into.id).length);
    expect(claim(r, 'denied that care').asserted_by).toContain(into.id);
  });

  it('rejects it with its mentions, and claims lose it', () => {
    const r = done(row('entity', nurse, { reject: 'x' }));
    expect(r.mentions.some((m) => m.entity === nurse.id)).toBe(false);
    expect(claim(r, 'waited nine days').asserted_by).toEqual([]);
  });

  it('parts what is not the same', () => {
    const joined = done(row('entity', firm, { merge_into: nurse.id }));
    const again = correct(
      joined,
      [row('entity', entity(joined, 'Karen Holt'), { not_same_as: 'Hartwell Group Services' })],
      options,
    );
    const apart = entity(again, 'Hartwell Group Services');
    expect(apart.id).not.toBe(nurse.id);
    expect(apart.mentions).toBe(firm.mentions);
    expect(entity(again, 'Karen Holt').aliases).not.toContain('Hartwell Group Services');
    expect(again.mentions.every((m) => again.entities.some((e) => e.id === m.entity))).toBe(true);
  });

  it('is made in the order of the rows', () => {
    const r = done(
      row('entity', nurse, { name: 'K. Holt' }),
      row('claim', claim(result, 'black mold'), { asserted_by: 'K. Holt' }),
    );
    expect(claim(r, 'black mold').asserted_by).toEqual([nurse.id]);
    expect(r.problems).toEqual(result.problems);
  });
});

describe('the sheet', () => {
  const cellsOf = (rows: readonly string[][]): ReadonlyMap<string, string>[] =>
    rows.map((cells) => new Map(SHEET_COLUMNS.map((c, i) => [c, cells[i]!] as const).filter(([, v]) => v !== '')));

  it('has a row for every entity and claim, with nothing to change', () => {
    const rows = [...sheetRows(result, [])];
    expect(rows.length).toBe(result.entities.length + result.claims.length);
    expect(rows.every((r) => r.length === SHEET_COLUMNS.length)).toBe(true);
    expect(correctionsOf(cellsOf(rows).map((cells, i) => ({ line: i + 2, cells })))).toEqual([]);
  });

  it('keeps what was filled in, also where its record is gone', () => {
    const rows = [...sheetRows(result, [])];
    const filled = cellsOf(rows).map((cells) => new Map(cells));
    filled[0]!.set('note', 'ask the editor');
    filled[1]!.set('id', 'e999999999999').set('name', 'Another');
    const again = cellsOf([...sheetRows(result, filled)]);
    expect(again.find((c) => c.get('id') === filled[0]!.get('id'))!.get('note')).toBe('ask the editor');
    expect(again.at(-1)!.get('name')).toBe('Another');
    expect(again.length).toBe(rows.length + 1);
  });

  it('gives back what was filled in as corrections', () => {
    const rows = cellsOf([...sheetRows(result, [])]).map((cells) => new Map(cells));
    const at = rows.findIndex((c) => c.get('quote')?.includes('black mold'));
    rows[at]!.set('kind', 'statement');
    const found = correctionsOf(rows.map((cells, i) => ({ line: i + 2, cells })));
    expect(found).toHaveLength(1);
    const r = correct(result, found, options);
    expect(claim(r, 'black mold').kind).toBe('statement');
  });
});

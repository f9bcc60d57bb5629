import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { diffResultSchema } from '../../src/records.js';
import { dataPackage } from '../../src/write/datapackage.js';
import { formatChunks } from '../../src/write/index.js';
import { everything } from '../../src/write/lookup.js';
import { DIFF_TABLE_NAMES, type DiffTableName } from '../../src/write/names.js';
import { tableOf, tablesOf } from '../../src/write/tables/index.js';
import { COMPARED, COMPARISON, DIFFERENCES, VERSIONS } from './compared.js';
import { joined, RESULT } from './fixture.js';

const selections = { differences: COMPARED, matrix: COMPARED, changes: VERSIONS } as const;
const csv = (name: DiffTableName): Record<string, string>[] =>
  parse(joined(formatChunks(selections[name], 'csv', { table: name })), { columns: true });

describe('the tables of a comparison', () => {
  const names = Object.keys(DIFF_TABLE_NAMES) as DiffTableName[];

  it.each(names)('%s has distinct columns, as many cells, and shows columns it has', (name) => {
    const table = tableOf(name, selections[name]);
    const columns = table.columns.map((c) => c.name);
    expect(new Set(columns).size).toBe(columns.length);
    const rows = [...table.rows(selections[name])];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.length).toBe(columns.length);
    expect(table.narrow.filter((n) => !columns.includes(n))).toEqual([]);
  });

  it('stand in the data package beside the others, a sentence on each column', () => {
    const tables = tablesOf(COMPARED);
    expect(tables.map((t) => t.name).slice(-2)).toEqual(['differences', 'matrix']);
    expect(tablesOf(VERSIONS).at(-1)!.name).toBe('changes');
    const { resources } = JSON.parse(dataPackage(tables, '1.2.3')) as {
      resources: { name: string; schema: { fields: { name: string; description: string }[] } }[];
    };
    for (const r of resources.slice(-2))
      for (const f of r.schema.fields) expect(f.description, `${r.name}.${f.name}`).toMatch(/^[A-Z].*\.$/);
  });

  it('give each pair of sides a row, and the only side of a difference one', () => {
    const rows = csv('differences');
    expect(rows.map((r) => r.difference)).toEqual([
      'x111111111111',
      'x222222222222',
      'x222222222222',
      'x222222222222',
      'x333333333333',
    ]);
    expect(Object.keys(rows[0]!).slice(0, 11)).toEqual([
      'relation',
      'facility_name',
      'categories',
      'a_source',
      'a_speaker',
      'a_quote',
      'a_number',
      'b_source',
      'b_speaker',
      'b_quote',
      'b_number',
    ]);
    expect(rows[1]).toMatchObject({
      relation: 'denies',
      a_speaker: 'Relatives of residents',
      b_speaker: 'Zoë Åkermann; Bramblecare Ltd',
      b_quote: '“That is not true,”',
      a_place: 'in/courier.txt:3',
    });
    expect(rows[3]).toMatchObject({ a_quote: '“That is not true,”', b_source: "'=report" });
    expect(rows[4]).toMatchObject({ a_number: '41%', b_source: '', b_quote: '', b_claims: '' });
  });

  it('give each source of the matrix a column, whatever it is called', () => {
    expect(csv('matrix')).toEqual([
      {
        facility_name: 'Quillfeather Home',
        category: 'food_water',
        'Port Ellory Courier': 'asserts 1, denies 1',
        "'=report": 'asserts 1',
        'category (3)': 'silent',
        silent: '1',
        facility: 'f111111111111',
      },
    ]);
  });

  it('say what became of each claim', () => {
    expect(csv('changes')).toEqual([
      expect.objectContaining({ change: 'added', before_quote: '', after_place: 'in/report.txt:2' }),
      expect.objectContaining({ change: 'removed', after_quote: '', facility_name: 'Quillfeather Home' }),
      expect.objectContaining({ change: 'reworded', explanation: 'gone: meal; new: water' }),
    ]);
  });
});

describe('the JSON of a comparison', () => {
  it('is the result with its differences', () => {
    const written = diffResultSchema.parse(JSON.parse(joined(formatChunks(COMPARED, 'json', {}))));
    expect(written).toEqual({ ...RESULT, differences: DIFFERENCES });
  });

  it('has changes in their place for two versions', () => {
    const written = JSON.parse(joined(formatChunks(VERSIONS, 'json', {})));
    expect(written.changes).toHaveLength(3);
    expect(written).not.toHaveProperty('differences');
  });
});

describe('the view of a comparison', () => {
  const view = (width: number, level: 0 | 1 = 0, selection = COMPARED) =>
    joined(formatChunks(selection, 'summary', {}, { width, chalk: new Chalk({ level }) }));

  it('shows the sources, the standing on each topic, and each relation with its reason and its places', () => {
    const text = view(100);
    expect(text).toContain('A  Port Ellory Courier  3 claims');
    expect(text).toContain('A asserts 1, denies 1 · B asserts 1 · C silent');
    expect(text).toContain('✓ agrees  topic: Food and water');
    expect(text).toContain('in/courier.txt:3');
    expect(text).toContain('“That is not true,”');
  });

  it('sets two sides beside each other where there is room, and below each other where not', () => {
    const beside = /A: Relatives of residents +│ B: The inspectors/;
    expect(view(100)).toMatch(beside);
    expect(view(60)).not.toMatch(beside);
    expect(view(60)).toMatch(/A: Relatives of residents[^│]*\n +— and\n +B: The inspectors/);
    expect(view(100)).not.toMatch(/— and\n +B: The inspectors/);
  });

  it.each([40, 60, 80, 130])('fits %i columns', (width) => {
    const widths = view(width)
      .split('\n')
      .map((l) => l.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  });

  it('says the same without colours: symbol and word', () => {
    const plain = view(100);
    expect(stripVTControlCharacters(view(100, 1))).toBe(plain);
    for (const sign of ['✓ agrees', '✗ denies', '○ only in']) expect(plain).toContain(sign);
  });

  it('lets nothing through that a terminal would act on', () => {
    expect(view(100)).not.toContain('\u001b');
  });

  it('shows two versions as what went and what came', () => {
    const text = view(100, 0, VERSIONS);
    expect(text).toContain('+ 1 added · - 1 removed · ~ 1 reworded · 2 claims unchanged');
    expect(text).toContain('~ reworded: gone: meal; new: water');
    expect(text).toMatch(/ {4}- “The home has 41% of the staff it needs”/);
  });

  it('stays within the width, whatever the texts hold', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('a', 'word ', '\n', '\u001b[31m', '\u202e', '🚱', '漢', 'e\u0301', '“', '_', ' · '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.integer({ min: 40, max: 140 }),
        (quote, explanation, source, columns) => {
          const result = { ...RESULT, claims: RESULT.claims.map((c) => ({ ...c, quote })) };
          const named = [source, `${source}2`, 'category'];
          const selection = {
            ...everything(result),
            comparison: {
              ...COMPARISON,
              differences: DIFFERENCES.map((d) => ({ ...d, explanation })),
              matrix: { ...COMPARISON.matrix!, sources: named },
              sourceOf: new Map(RESULT.claims.map((c) => c.id).map((id, i) => [id, named[i % 2]!])),
            },
          };
          for (const line of view(columns, 0, selection).split('\n')) {
            expect(stringWidth(line)).toBeLessThanOrEqual(columns);
            expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never says who is right', () => {
    expect(view(100)).not.toMatch(/\b(?:true|false|lies?|lied|wrong|correct|refuted|debunked)\b(?!,”)/i);
  });
});

it('takes differences from a comparison as they are written, some hundred at a time', () => {
  let taken = 0;
  const differences = {
    *[Symbol.iterator]() {
      for (let i = 0; i < 5000; i++) {
        taken++;
        yield { ...DIFFERENCES[0]!, id: `x${i}` };
      }
    },
  };
  const selection = { ...COMPARED, comparison: { ...COMPARISON, differences } };
  const chunks = formatChunks(selection, 'csv', { table: 'differences' })[Symbol.iterator]();
  expect(chunks.next().value).toMatch(/^relation,/);
  expect(taken).toBe(0);
  expect(chunks.next().value).toContain('x0');
  expect(taken).toBeLessThan(1000);
});

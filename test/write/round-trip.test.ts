/** Every format of records and tables, written and read back by another reader. (Workbooks and annotations have files of their own.) */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { diffResultSchema, type Result, resultSchema } from '../../src/records.js';
import { cellText, disarm } from '../../src/write/cell.js';
import type { Cell, ColumnInfo, Table } from '../../src/write/columns.js';
import { writeResultsFolder } from '../../src/write/folder.js';
import { formatChunks } from '../../src/write/index.js';
import { everything, type Selection } from '../../src/write/lookup.js';
import { tablesOf } from '../../src/write/tables/index.js';
import { ANNOTATED } from './annotated.js';
import { COMPARED, DIFFERENCES, VERSIONS } from './compared.js';
import { joined, RESULT } from './fixture.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-round-trip-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const selections: [string, Selection][] = [
  ['what was read', everything(RESULT)],
  ['emoji and line breaks of Windows', everything(ANNOTATED)],
  ['a comparison of sources', COMPARED],
  ['a comparison of versions', VERSIONS],
];
const tables = selections.flatMap(([what, selection]) =>
  tablesOf(selection).map((table) => [table.name, what, table, selection] as const),
);

/** A table as a spreadsheet program has it: text, disarmed where it is text. */
const shown = (table: Table, selection: Selection, written: (cell: Cell, column: ColumnInfo) => string): string[][] => [
  table.columns.map((c) => c.name),
  ...[...table.rows(selection)].map((row) => row.map((cell, i) => written(cell, table.columns[i]!))),
];
const raw = (cell: Cell, column: ColumnInfo): string => cellText(cell, column) ?? '';
const safe = (delimiter: string) => (cell: Cell, column: ColumnInfo) =>
  typeof cell === 'number' || typeof cell === 'boolean' || column.values?.includes(String(cell))
    ? raw(cell, column)
    : disarm(raw(cell, column), delimiter);

describe('tables come back cell by cell', () => {
  it.each(tables)('%s of %s, as CSV and TSV', (name, _what, table, selection) => {
    const read = (format: 'csv' | 'tsv', delimiter: string, options = {}): string[][] =>
      parse(joined(formatChunks(selection, format, { table: name, ...options })), { delimiter, bom: true });
    expect(read('csv', ',')).toEqual(shown(table, selection, safe(',')));
    expect(read('csv', ';', { delimiter: ';', bom: true })).toEqual(shown(table, selection, safe(';')));
    expect(read('csv', ',', { raw: true })).toEqual(shown(table, selection, raw));
    expect(read('tsv', '\t')).toEqual(shown(table, selection, safe('\t')));
    expect(read('tsv', '\t', { raw: true, header: false })).toEqual(shown(table, selection, raw).slice(1));
  });

  it.each(tables)('%s of %s, as JSON and JSON lines', (name, _what, table, selection) => {
    const rows = [...table.rows(selection)].map((row) =>
      Object.fromEntries(table.columns.map((c, i) => [c.name, row[i]])),
    );
    expect(JSON.parse(joined(formatChunks(selection, 'json', { table: name })))).toEqual(rows);
    const lines = joined(formatChunks(selection, 'jsonl', { table: name }))
      .split('\n')
      .slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });
});

describe('records come back whole', () => {
  it.each([
    ['what was read', RESULT],
    ['emoji and line breaks of Windows', ANNOTATED],
  ])('%s, as JSON and as JSON lines', (_what, result: Result) => {
    expect(resultSchema.parse(JSON.parse(joined(formatChunks(everything(result), 'json', {}))))).toEqual(result);
    const parts = joined(formatChunks(everything(result), 'jsonl', {}))
      .split('\n')
      .slice(0, -1)
      .map((line) => resultSchema.parse(JSON.parse(line)));
    for (const key of ['documents', 'mentions', 'dates', 'quantities', 'claims', 'problems'] as const)
      expect(parts.flatMap((p): unknown[] => p[key])).toEqual(result[key]);
    const entities = new Map(parts.flatMap((p) => p.entities.map((e) => [e.id, e])));
    expect([...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [...result.entities].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('differences, as JSON', () => {
    const read = diffResultSchema.parse(JSON.parse(joined(formatChunks(COMPARED, 'json', {}))));
    expect(read).toEqual({ ...RESULT, differences: DIFFERENCES });
  });
});

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: true; readonly unique?: true; readonly enum?: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly dialect: { readonly delimiter: string; readonly header: boolean };
  readonly schema: {
    readonly fields: readonly Field[];
    readonly foreignKeys?: readonly {
      readonly fields: string[];
      readonly reference: { resource: string; fields: string[] };
    }[];
  };
}

/** What a value of a type looks like in a CSV. */
const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

describe('a folder is what its data package says', () => {
  it.each(selections)('of %s', async (_what, selection) => {
    const folder = join(home, 'results');
    await writeResultsFolder(folder, selection, '9.9.9', { delimiter: ';' });
    const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { resources: Resource[] };
    const files = readdirSync(folder).filter((f) => f.endsWith('.csv'));
    expect(described.resources.map((r) => r.path).sort()).toEqual(files.sort());
    const read = new Map(
      described.resources.map((r) => {
        const text = readFileSync(join(folder, r.path), 'utf8');
        expect(r.dialect).toMatchObject({ delimiter: ';', header: true });
        return [r.name, parse(text, { delimiter: r.dialect.delimiter }) as string[][]];
      }),
    );
    for (const { name, schema } of described.resources) {
      const [header, ...rows] = read.get(name)!;
      expect(header).toEqual(schema.fields.map((f) => f.name));
      for (const [c, field] of schema.fields.entries()) {
        const cells = rows.map((row) => row[c]!);
        const { required, unique, enum: values } = field.constraints ?? {};
        for (const cell of cells.filter((v) => v !== '')) {
          expect(cell, `${name}.${field.name}`).toMatch(TYPES[field.type]!);
          if (values) expect(values, `${name}.${field.name}`).toContain(cell);
        }
        if (required) expect(cells, `${name}.${field.name}`).not.toContain('');
        if (unique) expect(new Set(cells).size, `${name}.${field.name}`).toBe(cells.length);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const [theirs, ...others] = read.get(reference.resource)!;
        const known = new Set(others.map((row) => row[theirs!.indexOf(reference.fields[0]!)]));
        for (const row of rows) {
          const id = row[header!.indexOf(fields[0]!)]!;
          if (id !== '') expect(known, `${name}.${fields[0]}`).toContain(id);
        }
      }
    }
    const documents = selection.shown.documents.map((d) => {
      const part = resultSchema.parse(JSON.parse(readFileSync(join(folder, 'documents', `${d.id}.json`), 'utf8')));
      return part.documents[0];
    });
    expect(documents).toEqual(selection.shown.documents);
  });
});

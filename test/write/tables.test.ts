import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  claimSchema,
  dateSchema,
  documentSchema,
  entitySchema,
  mentionSchema,
  problemSchema,
  quantitySchema,
} from '../../src/records.js';
import { dataPackage } from '../../src/write/datapackage.js';
import { everything } from '../../src/write/lookup.js';
import { type AnyTableName, TABLE_NAMES, type TableName } from '../../src/write/names.js';
import { TABLES, tableOf } from '../../src/write/tables/index.js';
import { RESULT } from './fixture.js';

const selection = everything(RESULT);
const columns = (name: AnyTableName) => tableOf(name, selection).columns.map((c) => c.name);
const rows = (name: AnyTableName) =>
  [...tableOf(name, selection).rows(selection)].map((row) =>
    Object.fromEntries(row.map((cell, i) => [columns(name)[i]!, cell])),
  );

describe('the tables', () => {
  it('are those that can be asked for', () => {
    expect(Object.keys(TABLES)).toEqual(Object.keys(TABLE_NAMES));
    for (const [name, table] of Object.entries(TABLES)) expect(table.name).toBe(name);
  });

  it.each<[TableName, z.ZodObject, string[]]>([
    ['documents', documentSchema, ['page_map', 'text', 'ledger']],
    ['facilities', entitySchema, ['type', 'attributes']],
    ['organizations', entitySchema, ['type', 'attributes']],
    ['people', entitySchema, ['type', 'attributes']],
    ['places', entitySchema, ['type', 'attributes']],
    ['mentions', mentionSchema, []],
    ['dates', dateSchema, []],
    ['quantities', quantitySchema, []],
    ['claims', claimSchema, []],
    ['problems', problemSchema, []],
  ])('%s hold every field of their record', (name, schema, elsewhere) => {
    const missing = Object.keys(schema.shape).filter((key) => !columns(name).includes(key) && !elsewhere.includes(key));
    expect(missing).toEqual([]);
  });

  it.each(Object.values(TABLES))('$name have distinct columns, as many cells, and show columns they have', (table) => {
    const names = columns(table.name);
    expect(new Set(names).size).toBe(names.length);
    for (const row of table.rows(selection)) expect(row.length).toBe(names.length);
    expect(table.narrow.filter((n) => !names.includes(n))).toEqual([]);
    expect(names.at(-1)).toMatch(/^(?:id|document)$/);
  });

  it('open claims with what a person reads', () => {
    expect(columns('claims').slice(0, 14)).toEqual([
      'title',
      'source',
      'published',
      'page',
      'facility_name',
      'kind',
      'categories',
      'asserted_by_name',
      'target_name',
      'polarity',
      'event_date',
      'event_earliest',
      'event_latest',
      'quote',
    ]);
  });

  it('name who claims what, through whom, and when it may have been', () => {
    expect(rows('claims')[3]).toMatchObject({
      title: 'Inspection of Quillfeather Home',
      facility_name: 'Quillfeather Home',
      asserted_by_name: ['The inspectors'],
      target_name: ['Quillfeather Home', 'Bramblecare Ltd'],
      reported_by: ['The inspectors', 'the east wing log'],
      event_earliest: '2023-05-03',
      event_latest: '2023-05-03',
    });
    expect(rows('claims')[0]).toMatchObject({
      asserted_by_name: ['Relatives of residents'],
      target_name: ['nurses'],
      category_spans: [expect.stringMatching(/^food_water:\d+-\d+$/)],
      event_earliest: '2023-03-01',
    });
  });

  it('leave the narrator of a claim unnamed', () => {
    expect(rows('claims')[2]).toMatchObject({ asserted_by_name: [], quantities_text: ['41%'] });
  });

  it('set beside each allegation and finding who answered it and how', () => {
    expect(rows('allegations')).toEqual([
      expect.objectContaining({
        kind: 'allegation',
        answered: true,
        replies_by: ['Zoë Åkermann', 'Bramblecare Ltd'],
        reply_stances: ['denies_act'],
        replies: ['“That is not true,”'],
        reply_ids: ['c222222222222'],
      }),
      expect.objectContaining({ kind: 'finding', reply_stances: ['accepts_responsibility'] }),
    ]);
  });

  it('give attributes columns of their own, names for ids, and the rest by key', () => {
    expect(rows('facilities')).toEqual([
      expect.objectContaining({
        name: 'Quillfeather Home',
        kind: ['nursing_home'],
        city: ['Port Ellory'],
        operator: ['Bramblecare Ltd'],
        other_attributes: ['beds=120'],
        claims: 4,
        allegations: 2,
        sources: ['Port Ellory Courier', 'in/report.txt'],
      }),
    ]);
    expect(rows('people')[0]).toMatchObject({ affiliations: ['Bramblecare Ltd'], pseudonym: false, claims_made: 1 });
    expect(rows('organizations').map((r) => r.name)).toEqual(['Bramblecare Ltd', 'The inspectors']);
  });

  it('show every mention, date and quantity in its words', () => {
    expect(rows('mentions')[3]).toMatchObject({ text: 'QH', entity_name: 'Quillfeather Home' });
    expect(rows('mentions')[3]!.context).toContain('Relatives of residents at Quillfeather Home ("QH") say');
    expect(rows('dates')[0]!.context).toContain('nine days in March 2023.');
    expect(rows('quantities')[0]).toMatchObject({ value: 41, of: 'staff', source: 'Port Ellory Courier' });
    expect(rows('problems')[1]!.context).toContain('("QH")');
  });
});

describe('the data package', () => {
  const described = JSON.parse(dataPackage(Object.values(TABLES), '1.2.3', { delimiter: ';' })) as {
    dossier: unknown;
    resources: {
      name: string;
      path: string;
      dialect: { delimiter: string };
      schema: {
        primaryKey?: string[];
        foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
        fields: { name: string; type: string; description: string; constraints?: { enum?: string[] } }[];
      };
    }[];
  };
  const resource = (name: AnyTableName) => described.resources.find((r) => r.name === name)!;
  const field = (table: AnyTableName, name: string) => resource(table).schema.fields.find((f) => f.name === name)!;

  it('describes every column of every table, in order, in a sentence', () => {
    for (const table of Object.values(TABLES)) {
      expect(resource(table.name).schema.fields.map((f) => f.name)).toEqual(columns(table.name));
      for (const f of resource(table.name).schema.fields)
        expect(f.description, `${table.name}.${f.name}`).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('takes types and values from the records', () => {
    expect(field('claims', 'start').type).toBe('integer');
    expect(field('claims', 'confidence').type).toBe('number');
    expect(field('claims', 'event_earliest').type).toBe('date');
    expect(field('claims', 'kind').constraints?.enum).toContain('allegation');
    expect(field('people', 'pseudonym').type).toBe('boolean');
    expect(resource('claims').dialect.delimiter).toBe(';');
  });

  it('holds for what is written: types, values and keys', () => {
    for (const table of Object.values(TABLES)) {
      for (const row of rows(table.name)) {
        for (const f of resource(table.name).schema.fields) {
          const cell = row[f.name];
          if (cell === null || Array.isArray(cell)) continue;
          const type = { integer: 'number', number: 'number', boolean: 'boolean' }[f.type] ?? 'string';
          expect(typeof cell, `${table.name}.${f.name}`).toBe(type);
          if (f.constraints?.enum) expect(f.constraints.enum).toContain(cell);
        }
        for (const key of resource(table.name).schema.foreignKeys ?? []) {
          const value = row[key.fields[0]!];
          if (value !== null) expect(rows(key.reference.resource as TableName).map((r) => r.id)).toContain(value);
        }
      }
    }
  });
});

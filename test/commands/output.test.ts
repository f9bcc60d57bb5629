import { describe, expect, it } from 'vitest';
import { chosenColumns } from '../../src/commands/columns.js';
import { destination, type OutputFlags } from '../../src/commands/output.js';
import { optionsSaid } from '../../src/commands/written.js';
import { tableOf } from '../../src/write/tables/index.js';

describe('the output goes', () => {
  it.each<[string, OutputFlags, boolean, object]>([
    ['to a terminal as an overview', {}, true, { to: 'stdout', format: 'summary' }],
    ['to a terminal as a drawn table', { table: 'people' }, true, { to: 'stdout', format: 'table' }],
    ['to a pipe as CSV', {}, false, { to: 'stdout', format: 'csv' }],
    ['to a pipe as CSV of one table', { table: 'people' }, false, { to: 'stdout', format: 'csv' }],
    ['to a pipe in the format asked for', { format: 'json' }, false, { to: 'stdout', format: 'json' }],
    ['to standard output by its name', { output: '-', format: 'tsv' }, true, { to: 'stdout', format: 'tsv' }],
    ['to a file of JSON', { output: 'a/b.json' }, true, { to: 'file', path: 'a/b.json', format: 'json' }],
    ['to a file of JSON lines', { output: 'b.JSONL' }, true, { to: 'file', path: 'b.JSONL', format: 'jsonl' }],
    [
      'to a file of CSV',
      { output: 'b.csv', table: 'dates', format: 'csv', bom: true },
      true,
      { to: 'file', path: 'b.csv', format: 'csv' },
    ],
    ['to a workbook', { output: 'b.xlsx' }, true, { to: 'file', path: 'b.xlsx', format: 'xlsx' }],
    ['to a pipe as a workbook', { format: 'xlsx' }, false, { to: 'stdout', format: 'xlsx' }],
    [
      'to a workbook of some columns',
      { output: 'b.xlsx', table: 'dates', columns: ['text'] },
      true,
      { to: 'file', path: 'b.xlsx', format: 'xlsx' },
    ],
    [
      'to a folder of CSV without headers',
      { output: 'results', header: false, raw: true },
      false,
      { to: 'folder', path: 'results' },
    ],
    [
      'to a file of web annotations',
      { output: 'b.jsonld' },
      true,
      { to: 'file', path: 'b.jsonld', format: 'webannotation' },
    ],
    [
      'to a file of tasks',
      { output: 'b.json', format: 'labelstudio' },
      true,
      { to: 'file', path: 'b.json', format: 'labelstudio' },
    ],
    ['to a folder', { output: 'results' }, false, { to: 'folder', path: 'results' }],
    [
      'to a folder with a dot in its name',
      { output: 'results.2024', delimiter: ';' },
      false,
      { to: 'folder', path: 'results.2024' },
    ],
  ])('%s', (_where, flags, isTerminal, expected) => {
    expect(destination(flags, isTerminal)).toEqual(expected);
  });

  it.each<[string, OutputFlags, RegExp]>([
    ['a name and a format that differ', { output: 'a.csv', format: 'json' }, /written as csv, but --format says json/],
    [
      'a folder in a format of one file',
      { output: 'a', format: 'jsonl' },
      /is a folder of CSV tables; .* ends in \.jsonl/,
    ],
    ['a folder of one table', { output: 'a', table: 'people' }, /such as people\.csv/],
    ['no name', { output: '' }, /the name is empty/],
    ['an overview of one table', { format: 'summary', table: 'people' }, /take --format table/],
    ['a delimiter for JSON', { format: 'json', delimiter: ';' }, /--delimiter is for CSV/],
    ['tasks by another name', { output: 'a.csv', format: 'labelstudio' }, /let the name end in \.json\./],
    ['annotations by another name', { output: 'a', format: 'webannotation' }, /ends in \.jsonld/],
    ['a table of annotations', { format: 'webannotation', table: 'claims' }, /not a table: leave out --table/],
    ['columns of tasks', { format: 'labelstudio', columns: ['kind'] }, /not for --format labelstudio/],
    ['no header for a workbook', { output: 'a.xlsx', header: false }, /--no-header is for CSV and TSV/],
    ['raw text for JSON', { format: 'json', raw: true }, /--raw is for CSV and TSV/],
    ['columns for a folder', { output: 'a', columns: ['kind'] }, /a folder holds all: give a file name/],
    ['columns for all sheets', { output: 'a.xlsx', columns: ['kind'] }, /with --format xlsx add --table claims/],
    ['columns for the records', { format: 'json', columns: ['kind'] }, /with --format json add --table claims/],
    ['columns for an overview', { format: 'summary', columns: ['kind'] }, /not for --format summary/],
    ['a byte-order mark for JSON', { output: 'a.json', bom: true }, /--bom is for CSV and TSV/],
  ])('nowhere with %s', (_what, flags, message) => {
    expect(() => destination(flags, false)).toThrow(message);
  });

  it('does not put a workbook on a terminal', () => {
    expect(() => destination({ format: 'xlsx' }, true)).toThrow(/no text for a terminal: .* > results\.xlsx/);
  });
});

describe('--columns', () => {
  const claims = tableOf('claims', null);
  it('takes the names of the table in the order in which they are typed', () => {
    expect(chosenColumns(['quote', 'Event Date', 'asserted-by'], claims)).toEqual([
      'quote',
      'event_date',
      'asserted_by',
    ]);
  });

  it('names what was probably meant, and all that there is', () => {
    expect(() => chosenColumns(['qoute'], claims)).toThrow(
      /claims has no column "qoute"\. Did you mean "quote"\? It has title,/,
    );
    expect(() => chosenColumns(['event'], claims)).toThrow(/"event_date" or "event_earliest" or "event_latest"/);
    expect(() => chosenColumns(['zzzzzz'], claims)).toThrow(/"zzzzzz"\. It has title,/);
  });
});

describe('the options of a run', () => {
  it.each<[string, object, string]>([
    ['none', {}, ''],
    ['where it went and as what', { output: 'a.xlsx', format: 'xlsx', color: true, header: true }, ''],
    ['filters', { kind: ['denial', 'response'], minConfidence: 0.5 }, '--kind denial,response --min-confidence 0.5'],
    [
      'words in quotation marks',
      { facility: ['Marrow Creek'], versions: true },
      '--facility "Marrow Creek" --versions',
    ],
  ])('are said in one line: %s', (_what, flags, line) => {
    expect(optionsSaid(flags)).toBe(line);
  });
});

import { describe, expect, it } from 'vitest';
import { destination, type OutputFlags } from '../../src/commands/output.js';

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
    ['a byte-order mark for JSON', { output: 'a.json', bom: true }, /--bom is for CSV and TSV/],
  ])('nowhere with %s', (_what, flags, message) => {
    expect(() => destination(flags, false)).toThrow(message);
  });
});

/** Tables of rows that are no records of a result: figures, categories, findings. */
import { Chalk } from 'chalk';
import { onlyProblems } from '../records.js';
import type { Column, Table } from './columns.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { drawChunks, type ViewOptions } from './draw.js';
import { tableJsonChunks } from './json.js';
import { everything } from './lookup.js';

const NOTHING = everything(onlyProblems([]));

export interface RowTable<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  /** The columns that fit a terminal. */
  readonly narrow: readonly string[];
}

export type RowFormat = 'table' | 'csv' | 'tsv' | 'json';

/** The rows in a format, as any table of a result would be written. */
export function rowChunks<Row>(
  spec: RowTable<Row>,
  rows: readonly Row[],
  format: RowFormat,
  options: CsvOptions = {},
  view: ViewOptions = { width: 80, chalk: new Chalk({ level: 0 }) },
): Iterable<string> {
  const table: Table<string> = {
    ...spec,
    *rows() {
      for (const row of rows) yield spec.columns.map((c) => c.cell(row, NOTHING.lookup));
    },
  };
  if (format === 'table') return drawChunks(table, NOTHING, view);
  if (format === 'json') return tableJsonChunks(table, NOTHING);
  return csvChunks(table, NOTHING, format === 'tsv' ? { ...options, delimiter: '\t' } : options);
}

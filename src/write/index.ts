/** Records to text: one function for every format, chunk by chunk, so that a large result is never one string. */
import { Chalk } from 'chalk';
import { withColumns } from './choose-columns.js';
import type { Table } from './columns.js';
import { comparedLists } from './comparison.js';
import { comparisonChunks } from './comparison-view.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { drawChunks, type ViewOptions } from './draw.js';
import { jsonChunks, tableJsonChunks, tableJsonLines } from './json.js';
import type { Selection } from './lookup.js';
import type { AnyTableName, TextFormat } from './names.js';
import { type DocumentFormatOptions, documentChunks } from './per-document.js';
import { summaryChunks } from './summary.js';
import { tableOf } from './tables/index.js';

export interface FormatOptions extends CsvOptions, DocumentFormatOptions {
  /** The one table that is asked for; `csv`, `tsv` and `table` show the claims where none is. */
  readonly table?: AnyTableName;
  /** Its columns, in this order. Default: all. */
  readonly columns?: readonly string[];
}

const PLAIN: ViewOptions = { width: 80, chalk: new Chalk({ level: 0 }) };

/** The text of one table in a format that holds one. */
export function tableChunks(
  table: Table<string>,
  selection: Selection,
  format: 'table' | 'csv' | 'tsv' | 'json' | 'jsonl',
  options: CsvOptions,
  view: ViewOptions = PLAIN,
): Iterable<string> {
  switch (format) {
    case 'table':
      return drawChunks(table, selection, view);
    case 'csv':
      return csvChunks(table, selection, options);
    case 'tsv':
      return csvChunks(table, selection, { ...options, delimiter: '\t' });
    case 'json':
      return tableJsonChunks(table, selection);
    case 'jsonl':
      return tableJsonLines(table, selection);
  }
}

/** The text of a selection in a format. `view` is for `summary` and `table` alone: 80 columns without colours by default. */
export function formatChunks(
  selection: Selection,
  format: TextFormat,
  options: FormatOptions,
  view: ViewOptions = PLAIN,
): Iterable<string> {
  const whole = tableOf(options.table ?? 'claims', selection);
  const table = options.columns ? withColumns(whole, options.columns) : whole;
  switch (format) {
    case 'summary':
      return selection.comparison
        ? comparisonChunks(selection, selection.comparison, view)
        : summaryChunks(selection, view);
    case 'webannotation':
    case 'labelstudio':
      return documentChunks(selection, format, options);
    case 'json':
      return options.table === undefined
        ? jsonChunks(selection.shown, comparedLists(selection.comparison))
        : tableChunks(table, selection, format, options);
    case 'jsonl':
      return options.table === undefined
        ? documentChunks(selection, format)
        : tableChunks(table, selection, format, options);
    default:
      return tableChunks(table, selection, format, options, view);
  }
}

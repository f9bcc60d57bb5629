/** Records to text: one function for every format, chunk by chunk, so that a large result is never one string. */
import { Chalk } from 'chalk';
import type { Result } from '../records.js';
import { withColumns } from './choose-columns.js';
import { comparedLists } from './comparison.js';
import { comparisonChunks } from './comparison-view.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { drawChunks, type ViewOptions } from './draw.js';
import { jsonChunks, jsonLine, tableJsonChunks, tableJsonLines } from './json.js';
import type { Selection } from './lookup.js';
import type { AnyTableName, TextFormat } from './names.js';
import { byDocument } from './slice.js';
import { summaryChunks } from './summary.js';
import { tableOf } from './tables/index.js';

export interface FormatOptions extends CsvOptions {
  /** The one table that is asked for; `csv`, `tsv` and `table` show the claims where none is. */
  readonly table?: AnyTableName;
  /** Its columns, in this order. Default: all. */
  readonly columns?: readonly string[];
}

const NOTHING: Result = {
  dossier: '1',
  documents: [],
  entities: [],
  mentions: [],
  dates: [],
  quantities: [],
  claims: [],
  problems: [],
};

const PLAIN: ViewOptions = { width: 80, chalk: new Chalk({ level: 0 }) };

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
    case 'table':
      return drawChunks(table, selection, view);
    case 'csv':
      return csvChunks(table, selection, options);
    case 'tsv':
      return csvChunks(table, selection, { ...options, delimiter: '\t' });
    case 'json':
      return options.table === undefined
        ? jsonChunks(selection.shown, comparedLists(selection.comparison))
        : tableJsonChunks(table, selection);
    case 'jsonl':
      return options.table === undefined ? lines(selection) : tableJsonLines(table, selection);
  }
}

/** A line for each document; what no document came of is told on a line before them. */
function* lines({ shown }: Selection): Generator<string> {
  const unread = shown.problems.filter((p) => p.document === null);
  if (unread.length > 0) yield* jsonLine({ ...NOTHING, problems: unread });
  for (const part of byDocument(shown)) yield* jsonLine(part);
}

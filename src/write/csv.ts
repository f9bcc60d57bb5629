import { stringify } from 'csv-stringify/sync';
import { cellText, disarm } from './cell.js';
import type { Cell, ColumnInfo, Table } from './columns.js';
import type { Selection } from './lookup.js';

export interface CsvOptions {
  /** One character between cells. Default: a comma. */
  readonly delimiter?: string;
  /** Start with a byte-order mark, by which Excel knows UTF-8. Default: false. */
  readonly bom?: boolean;
}

const BATCH = 400;

/** Cells are quoted where any program might split them, whatever delimiter it guesses. */
const QUOTED = /[,;|\t"\r\n]|^\s|\s$/;

/** Numbers and booleans as they are; text disarmed. */
function written(cell: Cell, column: ColumnInfo): string | number | null {
  if (typeof cell === 'number') return cell;
  const text = cellText(cell, column);
  return text === null || typeof cell === 'boolean' ? text : disarm(text);
}

/** A table as CSV (RFC 4180 with line feeds), header first, some hundred rows to a chunk. */
export function* csvChunks(table: Table<string>, selection: Selection, options: CsvOptions = {}): Generator<string> {
  const { columns } = table;
  const line = (rows: (string | number | null)[][]): string =>
    stringify(rows, { delimiter: options.delimiter ?? ',', quoted_match: QUOTED, record_delimiter: '\n' });
  yield (options.bom ? '\uFEFF' : '') + line([columns.map((c) => c.name)]);
  let batch: (string | number | null)[][] = [];
  for (const row of table.rows(selection)) {
    batch.push(row.map((cell, i) => written(cell, columns[i]!)));
    if (batch.length === BATCH) {
      yield line(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield line(batch);
}

import { stringify } from 'csv-stringify/sync';
import { cellText, disarm } from './cell.js';
import type { Cell, ColumnInfo, Table } from './columns.js';
import type { Selection } from './lookup.js';

export interface CsvOptions {
  /** One character between cells. Default: a comma. */
  readonly delimiter?: string;
  /** Start with a byte-order mark, by which Excel knows UTF-8. Default: false. */
  readonly bom?: boolean;
  /** Begin with the names of the columns. Default: true. */
  readonly header?: boolean;
  /** Leave text as it is where a spreadsheet would run it as a formula. Default: false. */
  readonly raw?: boolean;
}

/** Rows of a chunk, and cells where rows are long. */
const [BATCH, CELLS] = [400, 50_000];

/** Cells are quoted where any program might split them, whatever delimiter it guesses. */
const QUOTED = /[,;|\t"\r\n]|^\s|\s$/;

/** A table as CSV (RFC 4180 with line feeds), header first, at most some hundred rows to a chunk. */
export function* csvChunks(table: Table<string>, selection: Selection, options: CsvOptions = {}): Generator<string> {
  const { columns } = table;
  const { delimiter = ',', raw = false } = options;
  /** Numbers, booleans and what is of a closed list (such as the comparator "=") as they are; text disarmed. */
  const written = (cell: Cell, column: ColumnInfo): string | number | null => {
    if (typeof cell === 'number') return cell;
    const text = cellText(cell, column);
    const isOurs = raw || typeof cell === 'boolean' || column.values?.includes(text ?? '');
    return text === null || isOurs ? text : disarm(text, delimiter);
  };
  const line = (rows: (string | number | null)[][]): string =>
    stringify(rows, { delimiter, quoted_match: QUOTED, record_delimiter: '\n' });
  if (options.bom) yield '\uFEFF';
  if (options.header !== false) yield line([columns.map((c) => c.name)]);
  let batch: (string | number | null)[][] = [];
  for (const row of table.rows(selection)) {
    batch.push(row.map((cell, i) => written(cell, columns[i]!)));
    if (batch.length === BATCH || batch.length * columns.length >= CELLS) {
      yield line(batch);
      batch = [];
    }
  }
  if (batch.length > 0) yield line(batch);
}

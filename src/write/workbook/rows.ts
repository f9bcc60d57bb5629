/** The rows of a table as values of a workbook, and what of them could not be written whole. */
import type { Problem } from '../../records.js';
import type { Table } from '../columns.js';
import { counted } from '../layout.js';
import type { Selection } from '../lookup.js';
import { MOST_CHARACTERS, type Value, workbookValue } from './values.js';

/** Columns of a sheet: the most that a workbook holds. */
const MOST_COLUMNS = 16_384;

export interface Rows {
  readonly columns: Table['columns'];
  readonly rows: Value[][];
  readonly problems: Problem[];
}

/** The column that names the document of a row; -1 where a row is of no single document. */
const documentColumn = ({ name, columns }: Table): number =>
  columns.findIndex((c) =>
    name === 'documents' ? c.name === 'id' : c.references === 'documents' && c.separator === null,
  );

/** `table` as values; a cell that is too long is cut, a column that is too many left out, and each is a problem. */
export function rowsOf(table: Table, selection: Selection): Rows {
  const columns = table.columns.slice(0, MOST_COLUMNS);
  const at = documentColumn(table);
  const problems: Problem[] = [];
  const note = (code: string, message: string, id: unknown): void => {
    const document = typeof id === 'string' ? selection.lookup.document(id) : undefined;
    const { id: owner = null, path = '' } = document ?? {};
    problems.push({ document: owner, path, code, message, start: null, end: null, page: null });
  };
  const missing = table.columns.length - columns.length;
  if (missing > 0)
    note('columns_left_out', `${counted(missing, 'column')} of ${table.name} left out: a sheet holds no more`, null);
  const rows: Value[][] = [];
  for (const row of table.rows(selection)) {
    rows.push(
      columns.map((column, c) => {
        const { value, cutFrom } = workbookValue(row[c]!, column);
        if (cutFrom !== null) {
          const place = `${table.name}, row ${rows.length + 2}, ${column.name}`;
          const most = MOST_CHARACTERS.toLocaleString('en-US');
          const length = cutFrom.toLocaleString('en-US');
          note('cell_cut', `${place}: cut at ${most} of ${length} characters, the most that a cell holds`, row[at]);
        }
        return value;
      }),
    );
  }
  return { columns, rows, problems };
}

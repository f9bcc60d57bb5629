/** A workbook (Office Open XML, .xlsx): a sheet on what was read, then one sheet a table. */
import type { WriteSheet } from 'hucre/xlsx';
import type { Problem } from '../../records.js';
import { withColumns } from '../choose-columns.js';
import type { ColumnInfo, Table } from '../columns.js';
import type { Selection } from '../lookup.js';
import type { AnyTableName } from '../names.js';
import { tableOf, tablesOf } from '../tables/index.js';
import { aboutSheet, type Contents, type Made } from './about.js';
import { rowsOf } from './rows.js';
import { sheetOf } from './sheet.js';
import type { Value } from './values.js';

export type { Made } from './about.js';

export interface WorkbookOptions {
  readonly made: Made;
  /** One table alone. Default: all. */
  readonly table?: AnyTableName;
  /** Its columns, in this order. Default: all. */
  readonly columns?: readonly string[];
}

export interface Workbook {
  readonly bytes: Uint8Array;
  /** Cells that were cut and columns left out: the sheet of problems lists them too. */
  readonly problems: readonly Problem[];
}

/** What is read first stands first, what is looked up last. */
const FIRST: readonly AnyTableName[] = ['changes', 'matrix', 'differences', 'allegations', 'claims'];
const LAST: readonly AnyTableName[] = ['mentions', 'documents', 'problems'];
const rank = ({ name }: Table): number =>
  FIRST.includes(name) ? FIRST.indexOf(name) - FIRST.length : LAST.indexOf(name) + 1;

/** Rows of a sheet, its header included: the most that a workbook holds. */
const MOST_ROWS = 1_048_576;

/** A table on one sheet, or on as many as it needs: claims, claims_2 ... */
export function* sheetsOf(
  name: string,
  columns: readonly ColumnInfo[],
  rows: readonly Value[][],
  most = MOST_ROWS,
): Generator<WriteSheet> {
  for (let from = 0, n = 1; from === 0 || from < rows.length; from += most - 1, n++)
    yield sheetOf(n === 1 ? name : `${name}_${n}`, columns, rows.slice(from, from + most - 1));
}

/** No clock is read. A workbook must bear some time: this is the first that its container knows. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** The bytes of a workbook: the same for the same selection and options. */
export async function workbookOf(selection: Selection, { made, table, columns }: WorkbookOptions): Promise<Workbook> {
  const { writeXlsx } = await import('hucre/xlsx');
  const chosen = table === undefined ? tablesOf(selection) : [tableOf(table, selection)];
  const tables = chosen.map((t) => (columns ? withColumns(t, columns) : t)).sort((a, b) => rank(a) - rank(b));
  const problems: Problem[] = [];
  const sheets: WriteSheet[] = [];
  const contents: Contents[] = [];
  for (const each of tables) {
    const { shown } = selection;
    const told =
      each.name === 'problems'
        ? { ...selection, shown: { ...shown, problems: [...shown.problems, ...problems] } }
        : selection;
    const { columns: kept, rows, problems: found } = rowsOf(each, told);
    problems.push(...found);
    contents.push({ name: each.name, rows: rows.length, title: each.title });
    sheets.push(...sheetsOf(each.name, kept, rows));
  }
  const bytes = await writeXlsx({
    sheets: [aboutSheet(selection, made, contents), ...sheets],
    properties: { title: 'What documents say', creator: `dossier ${made.version}`, modified: NO_TIME },
  });
  return { bytes, problems };
}

/** One table as a sheet: a header that stays in view, filters, widths, and every cell as what it is. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { isLive } from '../cell.js';
import type { ColumnInfo } from '../columns.js';
import { width, wrap } from '../layout.js';
import { literal, type Value } from './values.js';

const WIDEST = 80;
const WIDE = 50;
const NARROWEST = 9;
/** For the button of the filter, and some air. */
const MARGIN = 4;
const SAMPLE = 1000;

const TOP = { vertical: 'top' } as const;
/** A font is named in full: one without a name is another in each program. */
export const BOLD = { name: 'Calibri', size: 11, bold: true } as const;
export const HEADER: CellStyle = {
  font: BOLD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } },
  border: { bottom: { style: 'thin', color: { rgb: '808080' } } },
  alignment: { vertical: 'center' },
};
export const WRAPPED: CellStyle = { alignment: { ...TOP, wrapText: true } };
const PLAIN: CellStyle = { alignment: TOP };
const DATE: CellStyle = { alignment: { ...TOP, horizontal: 'left' }, numFmt: 'yyyy-mm-dd' };
/** Text that stays text when somebody edits it. */
const AS_TEXT = '@';

/** What the spreadsheet writes for its own errors: written as such, the cell would be one. */
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

const FOR_MACHINES = new Set(['id', 'sha256', 'category_spans', 'attribute_evidence']);
const isForMachines = (c: ColumnInfo): boolean =>
  c.references !== null || FOR_MACHINES.has(c.name) || /(?:^|_)(?:start|end)$/.test(c.name);

const shown = (value: Value): string =>
  value === null ? '' : value instanceof Date ? '2000-01-01' : typeof value === 'boolean' ? 'FALSE' : String(value);

const longestLine = (text: string): number => Math.max(...text.slice(0, 400).split('\n').map(width));

/** Wide enough for what stands in the column; words that need more are wrapped, ids are not. */
function widthOf(column: ColumnInfo, values: readonly Value[]): number {
  const natural = Math.max(width(column.name) + MARGIN, ...values.map((v) => longestLine(shown(v)) + 2));
  const most = isForMachines(column) ? 18 : natural > 160 ? WIDEST : natural > WIDE ? WIDE : natural;
  return Math.max(NARROWEST, Math.min(natural, most));
}

const styleOf = (column: ColumnInfo): CellStyle =>
  isForMachines(column) || column.type === 'integer' || column.type === 'number' || column.type === 'boolean'
    ? PLAIN
    : WRAPPED;

const LINE = 15;
/** The highest that a row can be, in points. */
const HIGHEST = 405;

/** Lines that a text takes when it is wrapped between words. */
const linesOf = (text: string, columns: number): number =>
  text.split('\n').reduce((sum, line) => sum + (width(line) <= columns ? 1 : wrap(line, columns).length), 0);

/** The height of a row, in points, in which these texts can be read within these widths; null where one line will do. */
export function heightOf(texts: readonly Value[], widths: readonly number[]): number | null {
  let most = 1;
  for (const [c, text] of texts.entries())
    if (typeof text === 'string' && (text.length > widths[c]! - 1 || text.includes('\n')))
      most = Math.max(most, linesOf(text.slice(0, 4000), widths[c]! - 1));
  return most === 1 ? null : Math.min(HIGHEST, most * LINE);
}

/** Not every program finds the height of wrapped text by itself. */
function heightsOf(widths: readonly number[], columns: readonly ColumnInfo[], rows: readonly (readonly Value[])[]) {
  const heights = new Map<number, { height: number }>();
  const isWrapped = columns.map((c) => styleOf(c) === WRAPPED);
  for (const [r, row] of rows.entries()) {
    const height = heightOf(
      row.map((v, c) => (isWrapped[c] ? v : null)),
      widths,
    );
    if (height !== null) heights.set(r + 1, { height });
  }
  return heights;
}

/** 0 is A, 26 is AA. */
const letters = (i: number): string =>
  (i < 26 ? '' : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

/** A sheet of rows below a header. `name` is at most 31 characters, without []:*?/\ and apostrophes. */
export function sheetOf(name: string, columns: readonly ColumnInfo[], rows: readonly (readonly Value[])[]): WriteSheet {
  const cells = new Map<string, { value?: Value; style: CellStyle; richText?: { text: string }[] }>();
  for (const [c, column] of columns.entries()) cells.set(`0,${c}`, { value: literal(column.name), style: HEADER });
  const written = rows.map((row, r) =>
    row.map((value, c) => {
      if (value instanceof Date) cells.set(`${r + 1},${c}`, { style: DATE });
      if (typeof value !== 'string') return value;
      if (ERRORS.test(value)) cells.set(`${r + 1},${c}`, { style: WRAPPED, richText: [{ text: value }] });
      else if (isLive(value)) cells.set(`${r + 1},${c}`, { style: { ...styleOf(columns[c]!), numFmt: AS_TEXT } });
      return literal(value);
    }),
  );
  const sample = rows.slice(0, SAMPLE);
  const widths = columns.map((column, c) =>
    widthOf(
      column,
      sample.map((row) => row[c]!),
    ),
  );
  return {
    name,
    columns: columns.map((column, c) => ({ width: widths[c]!, style: styleOf(column) })),
    rows: [columns.map((column) => literal(column.name)), ...written],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length + 1}` },
    rowDefs: heightsOf(widths, columns, rows),
    pageSetup: { orientation: 'landscape', printTitlesRow: '$1:$1' },
  };
}

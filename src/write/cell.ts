import type { Cell, ColumnInfo } from './columns.js';

/** Invisible and blank characters, quotation marks and apostrophes that a spreadsheet may skip before a formula. */
const LEADING = /^[\s\p{C}\p{Z}"'`\u2018-\u201f\u00ab\u00bb\u2039\u203a]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const CONTROL = /^[\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets read as "this is text".
 * Catches a leading =, +, -, @ (full-width forms too), tab or line break, also behind quotation marks and white space.
 * A plain number ("-46", "+5%") cannot run and stays as it is.
 */
export const disarm = (text: string): string =>
  (LEADING.test(text) || CONTROL.test(text)) && !NUMBER.test(text) ? `'${text}` : text;

/** A cell's value as text, without any escaping; null for an empty cell. */
export function cellText(cell: Cell, { separator }: ColumnInfo): string | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return cell.length === 0 ? null : cell.join(separator ?? '; ');
  return String(cell);
}

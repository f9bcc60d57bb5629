import type { Cell, ColumnInfo } from './columns.js';

/** Signs that begin a formula: = + - @, and the forms of other widths that a spreadsheet may take for them. */
const SIGN = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u207a-\u207c\u208a-\u208c\u2212';
/** Invisible and blank characters, quotation marks and apostrophes that a spreadsheet may skip before a formula. */
const SKIPPED =
  '[\\s\\p{C}\\p{Z}"\'`\u00b4\u2018-\u201f\u00ab\u00bb\u2032-\u2037\u2039\u203a\u300c-\u300f\uff02\uff07]';
const LEADING = new RegExp(`^(?:[\\t\\r\\n]|${SKIPPED}*[${SIGN}])`, 'u');
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;
/** What can be worked out: a sign before a number, a bracket, a function, another sheet or a program; = before anything. */
const RUNS = `(?:[=\uff1d\ufe66]|[${SIGN}][\\s${SIGN}]{0,20}(?:["'(\\d]|[\\p{L}_.$\\\\][\\p{L}\\p{N}_.$]{0,80}\\s?[(|!:]))`;

/** The separators that a reader may take for the delimiter, where the file has another. */
const SEPARATORS = [';', ',', '\t', '|'];

const inner = new Map<string, RegExp>();

function innerOf(delimiter: string): RegExp {
  let found = inner.get(delimiter);
  if (!found) {
    const others = SEPARATORS.filter((s) => s !== delimiter).join('');
    found = new RegExp(`([${others}\\r\\n]${SKIPPED}{0,200}?)(?=${RUNS})`, 'gu');
    inner.set(delimiter, found);
  }
  return found;
}

/** Whether a spreadsheet may run the text when it stands in a cell of its own. A plain number ("-46", "+5%") cannot run. */
export const isLive = (text: string): boolean => LEADING.test(text) && !NUMBER.test(text);

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets read as "this is text".
 * Catches a leading =, +, -, @ (other widths too), tab or line break, also behind quotation marks and white space.
 *
 * A reader that expects another delimiter splits a cell at that one and at line breaks, and may find a formula there: where
 * something that can be worked out follows such a place within the text, an apostrophe is set before it too.
 */
export function disarm(text: string, delimiter = ','): string {
  const safe = /[;,\t|\r\n]/.test(text) ? text.replace(innerOf(delimiter), "$1'") : text;
  return isLive(safe) ? `'${safe}` : safe;
}

/** A cell's value as text, without any escaping; null for an empty cell. */
export function cellText(cell: Cell, { separator }: ColumnInfo): string | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return cell.length === 0 ? null : cell.join(separator ?? '; ');
  return String(cell);
}

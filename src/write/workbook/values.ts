/** The value of a cell as a workbook holds it. */
import { cellText } from '../cell.js';
import type { Cell, ColumnInfo } from '../columns.js';

export type Value = string | number | boolean | Date | null;

/** The most characters (UTF-16 code units) that a cell can hold. */
export const MOST_CHARACTERS = 32_767;
const MARK = ' […]';

/** What XML 1.0 cannot hold: most control characters, two that are none, and half a character. */
const ILLEGAL = /[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;
/** Text that a workbook reads as one character, such as _x0041_ (ECMA-376, part 1, 22.9.2.19). */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** Line breaks of all kinds as the one that a cell has; what cannot be written as U+FFFD. */
export const legible = (text: string): string =>
  text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n').replace(ILLEGAL, '\ufffd');

/** The same text, so that it is not read as an escape. */
export const literal = (text: string): string => text.replace(ESCAPE, '_x005F_');

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Spreadsheets disagree on days before: one of them has a 29 February 1900. */
const FIRST_DAY = '1900-03-01';

/** A day as a date where a workbook can hold it. */
export function dayOf(text: string): Date | null {
  if (!DAY.test(text) || text < FIRST_DAY) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? null : day;
}

/** The end of a text that may have so many characters, never half of one. */
function fitting(text: string, most: number): number {
  const last = text.charCodeAt(most - 1);
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
}

export interface Written {
  readonly value: Value;
  /** How long the text was before it was cut; null where it is whole. */
  readonly cutFrom: number | null;
}

/** Numbers, booleans and full days as such, anything else as text. */
export function workbookValue(cell: Cell, column: ColumnInfo): Written {
  if (typeof cell === 'number') return { value: Number.isFinite(cell) ? cell : String(cell), cutFrom: null };
  if (typeof cell === 'boolean') return { value: cell, cutFrom: null };
  const text = cellText(cell, column);
  if (text === null) return { value: null, cutFrom: null };
  const day = column.type === 'date' || column.isEdtf ? dayOf(text) : null;
  if (day) return { value: day, cutFrom: null };
  const whole = legible(text);
  if (whole.length <= MOST_CHARACTERS) return { value: whole, cutFrom: null };
  return { value: whole.slice(0, fitting(whole, MOST_CHARACTERS - MARK.length)) + MARK, cutFrom: text.length };
}

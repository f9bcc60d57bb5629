/** Reads the values of options. Every complaint says what was typed and what would be right. */
import { UsageError } from '../errors.js';
import { even, nearest } from './nearest.js';
import type { Parse } from './spec.js';

/** Throws for a value that is none of the known ones, with the nearest and the whole list. */
export function unknownValue(typed: string, option: string, known: readonly string[]): never {
  const near = nearest(typed, known);
  const guess = near === null ? '' : ` Did you mean "${near}"?`;
  throw new UsageError(`${option}: "${typed}" is not one of its values.${guess} It takes ${known.join(', ')}.`);
}

/** One of the choices; case, spaces and hyphens are even. */
export function oneOf(typed: string, option: string, known: readonly string[]): string {
  return known.find((name) => even(name) === even(typed)) ?? unknownValue(typed, option, known);
}

export const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists. */
export const date: Parse = (typed, option) => {
  const m = DAY.exec(typed.trim());
  const month = Number(m?.[2] ?? 1);
  const day = Number(m?.[3] ?? 1);
  if (!m || month < 1 || month > 12 || day < 1 || day > daysIn(Number(m[1]), month)) {
    throw new UsageError(`${option}: "${typed}" is not a date. Write it as 2022-03-18, 2022-03 or 2022.`);
  }
  return typed.trim();
};

/** The first, or the last, day of a date. */
export const firstDay = (value: string): string =>
  value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
export function lastDay(value: string): string {
  const [year, month] = value.split('-').map(Number);
  if (value.length === 4) return `${value}-12-31`;
  return value.length === 7 ? `${value}-${String(daysIn(year!, month!)).padStart(2, '0')}` : value;
}

/** A number from 0 to 1, also as a percentage. */
export const share: Parse = (typed, option) => {
  const m = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(typed.trim());
  const value = m ? Number(m[1]) / (m[2] === '%' ? 100 : 1) : Number.NaN;
  if (!(value >= 0 && value <= 1))
    throw new UsageError(`${option}: "${typed}" is not a number from 0 to 1, such as 0.7.`);
  return value;
};

const MOST_WORKERS = 64;

/** How many workers: a whole number. */
export const workers: Parse = (typed, option) => {
  const value = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  if (value < 1 || value > MOST_WORKERS)
    throw new UsageError(`${option}: "${typed}" is not a whole number from 1 to ${MOST_WORKERS}.`);
  return value;
};

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
  space: ' ',
};

/** One character between cells, or its name. */
export const delimiter: Parse = (typed, option) => {
  const value = DELIMITERS[typed.toLowerCase()] ?? typed;
  if ([...value].length !== 1 || value.length !== 1 || /["'\r\n\p{L}\p{N}=+\-@.]/u.test(value)) {
    throw new UsageError(
      `${option}: "${typed}" cannot stand between cells. Take comma, semicolon, tab, pipe, or one such character.`,
    );
  }
  return value;
};

/** A number above 0. */
export const aboveZero: Parse = (typed, option) => {
  const value = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (!(value > 0)) throw new UsageError(`${option}: "${typed}" is not a number above 0, such as 60.`);
  return value;
};

/** Codes of Tesseract's languages. */
export const languages: Parse = (typed, option) => {
  const value = typed.trim().replace(/\s*[,+]\s*/g, '+');
  if (!/^[A-Za-z_]+(?:\+[A-Za-z_]+)*$/.test(value))
    throw new UsageError(`${option}: "${typed}" is no language code. Write it as eng, or eng+spa.`);
  return value;
};

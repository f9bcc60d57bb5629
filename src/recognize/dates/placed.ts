import type { Day } from './days.js';
import type { Period } from './periods.js';
import type { Reference } from './reference.js';

/** Where an expression stands: what has been told before it and which way its clause looks. */
export interface Setting {
  readonly reference: Reference | null;
  readonly pivot: { readonly year: number; readonly month: number } | null;
  /** The last date of the story so far, and its index among the dates. */
  readonly story: {
    readonly period: Period;
    readonly index: number;
    /** Paragraphs since. */
    readonly blocks: number;
    readonly sameSentence: boolean;
    readonly open: boolean;
  } | null;
  /** How many months and days without a year have fallen into the year of the writing so far. */
  readonly settled: number;
  readonly tense: 'past' | 'future' | null;
}

/** An expression set on the calendar, as far as that can be done. */
export interface Placed {
  readonly value: string | null;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly precision: string | null;
  readonly anchor: 'publication' | number | null;
  readonly basis: 'explicit' | 'inferred' | 'unresolved';
  /** What later expressions of the story may count from. */
  readonly period: Period | null;
}

type Basis = Placed['basis'];
export const placed = (period: Period, basis: Basis, anchor: Placed['anchor'] = null): Placed => ({
  value: period.value,
  first: period.first,
  last: period.last,
  precision: period.precision,
  anchor,
  basis,
  period,
});
export const unplaced = (value: string | null, precision: string | null): Placed => ({
  value,
  first: null,
  last: null,
  precision,
  anchor: null,
  basis: 'unresolved',
  period: null,
});
export const two = (n: number): string => String(n).padStart(2, '0');
export const anchorOf = (reference: Reference): Placed['anchor'] =>
  reference.origin === 'publication' ? 'publication' : null;

/** How coarse a precision is: a month cannot be placed by a year. */
export const FINER: Readonly<Record<string, number>> = {
  day: 0,
  week: 1,
  month: 2,
  quarter: 2.5,
  season: 2.5,
  half_year: 2.6,
  year: 3,
  years: 4,
  fiscal_year: 3,
  decade: 4,
  century: 5,
};

import { type Day, dayOf, monthLength } from './days.js';
import type { Expression, Meaning } from './model.js';

/** The day, month or year that relative expressions count from. */
export interface Reference {
  readonly first: Day;
  readonly last: Day;
  readonly precision: 'day' | 'month' | 'year';
  /** `publication`: the document's own date. `text`: no more than what its other dates let one infer. */
  readonly origin: 'publication' | 'text';
}

/** The reference that an EDTF value of the document's own date gives; null where it has no year. */
export function referenceOf(published: string | null): Reference | null {
  const m = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:T.*)?[~?%]?$/.exec(published ?? '');
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (m[3] !== undefined) {
    const at = dayOf(year, month, day);
    return { first: at, last: at, precision: 'day', origin: 'publication' };
  }
  if (m[2] !== undefined)
    return {
      first: dayOf(year, month),
      last: dayOf(year, month, monthLength(year, month)),
      precision: 'month',
      origin: 'publication',
    };
  return { first: dayOf(year), last: dayOf(year, 12, 31), precision: 'year', origin: 'publication' };
}

interface MonthOf {
  readonly year: number;
  readonly month: number;
}

function ends(m: Meaning): Meaning[] {
  return m.kind === 'range' ? [m.first, m.last] : [m];
}

/**
 * Where the document tells no date of its own: months with their year let one place the months without. The latest of the former is the
 * pivot; a date without a year lies within half a year of it. `told`: dates of the running text, captions left out.
 */
export function inferredReference(told: readonly Expression[]): { pivot: MonthOf; reference: Reference | null } | null {
  let pivot: MonthOf | null = null;
  const open: number[] = [];
  let written: number | null = null;
  for (const e of told)
    for (const m of ends(e.meaning)) {
      if (m.kind !== 'calendar' || m.month === undefined) continue;
      if (m.year === undefined) open.push(m.month);
      // a deadline ("by October 31, 2022") places other months, but the text may be older than it
      else if (e.open !== 'start' && (written === null || m.year * 12 + m.month > written))
        written = m.year * 12 + m.month;
      if (m.year === undefined) continue;
      if (pivot === null || m.year * 12 + m.month > pivot.year * 12 + pivot.month)
        pivot = { year: m.year, month: m.month };
    }
  if (pivot === null) return null;
  // only a text that leaves years out speaks from near its dates
  if (open.length === 0 || written === null) return { pivot, reference: null };
  const near = open.map((month) => nearest(pivot, month) * 12 + month);
  const latest = near.reduce((a, b) => Math.max(a, b), written) - 1;
  const [year, month] = [Math.floor(latest / 12), (latest % 12) + 1];
  return {
    pivot,
    reference: {
      first: dayOf(year, month),
      last: dayOf(year, month, monthLength(year, month)),
      precision: 'month',
      origin: 'text',
    },
  };
}

/** The year that sets a month nearest to the pivot. */
export function nearest(pivot: MonthOf, month: number): number {
  const away = month - pivot.month;
  return away > 6 ? pivot.year - 1 : away < -6 ? pivot.year + 1 : pivot.year;
}

/** Stretches of the calendar and their EDTF values. */
import { addMonths, type Day, dateOf, dayOf, isoDay, isoMonth, isoYear, mondayOf, monthLength } from './days.js';
import type { Part, Unit } from './model.js';

export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly value: string;
  readonly precision: string;
}

export const dayPeriod = (day: Day): Period => ({ first: day, last: day, value: isoDay(day), precision: 'day' });
export const monthPeriod = (year: number, month: number): Period => {
  const first = dayOf(year, month);
  const d = dateOf(first);
  return {
    first,
    last: first + monthLength(d.year, d.month) - 1,
    value: isoMonth(d.year, d.month),
    precision: 'month',
  };
};
export const yearPeriod = (year: number): Period => ({
  first: dayOf(year),
  last: dayOf(year, 12, 31),
  value: isoYear(year),
  precision: 'year',
});
export const daysPeriod = (first: Day, last: Day, precision: string): Period => ({
  first,
  last,
  value: `${isoDay(first)}/${isoDay(last)}`,
  precision,
});
export const monthsPeriod = (year: number, first: number, last: number, precision: string): Period => {
  const [a, b] = [monthPeriod(year, first), monthPeriod(year, last)];
  return { first: a.first, last: b.last, value: `${a.value}/${b.value}`, precision };
};

/** Decades and centuries have EDTF values of their own: 199X, 19XX. */
export function yearsPeriod(first: number, last: number, precision: string): Period {
  const digits = isoYear(first);
  const own =
    precision === 'decade' && first > 0
      ? `${digits.slice(0, -1)}X`
      : precision === 'century' && first > 0
        ? `${digits.slice(0, -2)}XX`
        : null;
  const value = own ?? (first === last ? digits : `${digits}/${isoYear(last)}`);
  return { first: dayOf(first), last: dayOf(last, 12, 31), value, precision };
}

/** EDTF season of a year. Months as in the northern temperate zone; winter may be the one that begins or the one that ends in the year. */
export function seasonPeriod(year: number, season: number): Period {
  const value = `${isoYear(year)}-${season}`;
  if (season === 24) return { first: dayOf(year, 1), last: dayOf(year + 1, 3, 20), value, precision: 'season' };
  const month = (season - 20) * 3;
  return { first: dayOf(year, month), last: dayOf(year, month + 3) - 1, value, precision: 'season' };
}

/** The unit of the calendar that a day lies in, `count` units on; `approximate`: "a decade ago" is a year, not a decade. */
export function unitPeriod(day: Day, unit: Unit, count: number, approximate = false): Period {
  const d = dateOf(day);
  switch (unit) {
    case 'week': {
      const monday = mondayOf(day) + 7 * Math.round(count);
      return daysPeriod(monday, monday + 6, 'week');
    }
    case 'month':
      return monthPeriod(d.year, d.month + Math.round(count));
    case 'quarter': {
      const quarter = Math.floor((d.month - 1) / 3) + count;
      return monthsPeriod(d.year, quarter * 3 + 1, quarter * 3 + 3, 'quarter');
    }
    case 'year':
      return Number.isInteger(count) ? yearPeriod(d.year + count) : unitPeriod(day, 'month', count * 12);
    case 'decade':
      if (approximate) return yearPeriod(d.year + Math.round(count * 10));
      return yearsPeriod(Math.floor(d.year / 10 + count) * 10, Math.floor(d.year / 10 + count) * 10 + 9, 'decade');
    case 'century':
      if (approximate) return yearPeriod(d.year + Math.round(count * 100));
      return yearsPeriod(
        Math.floor(d.year / 100 + count) * 100,
        Math.floor(d.year / 100 + count) * 100 + 99,
        'century',
      );
    default:
      return dayPeriod(day + Math.round(unit === 'day' ? count : unit === 'hour' ? Math.trunc(count / 24) : 0));
  }
}

/** A stretch of `count` units that ends (negative) or begins at a day. */
export function stretchPeriod(day: Day, unit: Unit, count: number): Period {
  const months =
    unit === 'month'
      ? count
      : unit === 'year'
        ? count * 12
        : unit === 'decade'
          ? count * 120
          : unit === 'century'
            ? count * 1200
            : null;
  const other =
    months !== null
      ? addMonths(day, Math.round(months))
      : day + Math.round(unit === 'week' ? count * 7 : unit === 'day' ? count : 0);
  const [first, last] = other < day ? [other, day] : [day, other];
  if (months === null) return daysPeriod(first, last, 'day');
  const [a, b] = [dateOf(first), dateOf(last)];
  const value =
    unit === 'month'
      ? `${isoMonth(a.year, a.month)}/${isoMonth(b.year, b.month)}`
      : `${isoYear(a.year)}/${isoYear(b.year)}`;
  return { first, last, value, precision: unit === 'month' ? 'month' : 'year' };
}

/** The days of a period that "early", "mid" or "late" leave: a third of it. */
export function partOfPeriod(period: Period, part: Part | undefined): Period {
  if (part === undefined) return period;
  if (period.precision === 'decade' || period.precision === 'century') {
    const start = dateOf(period.first).year;
    const unit = period.precision === 'decade' ? 1 : 10;
    const [from, to] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : [7, 9];
    return { ...period, first: dayOf(start + from * unit), last: dayOf(start + to * unit + unit - 1, 12, 31) };
  }
  const length = period.last - period.first + 1;
  const third = Math.round(length / 3);
  const first = part === 'early' ? period.first : part === 'mid' ? period.first + third : period.last - third + 1;
  const last = part === 'late' ? period.last : part === 'mid' ? period.last - third : period.first + third - 1;
  return { ...period, first, last };
}

export { isoDay };

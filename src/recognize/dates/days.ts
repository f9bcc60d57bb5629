/** Days of the Gregorian calendar, counted without clock or time zone. A day is a whole number: days since 1970-01-01. */
export type Day = number;

/** Day of a date; `month` may lie outside 1-12 (it carries over). Method: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayOf(year: number, month = 1, day = 1): Day {
  const months = year * 12 + month - 1;
  const m = (((months % 12) + 12) % 12) + 1;
  const y = Math.floor(months / 12) - (m <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dateOf(day: Day): CalendarDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const e = z - era * 146097;
  const ofEra = Math.floor((e - Math.floor(e / 1460) + Math.floor(e / 36524) - Math.floor(e / 146096)) / 365);
  const ofYear = e - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const mp = Math.floor((5 * ofYear + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return {
    year: ofEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

export const monthLength = (year: number, month: number): number => dayOf(year, month + 1) - dayOf(year, month);
/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

const pad = (n: number, width: number): string => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(width, '0');
export const isoYear = (year: number): string => pad(year, 4);
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;
export function isoDay(day: Day): string {
  const d = dateOf(day);
  return `${isoMonth(d.year, d.month)}-${pad(d.day, 2)}`;
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const d = dateOf(day);
  const first = dateOf(dayOf(d.year, d.month + months));
  return dayOf(first.year, first.month, Math.min(d.day, monthLength(first.year, first.month)));
}

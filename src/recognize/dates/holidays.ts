import { type Day, dayOf, monthLength, weekdayOf } from './days.js';

/** Easter Sunday of the Gregorian calendar (the "anonymous" algorithm: Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day of a named day in a year; the rule as `data/holidays.csv` has it. */
export function holidayOf(rule: string, year: number): Day {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return dayOf(year, Number(fixed[1]), Number(fixed[2]));
  const moving = /^(\d\d)\/([1-4L])\/([1-7])$/.exec(rule);
  if (!moving) return easter(year) + Number(rule.slice(1));
  const [month, weekday] = [Number(moving[1]), Number(moving[3])];
  if (moving[2] === 'L') {
    const last = dayOf(year, month, monthLength(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (Number(moving[2]) - 1);
}

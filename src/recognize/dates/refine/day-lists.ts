import type { CalendarMeaning, Expression } from '../model.js';

const DAYS_BEFORE =
  /(?:^|[\s(])((?:[12]?\d|3[01])(?:st|nd|rd|th)?(?:, (?:[12]?\d|3[01])(?:st|nd|rd|th)?)*)(?:,? (?:and|or|&) |, ?)$/;
const DAYS_AFTER =
  /^((?:, (?:[12]?\d|3[01])(?:st|nd|rd|th)?)*,? (?:and|or|&) (?:[12]?\d|3[01])(?:st|nd|rd|th)?)(?=[.,;:)]|$| (?:in|at|the|of|when|to|for|he|she|they|it|we|with|by|after|before|was|were)\b)(?:, ((?:19|20)\d\d)\b)?/;
const DAY = /\d{1,2}(?:st|nd|rd|th)?/g;

/**
 * Days that share a month: "on 3 and 4 March 2020", "March 3, 9 and 12, 2020". Each is a date of its own.
 *
 * Look-alikes: numbers that count something ("On March 3 and 4 people died").
 */
export function withDayLists(text: string, expressions: readonly Expression[]): Expression[] {
  return expressions.flatMap((e) => {
    const m = e.meaning;
    if (m.kind !== 'calendar' || m.day === undefined || m.month === undefined) return [e];
    const said = text.slice(e.start, e.end);
    const days = (list: string, at: number, of: CalendarMeaning): Expression[] =>
      [...list.matchAll(DAY)].map((d) => ({
        start: at + d.index,
        end: at + d.index + d[0].length,
        rule: 'date/day-list',
        meaning: { ...of, day: Number.parseInt(d[0], 10) },
      }));
    if (/^\d/.test(said) && !/[/-]/.test(said)) {
      const before = DAYS_BEFORE.exec(text.slice(Math.max(0, e.start - 40), e.start));
      return before ? [...days(before[1]!, e.start - before[0].length + before[0].indexOf(before[1]!), m), e] : [e];
    }
    const after = /^[A-Z]/.test(said) && m.year === undefined ? DAYS_AFTER.exec(text.slice(e.end, e.end + 60)) : null;
    if (!after) return [e];
    const of = after[2] === undefined ? m : { ...m, year: Number(after[2]) };
    const more = days(after[1]!, e.end, of);
    const last = more.at(-1)!;
    const end = after[2] === undefined ? last.end : e.end + after[0].length;
    return [{ ...e, meaning: of }, ...more.slice(0, -1), { ...last, end }];
  });
}

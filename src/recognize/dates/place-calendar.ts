import { dateOf, dayOf, monthLength, weekdayOf } from './days.js';
import type { CalendarMeaning } from './model.js';
import { dayPeriod, monthPeriod, type Period, partOfPeriod, yearPeriod } from './periods.js';
import { anchorOf, FINER, type Placed, placed, type Setting, two, unplaced } from './placed.js';
import { nearest, type Reference } from './reference.js';

function dated(year: number, month: number, day: number | undefined): Period {
  return day === undefined || day > monthLength(year, month)
    ? monthPeriod(year, month)
    : dayPeriod(dayOf(year, month, day));
}

/** So many dates without a year tell when a text is set. */
const SETTLED = 3;

/**
 * Whether the story gives the year to a date that leaves it out: within a sentence always; else only where the story is set in another
 * time than the writing, and in the same paragraph, or near by if it told a month. What is still to come ("is due on 3 April") leaves the story,
 * and a mere year is an aside where several such dates were of the writer's own time.
 */
function tellsYear({ story, reference, tense, settled }: Setting): boolean {
  if (!story || story.open) return false;
  if (story.sameSentence) return true;
  if (reference === null || reference.origin === 'text' || tense === 'future') return false;
  if (dateOf(reference.last).year - dateOf(story.period.last).year <= 1) return false;
  if (story.period.precision === 'year' && settled >= SETTLED) return false;
  return story.blocks === 0 || (story.blocks <= 3 && FINER[story.period.precision]! <= 2);
}

/** A month and day without a year: looking back from the reference, unless the clause looks forward. */
function withYear(m: CalendarMeaning, month: number, s: Setting): Placed {
  const said = `XXXX-${two(month)}${m.day === undefined ? '' : `-${two(m.day)}`}`;
  const precision = m.day === undefined ? 'month' : 'day';
  const done = (year: number, anchor: Placed['anchor']): Placed =>
    placed(partOfPeriod(dated(year, month, m.day), m.part), 'inferred', anchor);
  const { reference, story } = s;
  if (m.yearOffset !== undefined) {
    const base = m.from === 'narrative' ? story?.period : reference;
    if (!base) return unplaced(said, precision);
    return done(dateOf(base.first).year + m.yearOffset, m.from === 'narrative' ? story!.index : anchorOf(reference!));
  }
  if (story && m.turn === undefined && tellsYear(s)) {
    const told = dateOf(story.period.last);
    const earlier = month < dateOf(story.period.first).month - 6 && story.period.precision !== 'year';
    return done(told.year + (earlier ? 1 : 0), story.index);
  }
  if (reference === null || reference.origin === 'text')
    return s.pivot === null ? unplaced(said, precision) : done(nearest(s.pivot, month), null);
  const now = dateOf(reference.last);
  const year = reference.precision === 'year' ? now.year : backOrForth(m, month, s, reference);
  return done(year, 'publication');
}

/** Days ahead that a date without a year may lie where no verb tells which way the clause looks. */
export const SOON = 45;

function backOrForth(m: CalendarMeaning, month: number, s: Setting, reference: Reference): number {
  const { year } = dateOf(reference.last);
  const back = dated(year, month, m.day).first <= reference.last ? year : year - 1;
  const ahead = dated(year, month, m.day).last >= reference.first ? year : year + 1;
  if (m.turn !== undefined && m.turn !== 0) {
    const strictlyBack = dated(year, month, m.day).last < reference.first ? year : year - 1;
    return m.turn < 0 ? strictlyBack : ahead;
  }
  if (back === ahead) return back;
  if (m.turn === 0) return Math.abs(dated(back, month, m.day).first - reference.first) <= 183 ? back : ahead;
  if (s.tense === 'past') return back;
  return s.tense === 'future' || dated(ahead, month, m.day).first - reference.last <= SOON ? ahead : back;
}

function weekday(m: CalendarMeaning, s: Setting): Placed {
  const wanted = m.weekday!;
  if (m.from === 'narrative' && s.story?.period.precision === 'day') {
    const base = s.story.period.first;
    const step = m.turn === -1 ? -((weekdayOf(base) - wanted + 6) % 7) - 1 : ((wanted - weekdayOf(base) + 6) % 7) + 1;
    return placed(dayPeriod(base + step), 'inferred', s.story.index);
  }
  const { reference } = s;
  if (reference?.precision !== 'day') return unplaced(null, 'day');
  const today = reference.first;
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  if (m.turn === -1) return placed(dayPeriod(today - (back || 7)), 'inferred', 'publication');
  if (m.turn === 1) return placed(dayPeriod(today + (ahead || 7)), 'inferred', 'publication');
  const forward = m.turn === 0 ? s.tense !== 'past' : s.tense === 'future';
  return placed(dayPeriod(forward ? today + ahead : today - back), 'inferred', 'publication');
}

/** Sets a calendar date: by its own year, the story's, or the reference's. */
export function calendar(m: CalendarMeaning, s: Setting): Placed {
  if (m.year !== undefined) {
    const period = m.month === undefined ? yearPeriod(m.year) : dated(m.year, m.month, m.day);
    return placed(partOfPeriod(period, m.part), 'explicit');
  }
  if (m.month !== undefined) return withYear(m, m.month, s);
  if (m.weekday !== undefined) return weekday(m, s);
  if (m.day !== undefined && m.turn !== undefined && s.reference && s.reference.precision !== 'year') {
    const month = dateOf(dayOf(dateOf(s.reference.first).year, dateOf(s.reference.first).month + m.turn));
    return placed(dated(month.year, month.month, m.day), 'inferred', anchorOf(s.reference));
  }
  if (
    m.day !== undefined &&
    m.turn === undefined &&
    s.story &&
    s.story.period.precision !== 'year' &&
    s.story.blocks <= 1
  ) {
    const d = dateOf(s.story.period.first);
    return placed(dated(d.year, d.month, m.day), 'inferred', s.story.index);
  }
  return unplaced(m.day === undefined ? null : `XXXX-XX-${two(m.day)}`, 'day');
}

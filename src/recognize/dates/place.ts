import { type Day, dateOf, dayOf, isoDay, monthLength, weekdayOf } from './days.js';
import { holidayOf } from './holidays.js';
import type { CalendarMeaning, Expression, Meaning, RelativeMeaning } from './model.js';
import {
  dayPeriod,
  daysPeriod,
  monthPeriod,
  monthsPeriod,
  type Period,
  partOfPeriod,
  seasonPeriod,
  stretchPeriod,
  unitPeriod,
  yearPeriod,
  yearsPeriod,
} from './periods.js';
import { nearest, type Reference } from './reference.js';

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
const placed = (period: Period, basis: Basis, anchor: Placed['anchor'] = null): Placed => ({
  value: period.value,
  first: period.first,
  last: period.last,
  precision: period.precision,
  anchor,
  basis,
  period,
});
const unplaced = (value: string | null, precision: string | null): Placed => ({
  value,
  first: null,
  last: null,
  precision,
  anchor: null,
  basis: 'unresolved',
  period: null,
});
const two = (n: number): string => String(n).padStart(2, '0');
const anchorOf = (reference: Reference): Placed['anchor'] =>
  reference.origin === 'publication' ? 'publication' : null;

function dated(year: number, month: number, day: number | undefined): Period {
  return day === undefined || day > monthLength(year, month)
    ? monthPeriod(year, month)
    : dayPeriod(dayOf(year, month, day));
}

/**
 * Whether the story gives the year to a date that leaves it out: within a sentence always; else only where the story is set in another
 * time than the writing, and in the same paragraph, or near by if it told a month.
 */
function tellsYear({ story, reference }: Setting): boolean {
  if (!story || story.open) return false;
  if (story.sameSentence) return true;
  if (reference === null || reference.origin === 'text') return false;
  if (dateOf(reference.last).year - dateOf(story.period.last).year <= 1) return false;
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
const SOON = 45;

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

function calendar(m: CalendarMeaning, s: Setting): Placed {
  if (m.year !== undefined) {
    const period = m.month === undefined ? yearPeriod(m.year) : dated(m.year, m.month, m.day);
    return placed(partOfPeriod(period, m.part), 'explicit');
  }
  if (m.month !== undefined) return withYear(m, m.month, s);
  if (m.weekday !== undefined) return weekday(m, s);
  if (m.day !== undefined && s.story && s.story.period.precision !== 'year' && s.story.blocks <= 1) {
    const d = dateOf(s.story.period.first);
    return placed(dated(d.year, d.month, m.day), 'inferred', s.story.index);
  }
  return unplaced(m.day === undefined ? null : `XXXX-XX-${two(m.day)}`, 'day');
}

const FINER: Readonly<Record<string, number>> = {
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

function relative(m: RelativeMeaning, s: Setting): Placed {
  const approximate = (p: Placed): Placed =>
    m.approximate && p.value !== null && !p.value.includes('/') && p.precision !== 'day' && /\d$/.test(p.value)
      ? { ...p, value: `${p.value}~` }
      : p;
  const rank = FINER[m.unit] ?? 0;
  if (m.from === 'narrative') {
    if (!s.story || (FINER[s.story.period.precision] ?? 0) > rank) return unplaced(null, m.unit);
    return approximate(
      placed(
        partOfPeriod(unitPeriod(s.story.period.first, m.unit, m.count, m.approximate), m.part),
        'inferred',
        s.story.index,
      ),
    );
  }
  const { reference } = s;
  if (reference === null || (FINER[reference.precision] ?? 0) > rank) return unplaced(null, m.unit);
  const weekend = m.unit === 'week' && m.part === 'late' && m.count === 0;
  // "this weekend" in a clause that looks back is the one that is over
  const back = weekend && s.tense === 'past' && weekdayOf(reference.first) < 6 ? 1 : 0;
  const unit = unitPeriod(reference.first, m.unit, m.count - back, m.approximate);
  const period =
    m.unit === 'week' && m.part === 'late'
      ? daysPeriod(unit.last - 1, unit.last, 'weekend')
      : partOfPeriod(unit, m.part);
  const cut =
    m.side === 'before' && period.first <= reference.last
      ? { ...period, last: Math.min(period.last, reference.last) }
      : m.side === 'after' && period.last >= reference.first
        ? { ...period, first: Math.max(period.first, reference.first) }
        : period;
  return approximate(placed(cut, 'inferred', anchorOf(reference)));
}

/** The first end of a stretch takes its year from the last: "is to run from January 23 through March 9". */
function firstBefore(first: Meaning, last: Meaning, b: Placed): Meaning {
  if (first.kind !== 'calendar' || last.kind !== 'calendar' || b.period === null) return first;
  if (first.year !== undefined || first.month === undefined || last.month === undefined || first.turn !== undefined)
    return first;
  const { year } = dateOf(b.period.first);
  return { ...first, year: first.month > last.month ? year - 1 : year };
}

/** "between March 2019 and May": the last end takes its year from the first. */
function lastAfter(first: Meaning, last: Meaning): Meaning {
  if (first.kind !== 'calendar' || last.kind !== 'calendar' || first.year === undefined || first.month === undefined)
    return last;
  if (last.year !== undefined || last.month === undefined || last.turn !== undefined) return last;
  return { ...last, year: last.month < first.month ? first.year + 1 : first.year };
}

function range(first: Meaning, last: Meaning, s: Setting): Placed {
  const b = place(lastAfter(first, last), s);
  const a = place(firstBefore(first, last, b), s);
  if (a.value === null || b.value === null) return unplaced(null, a.precision);
  const value = `${a.value.replace(/^.*\//, '')}/${b.value.replace(/\/.*$/, '')}`;
  if (a.period === null || b.period === null) return unplaced(value, b.precision);
  const told = a.basis === 'explicit' && b.basis === 'explicit';
  const basis = told ? 'explicit' : 'inferred';
  const anchor = b.anchor ?? a.anchor;
  const period: Period = { first: a.period.first, last: b.period.last, value, precision: b.precision ?? 'day' };
  return period.last < period.first ? unplaced(null, a.precision) : placed(period, basis, anchor);
}

/** Sets a meaning on the calendar. Never uses the day of the run. */
export function place(m: Meaning, s: Setting): Placed {
  switch (m.kind) {
    case 'calendar':
      return calendar(m, s);
    case 'years': {
      if (m.precision !== 'fiscal_year')
        return placed(partOfPeriod(yearsPeriod(m.first, m.last, m.precision), m.part), 'explicit');
      const period = yearsPeriod(m.first, m.last, 'fiscal_year');
      return placed({ ...period, first: m.first === m.last ? dayOf(m.first - 1, 7) : period.first }, 'explicit');
    }
    case 'season': {
      if (m.year !== undefined) return placed(seasonPeriod(m.year, m.season), 'explicit');
      if (s.reference?.origin !== 'publication') return unplaced(`XXXX-${m.season}`, 'season');
      const { year } = dateOf(s.reference.last);
      const begun = seasonPeriod(year, m.season).first <= s.reference.last;
      const ahead = m.turn === 1 || (m.turn !== -1 && s.tense === 'future');
      const over = (m.season === 24 ? dayOf(year, 3, 20) : seasonPeriod(year, m.season).last) < s.reference.first;
      const tooFar = seasonPeriod(year, m.season).first > s.reference.last + 100 && s.tense !== 'future';
      const chosen =
        m.turn === 0
          ? year - (tooFar ? 1 : 0)
          : ahead
            ? over
              ? year + 1
              : year
            : m.turn === -1
              ? over
                ? year
                : year - 1
              : begun && m.season !== 24
                ? year
                : year - 1;
      return placed(seasonPeriod(chosen, m.season), 'inferred', 'publication');
    }
    case 'holiday': {
      if (m.year !== undefined) return placed(dayPeriod(holidayOf(m.rule, m.year)), 'explicit');
      const fixed = /^\d\d-\d\d$/.test(m.rule) ? `XXXX-${m.rule}` : null;
      if (s.reference?.origin !== 'publication') return unplaced(fixed, 'day');
      const { year } = dateOf(s.reference.last);
      const [past, now] = [holidayOf(m.rule, year), s.reference.last];
      const ahead = m.turn === 1 || (m.turn !== -1 && s.tense === 'future');
      const chosen = ahead ? (past >= s.reference.first ? year : year + 1) : past <= now ? year : year - 1;
      return placed(dayPeriod(holidayOf(m.rule, chosen)), 'inferred', 'publication');
    }
    case 'months': {
      const base = m.year ?? (s.reference?.origin === 'publication' ? dateOf(s.reference.last).year : null);
      if (base === null) return unplaced(null, m.precision);
      const explicit = m.year !== undefined;
      return placed(
        monthsPeriod(base, m.first, m.last, m.precision),
        explicit ? 'explicit' : 'inferred',
        explicit ? null : 'publication',
      );
    }
    case 'relative':
      return relative(m, s);
    case 'stretch': {
      const base = m.from === 'narrative' ? s.story?.period : s.reference;
      if (!base || (FINER[base.precision] ?? 0) > (FINER[m.unit] ?? 0))
        return { ...unplaced(m.iso, null), precision: 'duration' };
      const anchor = m.from === 'narrative' ? s.story!.index : anchorOf(s.reference!);
      return placed(stretchPeriod(m.count < 0 ? base.last : base.first, m.unit, m.count), 'inferred', anchor);
    }
    case 'duration':
    case 'set':
      return { ...unplaced(m.iso, null), basis: /X/.test(m.iso) && m.kind === 'duration' ? 'unresolved' : 'explicit' };
    case 'clock': {
      const on = s.story?.sameSentence && s.story.period.precision === 'day' ? s.story : null;
      if (!on) return unplaced(m.iso, 'minute');
      return {
        ...placed(
          { ...on.period, value: `${isoDay(on.period.first)}${m.iso}`, precision: 'minute' },
          'inferred',
          on.index,
        ),
        period: null,
      };
    }
    case 'range':
      return range(m.first, m.last, s);
    case 'vague': {
      // "several years ago", "the last few weeks": when it began is not told, but it was before the writing
      const { reference } = s;
      if (!m.past || reference?.origin !== 'publication') return unplaced(null, null);
      return { ...unplaced(null, null), last: reference.last, anchor: 'publication' };
    }
  }
}

/** The ends that "since" and "until" leave open. */
export function opened(p: Placed, open: Expression['open']): Placed {
  if (open === undefined || p.value === null || p.first === null) return p;
  if (/^\.\.|\.\.$/.test(p.value)) return p;
  const [first, last] = [p.value.replace(/\/.*$/, ''), p.value.replace(/^.*\//, '')];
  return open === 'end' ? { ...p, value: `${first}/..`, last: null } : { ...p, value: `../${last}`, first: null };
}

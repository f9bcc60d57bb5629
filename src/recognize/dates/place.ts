import { dateOf, dayOf, isoDay, weekdayOf } from './days.js';
import { holidayOf } from './holidays.js';
import type { Expression, Meaning, RelativeMeaning } from './model.js';
import {
  dayPeriod,
  daysPeriod,
  monthsPeriod,
  type Period,
  partOfPeriod,
  seasonPeriod,
  stretchPeriod,
  unitPeriod,
  yearsPeriod,
} from './periods.js';
import { calendar, SOON } from './place-calendar.js';
import { anchorOf, FINER, type Placed, placed, type Setting, unplaced } from './placed.js';

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
      const next = past > now ? past : holidayOf(m.rule, year + 1);
      // "We ask to meet you before Christmas": one that is near, where no verb looks back
      const soon = m.turn === undefined && s.tense !== 'past' && next - now <= SOON;
      const ahead = m.turn === 1 || (m.turn !== -1 && s.tense === 'future') || soon;
      const chosen = ahead ? (past >= s.reference.first ? year : year + 1) : past <= now ? year : year - 1;
      return placed(dayPeriod(holidayOf(m.rule, chosen)), 'inferred', 'publication');
    }
    case 'months': {
      const base = m.year ?? (s.reference?.origin === 'publication' ? dateOf(s.reference.last).year : null);
      if (base === null) return unplaced(null, m.precision);
      const explicit = m.year !== undefined;
      // a fiscal year begins in another month from country to country: no more than the year is known
      if (m.fiscal)
        return placed(
          { ...yearsPeriod(base, base, m.precision), first: dayOf(base - 1, 7) },
          explicit ? 'explicit' : 'inferred',
          explicit ? null : 'publication',
        );
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

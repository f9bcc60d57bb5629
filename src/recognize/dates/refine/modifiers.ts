import type { CalendarMeaning, Expression, Part } from '../model.js';

const PART_BEFORE = /(?:^|[^\w])((early|mid|late)(?: |-)(?:in )?)$/i;
const END_BEFORE = /\b(beginning|start|middle|end|close) of (?:the )?(?:year |month )?$/i;
const TURN_BEFORE = /(?:^|[^\w])((this past|this|last|next) )$/i;
const YEAR_AFTER =
  /^,? (?:of |in )?(this|last|next|that|the same|that same|the following|the previous|the next) year\b/i;
const IN_YEAR = /^ (?:in|of) $/i;
const PARTS: Readonly<Record<string, Part>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
  close: 'late',
};

function part(text: string, e: Expression): Expression {
  const m = e.meaning;
  if ((m.kind !== 'calendar' || m.day !== undefined || m.weekday !== undefined) && m.kind !== 'years') return e;
  if (m.part !== undefined) return e;
  const before = text.slice(Math.max(0, e.start - 24), e.start);
  const near = PART_BEFORE.exec(before);
  if (near) {
    // "early in 2016" keeps its span: only what stands next to the date belongs to it
    const start = /in $/i.test(near[1]!) ? e.start : e.start - near[1]!.length;
    return { ...e, start, meaning: { ...m, part: PARTS[near[2]!.toLowerCase()]! } };
  }
  const far = END_BEFORE.exec(before);
  return far ? { ...e, meaning: { ...m, part: PARTS[far[1]!.toLowerCase()]! } } : e;
}

function turn(text: string, e: Expression): Expression {
  const m = e.meaning;
  if (m.kind !== 'calendar' || m.month === undefined || m.year !== undefined) return e;
  const before = TURN_BEFORE.exec(text.slice(Math.max(0, e.start - 12), e.start));
  if (before && m.day === undefined) {
    const said = before[2]!.toLowerCase();
    const how = said === 'this' ? 0 : said === 'next' ? 1 : -1;
    return { ...e, start: e.start - before[1]!.length, meaning: { ...m, turn: how } };
  }
  const after = YEAR_AFTER.exec(text.slice(e.end, e.end + 24));
  if (!after) return e;
  const said = after[1]!.toLowerCase();
  const yearOffset = /last|previous/.test(said) ? -1 : /next|following/.test(said) ? 1 : 0;
  const from = /that|the /.test(said) ? 'narrative' : 'speech';
  const meaning: CalendarMeaning = { ...m, yearOffset, from };
  return { ...e, end: e.end + after[0].length, meaning };
}

/** A day of the week in short letters right before the date. */
const SHORT_DAY = /(?:^|[^\w])((?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?,? )$/;

/** A day of the week and the date it falls on are one: "Tuesday, January 21, 2014", "Tue 16 May 2023". */
function withWeekdays(text: string, es: readonly Expression[]): Expression[] {
  const out: Expression[] = [];
  for (const e of es) {
    const last = out.at(-1);
    const joint =
      last && last.meaning.kind === 'calendar' && last.meaning.weekday !== undefined && last.meaning.day === undefined;
    if (
      joint &&
      e.meaning.kind === 'calendar' &&
      e.meaning.day !== undefined &&
      e.meaning.month !== undefined &&
      /^\.?,? (?:the )?$/.test(text.slice(last.end, e.start))
    )
      out[out.length - 1] = { ...e, start: last.start };
    else out.push(withShortDay(text, e));
  }
  return out;
}

function withShortDay(text: string, e: Expression): Expression {
  const m = e.meaning;
  if (m.kind !== 'calendar' || m.day === undefined || m.month === undefined) return e;
  const short = SHORT_DAY.exec(text.slice(Math.max(0, e.start - 8), e.start));
  return short === null ? e : { ...e, start: e.start - short[1]!.length };
}

/** "June 5 in 1981" is one date. */
function withYearsBehind(text: string, es: readonly Expression[]): Expression[] {
  const out: Expression[] = [];
  for (const e of es) {
    const last = out.at(-1);
    const [a, b] = [last?.meaning, e.meaning];
    const open = a?.kind === 'calendar' && a.month !== undefined && a.year === undefined && a.turn === undefined;
    if (
      last &&
      open &&
      b.kind === 'calendar' &&
      b.year !== undefined &&
      b.month === undefined &&
      IN_YEAR.test(text.slice(last.end, e.start))
    )
      out[out.length - 1] = { ...last, end: e.end, meaning: { ...a, year: b.year } };
    else out.push(e);
  }
  return out;
}

/** "March and April 2020": the year stands once for both. */
function withSharedYears(text: string, es: readonly Expression[]): Expression[] {
  const out = [...es];
  for (let i = out.length - 2; i >= 0; i--) {
    const [a, b] = [out[i]!, out[i + 1]!];
    if (a.meaning.kind !== 'calendar' || b.meaning.kind !== 'calendar') continue;
    const { year, month } = b.meaning;
    if (
      a.meaning.year !== undefined ||
      a.meaning.month === undefined ||
      year === undefined ||
      month === undefined ||
      a.meaning.turn !== undefined
    )
      continue;
    if (
      !/^,?(?: ?(?:and|or|to|through|thru|until|till|-|&|\/))? ?(?:the |early |late |mid-?)?$/i.test(
        text.slice(a.end, b.start),
      )
    )
      continue;
    out[i] = { ...a, meaning: { ...a.meaning, year: a.meaning.month > month ? year - 1 : year } };
  }
  return out;
}

/** "early", "this", "of last year" and the like, drawn into the date they stand beside. */
export function withModifiers(text: string, expressions: readonly Expression[]): Expression[] {
  const es = withWeekdays(text, expressions).map((e) => turn(text, part(text, e)));
  // a period drawn into the date before it ("March last year") is no date of its own
  const free = es.filter((e, i) => !es.some((o, j) => j < i && o.end > e.start));
  return withSharedYears(text, withYearsBehind(text, free));
}

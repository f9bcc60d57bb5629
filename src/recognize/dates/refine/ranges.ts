import type { Expression, Meaning } from '../model.js';

const BETWEEN = /^,? ?(?:to|through|thru|until|till|up to|-) ?(?:the )?(?:end of )?$/i;
const AND = /^,? and (?:the )?$/i;
const FROM = /\b(?:from|between) (?:the )?(?:beginning of |start of )?$/i;
const OPEN_END =
  /\b(?:since|as of|beginning|starting|effective|from|as early as)(?: (?:about|around|at least|as early as|the|in|on))* $/i;
const OPEN_START =
  /\b(?:until|till|by|before|prior to|no later than|up to|through|up until|ending|not later than|ahead of)(?: (?:about|around|at least|the|in|on|end of|the end of))* $/i;
const AFTER =
  /(?<!\b(?:days?|weeks?|months?|years?|hours?|minutes?|soon|shortly|immediately|long|right|just|day|morning|week) )\b(?:after|following)(?: (?:the|about|around))* $/i;
const BEFORE_COUNT =
  /\b(?:days?|weeks?|months?|years?|hours?|minutes?|day|week|shortly|just|right|immediately) (?:before|prior to|ahead of) (?:the )?$/i;

const isDate = (m: Meaning): boolean =>
  m.kind === 'calendar' ||
  m.kind === 'years' ||
  m.kind === 'season' ||
  m.kind === 'holiday' ||
  m.kind === 'months' ||
  (m.kind === 'relative' && m.unit !== 'hour');

const inBrackets = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
const complete = (m: Meaning): boolean => m.kind === 'calendar' && m.year !== undefined;

/** "3 to 9 June" and "between March and May": what one end leaves out, the other tells. */
function shares(a: Meaning, b: Meaning): Meaning {
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return a;
  return a.year === undefined && a.month !== undefined && b.year !== undefined && b.month !== undefined
    ? { ...a, year: a.month > b.month ? b.year - 1 : b.year }
    : a;
}

/**
 * Two dates that are the ends of one stretch: "from February 1 to March 3", "between March and May", "2019 to 2021", "March-May".
 *
 * Look-alikes: two dates named side by side ("in March and May"), dates of different kinds, a birth and a death in brackets.
 */
export function withRanges(text: string, expressions: readonly Expression[]): Expression[] {
  const out: Expression[] = [];
  for (const e of expressions) {
    const last = out.at(-1);
    if (last && isDate(last.meaning) && isDate(e.meaning) && last.open === undefined) {
      const gap = text.slice(last.end, e.start);
      const led = FROM.test(text.slice(Math.max(0, last.start - 28), last.start));
      const same = last.meaning.kind === e.meaning.kind;
      // "(1868 - 1912)", "(May 2, 1872 - November 23, 1896)": a birth and a death, each a date of its own
      if (!led && complete(last.meaning) && complete(e.meaning) && inBrackets(text, last.start)) {
        out.push(e);
        continue;
      }
      if (
        (led && (BETWEEN.test(gap) || AND.test(gap))) ||
        (same && gap.length < 6 && /^ ?(?:-|to|through|thru) ?$/.test(gap))
      ) {
        const meaning: Meaning = { kind: 'range', first: shares(last.meaning, e.meaning), last: e.meaning };
        out[out.length - 1] = { start: last.start, end: e.end, meaning, rule: 'date/range' };
        continue;
      }
    }
    out.push(e);
  }
  return out;
}

/** "since the 1999 shooting", "after Monday's debate": the date says which event, not when something began. */
const tellsEvent = (before: string, after: string): boolean =>
  /^'s [a-z]/i.test(after) ||
  (/\bthe $/i.test(before) &&
    /^ (?!(?:and|or|to|in|at|on|when|with|by|for|but|as|until|through|that|if)\b)[a-z]{3,}/.test(after));

/** Open ends: "since 2005", "until May", "by April 30, 2022", "after March 5". */
export function withOpenEnds(text: string, expressions: readonly Expression[]): Expression[] {
  return expressions.map((e) => {
    if (!isDate(e.meaning) || e.open !== undefined) return e;
    const before = text.slice(Math.max(0, e.start - 40), e.start);
    if (/\b(?:as of|effective) $/i.test(before)) return e;
    if (tellsEvent(before, text.slice(e.end, e.end + 24))) return e;
    if (/\bfrom(?: the)? $/i.test(before))
      return /^(?: on\b| onwards?\b| forward\b|\+)/i.test(text.slice(e.end, e.end + 10)) ? { ...e, open: 'end' } : e;
    if (OPEN_END.test(before)) return { ...e, open: 'end' };
    if (BEFORE_COUNT.test(before)) return e;
    if (OPEN_START.test(before)) return { ...e, open: 'start' };
    if (AFTER.test(before)) return { ...e, open: 'end' };
    return e;
  });
}

import { Chrono, configuration } from 'chrono-node/en';
import type { CalendarMeaning, Expression, Form, Meaning } from '../model.js';
import { found } from './words.js';

/**
 * chrono's parsers of absolute dates, by what they need: the name of a month, or digits with a mark between them. Its parsers of relative
 * dates and clock times look forward and see too much, so ours stand in.
 */
const NAMED = [
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'ENMonthNameParser',
  'ENYearMonthNameParser',
  'ENYearMonthDayParser',
];
const NUMERIC = ['ENYearMonthDayParser', 'ENSlashMonthFormatParser', 'SlashDateFormatParser', 'ISOFormatParser'];
/** chrono implies missing fields from a reference; only what it is certain of is used, so any fixed day will do. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));

export const MONTH_NAME =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/i;
/** What a day or a year is told by. Without it only a month with a capital is a date. */
const COUNTED = /\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth/i;
const CAPITAL_MONTH =
  /\b(?:J(?:[aA][nN]|[uU][nNlL])|F[eE][bB]|M[aA][rRyY]|A(?:[pP][rR]|[uU][gG])|S[eE][pP]|O[cC][tT]|N[oO][vV]|D[eE][cC])/;
const ALONE = ['ENMonthNameParser'];
const MARKED_DIGITS = /\d[/.-]\d/;
const MONTH = /^(?:the )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i;
/** Months whose names are also verbs or first names. */
const TWOFOLD = /^(?:mar|march|may|april|apr|june|jun|august|aug|jan|dec|sep|nov)\.?$/i;
const LEADS =
  /\b(?:in|of|since|until|till|til|by|from|through|thru|during|between|before|after|around|this|last|next|past|early|mid|late|later|every|each|following|ending|beginning|starting|to late|to mid)[ -]$/i;
const JOINED =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{4})?,? ?(?:and|or|to|through|-|,|\/)(?: (?:and|late|early|mid))? ?$/i;
const DETERMINED = /(?:^|[\s(])(?:the|a|an|its|his|her|their|our)(?: [a-z]+)? $/i;
const NOUN_NEXT =
  /^ (?!on|for|of|in|to|at|by|and|or|with|from|will|is|was|has|had|be|through|against|not|have)[a-z]{3,}/;

function plainMonth(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const word = text.slice(start, end).replace(/[\s,]+$/, '');
  if (!/^[A-Z]/.test(word)) return false;
  if (!TWOFOLD.test(word)) return !/^[a-z]{3}$/i.test(word) || LEADS.test(before);
  if (LEADS.test(before) || JOINED.test(before)) return true;
  return DETERMINED.test(before) && NOUN_NEXT.test(text.slice(end, end + 20));
}

/** "Dec '08", which chrono leaves out. */
const SHORT_YEAR = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? '(\d\d)\b(?!s|')/g;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
function shortYear(m: RegExpMatchArray): CalendarMeaning {
  const year = Number(m[2]) + (Number(m[2]) > 29 ? 1900 : 2000);
  return { kind: 'calendar', year, month: MONTHS.indexOf(m[1]!.toLowerCase()) / 3 + 1 };
}

type Known = Partial<Record<'year' | 'month' | 'day', number>>;
interface Components {
  isCertain(c: 'year' | 'month' | 'day'): boolean;
  get(c: 'year' | 'month' | 'day'): number | null;
}

function known(c: Components): Known {
  const out: Known = {};
  for (const field of ['year', 'month', 'day'] as const) if (c.isCertain(field)) out[field] = c.get(field)!;
  return out;
}
const calendar = (k: Known): CalendarMeaning => ({ kind: 'calendar', ...k });

/** Whether there is the name of a month, or digits with a mark between them. */
export const mayHoldCalendar = (text: string): boolean => MONTH_NAME.test(text) || MARKED_DIGITS.test(text);

function parsersFor(text: string): readonly string[] {
  const named = MONTH_NAME.test(text);
  if (!COUNTED.test(text)) return named && CAPITAL_MONTH.test(text) ? ALONE : [];
  const numeric = MARKED_DIGITS.test(text);
  return named ? (numeric ? [...NAMED, ...NUMERIC] : NAMED) : numeric ? NUMERIC : [];
}

const engines = new Map<string, Chrono>();
/** chrono with those of its parsers that can find something in the text; null where none can. */
function engine(text: string, dayFirst: boolean): Chrono | null {
  const names = parsersFor(text);
  if (names.length === 0) return null;
  const key = `${dayFirst} ${names.length} ${names[0]}`;
  let made = engines.get(key);
  if (!made) {
    const { parsers } = configuration.createCasualConfiguration(dayFirst);
    made = new Chrono({ parsers: parsers.filter((p) => names.includes(p.constructor.name)), refiners: [] });
    engines.set(key, made);
  }
  return made;
}

/**
 * Dates by the calendar, read by chrono: "June 3, 2022", "3rd of June", "Nov. 11", "2022-06-03", "6/3/2022", "February 1 to 3, 2022",
 * "June 2019", "March". `dayFirst`: 7/8/07 is the 7th of August.
 *
 * Look-alikes: "may" and "march" as verbs, "April" and "August" as names, fractions and versions ("4/5", "2.5.1"), a number that
 * counts something ("In March 14 inmates"), a two-digit number after a day ("March 5, 24 people"), section numbers ("12-10-101").
 */
export const calendarForm = (dayFirst: boolean): Form =>
  function calendarDates(text) {
    const chrono = engine(text, dayFirst);
    if (chrono === null) return [];
    const out: Expression[] = [];
    for (const r of chrono.parse(text, REFERENCE)) {
      const start = r.index + (/^(?:on|in) /i.exec(r.text)?.[0].length ?? 0);
      let end = r.index + r.text.length;
      let first = known(r.start);
      let last = r.end ? known(r.end) : null;
      let words = text.slice(start, end);
      const named = /[a-z]/i.test(words);
      const month = /[a-z]{3,}/gi;
      const name = named ? words.match(month)?.find((w) => MONTH.test(w)) : undefined;
      if (!/^[^.]*$|[a-z]\./i.test(words) && !/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(words)) continue;
      // two digits at the end are a year only with an apostrophe: "March 5, 24 people"
      const tail = /,? (?:-?)(\d{1,2})$/.exec(words);
      if (named && tail && first.year !== undefined && !/\d{4}/.test(words)) {
        end -= tail[0].length;
        words = text.slice(start, end);
        first = { ...first };
        delete first.year;
        if (last) delete last.year;
      }
      if (first.year !== undefined && (first.year < 1000 || first.year > 2199) && !/\b(?:AD|BC|CE|BCE)\b/.test(words))
        continue;
      if (named && !name) continue;
      if (!named) {
        if (
          /^\d{1,4}[/.-]\d{1,4}$/.test(words) &&
          !/^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$|^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(words)
        )
          continue;
        if (/[\w/.-]/.test(text[start - 1] ?? ' ') || /^(?:[/-]\d|\d|\.\d|[a-z])/i.test(text.slice(end, end + 2)))
          continue;
        if (
          /[$€£§#]\s?$|\b(?:section|sec|rule|no|case|docket|article|chapter|version|room|phone|tel|fax|ext)\.? ?$/i.test(
            text.slice(Math.max(0, start - 12), start),
          )
        )
          continue;
      }
      if (
        name &&
        !/^[A-Z]/.test(name) &&
        (first.day === undefined || (first.year === undefined && /^(?:may|march|mar)$/i.test(name)))
      )
        continue;
      if (name && first.day === undefined && first.year === undefined && !plainMonth(text, start, end)) continue;
      if (name && first.day !== undefined && first.year === undefined && !last) {
        const counted =
          /^[a-z.]+ \d{1,2}$/i.test(words) &&
          /\b(?:in|of|since|during) $/i.test(text.slice(Math.max(0, start - 8), start));
        if (
          counted &&
          /^ [a-z]{3,}/.test(text.slice(end, end + 5)) &&
          !/^ (?:and|to|through|until|that|when|with|from|for|but|at|or)\b/.test(text.slice(end, end + 9))
        ) {
          end = start + words.search(/ \d/);
          delete first.day;
        }
        if (/^[-\d/]/.test(text.slice(end, end + 1)) && /^-?\d/.test(text.slice(end, end + 2))) continue;
      }
      if (last && first.year === undefined && last.year !== undefined) first.year = last.year;
      if (last && last.month === undefined && first.month !== undefined) last.month = first.month;
      const backwards =
        last && (last.day ?? 0) < (first.day ?? 0) && last.month === first.month && last.year === first.year;
      if (backwards) last = null;
      const meaning: Meaning = last ? { kind: 'range', first: calendar(first), last: calendar(last) } : calendar(first);
      while (
        end > start &&
        /[\s,.]/.test(text[end - 1]!) &&
        !(text[end - 1] === '.' && /[a-z]\.$/i.test(words) && end - start < 6)
      )
        end--;
      out.push({ start, end, meaning, rule: last ? 'date/range' : 'date/calendar' });
    }
    return out.concat(found(text, SHORT_YEAR, 'date/calendar', shortYear));
  };

import type { Expression, Form } from '../model.js';
import { found, type TimeWords } from './words.js';

const YEAR =
  /(?<![\w$€£¥#§&/.@'’:\\]|\d,|(?<!\b(?:early|mid|late|pre|post))-)(?:(c\.|ca\.|circa|AD|A\.D\.) ?)?(1\d{3}|20\d\d|\d{1,3})(?: (AD|BC|BCE|CE|A\.D\.|B\.C\.))?(?:(-|\/)(\d\d|\d{4})(?![\d-]|\/\d))?(?!\w|,\d{3}|\.\d|%|[-/:]\d|'s? ?\d|-[A-Z]\b)/g;
/** Four digits, fewer with a mark, an apostrophe and two, or three that may be a year of antiquity. */
const GATE = /\d{3}|'\d\d|\d (?:AD|BC|CE|A\.D|B\.C)|(?:c\.|ca\.|circa|AD|A\.D\.) ?\d/;
const SHORT = /(?<=\b(?:of|in|since|class of|summer|winter|spring|fall|until|by|to|back in) )'(\d\d)\b(?!s|')/gi;

/** Groups of digits with spaces between, as telephone numbers have. */
const GROUP_BEFORE = /(?:^|[^\d,.])\d{2,4} $/;
const GROUP_AFTER = /^ \d{2,4}(?: \d{2,4}\b|\s*$|[.;)])/;

/** Amounts: what follows is counted, not dated. */
const AMOUNT =
  /(?:\b(?:nearly|almost|over|exactly|some|roughly|additional|another|estimated|only|just|least|than|most|all|these|those|first|last|next|other|top|nos?|h\.?r|s\.b)\.?|[$€£#§]) ?$/i;
const COUNTED =
  /^ (?:or so|more|other|additional|new|million|billion|thousand|hundred|dozen|percent|bc|bce|(?:adult|young|male|female|sick|armed|black|white|local|foreign)?[ ]?)? ?([a-z-]+)/i;
const TIMES = new Set([
  'hours',
  'minutes',
  'seconds',
  'days',
  'weeks',
  'months',
  'years',
  'times',
  'dollars',
  'beds',
  'cells',
  'words',
  'pages',
  'copies',
  'cases',
  'deaths',
  'families',
  'households',
  'homes',
  'houses',
  'votes',
  'seats',
  'bodies',
  'cars',
  'vehicles',
  'authors',
  'pairs',
  'pieces',
  'bottles',
  'boxes',
  'bags',
  'doses',
  'species',
  'websites',
  'schoolchildren',
  'rpm',
  'hp',
  'mhz',
  'million',
  'billion',
  'or',
  'more',
  'm',
  'percent',
]);
const STREET =
  /^ (?:[NSEW]\.? )?(?:[A-Z][\w.]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Way|Court|Ct|Place|Pl|Highway|Hwy|Parkway|Pkwy|Square|Plaza|Terrace|Circle)\b/;
/** What may stand before a year of the Middle Ages, which could be any count. */
const LED =
  /(?:\b(?:in|since|until|till|from|by|before|after|around|about|circa|of|to|between|and|the year|early|late|mid|during|year|spring|summer|autumn|fall|winter|ca|c)\.? |[(–-] ?)$/i;
const ABOUT = /\b(?:about|around|approximately|roughly) $/i;

/** Three digits, in a text that tells of antiquity. */
const ANCIENT =
  /(?<=\b(?:[Ii]n|[Ii]n the year|[Aa]round|[Aa]bout|[Uu]ntil|[Bb]y|[Aa]fter|[Ss]ince|January|February|March|April|May|June|July|August|September|October|November|December|of|to|-|–) ?)(?<!\d)(\d{3})(?=[.;)]|,(?! ?\d)| [A-Z]| (?:became|was|were|he|she|they|and|until|to|when|at|with|by|under)\b| ?[-–] ?\d{3}\b)/g;

/**
 * Years: "in 2020", "(Smith 1994)", "c. 1818", "394 AD", "2019-21" (one stretch), "class of '98".
 *
 * Look-alikes: counts ("2000 people"), money, pages, sections, rooms, case and phone numbers, street numbers ("1600 Oak Street"),
 * parts of longer numbers ("2,015", "555-1984"), clock times ("1800 hours").
 */
export function years(words: TimeWords, ancient = false): Form {
  const labelled = (before: string): boolean => {
    const word = /([a-z][a-z.]*?)\.? ?(?:\d[\d.,]* ?(?:to|through|and|or|,|-) ?)?$/i.exec(before)?.[1]?.toLowerCase();
    return AMOUNT.test(before) || (word !== undefined && words.labels.has(word) && !NEVER_LABELS.has(word));
  };
  const counted = (after: string): boolean => {
    const word = COUNTED.exec(after)?.[1]?.toLowerCase() ?? '';
    const kind = words.units.get(word)?.kind;
    return TIMES.has(word) || kind === 'people' || kind === 'measure' || kind === 'currency';
  };
  return (text) => {
    if (!GATE.test(text)) return [];
    const modern = read(text, labelled, counted);
    return ancient
      ? [...modern, ...found(text, ANCIENT, 'date/year-ancient', (m) => ({ kind: 'calendar', year: Number(m[1]) }))]
      : modern;
  };
}

/** Labels that often stand before a year: "in the case 2015", "a bill 2019", "the season 2010". */
const NEVER_LABELS: ReadonlySet<string> = new Set([
  'season',
  'season',
  'games',
  'issue',
  'edition',
  'week',
  'day',
  'order',
  'act',
  'bill',
  'regulation',
  'policy',
  'directive',
  'v',
]);

function read(text: string, labelled: (before: string) => boolean, counted: (after: string) => boolean): Expression[] {
  const out: Expression[] = found(text, YEAR, 'date/year', (m) => {
    const [, lead, digits, era, dash, more] = m;
    const at = m.index;
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + m[0].length, at + m[0].length + 60);
    const marked = lead !== undefined || era !== undefined;
    if (digits!.length < 4 && !marked) return null;
    let year = Number(digits);
    if (year === 0) return null;
    if (era === undefined && counted(after)) return null;
    if (!marked) {
      if (labelled(before) || STREET.test(after)) return null;
      if (GROUP_BEFORE.test(before) || GROUP_AFTER.test(after)) return null;
      if (year < 1700 && !LED.test(before)) return null;
      if (ABOUT.test(before) && (year < 1600 || /^ [a-z]+s\b/.test(after))) return null;
      if (/^ ?(?:am|pm|hrs|°)/i.test(after)) return null;
    }
    if (era !== undefined && /^B/.test(era)) year = 1 - year;
    const circa = (lead !== undefined && /^c/i.test(lead)) || ABOUT.test(before);
    const start = at + (lead !== undefined && /^c/i.test(lead) ? m[0].indexOf(digits!) : 0);
    if (dash && more !== undefined) {
      const last = more.length === 2 ? Math.floor(year / 100) * 100 + Number(more) : Number(more);
      if (last > year && last - year < 150 && last < 2200)
        return {
          start,
          circa,
          rule: 'date/year-range',
          meaning: { kind: 'years', first: year, last, precision: 'years' },
        };
      if (dash === '/' || more.length === 2) return null;
      return null;
    }
    return { start, circa, meaning: { kind: 'calendar', year } };
  });
  return out.concat(
    found(text, SHORT, 'date/year', (m) => {
      const two = Number(m[1]);
      return { kind: 'calendar', year: two + (two > 29 ? 1900 : 2000) };
    }),
  );
}

import type { Expression, Form } from '../model.js';
import { found } from './words.js';

const YEAR =
  /(?<![\w$€£¥#§&/.@'’:\\-]|\d,)(?:(c\.|ca\.|circa|AD|A\.D\.) ?)?(1\d{3}|20\d\d|\d{1,3})(?: (AD|BC|BCE|CE|A\.D\.|B\.C\.))?(?:(-|\/)(\d\d|\d{4})(?![\d-]|\/\d))?(?!\w|,\d{3}|\.\d|%|[-/:]\d|'s? ?\d|-[a-z])/g;
const SHORT = /(?<=\b(?:of|in|since|class of|summer|winter|spring|fall|until|by|to|back in) )'(\d\d)\b(?!s|')/gi;

/** Words before a number that make it a name, a place in a text, or a count. */
const NOT_AFTER =
  /(?:\b(?:sections?|secs?|rooms?|rm|pages?|pp?|nos?|numbers?|cases?|dockets?|forms?|chapters?|articles?|rules?|parts?|title|highway|hwy|route|suite|box|phone|ext|extension|building|bldg|units?|cells?|beds?|flight|model|windows|version|lines?|verses?|resolution|h\.?r|s|directive|regulation|act no|exhibit|policy|serial|badge|id|opus|op|vol|volume|figure|table|appendix|code|zip|area|station|channel|studio|office|company|unit|bus|train|engine|nearly|almost|over|exactly|some|roughly|additional|another|estimated|only|just|least|than|most|to about|all|these|those|first|last|next|other|top)\.?|[$€£#§]) ?$/i;
/** Nouns that a number counts rather than a year names. */
const COUNTED =
  /^ (?:(?:or so|more|other|additional|new|million|billion|thousand|hundred|dozen|percent|square|cubic|metric) ?|(?:people|persons?|prisoners?|inmates?|detainees?|men|women|children|kids|residents?|patients?|students?|pupils?|workers?|employees?|staff|officers?|soldiers?|troops|dollars?|euros?|pounds?|cents?|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|m|feet|foot|ft|inches|yards?|acres?|hectares?|tons?|tonnes?|kg|grams?|mg|lbs?|litres?|liters?|gallons?|calories|kcal|hours?|minutes?|seconds?|days?|weeks?|months?|years?|times?|beds?|cells?|words?|pages?|copies|items?|units?|cases?|deaths?|victims?|families|households|homes|houses|volunteers?|members?|participants?|protesters?|voters?|votes?|seats?|bodies|migrants|refugees|cars?|vehicles?|cows?|horses?|sheep|soldiers?|participants|authors?|species|websites?|degrees?|rpm|mph|hp|mhz|watts?|volts?|bc|bce|yen)\b)/i;
const STREET =
  /^ (?:[NSEW]\.? )?(?:[A-Z][\w.]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Way|Court|Ct|Place|Pl|Highway|Hwy|Parkway|Pkwy|Square|Plaza|Terrace|Circle)\b/;
/** What may stand before a year of the Middle Ages, which could be any count. */
const LED =
  /(?:\b(?:in|since|until|till|from|by|before|after|around|about|circa|of|to|between|and|the year|early|late|mid|during|year|spring|summer|autumn|fall|winter|ca|c)\.? |[(–-] ?)$/i;
const ABOUT = /\b(?:about|around|approximately|roughly) $/i;

/**
 * Years: "in 2020", "(Smith 1994)", "c. 1818", "394 AD", "2019-21" (one stretch), "class of '98".
 *
 * Look-alikes: counts ("2000 people"), money, pages, sections, rooms, case and phone numbers, street numbers ("1600 Oak Street"),
 * parts of longer numbers ("2,015", "555-1984"), clock times ("1800 hours").
 */
export const years: Form = (text) => {
  if (!/\d/.test(text)) return [];
  const out: Expression[] = found(text, YEAR, 'date/year', (m) => {
    const [, lead, digits, era, dash, more] = m;
    const at = m.index;
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + m[0].length, at + m[0].length + 60);
    const marked = lead !== undefined || era !== undefined;
    if (digits!.length < 4 && !marked) return null;
    let year = Number(digits);
    if (year === 0) return null;
    if (!marked) {
      if (NOT_AFTER.test(before) || COUNTED.test(after) || STREET.test(after)) return null;
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
};

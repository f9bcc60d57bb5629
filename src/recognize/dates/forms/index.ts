import type { DateLexicon } from '../../../lexicon/dates.js';
import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import type { Form } from '../model.js';
import type { DateStyle } from '../order.js';
import { calendarForm, MONTH_NAME } from './calendar.js';
import { clock } from './clock.js';
import { decades } from './decades.js';
import { durations } from './durations.js';
import { holidays } from './holidays.js';
import { offsets } from './offsets.js';
import { ordinalDays } from './ordinal-days.js';
import { quarters } from './quarters.js';
import { relative } from './relative.js';
import { seasons } from './seasons.js';
import { sets } from './sets.js';
import { spelledYears } from './spelled-years.js';
import { weekdays } from './weekdays.js';
import { either, timeWords } from './words.js';
import { years } from './years.js';

/** A form, and what stands within a word of all that it finds. */
export interface HintedForm {
  readonly hint: RegExp;
  readonly find: Form;
}

const any = (...sources: string[]): RegExp => new RegExp(sources.join('|'), 'i');

/** All forms in order: of two expressions of the same length on the same place, the earlier form's is kept. */
export function formsOf(dates: DateLexicon, quantities: QuantityLexicon, style: DateStyle): HintedForm[] {
  const words = timeWords(dates, quantities);
  const firstOfNames = [...dates.holidays.keys()].map((name) => /^[a-z0-9]+/.exec(name)![0]);
  return [
    { hint: any(String.raw`\d`, MONTH_NAME.source), find: calendarForm(style.dayFirst) },
    { hint: any(String.raw`\b(?:${either(firstOfNames)})`), find: holidays(words) },
    { hint: /quarter|half|fiscal|financial|FY|[QH][1-4]|school|academic|budget/i, find: quarters },
    { hint: any(words.seasons), find: seasons(words) },
    { hint: /\d0|ties|centur/i, find: decades(words) },
    { hint: /\d/, find: years(words, style.ancient) },
    { hint: /teen|twenty|thousand/i, find: spelledYears(words) },
    { hint: /day|\b(?:mon|tue|wed|thu|fri)/i, find: weekdays(words) },
    { hint: /\d(?:st|nd|rd|th)/, find: ordinalDays },
    { hint: any(words.unit), find: offsets(words) },
    {
      hint: /day|night|morrow|morning|afternoon|evening|week|month|quarter|semester|year|decade|century|season|summer/i,
      find: relative(words),
    },
    { hint: any(words.unit, 'day|morning|afternoon|evening', either(dates.frequency.keys())), find: sets(words) },
    { hint: any(words.unit), find: durations(words) },
    { hint: /\d|noon|midnight|clock/i, find: clock },
  ];
}

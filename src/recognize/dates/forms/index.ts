import type { DateLexicon } from '../../../lexicon/dates.js';
import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import type { Form } from '../model.js';
import type { DateStyle } from '../order.js';
import { calendarForm } from './calendar.js';
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
import { timeWords } from './words.js';
import { years } from './years.js';

/** All forms in order: of two expressions of the same length on the same place, the earlier form's is kept. */
export function formsOf(dates: DateLexicon, quantities: QuantityLexicon, style: DateStyle): Form[] {
  const words = timeWords(dates, quantities);
  return [
    calendarForm(style.dayFirst),
    holidays(words),
    quarters,
    seasons(words),
    decades(words),
    years(words, style.ancient),
    spelledYears(words),
    weekdays(words),
    ordinalDays,
    offsets(words),
    relative(words),
    sets(words),
    durations(words),
    clock,
  ];
}

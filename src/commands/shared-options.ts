/** Options that several commands have. */
import type { FormatName } from '../write/names.js';
import type { OptionSpec } from './spec.js';
import { date, delimiter } from './values.js';

export const OUTPUT = 'Output';
export const FILTERS = 'Filters';

export const outputOption = (names: string): OptionSpec => ({
  flags: '-o, --output <path>',
  group: OUTPUT,
  description: `write there instead: a name ending in ${names} is a file, any other a folder of all tables; whole or not at all`,
});

export const formatOption = (choices: Readonly<Partial<Record<FormatName, string>>>): OptionSpec => ({
  flags: '-f, --format <name>',
  group: OUTPUT,
  choices: choices as Readonly<Record<string, string>>,
  description: 'how to write it',
});

/** How a CSV is written. */
export const CSV_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--delimiter <char>',
    group: OUTPUT,
    parse: delimiter,
    description: 'between the cells of a CSV: comma, semicolon, tab, pipe',
  },
  {
    flags: '--bom',
    group: OUTPUT,
    description: 'begin CSV and TSV with a byte-order mark, by which Excel knows UTF-8',
  },
];

const TOLD = 'What the files do not tell';

export const TOLD_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--metadata <file>',
    group: TOLD,
    description:
      'a CSV with the columns path and any of source, title, publisher, published, genre; paths count from its own folder',
  },
  {
    flags: '--date <date>',
    group: TOLD,
    parse: date,
    description: 'the date of the documents, as 2022-03-18; what they say themselves goes unheard',
  },
];

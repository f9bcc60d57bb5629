/** Options that several commands have. */
import type { OcrMode, ReadOptions } from '../index.js';
import { type FormatName, TABLE_NAMES } from '../write/names.js';
import type { OptionSpec } from './spec.js';
import { aboveZero, date, delimiter, languages, workers } from './values.js';

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

/** For records of documents. */
export const TABLE_OPTION: OptionSpec = {
  flags: '-t, --table <name>',
  group: OUTPUT,
  choices: TABLE_NAMES,
  description: 'one table; where a format holds only one, claims or what --type asks for',
};

/** How tables are written. */
export const TABLE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--columns <names>',
    group: OUTPUT,
    many: true,
    description: 'only these columns of the table, in this order, comma-separated',
  },
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
  { flags: '--no-header', group: OUTPUT, description: 'CSV and TSV without the names of the columns' },
  {
    flags: '--raw',
    group: OUTPUT,
    description:
      'for programs: CSV and TSV exactly as the texts have it, also what a spreadsheet would run as a formula',
  },
];

const TOLD = 'What the files do not tell';

/** For commands that give a result of many documents. */
export const CORRECTIONS_OPTION: OptionSpec = {
  flags: '--corrections <file>',
  group: TOLD,
  description:
    'a sheet that "dossier review" made and somebody filled in; one that a results folder keeps is replayed anyway',
};

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
  {
    flags: '--gazetteer <file>',
    group: TOLD,
    repeated: true,
    description:
      'a CSV of names to find, with the columns name, aliases (joined by ;), type (facility, organization, person, place) and any attributes, or a public list of facilities as it is (FACILITY_NAME, CITY, STATE ...); what it says wins over everything else. May be given several times',
  },
];

/** Categories of the user's own. */
export const TAXONOMY_OPTION: OptionSpec = {
  flags: '--taxonomy <files>',
  group: 'Categories',
  many: true,
  description:
    'categories of your own in place of the built-in ones, a CSV or JSON file as "dossier taxonomy" prints it; builtin,FILE adds to the built-in ones',
};

const READING = 'How files are read';

const OCR: Readonly<Record<OcrMode, string>> = {
  auto: 'pages without text (the default)',
  always: 'all pages',
  never: 'none',
};

export interface ReadFlags {
  readonly password?: string;
  readonly ocr?: OcrMode;
  readonly ocrLanguage?: string;
  readonly timeout?: number;
  readonly maxSize?: number;
}

/** What the library is told of them. */
export const readOptionsOf = ({ password, ocr, ocrLanguage, timeout, maxSize }: ReadFlags): ReadOptions => ({
  ...(password !== undefined && { password }),
  ...(ocr && { ocr }),
  ...(ocrLanguage && { ocrLanguage }),
  ...(timeout && { timeout }),
  ...(maxSize && { maxBytes: maxSize * 1e6 }),
});

export const READ_OPTIONS: readonly OptionSpec[] = [
  { flags: '--password <text>', group: READING, description: 'opens encrypted files' },
  {
    flags: '--ocr <when>',
    group: READING,
    choices: OCR,
    description: 'which pages are read from their picture, as scans must be',
  },
  {
    flags: '--ocr-language <codes>',
    group: READING,
    parse: languages,
    description: 'languages of scans, joined by +; eng comes with dossier',
  },
  {
    flags: '--timeout <seconds>',
    group: READING,
    parse: aboveZero,
    description:
      'for one PDF, picture, office document, e-mail or archive; what was read by then is kept (120, more for long documents and scans)',
  },
  {
    flags: '--max-size <MB>',
    group: READING,
    parse: aboveZero,
    description: 'larger files are not read (200)',
  },
];
const WORK = 'How it is worked on';

export const WORKERS_OPTION: OptionSpec = {
  flags: '--workers <number>',
  group: WORK,
  parse: workers,
  description: 'documents that are worked on at once; as many as there are processors, and one for little text',
};

export const INPUT_FORMAT_OPTION: OptionSpec = {
  flags: '--input-format <name>',
  group: WORK,
  choices: {
    documents: 'each file is a document (the default)',
    jsonl:
      'each line is a document: {"text": "...", "path": "..."} and, where known, id, source, title, publisher, authors, published, genre, language',
  },
  description: 'what the inputs are',
};

const UPDATE = 'A folder that is there already';

export const UPDATE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--force', group: UPDATE, description: 'read every document again, changed or not' },
  {
    flags: '--dry-run',
    group: UPDATE,
    description: 'say what is new, changed, unchanged and gone; read no document and write nothing',
  },
];

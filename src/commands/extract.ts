import { UsageError } from '../errors.js';
import type { ClaimKind } from '../records.js';
import type { RecordType } from '../write/filter.js';
import { FORMAT_NAMES, type FormatName, TABLE_NAMES, type TableName } from '../write/names.js';
import type { CommandSpec, OptionSpec } from './spec.js';
import { date, delimiter, share } from './values.js';

const KINDS: Readonly<Record<ClaimKind, string>> = {
  allegation: 'somebody says that wrong was done or is so',
  finding: 'an official body or a court says so',
  denial: 'the accused says that it is not so',
  admission: 'the accused says that it is so',
  response: 'the accused concurs, explains or promises',
  recommendation: 'what ought to be done',
  demand: 'what somebody insists on',
  legal_action: 'a suit, a charge, an order, a settlement',
  statistic: 'a claim whose point is the number',
  statement: 'any other claim',
};

const TYPES: Readonly<Record<RecordType, string>> = {
  facility: 'facilities and their mentions',
  organization: 'organizations and their mentions',
  person: 'people and their mentions',
  place: 'places and their mentions',
  date: 'dates and durations',
  quantity: 'numbers with what they count',
  claim: 'claims, and the entities they name',
};

export interface ExtractFlags {
  readonly output?: string;
  readonly format?: FormatName;
  readonly table?: TableName;
  readonly delimiter?: string;
  readonly bom?: boolean;
  readonly type?: RecordType[];
  readonly facility?: string[];
  readonly kind?: ClaimKind[];
  readonly category?: string[];
  readonly since?: string;
  readonly until?: string;
  readonly minConfidence?: number;
  readonly metadata?: string;
  readonly date?: string;
}

const OUTPUT = 'Output';
const FILTERS = 'Filters';
const TOLD = 'What the files do not tell';

const options: readonly OptionSpec[] = [
  {
    flags: '-o, --output <path>',
    group: OUTPUT,
    description:
      'write there instead: a name ending in .json, .jsonl, .csv or .tsv is a file, any other a folder of all tables; whole or not at all',
  },
  { flags: '-f, --format <name>', group: OUTPUT, choices: FORMAT_NAMES, description: 'how to write it' },
  {
    flags: '-t, --table <name>',
    group: OUTPUT,
    choices: TABLE_NAMES,
    description: 'one table; where a format holds only one, claims or what --type asks for',
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
  {
    flags: '--type <types>',
    group: FILTERS,
    choices: TYPES,
    many: true,
    description: 'only these types of records, comma-separated',
  },
  {
    flags: '--facility <name>',
    group: FILTERS,
    many: true,
    description: 'only what concerns facilities whose name or short form holds these words',
  },
  {
    flags: '--kind <kinds>',
    group: FILTERS,
    choices: KINDS,
    many: true,
    description: 'only claims of these kinds, comma-separated',
  },
  {
    flags: '--category <ids>',
    group: FILTERS,
    many: true,
    description: 'only claims of these categories, such as medical_care, or groups of them, such as "conditions"',
  },
  {
    flags: '--since <date>',
    group: FILTERS,
    parse: date,
    description:
      'only what happened, or may have happened, on this date or later; a claim without a date goes by its document',
  },
  { flags: '--until <date>', group: FILTERS, parse: date, description: 'the same, on this date or earlier' },
  {
    flags: '--min-confidence <number>',
    group: FILTERS,
    parse: share,
    description: 'only claims and mentions at least this sure, from 0 to 1',
  },
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

export const extract: CommandSpec = {
  name: 'extract',
  summary: 'pull facilities, people, dates, quantities and claims out of documents',
  description: [
    'Reads plain text, Markdown and HTML, and writes what they say: facilities, organizations, people, places, dates, quantities, and who claims what about whom, each with its place in the text.',
    'Filters leave records out and change none: what is left holds together, so a claim keeps the entities it names, and an allegation its replies in the table of allegations.',
    'Nothing leaves this computer. Data goes to standard output, everything else to standard error.',
  ],
  arguments: [
    {
      name: 'input',
      many: true,
      description:
        'files, folders (read with all that is in them, hidden files aside), patterns such as "reports/**/*.txt", or - for standard input',
    },
  ],
  options,
  glossaries: [
    { title: 'Formats', entries: FORMAT_NAMES },
    { title: 'Tables', entries: TABLE_NAMES },
    { title: 'Types of records', entries: TYPES },
    { title: 'Kinds of claims', entries: KINDS },
  ],
  examples: [
    { command: 'dossier extract corpus', shows: 'an overview of a folder: who alleges what, and who denies it' },
    {
      command: 'dossier extract corpus -o results',
      shows: 'all tables as CSV, a JSON file for each document, and a description of every column',
    },
    {
      command: 'dossier extract corpus --table allegations --format csv > allegations.csv',
      shows: 'each allegation with its replies, for a spreadsheet',
    },
    { command: 'dossier extract corpus --kind denial,response --format table', shows: 'what the accused say' },
    {
      command: 'dossier extract corpus --category medical_care --since 2021 -o care.json',
      shows: 'claims about medical care since 2021, with all that they refer to',
    },
    {
      command: 'dossier extract - --date 2022-03-18 --table dates < letter.txt',
      shows: 'the dates of a letter whose own date is known, from standard input',
    },
  ],
  async run(inputs, flags, io) {
    if (inputs.length === 0) throw new UsageError('Nothing to read: name files or folders, or - for standard input.');
    const { runExtract } = await import('./extract-run.js');
    return runExtract(inputs, flags as ExtractFlags, io);
  },
};

import { UsageError } from '../errors.js';
import type { ClaimKind } from '../records.js';
import type { RecordType } from '../write/filter.js';
import { FORMAT_NAMES, type FormatName, TABLE_NAMES, type TableName } from '../write/names.js';
import type { OutputFlags } from './output.js';
import {
  FILTERS,
  formatOption,
  OUTPUT,
  outputOption,
  READ_OPTIONS,
  type ReadFlags,
  TABLE_OPTIONS,
  TOLD_OPTIONS,
} from './shared-options.js';
import type { CommandSpec, OptionSpec } from './spec.js';
import { date, share } from './values.js';

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

export interface ExtractFlags extends OutputFlags, ReadFlags {
  readonly format?: FormatName;
  readonly table?: TableName;
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

const options: readonly OptionSpec[] = [
  outputOption('.json, .jsonl, .csv, .tsv or .xlsx'),
  formatOption(FORMAT_NAMES),
  {
    flags: '-t, --table <name>',
    group: OUTPUT,
    choices: TABLE_NAMES,
    description: 'one table; where a format holds only one, claims or what --type asks for',
  },
  ...TABLE_OPTIONS,
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
  ...TOLD_OPTIONS,
  ...READ_OPTIONS,
];

export const extract: CommandSpec = {
  name: 'extract',
  summary: 'pull facilities, people, dates, quantities and claims out of documents',
  description: [
    'Reads plain text, Markdown, HTML and PDF, and writes what they say: facilities, organizations, people, places, dates, quantities, and who claims what about whom, each with its place in the text.',
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
    { command: 'dossier extract corpus -o results.xlsx', shows: 'all tables as sheets of one workbook' },
    {
      command: 'dossier extract corpus --table allegations --format csv > allegations.csv',
      shows: 'each allegation with its replies, for a spreadsheet',
    },
    {
      command: 'dossier extract corpus --columns published,source,kind,quote --no-header | sort | head',
      shows: 'the oldest claims, by the columns that are asked for',
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

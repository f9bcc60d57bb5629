import { UsageError } from '../errors.js';
import { FORMAT_NAMES, TABLE_NAMES } from '../write/names.js';
import { FILTER_OPTIONS, KINDS, TYPES } from './filter-options.js';
import type { ResultFlags } from './put-results.js';
import {
  CORRECTIONS_OPTION,
  formatOption,
  INPUT_FORMAT_OPTION,
  OUTPUT,
  outputOption,
  READ_OPTIONS,
  type ReadFlags,
  TABLE_OPTION,
  TABLE_OPTIONS,
  TAXONOMY_OPTION,
  TOLD_OPTIONS,
  UPDATE_OPTIONS,
  WORKERS_OPTION,
} from './shared-options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

export interface ExtractFlags extends ResultFlags, ReadFlags {
  readonly labelConfig?: boolean;
  readonly metadata?: string;
  readonly gazetteer?: string[];
  readonly date?: string;
  readonly workers?: number;
  readonly inputFormat?: 'documents' | 'jsonl';
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

const options: readonly OptionSpec[] = [
  outputOption('.json, .jsonl, .jsonld, .csv, .tsv or .xlsx'),
  formatOption(FORMAT_NAMES),
  TABLE_OPTION,
  ...TABLE_OPTIONS,
  {
    flags: '--label-config',
    group: OUTPUT,
    description:
      'read nothing, and print the labelling configuration (XML) for Label Studio that fits --format labelstudio',
  },
  ...FILTER_OPTIONS,
  ...TOLD_OPTIONS,
  TAXONOMY_OPTION,
  CORRECTIONS_OPTION,
  ...READ_OPTIONS,
  WORKERS_OPTION,
  INPUT_FORMAT_OPTION,
  ...UPDATE_OPTIONS,
];

export const extract: CommandSpec = {
  name: 'extract',
  summary: 'pull facilities, people, dates, quantities and claims out of documents',
  description: [
    'Reads PDF, scans, Word, OpenDocument, RTF, e-mail, web pages, Markdown and text, also in Zip archives and mailboxes, and writes what they say: facilities, organizations, people, places, dates, quantities, and who claims what about whom, each with its place in the text.',
    'Filters leave records out and change none: what is left holds together, so a claim keeps the entities it names, and an allegation its replies in the table of allegations.',
    'A folder of results is kept up to date: the next run into it reads only what is new or has changed, and drops what is gone. A run that was broken off goes on where it was.',
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
    {
      command: 'dossier extract --label-config > config.xml && dossier extract corpus -f labelstudio -o tasks.json',
      shows: 'what Label Studio needs to show and correct what was found',
    },
    { command: 'dossier extract corpus --kind denial,response --format table', shows: 'what the accused say' },
    {
      command: 'dossier extract corpus --category medical_care --since 2021 -o care.json',
      shows: 'claims about medical care since 2021, with all that they refer to',
    },
    {
      command: 'dossier extract - --input-format jsonl --format jsonl < documents.jsonl > records.jsonl',
      shows: 'a filter for other programs: a line of JSON in for each document, a line of records out',
    },
    {
      command: 'dossier extract corpus --gazetteer prisons.csv --type facility',
      shows: 'the facilities of a list of your own too, by all their names, with what the list says of them',
    },
    {
      command: 'dossier extract - --date 2022-03-18 --table dates < letter.txt',
      shows: 'the dates of a letter whose own date is known, from standard input',
    },
  ],
  async run(inputs, flags, io) {
    if (flags.labelConfig) {
      const { runLabelConfig } = await import('./label-config.js');
      return runLabelConfig(flags as ExtractFlags, io);
    }
    if (inputs.length === 0) throw new UsageError('Nothing to read: name files or folders, or - for standard input.');
    const { runExtract } = await import('./extract-run.js');
    return runExtract(inputs, flags as ExtractFlags, io);
  },
};

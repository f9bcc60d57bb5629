import { UsageError } from '../errors.js';
import type { PartyType } from '../write/parties.js';
import { fileOption } from './put.js';
import {
  FILTERS,
  formatOption,
  OUTPUT,
  READ_OPTIONS,
  type ReadFlags,
  TAXONOMY_OPTION,
  TOLD_OPTIONS,
} from './shared-options.js';
import type { CommandSpec } from './spec.js';

const FORMATS = {
  summary: 'readable, by facility, organization and person (the default on a terminal)',
  table: 'one table, drawn to the width of the terminal',
  csv: 'one table, comma-separated (the default in a pipe)',
  tsv: 'one table, tab-separated',
  json: 'both tables, as an object of two arrays; with --table, that one as an array',
} as const;

const TYPES: Readonly<Record<PartyType, string>> = {
  facility: 'claims about a facility, or against it',
  organization: 'claims against an organization',
  person: 'claims against a person',
};

const TABLES = {
  parties: 'a row for each facility, organization or person',
  ledger: 'a row for each document: what of it was not found, not understood, or not read',
} as const;

export interface SummaryFlags extends ReadFlags {
  readonly output?: string;
  readonly format?: keyof typeof FORMATS;
  readonly table?: keyof typeof TABLES;
  readonly of?: PartyType[];
  readonly name?: string[];
  readonly metadata?: string;
  readonly date?: string;
  readonly gazetteer?: string[];
  readonly taxonomy?: string[];
}

export const summary: CommandSpec = {
  name: 'summary',
  summary: 'what is claimed against whom, and what of each document is not told',
  description: [
    'For each facility, organization or person: how many allegations and findings there are about it or against it, who makes them, what they are about, how they are answered, the first and last day they tell, and the numbers in them. A claim that several are accused of counts for each.',
    'Then an account of each document: in how many sentences no claim was found, how many quotations have no speaker, how many dates could not be told, how many blocks were left out, and whether text was lost. Where these are high, read the document itself.',
  ],
  arguments: [
    {
      name: 'input',
      many: true,
      description: 'earlier results (.json, .jsonl or a folder that extract wrote), or documents as for extract',
    },
  ],
  options: [
    {
      flags: '--of <types>',
      group: FILTERS,
      choices: TYPES,
      many: true,
      description: 'only these, comma-separated, and all of them',
    },
    {
      flags: '--name <name>',
      group: FILTERS,
      many: true,
      description: 'only those whose name or short form holds these words',
    },
    fileOption('.csv, .tsv or .json'),
    formatOption(FORMATS),
    {
      flags: '-t, --table <name>',
      group: OUTPUT,
      choices: TABLES,
      description: 'one table; where a format holds only one, parties',
    },
    ...TOLD_OPTIONS,
    TAXONOMY_OPTION,
    ...READ_OPTIONS,
  ],
  glossaries: [
    { title: 'Whom it is about', entries: TYPES },
    { title: 'Formats', entries: FORMATS },
    { title: 'Tables', entries: TABLES },
  ],
  examples: [
    {
      command: 'dossier summary corpus --format summary',
      shows: 'whom the claims are against, and what of each document is not told',
    },
    {
      command: 'dossier extract corpus -o run.json && dossier summary run.json --name "Marrow Creek"',
      shows: 'one facility, from results that are there already',
    },
    {
      command: 'dossier summary run.json --table ledger -o ledger.csv',
      shows: 'how much of each document to read oneself, for a spreadsheet',
    },
  ],
  async run(inputs, flags, io) {
    if (inputs.length === 0)
      throw new UsageError('Nothing to sum up: name earlier results (.json or a folder), or documents.');
    const { runSummary } = await import('./summary-run.js');
    return runSummary(inputs, flags as SummaryFlags, io);
  },
};

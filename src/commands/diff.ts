import { UsageError } from '../errors.js';
import type { SourcesBy } from '../index.js';
import type { Relation } from '../records.js';
import { DIFF_TABLE_NAMES, type DiffTableName, FORMAT_NAMES, type FormatName, RELATION_NAMES } from '../write/names.js';
import type { OutputFlags } from './output.js';
import {
  CORRECTIONS_OPTION,
  FILTERS,
  formatOption,
  OUTPUT,
  outputOption,
  READ_OPTIONS,
  type ReadFlags,
  TABLE_OPTIONS,
  TAXONOMY_OPTION,
  TOLD_OPTIONS,
  WORKERS_OPTION,
} from './shared-options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

const BY: Readonly<Record<SourcesBy, string>> = {
  document: 'each document is a source',
  source: 'documents of one publisher or author are one source',
  speaker: 'whoever makes a claim is a source, in whatever document',
  folder: 'the documents of a folder are one source',
};

const FORMATS = {
  summary: 'readable view by facility and topic (the default on a terminal)',
  table: FORMAT_NAMES.table,
  csv: FORMAT_NAMES.csv,
  tsv: FORMAT_NAMES.tsv,
  json: 'all records and the differences as one object; with --table, that table as an array',
  xlsx: FORMAT_NAMES.xlsx,
} as const satisfies Partial<Record<FormatName, string>>;

export interface DiffFlags extends OutputFlags, ReadFlags {
  readonly format?: keyof typeof FORMATS;
  readonly table?: DiffTableName;
  readonly by?: SourcesBy;
  readonly versions?: boolean;
  readonly relation?: Relation[];
  readonly facility?: string[];
  readonly category?: string[];
  readonly taxonomy?: string[];
  readonly exitCode?: boolean;
  readonly metadata?: string;
  readonly gazetteer?: string[];
  readonly corrections?: string;
  readonly date?: string;
  readonly workers?: number;
}

const COMPARE = 'What is compared';

const options: readonly OptionSpec[] = [
  { flags: '--by <name>', group: COMPARE, choices: BY, description: 'what a source is; document where none is named' },
  {
    flags: '--versions',
    group: COMPARE,
    description: 'two inputs are an earlier and a later version of one report: what was added, removed, reworded',
  },
  outputOption('.json, .csv, .tsv or .xlsx'),
  formatOption(FORMATS),
  {
    flags: '-t, --table <name>',
    group: OUTPUT,
    choices: DIFF_TABLE_NAMES,
    description: 'one table; where a format holds only one, differences, or changes with --versions',
  },
  ...TABLE_OPTIONS,
  {
    flags: '--exit-code',
    group: OUTPUT,
    description:
      'exit with 1 where the sources differ, with 2 where some input could not be read; agrees and repeats are no difference unless --relation asks for them',
  },
  {
    flags: '--relation <names>',
    group: FILTERS,
    choices: RELATION_NAMES,
    many: true,
    description: 'only differences of these relations, comma-separated',
  },
  {
    flags: '--facility <name>',
    group: FILTERS,
    many: true,
    description: 'only what concerns facilities whose name or short form holds these words',
  },
  {
    flags: '--category <ids>',
    group: FILTERS,
    many: true,
    description: 'only these categories, such as medical_care, or groups of them, such as "conditions"',
  },
  ...TOLD_OPTIONS,
  TAXONOMY_OPTION,
  CORRECTIONS_OPTION,
  ...READ_OPTIONS,
  WORKERS_OPTION,
];

export const diff: CommandSpec = {
  name: 'diff',
  summary: 'set what several sources claim side by side',
  description: [
    'Compares claims: where sources contradict each other, deny, agree, or give other numbers; what is one voice printed twice; what only one of them has, and who never answered. With two versions of one report it shows which claims came, went and changed.',
    'It shows who says what and why the claims belong together. It never says who is right: what looks alike but is of another facility, period or base is not_comparable, with the reason.',
    'Earlier results are taken as they are, so that documents need not be read again: --date, --metadata and --gazetteer do not reach them. Filters leave differences out; --format json keeps all records that they refer to.',
  ],
  arguments: [
    {
      name: 'input',
      many: true,
      description:
        'documents, folders and patterns as for extract, - for standard input; or earlier results: files ending in .json or .jsonl, and folders, that extract wrote',
    },
  ],
  options,
  glossaries: [
    { title: 'What a source is', entries: BY },
    { title: 'Relations', entries: RELATION_NAMES },
    { title: 'Formats', entries: FORMATS },
    { title: 'Tables', entries: DIFF_TABLE_NAMES },
  ],
  examples: [
    { command: 'dossier diff corpus', shows: 'what the sources say of each facility, side by side' },
    {
      command: 'dossier diff corpus --relation contradicts,numbers_differ,denies -o conflicts.csv',
      shows: 'where they conflict, each pair of sides with its quotes, for a spreadsheet',
    },
    {
      command: 'dossier extract corpus -o run.json && dossier diff run.json --table matrix > matrix.csv',
      shows: 'who asserts, denies or is silent on what, from results that are there already',
    },
    {
      command: 'dossier diff draft.txt final.txt --versions',
      shows: 'which claims of a draft were added, removed or reworded',
    },
  ],
  async run(inputs, flags, io) {
    if (inputs.length === 0)
      throw new UsageError('Nothing to compare: name documents, folders, or earlier results (.json).');
    const { runDiff } = await import('./diff-run.js');
    return runDiff(inputs, flags as DiffFlags, io);
  },
};

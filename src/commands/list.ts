import { FORMAT_NAMES, TABLE_NAMES, type TableName } from '../write/names.js';
import { FILTER_OPTIONS, KINDS, TYPES } from './filter-options.js';
import type { ResultFlags } from './put-results.js';
import { formatOption, outputOption, TABLE_OPTIONS } from './shared-options.js';
import type { CommandSpec } from './spec.js';
import { oneOf } from './values.js';

export const list: CommandSpec = {
  name: 'list',
  summary: 'print a table of earlier results, without reading any document again',
  description: [
    'Prints one table of results that "dossier extract" wrote, with the filters and formats of extract. No document is read again; corrections that the folder keeps are made.',
  ],
  arguments: [
    { name: 'table', many: false, choices: TABLE_NAMES, description: 'which table' },
    { name: 'results', many: true, description: 'a folder that extract wrote, or .json and .jsonl files' },
  ],
  options: [
    outputOption('.json, .jsonl, .csv, .tsv or .xlsx'),
    formatOption(FORMAT_NAMES),
    ...TABLE_OPTIONS,
    ...FILTER_OPTIONS,
  ],
  glossaries: [
    { title: 'Tables', entries: TABLE_NAMES },
    { title: 'Formats', entries: FORMAT_NAMES },
    { title: 'Types of records', entries: TYPES },
    { title: 'Kinds of claims', entries: KINDS },
  ],
  examples: [
    { command: 'dossier list facilities results', shows: 'the facilities of earlier results' },
    {
      command: 'dossier list claims results --kind denial --columns source,asserted_by_name,quote',
      shows: 'what was denied, in three columns',
    },
  ],
  async run(inputs, flags, io) {
    const table = oneOf(inputs[0] ?? '', 'table', Object.keys(TABLE_NAMES)) as TableName;
    const { runList } = await import('./list-run.js');
    return runList(inputs.slice(1), { ...(flags as ResultFlags), table }, io);
  },
};

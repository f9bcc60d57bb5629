import { UsageError } from '../errors.js';
import { FORMAT_NAMES, TABLE_NAMES } from '../write/names.js';
import { FILTER_OPTIONS, KINDS, TYPES } from './filter-options.js';
import type { ResultFlags } from './put-results.js';
import {
  CORRECTIONS_OPTION,
  formatOption,
  outputOption,
  TABLE_OPTION,
  TABLE_OPTIONS,
  TAXONOMY_OPTION,
} from './shared-options.js';
import type { CommandSpec } from './spec.js';

const FORMATS = { ...FORMAT_NAMES, jsonl: 'one line a document; with --table, one line a row' };

export const merge: CommandSpec = {
  name: 'merge',
  summary: 'make one result of parts that were extracted apart',
  description: [
    'Makes of any number of parts what one run over all their documents would have made, byte for byte: the documents may have been read by several processes or on several computers, and the parts may come in any order.',
    'A part is what "dossier extract --format jsonl" wrote. Documents of the same bytes become one; what is the same across documents becomes one entity.',
  ],
  arguments: [
    {
      name: 'part',
      many: true,
      description:
        'files ending in .jsonl or .json, folders that extract wrote, patterns, or - for lines on standard input',
    },
  ],
  options: [
    outputOption('.json, .jsonl, .jsonld, .csv, .tsv or .xlsx'),
    formatOption(FORMATS),
    TABLE_OPTION,
    ...TABLE_OPTIONS,
    ...FILTER_OPTIONS,
    TAXONOMY_OPTION,
    CORRECTIONS_OPTION,
  ],
  glossaries: [
    { title: 'Formats', entries: FORMATS },
    { title: 'Tables', entries: TABLE_NAMES },
    { title: 'Types of records', entries: TYPES },
    { title: 'Kinds of claims', entries: KINDS },
  ],
  examples: [
    {
      command: 'dossier extract corpus --format jsonl -o part-1.jsonl && dossier merge part-*.jsonl -o merged',
      shows: 'all tables of documents that were extracted in parts, here in one',
    },
    {
      command:
        'dossier extract corpus --format jsonl | dossier merge - --table allegations --format csv > allegations.csv',
      shows: 'one table of them, from standard input',
    },
  ],
  async run(inputs, flags, io) {
    if (inputs.length === 0)
      throw new UsageError('Nothing to merge: name files that "dossier extract --format jsonl" wrote.');
    const { runMerge } = await import('./merge-run.js');
    return runMerge(inputs, flags as ResultFlags, io);
  },
};

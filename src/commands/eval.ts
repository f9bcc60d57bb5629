import { UsageError } from '../errors.js';
import { fileOption } from './put.js';
import { formatOption, OUTPUT, READ_OPTIONS, type ReadFlags, TAXONOMY_OPTION, TOLD_OPTIONS } from './shared-options.js';
import type { CommandSpec } from './spec.js';

const FORMATS = {
  table: 'the figures, readable (the default on a terminal); with --show, what is behind them',
  csv: 'one row a figure, or with --show one row a miss, extra or wrong value (the default in a pipe)',
  json: 'an object with figures and shortfalls; with --show, findings too',
} as const;

export interface EvalFlags extends ReadFlags {
  readonly output?: string;
  readonly format?: keyof typeof FORMATS;
  readonly show?: boolean;
  readonly min?: string;
  readonly metadata?: string;
  readonly gazetteer?: string[];
  readonly date?: string;
  readonly taxonomy?: string[];
}

export const evaluation: CommandSpec = {
  name: 'eval',
  summary: 'score results against gold: what is right, missed and made up',
  description: [
    'Compares what was found with what you say is right, so that you can judge the tool on documents of your own: precision (of what was found, the share that is right), recall (of what is right, the share that was found) and F1 (both in one) of names by type, dates and quantities; which names are one entity; which claims were found, and of those how often each slot is right.',
    'Gold is a JSON file for each document, or a folder of them: {"document": "letter.txt", "mentions": [...], "entities": [...], "dates": [...], "quantities": [...], "claims": [...]}, with offsets into the text; a list that is left out is not scored. A result that "dossier extract --format json" wrote, put right by hand, is gold too. Documents are matched by file name, entities by name. test/gold/ of the project has examples.',
    'A name or date counts as the same span (exact), or as touching it (overlapping). A claim counts as found where half of the shorter of the two stretches is shared.',
  ],
  arguments: [
    {
      name: 'result',
      many: false,
      description: 'what extract wrote (.json, .jsonl or a folder), or documents that are to be read now',
    },
    { name: 'gold', many: false, description: 'what is right: a JSON file, or a folder of them' },
  ],
  options: [
    fileOption('.csv or .json'),
    formatOption(FORMATS),
    {
      flags: '--show',
      group: OUTPUT,
      description: 'list every miss, extra and wrong value, with the words around it',
    },
    {
      flags: '--min <file>',
      group: OUTPUT,
      description:
        'a JSON file of minimums, {"claims.all.r": 0.85, ...}, named as the figures of --format json; exit with 1 where one is not reached',
    },
    ...TOLD_OPTIONS,
    TAXONOMY_OPTION,
    ...READ_OPTIONS,
  ],
  glossaries: [{ title: 'Formats', entries: FORMATS }],
  examples: [
    {
      command: 'dossier eval corpus test/gold',
      shows: 'how well the samples are read, by the gold of the project',
    },
    {
      command: 'dossier extract corpus -o run.json && dossier eval run.json test/gold --show -o findings.csv',
      shows: 'every miss, extra and wrong value of a run, for a spreadsheet',
    },
    {
      command: 'dossier eval corpus test/gold --min test/baseline.json',
      shows: 'fail where a figure is below its minimum, as in a test',
    },
  ],
  async run(inputs, flags, io) {
    if (inputs.length < 2) throw new UsageError('eval takes two: what was found, and the gold it is scored against.');
    const { runEval } = await import('./eval-run.js');
    return runEval(inputs[0]!, inputs[1]!, flags as EvalFlags, io);
  },
};

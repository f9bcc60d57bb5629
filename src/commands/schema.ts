import { fileOption } from './put.js';
import { OUTPUT } from './shared-options.js';
import type { CommandSpec } from './spec.js';
import { oneOf } from './values.js';

/** Whatever `dossier` writes as JSON, by the name that is typed. */
export const SCHEMAS = {
  result: 'what extract --format json writes, and each line of --format jsonl (where no record is named)',
  comparison: 'what diff --format json writes: a result with differences',
  document: 'a document, with its text',
  entity: 'what mentions refer to, with attributes and where they were read',
  mention: 'one occurrence of a name',
  date: 'a date or duration',
  quantity: 'a number with what it counts',
  claim: 'a claim with all its slots',
  difference: 'how claims of several sources stand to each other',
  problem: 'what could not be read, was cut short, or is doubtful',
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export const schema: CommandSpec = {
  name: 'schema',
  summary: 'print the JSON Schema of what is written',
  description: [
    'Prints a JSON Schema (draft 2020-12) that describes every field: for whoever reads the output with a program of his own, generates types from it, or checks that a file is whole.',
  ],
  arguments: [
    {
      name: 'record',
      many: false,
      choices: SCHEMAS,
      description: 'which record; the whole result where none is named',
    },
  ],
  options: [fileOption('.json')].map((o) => ({
    ...o,
    group: OUTPUT,
    description: 'write there instead, whole or not at all',
  })),
  glossaries: [{ title: 'Records', entries: SCHEMAS }],
  examples: [
    { command: 'dossier schema claim', shows: 'every field of a claim, with what it means' },
    { command: 'dossier schema -o result.schema.json', shows: 'the schema of a result, for a validator' },
  ],
  async run(inputs, flags, io) {
    const { runSchema } = await import('./schema-run.js');
    const name = oneOf(inputs[0] ?? 'result', 'record', Object.keys(SCHEMAS)) as SchemaName;
    return runSchema(name, SCHEMAS[name], flags as { readonly output?: string }, io);
  },
};

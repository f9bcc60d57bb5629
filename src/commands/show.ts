import { OUTPUT } from './shared-options.js';
import type { CommandSpec } from './spec.js';

export const SHOW_FORMATS = {
  view: 'for people: the words in their context, underlined (the default)',
  json: 'the record, with its replies and counterparts',
} as const;

export const show: CommandSpec = {
  name: 'show',
  summary: 'print one claim or entity of earlier results with its evidence',
  description: [
    'Prints a claim with the words around it underlined, each of its slots, the claims it answers, its replies, and its counterparts in other sources; or an entity with its mentions, the evidence of its attributes, and the claims it makes and that are made against it.',
    'A record is named by its id, or the beginning of it; an entity by its name too.',
  ],
  arguments: [
    { name: 'id', many: false, description: 'the id of a claim, entity or mention, or the name of an entity' },
    { name: 'results', many: true, description: 'a folder that extract wrote, or .json and .jsonl files' },
  ],
  options: [{ flags: '-f, --format <name>', group: OUTPUT, choices: SHOW_FORMATS, description: 'how to write it' }],
  glossaries: [],
  examples: [
    {
      command: 'dossier show "Marrow Creek" results',
      shows: 'a facility: what it is called, who runs it, what is said of it',
    },
    {
      command: 'dossier show $(dossier list claims results --columns id --no-header | head -n 1) results',
      shows: 'the first claim, underlined where it stands, with who answers it',
    },
  ],
  async run(inputs, flags, io) {
    const { runShow } = await import('./show-run.js');
    return runShow(inputs[0] ?? '', inputs.slice(1), flags as { readonly format?: keyof typeof SHOW_FORMATS }, io);
  },
};

import { OUTPUT } from './shared-options.js';
import type { CommandSpec } from './spec.js';

export const review: CommandSpec = {
  name: 'review',
  summary: 'write a sheet in which to correct results; later runs replay it',
  description: [
    'Writes corrections.csv into a results folder: one row an entity or claim, with its id, its words and what was decided, and empty columns for what should be: type, name, merge_into, not_same_as, reject, kind, categories, asserted_by, target, facility, event_date, note. Fill in what is wrong in a spreadsheet and leave the rest empty.',
    'Every later "dossier extract -o" into that folder replays the sheet in order; --corrections replays one from anywhere. Rows whose record is gone are reported as problems. What was corrected says so. Writing the sheet again keeps all that was filled in.',
    'In asserted_by, target, facility and merge_into write names or ids, several joined by ";", or "none" to empty the slot. not_same_as takes a name that belongs to another: its mentions become an entity of their own. reject takes yes.',
  ],
  arguments: [{ name: 'results', many: false, description: 'a folder that extract wrote' }],
  options: [
    {
      flags: '-o, --output <file>',
      group: OUTPUT,
      description: 'write the sheet there instead, whole or not at all; "-" for standard output',
    },
  ],
  glossaries: [],
  examples: [
    { command: 'dossier review results', shows: 'results/corrections.csv, to open in a spreadsheet' },
    { command: 'dossier review results -o - | head -n 5', shows: 'the first rows of the sheet' },
  ],
  async run(inputs, flags, io) {
    const { runReview } = await import('./review-run.js');
    return runReview(inputs[0] ?? '', flags as { readonly output?: string }, io);
  },
};

import { completionOf } from './completion.js';
import { diff } from './diff.js';
import { evaluation } from './eval.js';
import { extract } from './extract.js';
import { list } from './list.js';
import { merge } from './merge.js';
import { review } from './review.js';
import { schema } from './schema.js';
import { show } from './show.js';
import type { CommandSpec } from './spec.js';
import { summary } from './summary.js';
import { taxonomy } from './taxonomy.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  extract,
  merge,
  diff,
  summary,
  list,
  show,
  review,
  evaluation,
  taxonomy,
  schema,
  completionOf(() => COMMANDS),
];

export const ABOUT =
  'Pulls facilities, organizations, people, dates and claims out of reports and letters, each with the place in the text it came from. Offline.';

/** The exit codes of every command. */
export const EXIT_CODES: Readonly<Record<string, string>> = {
  0: 'done, however doubtful: doubts are in the table of problems',
  1: 'done, but some input could not be read',
  2: 'nothing done: the message says why',
};

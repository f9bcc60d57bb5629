/** What a run says on standard error. */
import type { Problem } from '../index.js';
import { counted, harmless } from '../write/layout.js';
import { told } from '../write/problems.js';
import type { Destination } from './output.js';
import type { Sink } from './spec.js';

const MOST_PROBLEMS = 10;

export const say = (err: Sink, text: string): Promise<void> => err.write(`dossier: ${text}\n`);

/** What no document came of, a line each; what is doubtful within a document, as a number. */
export async function tellProblems(problems: readonly Problem[], inputs: readonly string[], err: Sink): Promise<void> {
  const isSkipped = (p: Problem): boolean => p.code === 'unsupported' && !inputs.includes(p.path);
  const apart = problems.filter((p) => (p.document === null && !isSkipped(p)) || p.code === 'failed');
  const skipped = problems.filter(isSkipped).length;
  for (const p of apart.slice(0, MOST_PROBLEMS)) await say(err, told(p));
  const more = apart.length - MOST_PROBLEMS;
  if (more > 0) await say(err, `and ${counted(more, 'more problem')} (--table problems lists all)`);
  if (skipped > 0)
    await say(err, `${counted(skipped, 'file')} of kinds that are not read skipped (--table problems lists all)`);
  const doubtful = problems.length - apart.length - skipped;
  if (doubtful > 0) await say(err, `${counted(doubtful, 'doubtful place')} noted (--table problems lists all)`);
}

/** Nothing in it, or nothing to do with reading. */
const MINOR = new Set(['empty', 'metadata_unused', 'correction_stale', 'correction_wrong']);

/** Input that was asked for and not read. What is of no kind that is read is passed over in a folder, unless it was named. */
export const isUnread = (p: Problem, inputs: readonly string[]): boolean =>
  p.code === 'failed' ||
  (p.document === null && !MINOR.has(p.code) && (p.code !== 'unsupported' || inputs.includes(p.path)));

export async function tellWritten(
  to: Exclude<Destination, { to: 'stdout' }>,
  { documents, claims }: { readonly documents: number; readonly claims: number },
  err: Sink,
): Promise<void> {
  const what = `${counted(claims, 'claim')} of ${counted(documents, 'document')}`;
  const hint = to.to === 'folder' ? '; allegations.csv is the table to open first' : '';
  await say(err, `wrote ${harmless(to.path)}: ${what}${hint}`);
}

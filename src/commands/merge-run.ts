/** The work of `dossier merge`. */
import { readResults } from '../index.js';
import { withFolder } from './folder-lock.js';
import { type ResultFlags, runOf, whole } from './put-results.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, tellProblems } from './told.js';

export async function runMerge(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
  const run = runOf(inputs, flags, io);
  const { to } = run;
  const parts = await readResults(inputs, { stdin: io.stdin });
  const { problems, done } =
    to.to === 'folder' ? await withFolder(to.path, io, () => whole(parts, run)) : await whole(parts, run);
  if (!done || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, io.err);
  return !done ? 2 : problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
}

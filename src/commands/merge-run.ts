/** The work of `dossier merge`. */
import { readResults } from '../index.js';
import { harmless } from '../write/layout.js';
import { filterOf } from './filter-flags.js';
import { withFolder } from './folder-lock.js';
import { destination } from './output.js';
import { progressOn } from './progress.js';
import { type ResultFlags, tableFlags, whole } from './put-results.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, tellProblems } from './told.js';

export async function runMerge(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
  const to = destination(flags, io.out.isTerminal);
  const run = {
    inputs,
    flags,
    filter: filterOf(flags),
    to,
    tables: tableFlags(flags, to),
    io,
    progress: progressOn(io.err, harmless),
  };
  const parts = await readResults(inputs, { stdin: io.stdin });
  const { problems, done } =
    to.to === 'folder' ? await withFolder(to.path, io, () => whole(parts, run)) : await whole(parts, run);
  if (!done || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, io.err);
  return !done ? 2 : problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
}

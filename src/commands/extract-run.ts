/** The work of `dossier extract`. */

import { type RunOptions, workEach } from '../crew/each.js';
import { UsageError } from '../errors.js';
import { harmless } from '../write/layout.js';
import type { ExtractFlags } from './extract.js';
import { destination } from './output.js';
import { type Progress, progressOn } from './progress.js';
import type { Target } from './put-results.js';
import { runOptionsOf } from './run-options.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, tellProblems } from './told.js';

async function toStream(
  inputs: readonly string[],
  flags: ExtractFlags,
  to: Target,
  options: RunOptions,
  rest: { readonly io: Io; readonly progress: Progress },
): Promise<ExitCode> {
  const [{ stream, tableFlags }, { gathered }, { filterOf }, { documentFormat }] = await Promise.all([
    import('./put-results.js'),
    import('./put-gathered.js'),
    import('./filter-flags.js'),
    import('../write/per-document.js'),
  ]);
  const run = { inputs, flags, filter: filterOf(flags), to, tables: tableFlags(flags, to), ...rest };
  const parts = workEach(inputs, options);
  const format = flags.table === undefined ? documentFormat(to.format) : null;
  const { problems, done } = await (format !== null ? stream(parts, run, to, format) : gathered(parts, run, to));
  if (!done || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, rest.io.err);
  return !done ? 2 : problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
}

export async function runExtract(inputs: readonly string[], flags: ExtractFlags, io: Io): Promise<ExitCode> {
  const to = destination(flags, io.out.isTerminal);
  const progress = progressOn(io.err, harmless);
  const options: RunOptions = {
    ...runOptionsOf(flags, io, progress),
    stdinChunks: io.stdinChunks,
    ...(flags.inputFormat && { inputFormat: flags.inputFormat }),
  };
  try {
    if (to.to !== 'folder') {
      checkFolderFlags(flags);
      return await toStream(inputs, flags, to, options, { io, progress });
    }
    const { runFolder } = await import('./folder-run.js');
    return await runFolder(inputs, flags, to, options, { io, progress });
  } finally {
    await progress.clear();
  }
}

function checkFolderFlags({ force, dryRun }: ExtractFlags): void {
  if (force || dryRun)
    throw new UsageError(
      `${force ? '--force' : '--dry-run'} is for a folder that is kept up to date: add --output FOLDER.`,
    );
}

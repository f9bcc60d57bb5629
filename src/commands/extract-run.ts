/** The work of `dossier extract`. */
import { type ExtractOptions, extractEach } from '../index.js';
import { harmless } from '../write/layout.js';
import { documentFormat } from '../write/per-document.js';
import type { ExtractFlags } from './extract.js';
import { filterOf } from './filter-flags.js';
import { destination } from './output.js';
import { progressOn } from './progress.js';
import { type Run, stream, tableFlags, whole } from './put-results.js';
import { readOptionsOf } from './shared-options.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, tellProblems } from './told.js';

/** Bytes of a document that is sure to take more than a second. */
const LONG = 150_000;

export async function runExtract(inputs: readonly string[], flags: ExtractFlags, io: Io): Promise<ExitCode> {
  const to = destination(flags, io.out.isTerminal);
  const progress = progressOn(io.err, harmless);
  const run: Run = { inputs, flags, filter: filterOf(flags), to, tables: tableFlags(flags, to), io, progress };
  const options: ExtractOptions = {
    stdin: io.stdin,
    stdinChunks: io.stdinChunks,
    ...readOptionsOf(flags),
    onStep: (path, what) => void progress.step(path, what),
    ...(flags.date && { date: flags.date }),
    ...(flags.metadata && { metadata: flags.metadata }),
    ...(flags.gazetteer && { gazetteer: flags.gazetteer }),
    ...(flags.workers !== undefined && { workers: flags.workers }),
    ...(flags.inputFormat && { inputFormat: flags.inputFormat }),
    onDocument: ({ done, all, path, size }) => progress.show(done, all, path, size > LONG),
  };
  try {
    const parts = extractEach(inputs, options);
    const format = to.to !== 'folder' && flags.table === undefined ? documentFormat(to.format) : null;
    const { problems, done } =
      to.to !== 'folder' && format !== null ? await stream(parts, run, to, format) : await whole(parts, run);
    if (!done || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, io.err);
    return !done ? 2 : problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
  } finally {
    await progress.clear();
  }
}

/** The work of `dossier list`. */
import { harmless } from '../write/layout.js';
import { filterOf } from './filter-flags.js';
import { keptResults } from './kept-results.js';
import { destination } from './output.js';
import { progressOn } from './progress.js';
import { putResult, type ResultFlags, tableFlags } from './put-results.js';
import type { ExitCode, Io } from './spec.js';

export async function runList(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
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
  await putResult(await keptResults(inputs, io), run);
  return 0;
}

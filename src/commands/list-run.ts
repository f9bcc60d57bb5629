/** The work of `dossier list`. */
import { keptResults } from './kept-results.js';
import { putResult, type ResultFlags, runOf } from './put-results.js';
import type { ExitCode, Io } from './spec.js';

export async function runList(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
  const run = runOf(inputs, flags, io);
  await putResult(await keptResults(inputs, io), run);
  return 0;
}

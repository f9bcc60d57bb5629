import { lockFolder } from '../write/lock.js';
import { CARRIED } from '../write/names.js';
import { recoverFolder } from '../write/recover.js';
import { resultsFolder } from '../write/results-folder.js';
import type { Io } from './spec.js';

/**
 * Runs `work` with a results folder that nobody else writes meanwhile, put right after a run that was killed. `work` gets its real path; the
 * folder need not be there. Throws UsageError where it holds anything else, or another run has it.
 */
export async function withFolder<T>(path: string, { self }: Io, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await resultsFolder(path);
  const lock = await lockFolder(folder, self);
  try {
    await recoverFolder(folder, CARRIED);
    return await work(folder);
  } finally {
    await lock.release();
  }
}

import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '../write/lock.js';
import { CARRIED, KEPT_PARTS } from '../write/names.js';
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

/** Takes away the folders that were made for a run of which nothing came, as far as they are empty. */
export async function tidy(folder: string): Promise<void> {
  for (const path of [join(folder, KEPT_PARTS), join(folder, '.dossier'), folder]) await rmdir(path).catch(() => {});
}

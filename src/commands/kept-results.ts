/** Results of an earlier run as they stand, with the corrections kept in their folder: for commands that read nothing anew. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import { applyCorrections, mergeResults, type Result, readResults } from '../index.js';
import { CORRECTIONS } from '../write/names.js';
import type { Io } from './spec.js';

/** The sheet of corrections in a results folder, or null where it has none. */
export const sheetIn = (folder: string): string | null => {
  const path = join(folder, CORRECTIONS);
  return existsSync(path) ? path : null;
};

/**
 * The result with the sheets of corrections that folders among the inputs keep, and with the one that is named. What those of folders have no
 * more to say to, they said when the folder was written.
 */
export async function asCorrected(result: Result, inputs: readonly string[], named?: string): Promise<Result> {
  let corrected = result;
  for (const input of inputs) {
    const sheet = sheetIn(input);
    if (sheet !== null) corrected = { ...(await applyCorrections(corrected, sheet)), problems: result.problems };
  }
  return named === undefined ? corrected : applyCorrections(corrected, named);
}

/**
 * One result of many. Throws
 * UsageError where there are no records.
 */
export async function keptResults(inputs: readonly string[], io: Io): Promise<Result> {
  if (inputs.length === 0)
    throw new UsageError('Nothing to read: name a folder that "dossier extract -o FOLDER" wrote, or a .json file.');
  const merged = mergeResults(await readResults(inputs, { stdin: io.stdin }));
  const result = await asCorrected(merged, inputs);
  if (result.documents.length === 0)
    throw new UsageError(result.problems[0]?.message ?? `There are no documents in ${inputs.join(', ')}.`);
  return result;
}

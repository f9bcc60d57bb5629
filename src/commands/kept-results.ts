/** Results of an earlier run as they stand, with the corrections kept in their folder: for commands that read nothing anew. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import { applyCorrections, correctionsIn, mergeResults, type Problem, type Result, readResults } from '../index.js';
import { CORRECTIONS } from '../write/names.js';
import type { Replay } from './coming.js';
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
 * The same corrections of a result that is not held, to be sought while its parts are outlined; null where there are none. Throws UsageError
 * where a sheet cannot be read.
 */
export async function replayOf(inputs: readonly string[], named?: string): Promise<Replay | null> {
  const kept = inputs.flatMap((input) => sheetIn(input) ?? []);
  const sheets = named === undefined ? kept : [...kept, named];
  return sheets.length === 0 ? null : { corrections: await correctionsIn(sheets), silent: kept.length };
}

/** Throws UsageError. */
export function nothingGiven(): never {
  throw new UsageError('Nothing to read: name a folder that "dossier extract -o FOLDER" wrote, or a .json file.');
}

/** Throws UsageError where there are no documents. */
export function checkAny({ documents, problems }: Found, inputs: readonly string[]): void {
  if (documents.length === 0)
    throw new UsageError(problems[0]?.message ?? `There are no documents in ${inputs.join(', ')}.`);
}

type Found = { readonly documents: readonly unknown[]; readonly problems: readonly Problem[] };

/** One result of many, corrected. Throws UsageError where there are no documents. */
export async function keptOf(parts: readonly Result[], inputs: readonly string[]): Promise<Result> {
  const result = await asCorrected(mergeResults(parts), inputs);
  checkAny(result, inputs);
  return result;
}

/** The same of the inputs. */
export const keptResults = async (inputs: readonly string[], { stdin }: Io): Promise<Result> =>
  inputs.length === 0 ? nothingGiven() : keptOf(await readResults(inputs, { stdin }), inputs);

/** From a unit to the records of its documents: all that is done with one document before documents are put together. */
import { problem } from '../errors.js';
import type { Lexicon } from '../lexicon/index.js';
import { analyse } from '../pipeline.js';
import { readDocuments, readJsonLine } from '../read/index.js';
import { onlyProblems, type Problem, type Result } from '../records.js';
import type { ReadDocument } from '../stages.js';
import type { WorkOptions } from './options.js';
import { readTold, withTold } from './told.js';
import type { Unit } from './units.js';
import { lexiconWith } from './words.js';

/** A document that the stages cannot take is a problem, and the others go on. */
export function analysed(read: ReadDocument, words: Lexicon): Result {
  try {
    return analyse(read, words);
  } catch (error) {
    const { id, path } = read.document;
    const message = `Could not be analysed: ${error instanceof Error ? error.message : String(error)}`;
    return {
      ...onlyProblems(read.problems),
      documents: [read.document],
      problems: [...read.problems, problem(path, 'failed', message, { document: id })],
    };
  }
}

export type Work = (unit: Unit) => Promise<readonly Result[]>;

/**
 * The work on one unit after another. A unit gives a result for each document, or one with the problems for which there is none.
 * Throws UsageError for options that make no sense.
 */
export async function workOf(options: WorkOptions): Promise<Work> {
  const told = await readTold(options);
  const words = lexiconWith(options);
  return async (unit) => {
    const results: Result[] = [];
    for await (const { read, problems } of outcomes(unit, options)) {
      if (problems.length > 0) results.push(onlyProblems(problems));
      if (read !== null) results.push(analysed(withTold(read, told), words));
    }
    return results;
  };
}

/** What is read of a unit: a document, and those that lie in it. */
async function* outcomes(
  unit: Unit,
  options: WorkOptions,
): AsyncGenerator<{ readonly read: ReadDocument | null; readonly problems: readonly Problem[] }> {
  if (unit.kind === 'file') yield* readDocuments(unit.file, options);
  else yield readJsonLine(unit.name, unit.number, unit.text);
}

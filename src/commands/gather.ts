/** Reads documents and earlier results for a command that looks at all of them together. */
import { type ExtractOptions, gatherEach, mergeResults, type Result } from '../index.js';
import { harmless } from '../write/layout.js';
import { progressOn } from './progress.js';
import { type ReadFlags, readOptionsOf } from './shared-options.js';
import type { Io } from './spec.js';

export interface GatherFlags extends ReadFlags {
  readonly metadata?: string;
  readonly date?: string;
  readonly gazetteer?: string[];
  readonly taxonomy?: string[];
}

/** Bytes of a document that is sure to take more than a second. */
const LONG = 150_000;

/** One result of all inputs; what could not be read is among its problems. */
export async function gather(inputs: readonly string[], flags: GatherFlags, io: Io): Promise<Result> {
  const progress = progressOn(io.err, harmless);
  const options: ExtractOptions = {
    stdin: io.stdin,
    ...readOptionsOf(flags),
    onStep: (path, what) => void progress.step(path, what),
    ...(flags.date && { date: flags.date }),
    ...(flags.metadata && { metadata: flags.metadata }),
    ...(flags.gazetteer && { gazetteer: flags.gazetteer }),
    ...(flags.taxonomy && { taxonomy: flags.taxonomy }),
    onDocument: ({ done, all, path, size }) => progress.show(done, all, path, size > LONG),
  };
  const parts: Result[] = [];
  try {
    for await (const part of gatherEach(inputs, options)) parts.push(part);
  } finally {
    await progress.clear();
  }
  return mergeResults(parts);
}

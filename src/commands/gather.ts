/** Reads documents and earlier results for a command that looks at all of them together. */
import { gatherEach, mergeResults, type Result } from '../index.js';
import { harmless } from '../write/layout.js';
import { progressOn } from './progress.js';
import { type RunFlags, runOptionsOf } from './run-options.js';
import type { Io } from './spec.js';

/** One result of all inputs; what could not be read is among its problems. */
export async function gather(inputs: readonly string[], flags: RunFlags, io: Io): Promise<Result> {
  const progress = progressOn(io.err, harmless);
  const options = runOptionsOf(flags, io, progress);
  const parts: Result[] = [];
  try {
    for await (const part of gatherEach(inputs, options)) parts.push(part);
  } finally {
    await progress.clear();
  }
  return mergeResults(parts);
}

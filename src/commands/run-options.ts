/** What the flags of a command that reads documents ask for, and where standard input and progress are. */
import type { RunOptions } from '../crew/each.js';
import type { Progress } from './progress.js';
import { type ReadFlags, readOptionsOf } from './shared-options.js';
import type { Io } from './spec.js';

export interface RunFlags extends ReadFlags {
  readonly metadata?: string;
  readonly date?: string;
  readonly gazetteer?: string[];
  readonly taxonomy?: string[];
  readonly workers?: number;
}

/** Bytes of a document that is sure to take more than a second. */
const LONG = 150_000;

export const runOptionsOf = (flags: RunFlags, io: Io, progress: Progress): RunOptions => ({
  stdin: io.stdin,
  ...(io.onBusy && { onBusy: io.onBusy }),
  ...readOptionsOf(flags),
  onStep: (path, what) => void progress.step(path, what),
  ...(flags.date && { date: flags.date }),
  ...(flags.metadata && { metadata: flags.metadata }),
  ...(flags.gazetteer && { gazetteer: flags.gazetteer }),
  ...(flags.taxonomy && { taxonomy: flags.taxonomy }),
  ...(flags.workers !== undefined && { workers: flags.workers }),
  onDocument: ({ done, all, path, size }) => progress.show(done, all, path, size > LONG),
});

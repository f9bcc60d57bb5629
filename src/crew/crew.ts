/** Who does the work: this thread, or a pool of worker threads. What comes of it is the same. */
import { availableParallelism } from 'node:os';
import { BroadcastChannel, threadId } from 'node:worker_threads';
import { problem, UsageError } from '../errors.js';
import { onlyProblems } from '../records.js';
import { threadEntry } from '../threads.js';
import { plainOptions, type WorkOptions } from './options.js';
import { type Parcel, parcelOf, unpack } from './parcel.js';
import { nameOf, type Unit } from './units.js';
import type { Answer, Step, WorkerData } from './worker.js';

export interface Crew {
  readonly work: (unit: Unit) => Promise<readonly Parcel[]>;
  readonly dismiss: () => Promise<void>;
}

/** So many units wait for each worker: a long document at the head keeps no other worker idle. */
const WAITING = 16;

/** How many units may be begun at once and not yet taken. */
export const crewWidth = (workers: number): number => (workers > 1 ? WAITING * workers : 1);

/** Bytes that one thread has read before another has loaded its words. */
const WORTH_A_THREAD = 150_000;

/** The number of workers for so many units of so many bytes in all; one means this thread alone. */
export function crewSize(units: number, bytes: number, cores = availableParallelism()): number {
  if (bytes < WORTH_A_THREAD) return 1;
  return Math.max(1, Math.min(cores, units, Math.ceil(bytes / (WORTH_A_THREAD / 2))));
}

/** None is so long beside the whole that it would matter for whom it waits. */
const SHARE = 20;

/**
 * How many units a worker has at once: the next is at hand when one is done, where no unit is long that another could wait behind.
 * `sizes`: in bytes; null where they are not known.
 */
export function atOnce(sizes: readonly number[] | null, workers: number): 1 | 2 {
  if (sizes === null) return 1;
  let all = 0;
  let most = 0;
  for (const size of sizes) {
    all += size;
    most = Math.max(most, size);
  }
  return SHARE * workers * most <= all ? 2 : 1;
}

async function alone(options: WorkOptions): Promise<Crew> {
  const { workOf } = await import('./document.js');
  const work = await workOf(options);
  return {
    work: async (unit) => (await work(unit)).map(parcelOf),
    dismiss: async () => {},
  };
}

/** A unit with which a worker dies is a problem, and the others go on. */
function lost(unit: Unit, error: unknown): Parcel {
  const why = error instanceof Error ? error.message : String(error);
  const name = nameOf(unit);
  return parcelOf(onlyProblems([problem(name, 'crashed', `"${name}" could not be worked on: ${why}.`)]));
}

/** Threads for character recognition in each worker: those of one processor are enough where every processor has a worker. */
const shareOf = (workers: number, { ocrThreads }: WorkOptions): number =>
  Math.max(1, Math.floor((ocrThreads ?? availableParallelism()) / workers));

let pools = 0;

/** Where workers tell how far a long document is; null where nobody asks. Dropped with `close`. */
function stepsFor({ onStep }: WorkOptions): BroadcastChannel | null {
  if (onStep === undefined) return null;
  const channel = new BroadcastChannel(`dossier-steps-${threadId}-${pools++}`);
  channel.onmessage = (event) => {
    const { data } = event as { readonly data: Step };
    onStep(...data);
  };
  channel.unref();
  return channel;
}

async function pool(workers: number, options: WorkOptions, each: number, entry: URL): Promise<Crew> {
  const { Tinypool } = await import('tinypool');
  const steps = stepsFor(options);
  const workerData: WorkerData = {
    options: plainOptions({ ...options, ocrThreads: shareOf(workers, options) }),
    steps: steps?.name ?? null,
  };
  const threads = new Tinypool({
    filename: entry.href,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: each,
    // An idle worker must not sleep so deep that what it has started itself cannot end.
    useAtomics: false,
    workerData,
  });
  // A worker that dies between two documents is replaced; without a listener its end would be that of the whole run.
  threads.on('error', () => {});
  const once = (unit: Unit): Promise<Answer> => threads.run(unit);
  let repeated: Promise<unknown> = Promise.resolve();
  /** A worker may have died of another unit that it had at the same time: one after another, each is tried again. */
  const again = (unit: Unit): Promise<Answer> => {
    const next = repeated.then(() => once(unit));
    repeated = next.catch(() => {});
    return next;
  };
  return {
    async work(unit) {
      let answer: Answer;
      try {
        answer = await (each > 1 ? once(unit).catch(() => again(unit)) : once(unit));
      } catch (error) {
        return [lost(unit, error)];
      }
      if ('usage' in answer) throw new UsageError(answer.usage);
      return unpack(answer);
    },
    async dismiss() {
      await threads.destroy();
      steps?.close();
    },
  };
}

const ENTRY = threadEntry('./worker', import.meta.url);

/** `each`: how many units a worker has at once. Throws UsageError for options that make no sense. */
export const crewOf = (workers: number, options: WorkOptions, each = 1, entry: URL = ENTRY): Promise<Crew> =>
  workers > 1 ? pool(workers, options, each, entry) : alone(options);

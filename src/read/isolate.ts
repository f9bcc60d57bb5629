/** Runs a reader in a thread of its own: a file that hangs, crashes or swells takes nothing else down. */
import { Worker } from 'node:worker_threads';
import { problem } from '../errors.js';
import { threadEntry } from '../threads.js';
import type { ReadOptions } from './limits.js';
import { SECONDS } from './limits.js';
import { watchMemory } from './memory.js';
import { type Reader, type ReaderOptions, type Reading, type Source, Unreadable } from './reader.js';

/** What the thread is asked. */
export interface Job {
  readonly format: string;
  readonly source: Source;
  readonly options: ReaderOptions;
}

/** What it answers: any number of parts, steps and wishes for time, then one of the other three. */
export type Answer =
  | { readonly part: unknown }
  | { readonly more: number }
  | { readonly step: string }
  | { readonly reading: Reading }
  | { readonly unreadable: { readonly code: string; readonly message: string } }
  | { readonly failed: string };

/** New objects have little room, so that what is no longer needed is thrown away early: long files stay small in memory. */
export const MEMORY = { maxOldGenerationSizeMb: 1_536, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** A thread that waits for the next file. It does not keep the program alive. */
let idle: Worker | undefined;

function takeWorker(): Worker {
  const worker = idle ?? startWorker();
  idle = undefined;
  worker.ref();
  return worker;
}

/** What its packages print is swallowed; the streams are not read, for a stream that is read keeps the program alive. */
function startWorker(): Worker {
  const worker = new Worker(threadEntry('./worker', import.meta.url), {
    resourceLimits: MEMORY,
    stdout: true,
    stderr: true,
  });
  worker.on('exit', () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

function putBack(worker: Worker): void {
  worker.removeAllListeners('message');
  worker.removeAllListeners('error');
  if (idle !== undefined) {
    void worker.terminate();
    return;
  }
  worker.on('error', () => {
    // Its exit is heard, and the next file gets a new one.
  });
  worker.unref();
  idle = worker;
}

/** Why a reader was stopped: "after 120 seconds". */
interface Stopped {
  readonly code: 'timeout' | 'crashed';
  readonly why: string;
}

type Outcome = { readonly reading: Reading } | { readonly error: Error } | { readonly stopped: Stopped };

/**
 * Reads in a thread, within the time and memory that is allowed. Where the reader is stopped, what it has handed over is kept, with a
 * problem that says so (codes timeout and crashed). Throws where nothing is left.
 */
export async function readIsolated(
  reader: Reader,
  source: Source,
  options: ReaderOptions,
  limits: Pick<ReadOptions, 'timeout' | 'onStep'>,
): Promise<Reading> {
  const parts: unknown[] = [];
  const outcome = await inThread({ format: reader.name, source, options }, limits, parts);
  if ('reading' in outcome) return outcome.reading;
  if ('error' in outcome) throw outcome.error;
  const { code, why } = outcome.stopped;
  const recovered = recoveredFrom(reader, parts, source);
  if (recovered === null)
    throw new Unreadable(code, `"${source.path}" could not be read as ${reader.name}: ${why}. Nothing of it was kept.`);
  const message = `Reading was stopped: ${why}. What had been read by then is kept, the rest is lost.`;
  return { ...recovered, problems: [...recovered.problems, problem(source.path, code, message)] };
}

function recoveredFrom(reader: Reader, parts: readonly unknown[], source: Source): Reading | null {
  if (parts.length === 0) return null;
  try {
    return reader.recover?.(parts, source) ?? null;
  } catch {
    return null;
  }
}

function inThread(
  job: Job,
  { timeout, onStep }: Pick<ReadOptions, 'timeout' | 'onStep'>,
  parts: unknown[],
): Promise<Outcome> {
  const worker = takeWorker();
  let seconds = timeout ?? SECONDS;
  const start = performance.now();
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    const stop = (outcome: Outcome): void => {
      clearTimeout(timer);
      unwatch();
      worker.off('exit', exited);
      if ('stopped' in outcome) void worker.terminate();
      else putBack(worker);
      resolve(outcome);
    };
    const late = (): void => {
      const left = seconds * 1_000 - (performance.now() - start);
      if (left > 0) timer = setTimeout(late, left);
      else {
        const hint = timeout === undefined ? '; --timeout allows more' : '';
        stop({
          stopped: { code: 'timeout', why: `it took more than ${Math.round(seconds * 10) / 10} seconds${hint}` },
        });
      }
    };
    const exited = (): void => stop({ stopped: { code: 'crashed', why: 'the thread that read it ended' } });
    const full = (): void => stop({ stopped: { code: 'crashed', why: 'it needs too much memory' } });
    timer = setTimeout(late, seconds * 1_000);
    const unwatch = watchMemory(full);
    worker.once('exit', exited);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') full();
      else stop({ stopped: { code: 'crashed', why: error.message } });
    });
    worker.on('message', (answer: Answer) => {
      if ('part' in answer) parts.push(answer.part);
      else if ('step' in answer) onStep?.(job.source.path, answer.step);
      else if ('more' in answer) {
        if (timeout === undefined) seconds += answer.more;
      } else if ('reading' in answer) stop({ reading: answer.reading });
      else if ('unreadable' in answer)
        stop({ error: new Unreadable(answer.unreadable.code, answer.unreadable.message) });
      else stop({ error: new Error(answer.failed) });
    });
    worker.postMessage(job);
  });
}

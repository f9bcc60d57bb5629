/** What a worker thread runs: a unit comes in, its results go out as lines of JSON, whose bytes are handed over and not copied. */
import { BroadcastChannel } from 'node:worker_threads';
import { UsageError } from '../errors.js';
import { type Work, workOf } from './document.js';
import type { WorkOptions } from './options.js';
import { type Packed, pack } from './parcel.js';
import type { Unit } from './units.js';

/** What a worker sends back. `usage`: the message of a UsageError, which is to be thrown again on the other side. */
export type Answer = Packed | { readonly usage: string };

export interface WorkerData {
  readonly options: WorkOptions;
  /** The name of the channel for steps; null where nobody asks. */
  readonly steps: string | null;
}

/** How far a long document is: its path, and what is done. */
export type Step = readonly [path: string, what: string];

const pool = import('tinypool');

async function begin(): Promise<Work> {
  const { Tinypool } = await pool;
  const { options, steps } = Tinypool.workerData as WorkerData;
  if (steps === null) return workOf(options);
  const channel = new BroadcastChannel(steps);
  channel.unref();
  return workOf({ ...options, onStep: (...step: Step) => channel.postMessage(step) });
}

/** An answer of which the bytes go to the other thread and are gone from this one. */
async function handedOver(packed: Packed): Promise<Answer> {
  const { Tinypool } = await pool;
  const answer = { [Tinypool.transferableSymbol]: [packed.bytes.buffer], [Tinypool.valueSymbol]: packed };
  return Tinypool.move(answer as never) as unknown as Answer;
}

let work: Promise<Work> | undefined;

export default async function answer(unit: Unit): Promise<Answer> {
  work ??= begin();
  try {
    const results = await (await work)(unit);
    return await handedOver(pack(results));
  } catch (error) {
    if (error instanceof UsageError) return { usage: error.message };
    throw error;
  }
}

/** What a worker thread runs: a unit comes in, its results go out as lines of JSON. */
import { UsageError } from '../errors.js';
import { type Work, workOf } from './document.js';
import type { WorkOptions } from './options.js';
import type { Unit } from './units.js';

/** What a worker sends back. `usage`: the message of a UsageError, which is to be thrown again on the other side. */
export type Answer = { readonly lines: readonly string[] } | { readonly usage: string };

async function begin(): Promise<Work> {
  const { Tinypool } = await import('tinypool');
  return workOf(Tinypool.workerData as WorkOptions);
}

let work: Promise<Work> | undefined;

export default async function answer(unit: Unit): Promise<Answer> {
  work ??= begin();
  try {
    const results = await (await work)(unit);
    return { lines: results.map((r) => JSON.stringify(r)) };
  } catch (error) {
    if (error instanceof UsageError) return { usage: error.message };
    throw error;
  }
}

/** The pages of a results folder one after another, made by this thread or several. */
import { inOrder } from '../crew/in-order.js';
import type { KeptPlace } from '../crew/kept.js';
import { UsageError } from '../errors.js';
import { type Result, recordsWith, type Seen } from '../index.js';
import { threadEntry } from '../threads.js';
import type { CsvOptions } from '../write/csv.js';
import { type Page, pageOf } from '../write/page.js';
import type { PageAnswer, PageTask } from './page.worker.js';

/** A document to make a page of. */
export interface Told {
  readonly seen: () => Seen;
  /** Where its records are kept; null where only `again` has them. */
  readonly place: KeptPlace | null;
  readonly again: () => Promise<Result>;
}

/** Fewer documents are written before a thread has begun. */
const WORTH_A_THREAD = 50;
const WAITING = 8;

const ENTRY = threadEntry('./page.worker', import.meta.url);

const pageHere = async ({ seen, again }: Told, options: CsvOptions): Promise<Page> =>
  pageOf(recordsWith(seen(), await again()), options);

export async function* pagesOf(all: readonly Told[], workers: number, options: CsvOptions): AsyncGenerator<Page> {
  const several = Math.min(workers, Math.floor(all.length / WORTH_A_THREAD));
  if (several < 2) {
    for (const told of all) yield await pageHere(told, options);
    return;
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: ENTRY.href,
    runtime: 'worker_threads',
    minThreads: several,
    maxThreads: several,
    useAtomics: false,
  });
  pool.on('error', () => {});
  const { delimiter, bom, header, raw } = options;
  const plain = {
    ...(delimiter !== undefined && { delimiter }),
    ...(bom && { bom }),
    ...(header === false && { header }),
    ...(raw && { raw }),
  };
  const page = async (told: Told): Promise<Page> => {
    const { place } = told;
    if (place === null) return pageHere(told, options);
    const answer = (await pool.run({ place, seen: told.seen(), options: plain } satisfies PageTask)) as PageAnswer;
    if ('usage' in answer) throw new UsageError(answer.usage);
    return answer.page;
  };
  try {
    yield* inOrder(all, several * WAITING, page);
  } finally {
    await pool.destroy();
  }
}

/** The pages of a results folder one after another, made by this thread or several. */
import { inOrder } from '../crew/in-order.js';
import type { KeptPlace } from '../crew/kept.js';
import { UsageError } from '../errors.js';
import type { Entity, Result, Seen } from '../index.js';
import { threadEntry } from '../threads.js';
import type { CsvOptions } from '../write/csv.js';
import type { Page } from '../write/page.js';
import { type Survey, type Surveyed, surveyor } from '../write/survey.js';
import type { PageAnswer, PageTask } from './page.worker.js';
import { type Left, type PageRun, pageWork } from './page-work.js';

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

/** Whoever makes pages, and sees what a filter finds in documents. */
interface Maker {
  readonly survey: (told: Told) => Promise<Survey>;
  readonly page: (told: Told, left: (seen: Seen) => Left) => Promise<Page>;
  readonly close: () => Promise<void>;
}

function makerHere(run: PageRun): Maker {
  const work = pageWork(run);
  return {
    survey: async ({ seen, again }) => work.survey(seen(), await again()),
    async page(told, left) {
      const seen = told.seen();
      return work.page(seen, await told.again(), left(seen));
    },
    close: async () => {},
  };
}

async function pool(threads: number, run: PageRun): Promise<Maker> {
  const { Tinypool } = await import('tinypool');
  const workers = new Tinypool({
    filename: ENTRY.href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    // The next is at hand when one is done.
    concurrentTasksPerWorker: 2,
    useAtomics: false,
    workerData: run,
  });
  workers.on('error', () => {});
  const here = makerHere(run);
  const ask = async (task: PageTask): Promise<Exclude<PageAnswer, { readonly usage: string }>> => {
    const answer = (await workers.run(task)) as PageAnswer;
    if ('usage' in answer) throw new UsageError(answer.usage);
    return answer;
  };
  return {
    async survey(told) {
      const { place } = told;
      if (place === null) return here.survey(told);
      return ((await ask({ place, seen: told.seen(), left: null })) as { readonly survey: Survey }).survey;
    },
    async page(told, left) {
      const { place } = told;
      if (place === null) return here.page(told, left);
      const seen = told.seen();
      return ((await ask({ place, seen, left: left(seen) })) as { readonly page: Page }).page;
    },
    close: () => workers.destroy(),
  };
}

/** Of all documents, one after another. To be closed. */
export interface Pages {
  /** What the filter finds in all of them; null where there is none. */
  readonly surveyed: Surveyed | null;
  readonly pages: () => AsyncGenerator<Page>;
  readonly close: () => Promise<void>;
}

export interface PagesOptions extends Partial<Omit<PageRun, 'facilities'>> {
  readonly workers: number;
  readonly options: CsvOptions;
}

const ALL: Left = { involved: [], wanted: [] };

/** What is left of the entities that a document has, or may have by a correction. */
function leftBy({ involved, wanted }: Surveyed, named: readonly Entity[]) {
  const always = named.map((e) => e.id).filter((id) => involved.has(id));
  return ({ entities }: Seen): Left => {
    const ids = entities.map((e) => e.id);
    return {
      involved: [...ids.filter((id) => involved.has(id)), ...always],
      wanted: ids.filter((id) => wanted.has(id)),
    };
  };
}

/** `entities`: of all documents. */
export async function pagesOf(
  all: readonly Told[],
  entities: readonly Entity[],
  { workers, options, filter = null, steps = [], named = [] }: PagesOptions,
): Promise<Pages> {
  const { delimiter, bom, header, raw } = options;
  const plain: CsvOptions = {
    ...(delimiter !== undefined && { delimiter }),
    ...(bom && { bom }),
    ...(header === false && { header }),
    ...(raw && { raw }),
  };
  const seen = filter && surveyor(entities, filter);
  const facilities = seen?.facilities ? [...seen.facilities] : null;
  const run: PageRun = { options: plain, filter, facilities, steps, named };
  const threads = Math.min(workers, Math.floor(all.filter((t) => t.place !== null).length / WORTH_A_THREAD));
  const maker = threads < 2 ? makerHere(run) : await pool(threads, run);
  const width = threads < 2 ? 1 : threads * WAITING;
  try {
    if (seen) for await (const survey of inOrder(all, width, maker.survey)) seen.add(survey);
  } catch (error) {
    await maker.close();
    throw error;
  }
  const surveyed = seen?.done() ?? null;
  const left = surveyed ? leftBy(surveyed, named) : () => ALL;
  return {
    surveyed,
    pages: () => inOrder(all, width, (told) => maker.page(told, left)),
    close: maker.close,
  };
}

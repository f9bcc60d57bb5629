/** What a worker thread runs that makes pages of a results folder: a document is read again from what is kept. */
import { type KeptPlace, readPlace } from '../crew/kept.js';
import { UsageError } from '../errors.js';
import type { Seen } from '../index.js';
import type { Page } from '../write/page.js';
import type { Survey } from '../write/survey.js';
import { type Left, type PageRun, type PageWork, pageWork } from './page-work.js';

export interface PageTask {
  readonly place: KeptPlace;
  readonly seen: Seen;
  /** Null where it is only to be seen what a filter finds. */
  readonly left: Left | null;
}

/** `usage`: the message of a UsageError, which is to be thrown again on the other side. */
export type PageAnswer = { readonly page: Page } | { readonly survey: Survey } | { readonly usage: string };

const pool = import('tinypool');
let work: PageWork | undefined;

export default async function answer({ place, seen, left }: PageTask): Promise<PageAnswer> {
  const { Tinypool } = await pool;
  work ??= pageWork(Tinypool.workerData as PageRun);
  try {
    const part = await readPlace(place);
    return left === null ? { survey: work.survey(seen, part) } : { page: work.page(seen, part, left) };
  } catch (error) {
    if (error instanceof UsageError) return { usage: error.message };
    throw error;
  }
}

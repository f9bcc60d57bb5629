/** What a worker thread runs that makes pages of a results folder: a document is read again from what is kept. */
import { type KeptPlace, readPlace } from '../crew/kept.js';
import { UsageError } from '../errors.js';
import { recordsWith, type Seen } from '../index.js';
import type { CsvOptions } from '../write/csv.js';
import { type Page, pageOf } from '../write/page.js';

export interface PageTask {
  readonly place: KeptPlace;
  readonly seen: Seen;
  readonly options: CsvOptions;
}

/** `usage`: the message of a UsageError, which is to be thrown again on the other side. */
export type PageAnswer = { readonly page: Page } | { readonly usage: string };

export default async function answer({ place, seen, options }: PageTask): Promise<PageAnswer> {
  try {
    return { page: pageOf(recordsWith(seen, await readPlace(place)), options) };
  } catch (error) {
    if (error instanceof UsageError) return { usage: error.message };
    throw error;
  }
}

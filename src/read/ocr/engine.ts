/** Character recognition by Tesseract, in threads of its own that are kept for the next file. */
import type { Page, Worker } from 'tesseract.js';
import type { ReaderOptions } from '../reader.js';
import { languageFolder } from './language.js';

/** Longest time for a page, in seconds. */
const PER_PAGE = 120;

interface Pool {
  readonly languages: string;
  readonly free: Worker[];
  readonly waiting: ((worker: Promise<Worker>) => void)[];
  /** Threads that are started or being started. */
  size: number;
}

let pool: Pool | undefined;

/** What stands on a picture (JPEG or PNG). Throws where a page takes too long, and Unreadable where there is no data for a language. */
export async function recognize(picture: Uint8Array, { ocrLanguage, ocrThreads }: ReaderOptions): Promise<Page> {
  const from = poolFor(ocrLanguage);
  const worker = await take(from, ocrThreads);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PER_PAGE * 1_000);
  });
  try {
    const done = await Promise.race([worker.recognize(Buffer.from(picture), {}, { text: false, blocks: true }), late]);
    if (done === null) throw new Error(`character recognition took more than ${PER_PAGE} seconds`);
    giveBack(from, worker);
    return done.data;
  } catch (error) {
    await worker.terminate();
    replace(from);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** One pool at a time: files of one run are of one language. */
function poolFor(languages: string): Pool {
  if (pool?.languages !== languages) {
    for (const worker of pool?.free ?? []) void worker.terminate();
    pool = { languages, free: [], waiting: [], size: 0 };
  }
  return pool!;
}

async function take(from: Pool, threads: number): Promise<Worker> {
  const idle = from.free.pop();
  if (idle !== undefined) return idle;
  if (from.size >= threads) return new Promise((resolve) => from.waiting.push(resolve));
  from.size++;
  try {
    return await start(from.languages);
  } catch (error) {
    from.size--;
    throw error;
  }
}

async function start(languages: string): Promise<Worker> {
  const langPath = await languageFolder(languages);
  const { createWorker, OEM } = await import('tesseract.js');
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(error instanceof Error ? error : new Error(String(error)));
    const options = { langPath, cacheMethod: 'none', gzip: true, errorHandler: fail };
    createWorker(languages.split('+'), OEM.LSTM_ONLY, options).then(resolve, fail);
  });
}

function giveBack(from: Pool, worker: Worker): void {
  const next = from.waiting.shift();
  if (next !== undefined) next(Promise.resolve(worker));
  else if (from === pool) from.free.push(worker);
  else void worker.terminate();
}

/** A thread that failed has ended: another takes its place where somebody waits for it. */
function replace(from: Pool): void {
  const next = from.waiting.shift();
  if (next === undefined) from.size--;
  else next(start(from.languages));
}

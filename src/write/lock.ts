/** One run at a time in a folder: a lock file beside it says which process has it, on which computer. */
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../errors.js';
import { begin, end } from './unfinished.js';

/** Who asks: the number of this process, and whether another is still running. */
export interface Self {
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean;
}

export interface Lock {
  readonly release: () => Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Long enough for whoever has found the same stale lock to have taken it over. */
const SETTLE = 100;

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code ?? '');

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function holderOf(text: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

/** Its process has ended without taking it away, or never wrote it whole. Of another computer that cannot be told. */
const isStale = (holder: Holder | null, self: Self): boolean =>
  holder === null || (holder.host === hostname() && (holder.pid === self.pid || !self.isRunning(holder.pid)));

const taken = (folder: string, lock: string, { pid, host }: Holder): UsageError =>
  new UsageError(
    `Another run is writing ${folder} (process ${pid} on ${host}). Wait until it has ended, or choose another folder. If it is not running any more, delete ${lock}.`,
  );

/** Takes away what runs left that were killed while they asked for the lock. */
async function clearAbandoned(lock: string, self: Self): Promise<void> {
  const prefix = `${basename(lock)}-`;
  // A folder that may be written to but not listed keeps them.
  for (const name of await readdir(dirname(lock)).catch(() => [])) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (!/^\d+$/.test(pid) || self.isRunning(Number(pid))) continue;
    const path = join(dirname(lock), name);
    const text = await textOf(path);
    if (text !== null && isStale(holderOf(text), self)) await rm(path, { force: true });
  }
}

/**
 * Takes the lock of a folder, which need not be there. A lock whose process has ended is taken over. Throws UsageError where another run has it.
 */
export async function lockFolder(folder: string, self: Self): Promise<Lock> {
  const lock = join(dirname(folder), `.${basename(folder)}.lock`);
  const own = `${lock}-${self.pid}`;
  const text = `${JSON.stringify({ pid: self.pid, host: hostname() })}\n`;
  try {
    for (;;) {
      await writeFile(own, text);
      try {
        // Makes the whole file appear at once, and fails where there is one.
        await link(own, lock);
        break;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const known = await textOf(lock);
      if (known === null) continue;
      const holder = holderOf(known);
      if (holder !== null && !isStale(holder, self)) throw taken(folder, lock, holder);
      await rename(own, lock);
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      const now = await textOf(lock);
      if (now === text) break;
      const winner = now === null ? null : holderOf(now);
      if (winner !== null) throw taken(folder, lock, winner);
    }
  } finally {
    await rm(own, { force: true });
  }
  begin(lock);
  await clearAbandoned(lock, self);
  return {
    async release() {
      end(lock);
      if ((await textOf(lock)) === text) await rm(lock, { force: true });
    },
  };
}

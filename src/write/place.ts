/** Putting output in its place: whole or not at all, and nothing deleted that `dossier` did not write. */
import { type FileHandle, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.js';
import { batched, type Chunks } from './chunks.js';
import { begin, end } from './unfinished.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  ENOTDIR: 'part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error',
};

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code ?? '');

/** The reason in words for an error of the file system. */
export const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));

const failure = (path: string, error: unknown): Error =>
  error instanceof UsageError
    ? error
    : new UsageError(`Cannot write ${path}: ${reasonOf(error)}. Nothing was written.`, { cause: error });

async function writeAll(file: FileHandle, chunks: Chunks): Promise<void> {
  for await (const chunk of batched(chunks)) await file.writeFile(chunk);
}

const found = async (path: string) => {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

let counter = 0;

/** A name beside `path` that nothing has: on the same disk, so that renaming cannot fail halfway. */
async function beside(path: string, what: string): Promise<string> {
  for (;;) {
    const name = join(dirname(path), `.${basename(path)}.${what}-${(counter++).toString(36)}`);
    const taken = await lstat(name).then(
      () => true,
      () => false,
    );
    if (!taken) return name;
  }
}

/** Makes a folder and those above it. (`mkdir` with `recursive` never returns where a file system refuses, as under /proc.) */
async function makeFolder(path: string): Promise<void> {
  if ((await found(path)) !== null) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

const parentMissing = (path: string): UsageError =>
  new UsageError(
    `Cannot write ${path}: the folder ${dirname(path)} does not exist. Make it first, or choose another place.`,
  );

/**
 * Writes one file: under a temporary name beside it, then renamed, so that a reader sees the old file or the new one.
 * A pipe or a device is written to as it is. Throws UsageError with the reason in words.
 */
export async function writeFile(path: string, chunks: Chunks): Promise<void> {
  try {
    const there = await found(path);
    if (there?.isDirectory()) throw new UsageError(`Cannot write ${path}: it is a folder.`);
    if (there === null && (await found(dirname(resolve(path)))) === null) throw parentMissing(path);
    if (there !== null && !there.isFile()) {
      const device = await open(path, 'w');
      try {
        await writeAll(device, chunks);
      } finally {
        await device.close();
      }
      return;
    }
    const target = there === null ? resolve(path) : await realpath(path);
    const temporary = await beside(target, 'new');
    begin(temporary);
    try {
      const file = await open(temporary, 'wx', there === null ? 0o666 : there.mode);
      try {
        await writeAll(file, chunks);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    } finally {
      end(temporary);
    }
  } catch (error) {
    throw failure(path, error);
  }
}

/** A file of a folder: its path within, and what it holds. */
export interface FolderEntry {
  readonly path: string;
  readonly chunks: Chunks;
  /** Another entry has what follows in the same file. Default: this is all. */
  readonly more?: boolean;
}

/** What a file manager leaves behind. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What runs keep for the next one: in a results folder, and no result. */
const KEPT = '.dossier';

async function* walk(folder: string, prefix = ''): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (path === KEPT) continue;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name), `${path}/`);
    else yield path;
  }
}

const MARK = 'datapackage.json';

async function isResults(folder: string): Promise<boolean> {
  try {
    const mark: unknown = JSON.parse(await readFile(join(folder, MARK), 'utf8'));
    return typeof mark === 'object' && mark !== null && 'dossier' in mark;
  } catch {
    return false;
  }
}

/** Throws where replacing `folder` would delete anything that `isOurs` does not know. */
async function refuseForeign(folder: string, shown: string, isOurs: (path: string) => boolean): Promise<void> {
  const names: string[] = [];
  for await (const name of walk(folder)) if (!LITTER.has(basename(name))) names.push(name);
  if (names.length === 0) return;
  if (!(await isResults(folder))) {
    throw new UsageError(
      `Cannot write ${shown}: the folder is not empty and does not hold results of dossier. Choose a new folder, or empty this one first.`,
    );
  }
  const foreign = names.filter((name) => !isOurs(name)).sort();
  if (foreign.length === 0) return;
  const some = foreign.slice(0, 3).join(', ') + (foreign.length > 3 ? ` and ${foreign.length - 3} more` : '');
  throw new UsageError(
    `Cannot write ${shown}: it holds files that dossier did not write (${some}). Move them elsewhere, or choose another folder.`,
  );
}

/** The real path of a folder that may be written. Throws UsageError where it would replace anything that `isOurs` does not know. */
export async function folderToWrite(path: string, isOurs: (path: string) => boolean): Promise<string> {
  try {
    const there = await found(path);
    if (there !== null && !there.isDirectory()) {
      throw new UsageError(
        `Cannot write the folder ${path}: there is a file of that name. A name ending in .json, .jsonl, .csv, .tsv or .xlsx is written as a file.`,
      );
    }
    if (there === null) {
      await makeFolder(dirname(resolve(path)));
      return resolve(path);
    }
    await refuseForeign(path, path, isOurs);
    return await realpath(path);
  } catch (error) {
    throw failure(path, error);
  }
}

async function fill(folder: string, entries: Iterable<FolderEntry> | AsyncIterable<FolderEntry>): Promise<void> {
  const made = new Set<string>();
  const unfinished = new Map<string, FileHandle>();
  try {
    for await (const { path, chunks, more } of entries) {
      const parent = dirname(join(folder, path));
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      const file = unfinished.get(path) ?? (await open(join(folder, path), 'wx'));
      unfinished.set(path, file);
      await writeAll(file, chunks);
      if (more) continue;
      unfinished.delete(path);
      await file.close();
    }
  } finally {
    for (const file of unfinished.values()) await file.close();
  }
}

/**
 * Writes a folder: built under a temporary name beside it, then swapped in as a whole. A folder that is there already is
 * replaced only where all its files are known by `isOurs`. `carried`: what is in the old folder and goes on in the new one.
 * Throws UsageError with the reason in words.
 */
export async function writeFolder(
  path: string,
  entries: Iterable<FolderEntry> | AsyncIterable<FolderEntry>,
  isOurs: (path: string) => boolean,
  carried: readonly string[] = [],
): Promise<void> {
  const target = await folderToWrite(path, isOurs);
  try {
    const temporary = await beside(target, 'new');
    begin(temporary);
    try {
      await mkdir(temporary);
      await fill(temporary, entries);
      await swap(temporary, target, carried);
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      throw error;
    } finally {
      end(temporary);
    }
  } catch (error) {
    throw failure(path, error);
  }
}

/** A run that is killed in here is put right by `recoverFolder`. */
async function swap(made: string, target: string, carried: readonly string[]): Promise<void> {
  if ((await found(target)) === null) return rename(made, target);
  const old = await beside(target, 'old');
  begin(old, target);
  try {
    await rename(target, old);
    try {
      await rename(made, target);
    } catch (error) {
      await rename(old, target);
      throw error;
    }
    // Until what is carried has moved, the old folder is worth keeping.
    end(old);
    for (const path of carried) {
      if ((await found(join(old, path))) === null) continue;
      await mkdir(dirname(join(target, path)), { recursive: true });
      await rename(join(old, path), join(target, path));
    }
    begin(old);
    await rm(old, { recursive: true, force: true });
  } finally {
    end(old);
  }
}

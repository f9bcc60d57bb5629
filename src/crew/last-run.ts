/** What a results folder says of the run that made it, and what has changed since. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../records.js';

/** A unit of the run, by its path, and the key of its records; null where its bytes could not be read. */
export type KeyedPath = readonly [path: string, key: string | null];

export interface LastRun {
  readonly dossier: '1';
  /** How the tables were to be written, and from what beside the documents. */
  readonly output: string;
  readonly units: readonly KeyedPath[];
  readonly problems: readonly Problem[];
  /** Names of all other files of the folder. */
  readonly files: readonly string[];
}

/** Null where there is none that can be read. */
export async function readLastRun(file: string): Promise<LastRun | null> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as Partial<LastRun>;
    return value.dossier === '1' && [value.units, value.problems, value.files].every(Array.isArray)
      ? (value as LastRun)
      : null;
  } catch {
    return null;
  }
}

export interface Changes {
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

export function changesSince(last: LastRun | null, units: readonly KeyedPath[]): Changes {
  const before = new Map(last?.units ?? []);
  const now = new Set(units.map(([path]) => path));
  const paths = (is: (path: string, key: string | null) => boolean): string[] =>
    units.filter(([path, key]) => is(path, key)).map(([path]) => path);
  const same = (path: string, key: string | null): boolean => key !== null && before.get(path) === key;
  return {
    fresh: paths((path) => !before.has(path)),
    changed: paths((path, key) => before.has(path) && !same(path, key)),
    unchanged: paths((path, key) => before.has(path) && same(path, key)),
    removed: [...before.keys()].filter((path) => !now.has(path)),
  };
}

/** Whether the folder is as the run has left it: all its files are there, and none was changed later. */
export function isIntact(folder: string, { files }: LastRun, note: string): boolean {
  try {
    const { mtimeMs } = statSync(join(folder, note));
    return files.every((name) => {
      const state = statSync(join(folder, name));
      return state.isFile() && state.mtimeMs <= mtimeMs;
    });
  } catch {
    return false;
  }
}

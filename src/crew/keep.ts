/** What the units of earlier runs gave, a compressed file for each: a document that has not changed need not be read again. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { type Parcel, reread } from './parcel.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Reads a file of what is kept; null where it is damaged or gone. */
export async function readKept(path: string): Promise<readonly Parcel[] | null> {
  try {
    return reread((await unpack(await readFile(path))).toString('utf8'));
  } catch {
    return null;
  }
}

export interface Keep {
  /** Where it is kept. */
  readonly placeOf: (key: string) => string;
  readonly has: (key: string) => boolean;
  /** Null where nothing is kept, or what is kept is damaged. */
  readonly get: (key: string) => Promise<readonly Parcel[] | null>;
  /** Whether they are kept now: not where the next run may have more luck. */
  readonly put: (key: string, parcels: readonly Parcel[]) => Promise<boolean>;
  /** Drops what is kept under other keys. */
  readonly prune: (keys: ReadonlySet<string>) => Promise<void>;
}

/** The next run may have more luck with such a unit. */
const PASSING = new Set(['unreadable', 'timeout', 'crashed']);

const NAME = /^([0-9a-f]{32})\.gz$/;

/** Makes the folder where it is missing. Files appear whole: they are written under another name first, and carry a checksum. */
export async function keepIn(folder: string): Promise<Keep> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const known = new Set(names.flatMap((n) => NAME.exec(n)?.[1] ?? []));
  const placeOf = (key: string): string => join(folder, `${key}.gz`);
  return {
    has: (key) => known.has(key),
    placeOf,
    get: async (key) => (known.has(key) ? readKept(placeOf(key)) : null),
    async put(key, parcels) {
      if (parcels.some((r) => r.problems.some((p) => PASSING.has(p.code)))) return false;
      const bytes = await pack(Buffer.concat(parcels.map((p) => p.line())), { level: constants.Z_BEST_SPEED });
      const temporary = `${placeOf(key)}.new`;
      await writeFile(temporary, bytes);
      await rename(temporary, placeOf(key));
      known.add(key);
      return true;
    },
    async prune(keys) {
      for (const name of await readdir(folder)) {
        const key = NAME.exec(name)?.[1];
        if (key === undefined || !keys.has(key)) await rm(join(folder, name), { force: true });
      }
    },
  };
}

/** What the records of a unit depend on, as one key: the same key, the same records. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MetadataTable } from '../read/index.js';
import type { WorkOptions } from './options.js';
import { plainOptions } from './options.js';
import type { Unit } from './units.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Bear on how long it takes, not on what comes of it. */
const NO_MATTER = new Set(['ocrThreads', 'workers', 'metadata']);

/** Up to here a file is read at once, which is quicker than piece by piece. */
const SMALL = 1_000_000;

async function hashOf(path: string, size = SMALL): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    if (size < SMALL) return hash.update(readFileSync(path)).digest('hex');
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** The version of the program, and of its words: a list of `data/` that was changed gives other records. */
export async function toolMark(version: string): Promise<string> {
  const marks = [version];
  const mark = async (path: string): Promise<void> => {
    const { size, mtimeMs } = await stat(path);
    marks.push(`${path.slice(ROOT.length)} ${size} ${mtimeMs}`);
  };
  const lists = await readdir(join(ROOT, 'data'), { recursive: true, withFileTypes: true });
  for (const entry of lists) if (entry.isFile()) await mark(join(entry.parentPath, entry.name));
  await mark(join(ROOT, 'dist', 'bundle.cjs')).catch(() => marks.push('not built'));
  return createHash('sha256').update(marks.sort().join('\n')).digest('hex');
}

/** The options as far as they bear on the records; of an option that names a file, what is in the file. */
async function optionsMark(options: WorkOptions): Promise<string> {
  const marks: unknown[] = [];
  for (const [name, value] of Object.entries(plainOptions(options)).sort()) {
    if (NO_MATTER.has(name)) continue;
    const named = [value].flat().filter((v) => typeof v === 'string');
    marks.push([name, value, ...(await Promise.all(named.map((v) => hashOfNamed(v))))]);
  }
  return JSON.stringify(marks);
}

const hashOfNamed = async (path: string): Promise<string | null> =>
  (await stat(path).catch(() => null))?.isFile() ? hashOf(path) : null;

/** Gives the key of a unit; null where its bytes cannot be read. */
export type KeyOf = (unit: Unit) => Promise<string | null>;

export async function keysFor(version: string, options: WorkOptions, table: MetadataTable | null): Promise<KeyOf> {
  const common = `${await toolMark(version)}\n${await optionsMark(options)}`;
  return async (unit) => {
    if (unit.kind === 'line') return keyOf([common, unit.name, unit.number, unit.text]);
    const { path, paths, named, bytes, size } = unit.file;
    const hash = bytes === undefined ? await hashOf(path, size) : createHash('sha256').update(bytes).digest('hex');
    if (hash === null) return null;
    const rows = paths.map((p) => {
      const row = table?.rows.get(resolve(p));
      return row === undefined ? null : { ...row, line: 0 };
    });
    return keyOf([common, hash, path, paths, named, rows]);
  };
}

const keyOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

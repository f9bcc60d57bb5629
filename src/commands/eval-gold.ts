/** Opens what `dossier eval` is given beside the result: gold, and minimums. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from '../errors.js';
import { type GoldDocument, parseGold } from '../index.js';
import { reasonOf } from '../write/place.js';

async function json(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(`${path} is not JSON, or was cut short.`);
  }
}

/** Whether a file of a folder means to be gold. */
const isGold = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('document' in value || 'dossier' in value);

export interface Gold {
  readonly documents: readonly GoldDocument[];
  /** Files of a folder that are something else. */
  readonly passedOver: readonly string[];
}

/** Reads a file of gold, or every JSON file of a folder. Throws UsageError that names the file. */
export async function readGold(path: string): Promise<Gold> {
  const state = await stat(path).catch(() => null);
  if (state === null) throw new UsageError(`There is no gold "${path}": name a JSON file, or a folder of them.`);
  if (!state.isDirectory()) return { documents: parseGold(await json(path), path), passedOver: [] };
  // A results folder that was put right by hand keeps its documents a folder below.
  const inside = (await stat(join(path, 'documents')).catch(() => null))?.isDirectory()
    ? join(path, 'documents')
    : path;
  const files = (await readdir(inside)).filter((name) => name.toLowerCase().endsWith('.json')).sort();
  const documents: GoldDocument[] = [];
  const passedOver: string[] = [];
  for (const name of files) {
    const file = join(inside, name);
    const value = await json(file);
    if (isGold(value)) documents.push(...parseGold(value, file));
    else passedOver.push(basename(file));
  }
  if (documents.length === 0) throw new UsageError(`The folder "${path}" holds no gold: no JSON file with "document".`);
  return { documents, passedOver };
}

/** Reads minimums: figure -> number. */
export async function readMinimums(path: string): Promise<Record<string, number>> {
  const value = await json(path);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${path} holds no minimums: write {"claims.all.r": 0.85}.`);
  for (const [name, minimum] of Object.entries(value))
    if (typeof minimum !== 'number') throw new UsageError(`${path}: the minimum of "${name}" is no number.`);
  return value as Record<string, number>;
}

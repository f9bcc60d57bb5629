/** Results of earlier runs: JSON files and results folders, so that their documents need not be read again. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { problem } from '../errors.js';
import { onlyProblems, type Problem, type Result, resultSchema } from '../records.js';
import { reason } from './inputs.js';

export interface Earlier {
  readonly results: readonly Result[];
  readonly problems: readonly Problem[];
  /** The inputs that are no earlier results. */
  readonly rest: readonly string[];
}

const isResultsName = (path: string): boolean => ['.json', '.jsonl'].includes(extname(path).toLowerCase());

/** Fields that a result of an earlier version may lack. */
const MAY_BE_EMPTY: readonly unknown[] = [null, [], {}];
const MAY_BE_BLANK = new Set(['rule', 'sha256']);

/** A record with what it lacks: null, or an empty list, where the schema takes that. */
function completed(record: unknown, { shape }: z.ZodObject): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  const given = record as Readonly<Record<string, unknown>>;
  const added: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    if ((given[name] ?? null) !== null || field instanceof z.ZodOptional) continue;
    const empty = [...MAY_BE_EMPTY, ...(MAY_BE_BLANK.has(name) ? [''] : [])];
    const found = empty.find((value) => (field as z.ZodType).safeParse(value).success);
    if (found !== undefined) added[name] = found;
  }
  return Object.keys(added).length > 0 ? { ...given, ...added } : record;
}

const LISTS = Object.entries(resultSchema.shape).flatMap(([name, field]) =>
  field instanceof z.ZodArray ? [[name, field.element as z.ZodObject] as const] : [],
);

/** Throws what is wrong with it, in words. */
function resultOf(value: unknown): Result {
  if (typeof value !== 'object' || value === null || !('dossier' in value))
    throw new Error('it is JSON, but no result of dossier');
  const given = value as Readonly<Record<string, unknown>>;
  if (given.dossier !== '1')
    throw new Error(`it is a result of another kind (dossier: ${JSON.stringify(given.dossier)})`);
  const lists = LISTS.map(([name, schema]) => {
    const list = given[name];
    return [name, Array.isArray(list) ? list.map((record) => completed(record, schema)) : list] as const;
  });
  const whole = { dossier: given.dossier, ...Object.fromEntries(lists) };
  const { success, error } = resultSchema.safeParse(whole);
  // As it was written, keys in their order: the same result gives the same bytes.
  if (success) return whole as unknown as Result;
  const { path, message } = error.issues[0]!;
  throw new Error(`it is no whole result of dossier: ${path.join('.')}: ${message}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not JSON, or was cut short');
  }
}

/** `text`: what came on standard input, as lines. */
async function readResults(path: string, results: Result[], problems: Problem[], text?: string): Promise<void> {
  try {
    const all = (text ?? (await readFile(path, 'utf8'))).replace(/^\ufeff/, '');
    const isLines = text !== undefined || extname(path).toLowerCase() === '.jsonl';
    const whole = isLines ? all.split('\n').filter((l) => l.trim() !== '') : [all];
    for (const result of whole.map((part) => resultOf(parsed(part)))) results.push(result);
  } catch (error) {
    problems.push(
      problem(
        path,
        'not_results',
        `"${path}" cannot be compared: ${reason(error)}. Give what "dossier extract --format json" wrote, or the documents themselves.`,
      ),
    );
  }
}

/** The files of documents in a results folder, or null where it is none. */
async function filesOfResults(folder: string): Promise<string[] | null> {
  try {
    const mark: unknown = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'));
    if (typeof mark !== 'object' || mark === null || !('dossier' in mark)) return null;
    const names = await readdir(join(folder, 'documents')).catch(() => []);
    return names
      .filter(isResultsName)
      .sort()
      .map((name) => join(folder, 'documents', name));
  } catch {
    return null;
  }
}

/** In a results folder, what no single document tells: entities as all documents together tell of them, and problems of what gave none. */
const OF_ALL = 'entities.json';

/** Results of the documents of a folder, with their entities as all of its documents tell of them. */
async function withAll(folder: string, results: readonly Result[], problems: Problem[]): Promise<Result[]> {
  const path = join(folder, OF_ALL);
  // Earlier versions wrote none: there each document's file has them whole.
  if ((await stat(path).catch(() => null)) === null) return [...results];
  const ofAll: Result[] = [];
  await readResults(path, ofAll, problems);
  const byId = new Map(ofAll.flatMap((r) => r.entities).map((e) => [e.id, e]));
  return [
    ...results.map((r) => ({ ...r, entities: r.entities.map((e) => byId.get(e.id) ?? e) })),
    ...ofAll.map(({ problems }) => onlyProblems(problems)),
  ];
}

/** The result files that a pattern stands for. */
async function matches(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const options = { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false };
  return (await glob([pattern], { ...options, absolute: isAbsolute(pattern) })).filter(isResultsName).sort();
}

/**
 * Takes the earlier results out of some inputs: files and patterns that end in .json or .jsonl, and folders that a run wrote. What is broken
 * or foreign becomes a problem (`not_results`), and the others go on. With `stdin`, "-" is lines of results.
 */
export async function readEarlier(inputs: readonly string[], stdin?: () => Promise<Uint8Array>): Promise<Earlier> {
  const results: Result[] = [];
  const problems: Problem[] = [];
  const rest: string[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    if (input === '-' && stdin) {
      await readResults('-', results, problems, Buffer.from(await stdin()).toString('utf8'));
      continue;
    }
    const state = await stat(input).catch(() => null);
    let files: string[] | null = null;
    if (state?.isDirectory()) files = await filesOfResults(input);
    else if (isResultsName(input)) files = state?.isFile() ? [input] : await matches(input);
    if (files === null || (files.length === 0 && state === null)) rest.push(input);
    else if (files.length === 0)
      problems.push(
        problem(
          input,
          'not_results',
          `The results folder "${input}" holds no documents to compare: its folder "documents" is missing or empty.`,
        ),
      );
    const found: Result[] = [];
    for (const file of files ?? []) {
      if (seen.has(file)) continue;
      seen.add(file);
      await readResults(file, found, problems);
    }
    results.push(...(state?.isDirectory() && found.length > 0 ? await withAll(input, found, problems) : found));
  }
  return { results, problems, rest };
}

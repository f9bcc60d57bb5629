/** Results of earlier runs: JSON files and results folders, so that their documents need not be read again. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { problem } from '../errors.js';
import { type Entity, onlyProblems, type Result } from '../records.js';
import { reason } from './inputs.js';
import { placedLines } from './placed-lines.js';
import { resultOf } from './result-json.js';

/** One result of an earlier run, which can be read again once it is no longer held; or an input that is none. */
export type EarlierPart =
  | { readonly result: Result; readonly again: () => Promise<Result> }
  | { readonly rest: string };

const isResultsName = (path: string): boolean => ['.json', '.jsonl'].includes(extname(path).toLowerCase());

const held = (result: Result): EarlierPart => ({ result, again: async () => result });

const broken = (path: string, name: string, error: unknown): EarlierPart =>
  held(
    onlyProblems([
      problem(
        path,
        'not_results',
        `${name} cannot be taken: ${reason(error)}. Give what "dossier extract --format json" or "--format jsonl" wrote, or the documents themselves.`,
      ),
    ]),
  );

/** `bytes`: what came on standard input. A line that is broken is a problem, and the others go on. */
async function* lineParts(path: string, bytes?: Uint8Array): AsyncGenerator<EarlierPart> {
  try {
    for await (const { number, text, again } of placedLines(path, bytes))
      try {
        yield { result: resultOf(text), again: async () => resultOf(await again()) };
      } catch (error) {
        yield broken(path, `"${path}", line ${number},`, error);
      }
  } catch (error) {
    yield broken(path, `"${path}"`, error);
  }
}

async function* fileParts(path: string): AsyncGenerator<EarlierPart> {
  if (extname(path).toLowerCase() === '.jsonl') {
    yield* lineParts(path);
    return;
  }
  const read = async (): Promise<Result> => resultOf((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  let result: Result;
  try {
    result = await read();
  } catch (error) {
    yield broken(path, `"${path}"`, error);
    return;
  }
  yield { result, again: read };
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

/** The documents of a folder, with their entities as all of its documents tell of them. Earlier versions wrote these into each document's file. */
async function* folderParts(folder: string, files: readonly string[]): AsyncGenerator<EarlierPart> {
  const path = join(folder, OF_ALL);
  const byId = new Map<string, Entity>();
  if ((await stat(path).catch(() => null)) !== null)
    for await (const part of fileParts(path)) {
      if ('rest' in part) continue;
      for (const e of part.result.entities) byId.set(e.id, e);
      if (part.result.problems.length > 0) yield held(onlyProblems(part.result.problems));
    }
  const whole = (result: Result): Result => ({
    ...result,
    entities: result.entities.map((e) => byId.get(e.id) ?? e),
  });
  for (const file of files)
    for await (const part of fileParts(file)) {
      if ('rest' in part) continue;
      const { result, again } = part;
      yield { result: whole(result), again: async () => whole(await again()) };
    }
}

/** The result files that a pattern stands for. */
async function matches(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const options = { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false };
  return (await glob([pattern], { ...options, absolute: isAbsolute(pattern) })).filter(isResultsName).sort();
}

const bare = (folder: string): EarlierPart =>
  held(
    onlyProblems([
      problem(
        folder,
        'not_results',
        `The results folder "${folder}" holds no documents to compare: its folder "documents" is missing or empty.`,
      ),
    ]),
  );

/**
 * Takes the earlier results out of some inputs, one after another: files and patterns that end in .json or .jsonl, and folders that a run
 * wrote. What is broken or foreign is a result with its problem (`not_results`), and the others go on. With `stdin`, "-" is lines of results.
 */
export async function* earlierParts(
  inputs: readonly string[],
  stdin?: () => Promise<Uint8Array>,
): AsyncGenerator<EarlierPart> {
  const seen = new Set<string>();
  for (const input of inputs) {
    if (input === '-' && stdin) {
      yield* lineParts('-', await stdin());
      continue;
    }
    const state = await stat(input).catch(() => null);
    let files: string[] | null = null;
    if (state?.isDirectory()) files = await filesOfResults(input);
    else if (isResultsName(input)) files = state?.isFile() ? [input] : await matches(input);
    if (files === null || (files.length === 0 && state === null)) {
      yield { rest: input };
      continue;
    }
    const fresh = files.filter((file) => !seen.has(file));
    for (const file of fresh) seen.add(file);
    if (files.length === 0) yield bare(input);
    else if (state?.isDirectory()) yield* folderParts(input, fresh);
    else for (const file of fresh) yield* fileParts(file);
  }
}

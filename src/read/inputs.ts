import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, resolve } from 'node:path';
import { problem } from '../errors.js';
import type { Problem } from '../records.js';
import { EXTENSIONS } from './formats.js';

/** One file to read. `paths`: files of the same bytes, this one first. `bytes`: what came on standard input. */
export interface InputFile {
  readonly path: string;
  readonly paths: readonly string[];
  readonly size: number;
  /** Named by itself, not found in a folder: then it is read as plain text whatever its extension. */
  readonly named: boolean;
  readonly bytes?: Uint8Array;
  /** The path of the file that this one came in: an archive, an e-mail. */
  readonly parent?: string;
}

export interface ExpandOptions {
  /** Gives the bytes for the input "-". Default: there is no standard input. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** The kinds of files that are taken out of folders and patterns, in lower case with the full stop. Default: all that are read. */
  readonly extensions?: ReadonlySet<string>;
}

export interface Expanded {
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isPattern = (input: string): boolean => /[*?[\]{}]|[!@+]\(/.test(input);

/**
 * The files that inputs stand for, in the order of the inputs: files, folders (with all below them, by name in code-unit order, hidden
 * files skipped), patterns ("reports/*.txt"), and "-" for standard input. A file named twice is taken once. What is missing, unreadable
 * or of no kind that is read becomes a problem, and the rest goes on. Symbolic links are followed, never in a circle.
 */
export async function expandInputs(inputs: readonly string[], options: ExpandOptions = {}): Promise<Expanded> {
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  const kinds = options.extensions ?? EXTENSIONS;
  const seen = new Map<string, number>();
  const add = (file: InputFile): void => {
    const key = file.path === '-' ? '-' : resolve(file.path);
    const at = seen.get(key);
    const known = at === undefined ? undefined : files[at]!;
    if (at === undefined || known === undefined) seen.set(key, files.push(file) - 1);
    // Whichever way it was named first: the order of the inputs tells nothing.
    else files[at] = { ...(byCodeUnit(file.path, known.path) < 0 ? file : known), named: file.named || known.named };
  };
  for (const input of inputs) {
    if (input === '-') {
      const bytes = await options.stdin?.();
      if (bytes === undefined) problems.push(problem('-', 'not_found', 'There is no standard input to read for "-".'));
      else add({ path: '-', paths: ['-'], size: bytes.length, named: true, bytes });
      continue;
    }
    const state = await statOf(input);
    if (state === 'missing') {
      if (isPattern(input)) await addMatches(input, add, problems, kinds);
      else problems.push(problem(input, 'not_found', `There is no file or folder "${input}". Check the spelling.`));
    } else if (typeof state === 'string')
      problems.push(problem(input, 'unreadable', `"${input}" cannot be opened: ${state}.`));
    else if (state.isDirectory()) await addFolder(input, add, problems, kinds);
    else if (state.isFile()) add({ path: input, paths: [input], size: state.size, named: true });
    else await addStream(input, add, problems);
  }
  return { files, problems };
}

async function statOf(path: string): Promise<Stats | string> {
  try {
    return await stat(path);
  } catch (error) {
    return reason(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'missing',
};

/** Why a file cannot be opened, in words. */
export function reason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return (
    (typeof code === 'string' ? (REASONS[code] ?? code) : null) ??
    (error instanceof Error ? error.message : String(error))
  );
}

async function addMatches(
  pattern: string,
  add: (file: InputFile) => void,
  problems: Problem[],
  kinds: ReadonlySet<string>,
): Promise<void> {
  const { glob } = await import('tinyglobby');
  const paths = (
    await glob([pattern], {
      onlyFiles: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      absolute: isAbsolute(pattern),
    })
  ).sort(byCodeUnit);
  if (paths.length === 0) problems.push(problem(pattern, 'not_found', `No file matches "${pattern}".`));
  const real = new Set<string>();
  for (const path of paths) {
    const target = await realpath(path).catch(() => path);
    if (real.has(target)) continue;
    real.add(target);
    const state = await statOf(path);
    if (typeof state === 'string') problems.push(problem(path, 'unreadable', `"${path}" cannot be opened: ${state}.`));
    else if (state.isFile()) addOrRefuse(path, state.size, add, problems, kinds);
  }
}

/** A pipe or a device that was named: its bytes are read at once. */
async function addStream(path: string, add: (file: InputFile) => void, problems: Problem[]): Promise<void> {
  try {
    const bytes = await readFile(path);
    add({ path, paths: [path], size: bytes.length, named: true, bytes });
  } catch (error) {
    problems.push(problem(path, 'unreadable', `"${path}" cannot be read: ${reason(error)}.`));
  }
}

function addOrRefuse(
  path: string,
  size: number,
  add: (file: InputFile) => void,
  problems: Problem[],
  kinds: ReadonlySet<string>,
): boolean {
  const extension = extname(path).toLowerCase();
  if (extension !== '' && !kinds.has(extension)) {
    problems.push(
      problem(
        path,
        'unsupported',
        `"${path}" was skipped: files of the kind ${extension} are not read. Save it as PDF, .docx or text.`,
      ),
    );
    return false;
  }
  add({ path, paths: [path], size, named: false });
  return true;
}

async function addFolder(
  folder: string,
  add: (file: InputFile) => void,
  problems: Problem[],
  kinds: ReadonlySet<string>,
): Promise<void> {
  const entered = new Set<string>();
  let found = 0;
  const enter = async (path: string): Promise<void> => {
    let entries: Dirent[];
    try {
      const real = await realpath(path);
      if (entered.has(real)) return;
      entered.add(real);
      entries = await readdir(path, { withFileTypes: true });
    } catch (error) {
      problems.push(problem(path, 'unreadable', `The folder "${path}" cannot be opened: ${reason(error)}.`));
      return;
    }
    for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue;
      const inside = path.endsWith('/') || path.endsWith('\\') ? path + entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        await enter(inside);
        continue;
      }
      const state = await statOf(inside);
      if (typeof state === 'string')
        problems.push(
          problem(
            inside,
            'unreadable',
            `"${inside}" cannot be opened: ${state === 'missing' ? 'its link leads nowhere' : state}.`,
          ),
        );
      else if (state.isDirectory()) await enter(inside);
      else if (state.isFile() && addOrRefuse(inside, state.size, add, problems, kinds)) found++;
    }
  };
  await enter(folder);
  if (found === 0)
    problems.push(
      problem(
        folder,
        'no_files',
        `The folder "${folder}" holds no file that is read (PDF, Word, OpenDocument, RTF, e-mail, HTML, Markdown, text, Zip).`,
      ),
    );
}

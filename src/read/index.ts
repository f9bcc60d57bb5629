/** Files, folders, patterns and standard input -> documents: the text that all offsets count in, and what the file tells of itself. */
import { readFile as readBytes } from 'node:fs/promises';
import { problem } from '../errors.js';
import type { Problem } from '../records.js';
import type { ReadDocument } from '../stages.js';
import { documentOf } from './document.js';
import { readerFor } from './formats.js';
import { type InputFile, reason } from './inputs.js';
import { readIsolated } from './isolate.js';
import { languageOf } from './language.js';
import { type ReadOptions, readerOptions } from './limits.js';
import { type Desk, type FileMetadata, type Reader, type ReaderOptions, type Reading, Unreadable } from './reader.js';

export { readSheet } from './corrections.js';
export { sourceOf } from './document.js';
export { earlierParts } from './earlier.js';
export { expandInputs, type InputFile } from './inputs.js';
export { expandLineInputs, type LineOptions, linesOf, openInput, readJsonLine } from './json-lines.js';
export type { ReadOptions } from './limits.js';
export {
  applyDate,
  applyMetadata,
  checkDate,
  type MetadataTable,
  readMetadata,
  stillUnused,
  unusedRows,
} from './metadata.js';
export type { OcrMode } from './reader.js';
export { joinSameBytes } from './same-bytes.js';

/** A document, or the problems for which there is none. A document's own problems are in `read.problems`. */
export interface ReadOutcome {
  readonly read: ReadDocument | null;
  readonly problems: readonly Problem[];
  /** The files in it, each to be read by itself. */
  readonly children: readonly InputFile[];
}

/** Archives in archives deeper than this are not opened. */
const MAX_DEPTH = 8;
const KINDS = 'Save it as PDF, .docx or text.';

const none = (path: string, code: string, message: string): ReadOutcome => ({
  read: null,
  problems: [problem(path, code, message)],
  children: [],
});

/** Reads a file and all files in it, each after the one it came in. Never throws for what is in them. */
export async function* readDocuments(
  input: InputFile,
  options: ReadOptions = {},
  depth = 0,
): AsyncGenerator<ReadOutcome> {
  const outcome = await readDocument(input, options);
  yield outcome;
  for (const child of outcome.children) {
    if (depth < MAX_DEPTH) yield* readDocuments(child, options, depth + 1);
    else yield none(child.path, 'too_deep', `"${child.path}" lies too deep in other files; take it out to read it.`);
  }
}

/**
 * Reads one file, without the files in it. Never throws for what is in the file: codes are unreadable, too_large, empty, unsupported, binary,
 * encrypted, timeout, crashed, failed. Throws UsageError for options that make no sense.
 */
export async function readDocument(input: InputFile, options: ReadOptions = {}): Promise<ReadOutcome> {
  const { path } = input;
  const told = readerOptions(options);
  const limit = told.maxBytes;
  const tooLarge = (size: number): ReadOutcome =>
    none(
      path,
      'too_large',
      `"${path}" has ${megabytes(size)}, more than the limit of ${megabytes(limit)}. Split it into parts, or allow more with --max-size.`,
    );
  if (input.size > limit) return tooLarge(input.size);
  let bytes: Uint8Array;
  try {
    bytes = input.bytes ?? (await readBytes(path));
  } catch (error) {
    return none(path, 'unreadable', `"${path}" cannot be read: ${reason(error)}.`);
  }
  return bytes.length > limit ? tooLarge(bytes.length) : readBytesOf(input, bytes, told, options);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

async function readBytesOf(
  input: InputFile,
  bytes: Uint8Array,
  told: ReaderOptions,
  options: ReadOptions,
): Promise<ReadOutcome> {
  const { path, paths, named } = input;
  if (bytes.length === 0) return none(path, 'empty', `"${path}" is empty.`);
  const choice = readerFor(path, bytes, named);
  if ('foreign' in choice)
    return none(path, 'unsupported', `"${path}" is ${choice.foreign}, which is not read. ${KINDS}`);
  if ('binary' in choice) return none(path, 'binary', `"${path}" is not text but binary data.`);
  if ('unknown' in choice) return none(path, 'unsupported', `"${path}" is of a kind that is not read. ${KINDS}`);
  const { reader, lies } = choice;
  try {
    const source = { path, bytes };
    const reading = reader.isolated
      ? await readIsolated(reader, source, told, options)
      : await reader.read(source, told, NO_DESK);
    return await outcomeOf(input, paths, bytes, lies === null ? reading : withDoubt(path, reading, lies));
  } catch (error) {
    if (error instanceof Unreadable) return none(path, error.code, error.message);
    return none(path, 'failed', `"${path}" could not be read as ${reader.name}: ${reason(error).replace(/\.$/, '')}.`);
  }
}

/** For readers that run here: they are quick. */
const NO_DESK: Desk = { keep: () => {}, more: () => {}, step: () => {} };

const withDoubt = (path: string, reading: Reading, lies: Reader): Reading => ({
  ...reading,
  problems: [
    ...reading.problems,
    problem(
      path,
      'wrong_extension',
      `By its name this is a ${lies.name} file, by its content it is not: read as plain text.`,
    ),
  ],
});

async function outcomeOf(
  input: InputFile,
  paths: readonly string[],
  bytes: Uint8Array,
  reading: Reading,
): Promise<ReadOutcome> {
  const { path } = input;
  const hasText = /[^\s\0\ufeff]/.test(reading.text);
  const children = (reading.children ?? []).map((child): InputFile => {
    const inside = `${path}${hasText ? '#' : '/'}${child.name}`;
    return { path: inside, paths: [inside], size: child.bytes.length, named: false, bytes: child.bytes, parent: path };
  });
  if (hasText) {
    const language = await languageOf(reading.text, reading.metadata.language ?? null);
    return { read: documentOf(paths, bytes, reading, input.parent ?? null, language), problems: [], children };
  }
  if (children.length > 0) return { read: null, problems: reading.problems, children };
  return { read: null, problems: [...reading.problems, problem(path, 'empty', `"${path}" holds no text.`)], children };
}

export interface TextInput extends FileMetadata {
  readonly text: string;
  /** What the document is called in the records. Default "-". */
  readonly path?: string;
}

/** A document of a text that is already in memory, kept character for character. */
export function readText({ text, path = '-', ...metadata }: TextInput): ReadDocument {
  return documentOf([path], text, { text, metadata, hints: [], pages: [], problems: [] });
}

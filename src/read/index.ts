/** Files, folders, patterns and standard input -> documents: the text that all offsets count in, and what the file tells of itself. */
import { readFile as readBytes } from 'node:fs/promises';
import { problem } from '../errors.js';
import type { Problem } from '../records.js';
import type { ReadDocument } from '../stages.js';
import { documentOf } from './document.js';
import { foreignFormat, looksBinary, readerFor } from './formats.js';
import { type InputFile, reason } from './inputs.js';
import type { FileMetadata } from './reader.js';

export { sourceOf } from './document.js';
export { readEarlier } from './earlier.js';
export { expandInputs, type InputFile } from './inputs.js';
export {
  applyDate,
  applyMetadata,
  checkDate,
  type MetadataTable,
  readMetadata,
  unusedRows,
} from './metadata.js';
export { joinSameBytes } from './same-bytes.js';

export interface ReadOptions {
  /** Larger files become a problem. Default 200 MB. */
  readonly maxBytes?: number;
}

/** A document, or the problems for which there is none. A document's own problems are in `read.problems`. */
export interface ReadOutcome {
  readonly read: ReadDocument | null;
  readonly problems: readonly Problem[];
}

const MAX_BYTES = 200_000_000;

const none = (path: string, code: string, message: string): ReadOutcome => ({
  read: null,
  problems: [problem(path, code, message)],
});

/** Reads one file. Never throws for what is in the file: codes are unreadable, too_large, empty, unsupported, binary, failed. */
export async function readDocument(input: InputFile, options: ReadOptions = {}): Promise<ReadOutcome> {
  const { path } = input;
  const limit = options.maxBytes ?? MAX_BYTES;
  const tooLarge = (size: number): ReadOutcome =>
    none(
      path,
      'too_large',
      `"${path}" has ${megabytes(size)}, more than the limit of ${megabytes(limit)}. Split it into parts.`,
    );
  if (input.size > limit) return tooLarge(input.size);
  let bytes: Uint8Array;
  try {
    bytes = input.bytes ?? (await readBytes(path));
  } catch (error) {
    return none(path, 'unreadable', `"${path}" cannot be read: ${reason(error)}.`);
  }
  return bytes.length > limit ? tooLarge(bytes.length) : readBytesOf(input, bytes);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

async function readBytesOf(input: InputFile, bytes: Uint8Array): Promise<ReadOutcome> {
  const { path, paths, named } = input;
  if (bytes.length === 0) return none(path, 'empty', `"${path}" is empty.`);
  const foreign = foreignFormat(bytes);
  if (foreign !== null)
    return none(path, 'unsupported', `"${path}" is ${foreign}, which is not read. Save it as text, Markdown or HTML.`);
  if (looksBinary(bytes)) return none(path, 'binary', `"${path}" is not text but binary data.`);
  const reader = readerFor(path, bytes, named);
  if (reader === null)
    return none(path, 'unsupported', `"${path}" is of a kind that is not read. Save it as text, Markdown or HTML.`);
  try {
    const reading = await reader.read({ path, bytes });
    if (!/[^\s\0\ufeff]/.test(reading.text)) return none(path, 'empty', `"${path}" holds no text.`);
    return { read: documentOf(paths, bytes, reading), problems: [] };
  } catch (error) {
    return none(path, 'failed', `"${path}" could not be read as ${reader.name}: ${reason(error)}.`);
  }
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

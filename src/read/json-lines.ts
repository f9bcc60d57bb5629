/** Documents as lines of JSON, as they come from another program: `{"path": "a.txt", "text": "...", "published": "2021-04-05"}`. */
import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import { problem } from '../errors.js';
import { GENRES, type Problem } from '../records.js';
import type { ReadDocument } from '../stages.js';
import { documentOf } from './document.js';
import { type Expanded, type ExpandOptions, expandInputs, type InputFile, reason } from './inputs.js';
import { edtfDay } from './normalize.js';

const words = z.string().nullish();

/** `text` is the document; all else may be missing. Fields that are not known are passed over. */
const lineSchema = z.object({
  text: z.string(),
  /** What the document is called; where it is missing, `id`, else the place of the line. */
  path: words,
  /** How the other program calls it: kept in `given_ids`. */
  id: z.union([z.string(), z.number()]).nullish(),
  source: words,
  title: words,
  publisher: words,
  authors: z.array(z.string()).nullish(),
  published: words,
  genre: z.enum(GENRES).nullish(),
  language: words,
});

export interface LineOutcome {
  readonly read: ReadDocument | null;
  readonly problems: readonly Problem[];
}

/**
 * The document of one line. Never throws for what is in it: a line that is no such object is a problem (`bad_line`), as is one without text
 * (`empty`). `name` and `number` say where the line stands.
 */
export function readJsonLine(name: string, number: number, line: string): LineOutcome {
  const place = `${name}:${number}`;
  const none = (code: string, message: string): LineOutcome => ({
    read: null,
    problems: [problem(place, code, message)],
  });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return none('bad_line', `Line ${number} of "${name}" is not JSON, or was cut short.`);
  }
  const { data, error } = lineSchema.safeParse(value);
  if (data === undefined) {
    const { path, message } = error.issues[0]!;
    const where = path.length === 0 ? '' : ` (${path.join('.')}: ${message})`;
    return none(
      'bad_line',
      `Line ${number} of "${name}" is no document${where}. It takes {"text": "...", "path": "..."}.`,
    );
  }
  if (!/[^\s\0\ufeff]/.test(data.text)) return none('empty', `Line ${number} of "${name}" holds no text.`);
  const id = data.id == null ? null : String(data.id);
  const path = data.path || id || place;
  const published = edtfDay(data.published);
  const doubts =
    data.published && published === null
      ? [
          problem(
            path,
            'metadata',
            `"${data.published}" is not a date; it was passed over. Write it as 2022-03-18, 2022-03 or 2022.`,
          ),
        ]
      : [];
  const metadata = { ...data, published, authors: data.authors ?? [] };
  const read = documentOf([path], data.text, { text: data.text, metadata, hints: [], pages: [], problems: doubts });
  return {
    read: {
      ...read,
      document: {
        ...read.document,
        source: data.source || read.document.source,
        ...(id !== null && { given_ids: [id] }),
      },
    },
    problems: [],
  };
}

/** Where lines come from. */
export interface LineOptions extends ExpandOptions {
  /** Gives standard input piece by piece for the input "-". */
  readonly stdinChunks?: () => AsyncIterable<Uint8Array>;
}

const KINDS: ReadonlySet<string> = new Set(['.jsonl', '.ndjson']);

/** The files of lines that inputs stand for, as with documents; standard input is left to be read piece by piece. */
export async function expandLineInputs(inputs: readonly string[], options: LineOptions): Promise<Expanded> {
  const named = inputs.filter((input) => input !== '-');
  const { files, problems } = await expandInputs(named, { extensions: KINDS });
  const readable: InputFile[] = [];
  const unreadable: Problem[] = [];
  if (named.length < inputs.length) {
    if (options.stdinChunks ?? options.stdin) readable.push({ path: '-', paths: ['-'], size: 0, named: true });
    else unreadable.push(problem('-', 'not_found', 'There is no standard input to read for "-".'));
  }
  for (const file of files)
    try {
      if (file.bytes === undefined) await access(file.path, constants.R_OK);
      readable.push(file);
    } catch (error) {
      unreadable.push(problem(file.path, 'unreadable', `"${file.path}" cannot be opened: ${reason(error)}.`));
    }
  return { files: readable, problems: [...problems, ...unreadable] };
}

/** The bytes of an input, piece by piece. */
export async function* openInput(file: InputFile, options: LineOptions): AsyncGenerator<Uint8Array> {
  if (file.bytes !== undefined) yield file.bytes;
  else if (file.path !== '-') yield* createReadStream(file.path) as AsyncIterable<Uint8Array>;
  else if (options.stdinChunks) yield* options.stdinChunks();
  else if (options.stdin) yield await options.stdin();
}

/** Lines that hold anything, each with its number from 1. Only the line that is being read is in memory. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let number = 0;
  const line = (last: string): { number: number; text: string } => {
    const text = parts.length === 0 ? last : parts.join('') + last;
    parts = [];
    number++;
    return { number, text: (number === 1 ? text.replace(/^\ufeff/, '') : text).trim() };
  };
  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      const one = line(text.slice(from, at));
      from = at + 1;
      if (one.text !== '') yield one;
    }
    if (from < text.length) parts.push(text.slice(from));
  }
  const one = line(decoder.end());
  if (one.text !== '') yield one;
}

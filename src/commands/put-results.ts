/** Records to their place: filtered, as a format, to a stream, a file or a folder. */

import type { Parcel } from '../crew/parcel.js';
import {
  applyCorrections,
  type DocumentFormat,
  type Entity,
  everything,
  type Filter,
  type Filtered,
  type FormatName,
  type FormatOptions,
  filterResult,
  mergeResults,
  type Problem,
  type RecordType,
  type Result,
  type Selection,
  streamChunks,
  type TableName,
  writeResultsFolder,
} from '../index.js';
import type { Chunks } from '../write/chunks.js';
import { harmless } from '../write/layout.js';
import { tableOf } from '../write/tables/index.js';
import { chosenColumns } from './columns.js';
import { filterOf, tellFilter } from './filter-flags.js';
import type { FilterFlags } from './filter-options.js';
import { sheetIn } from './kept-results.js';
import { type Destination, destination, type OutputFlags } from './output.js';
import { type Progress, progressOn } from './progress.js';
import type { Io } from './spec.js';
import { isUnread, tellWritten } from './told.js';
import { version } from './version.js';
import { outputOf, put, tellUnheld } from './written.js';

export interface ResultFlags extends OutputFlags, FilterFlags {
  readonly table?: TableName;
  /** A sheet of corrections to replay. */
  readonly corrections?: string;
}

/** What is to be written, and where. */
export interface Run {
  readonly inputs: readonly string[];
  readonly flags: ResultFlags;
  readonly filter: Filter | null;
  readonly to: Destination;
  readonly tables: Pick<FormatOptions, 'table' | 'columns'>;
  readonly io: Io;
  /** Its line goes before anything else is written. */
  readonly progress: Progress;
  /** What a folder is to say of this run for the next one, given its files and what was doubtful. */
  readonly note?: (files: readonly string[], problems: readonly Problem[]) => string;
}

export type Target = Exclude<Destination, { to: 'folder' }>;

export interface Outcome {
  readonly problems: readonly Problem[];
  /** Something was read, or there was nothing in what was to be read. */
  readonly done: boolean;
}

const selected = (result: Result, { filter }: Run): Filtered =>
  filter ? filterResult(result, filter) : { ...everything(result), undated: 0 };

const TABLE_OF: Readonly<Record<RecordType, TableName>> = {
  facility: 'facilities',
  organization: 'organizations',
  person: 'people',
  place: 'places',
  date: 'dates',
  quantity: 'quantities',
  claim: 'claims',
};

/** The table that is shown where a format holds only one and none is named: claims, or what is asked for instead of them. */
function usualTable(types: readonly RecordType[] | undefined): TableName {
  if (types === undefined || types.includes('claim')) return 'claims';
  return types.length === 1 ? TABLE_OF[types[0]!] : 'mentions';
}

const ONE_TABLE = new Set<FormatName>(['csv', 'tsv', 'table']);

/** The table that is asked for, and its columns. Throws UsageError for a column that it does not have. */
export function tableFlags(flags: ResultFlags, to: Destination): Pick<FormatOptions, 'table' | 'columns'> {
  const table = flags.table ?? (to.to !== 'folder' && ONE_TABLE.has(to.format) ? usualTable(flags.type) : undefined);
  if (table === undefined) return {};
  return { table, ...(flags.columns && { columns: chosenColumns(flags.columns, tableOf(table, null)) }) };
}

/** What is to be written by the flags of a command that reads results as they are. Throws UsageError where they do not go together. */
export function runOf(inputs: readonly string[], flags: ResultFlags, io: Io): Run {
  const to = destination(flags, io.out.isTerminal);
  const progress = progressOn(io.err, harmless);
  return { inputs, flags, filter: filterOf(flags), to, tables: tableFlags(flags, to), io, progress };
}

async function chunksOf(selection: Selection, run: Run, to: Target): Promise<Chunks> {
  const { chunks, problems } = await outputOf(selection, to, { ...run.flags, ...run.tables }, run, run.io);
  await tellUnheld(problems, run.io.err);
  return chunks;
}

/** Nothing was there to be read. */
const ABSENT = new Set(['not_found', 'no_files']);

/** Each document as soon as it is done, nothing merged. Input that gave no document is, in JSON lines, a line with its problem. */
export async function stream(
  parts: AsyncIterable<Parcel>,
  run: Run,
  to: Target,
  format: DocumentFormat,
): Promise<Outcome> {
  const problems: Problem[] = [];
  async function* documents(): AsyncGenerator<Parcel> {
    for await (const part of parts) {
      problems.push(...part.problems);
      if (part.documents.length === 0 && part.problems.length === 0) continue;
      await run.progress.clear();
      yield part;
    }
  }
  const each = documents();
  // Lines that tell of problems alone wait for a document: where there is nothing at all, nothing is written.
  const first: Parcel[] = [];
  let next = await each.next();
  while (!next.done && next.value.documents.length === 0) {
    first.push(next.value);
    next = await each.next();
  }
  if (!next.done) first.push(next.value);
  else if (problems.some((p) => isUnread(p, run.inputs)) && problems.every((p) => ABSENT.has(p.code)))
    return { problems, done: false };
  async function* all(): AsyncGenerator<Parcel> {
    yield* first;
    yield* each;
  }
  async function* selections(): AsyncGenerator<Selection> {
    for await (const part of all()) yield selected(part.result(), run);
  }
  async function* lines(): AsyncGenerator<Uint8Array> {
    for await (const part of all()) yield part.line();
  }
  const asItIs = format === 'jsonl' && run.filter === null;
  await put(asItIs ? lines() : streamChunks(selections(), format, { version: version() }), to, run.io);
  return { problems, done: true };
}

/** Everything else: all documents together. */
export async function whole(parts: AsyncIterable<Result> | Iterable<Result>, run: Run): Promise<Outcome> {
  const { inputs, flags, to, progress } = run;
  const all: Result[] = [];
  for await (const part of parts) all.push(part);
  await progress.clear();
  const merged = mergeResults(all);
  if (merged.documents.length === 0 && merged.problems.some((p) => isUnread(p, inputs)))
    return { problems: merged.problems, done: false };
  const sheet = flags.corrections ?? (to.to === 'folder' ? sheetIn(to.path) : null);
  const result = sheet === null ? merged : await applyCorrections(merged, sheet, flags);
  await putResult(result, run);
  return { problems: result.problems, done: true };
}

/** Writes one result, filtered, to its place. */
export async function putResult(result: Result, run: Run): Promise<void> {
  const { flags, to, io } = run;
  const selection = selected(result, run);
  const note = run.note && ((files: readonly string[]) => run.note!(files, result.problems));
  if (to.to === 'folder') await writeResultsFolder(to.path, selection, version(), flags, note);
  else await put(await chunksOf(selection, run, to), to, io);
  const { documents, claims } = selection.shown;
  await tellPut(run, { documents, entities: result.entities, claims: claims.length, undated: selection.undated });
}

interface Put extends Pick<Filtered, 'undated'> {
  readonly documents: readonly unknown[];
  /** Of all documents, shown or not. */
  readonly entities: readonly Entity[];
  /** How many are shown. */
  readonly claims: number;
}

/** Says what a filter had nothing to go by for, and what was written. */
export async function tellPut(
  { filter, to, io }: Pick<Run, 'filter' | 'to' | 'io'>,
  { documents, entities, claims, undated }: Put,
): Promise<void> {
  if (filter) await tellFilter(filter, { entities }, undated, io.err);
  if (to.to !== 'stdout' && io.err.isTerminal) await tellWritten(to, { documents: documents.length, claims }, io.err);
}

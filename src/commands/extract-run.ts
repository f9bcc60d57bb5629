/** The work of `dossier extract`. */
import {
  type ExtractOptions,
  everything,
  extractEach,
  type Filter,
  type FormatName,
  type FormatOptions,
  filterResult,
  mergeResults,
  type Problem,
  type RecordType,
  type Result,
  type Selection,
  type TableName,
  writeResultsFolder,
} from '../index.js';
import type { Chunk, Chunks } from '../write/chunks.js';
import { harmless } from '../write/layout.js';
import { tableOf } from '../write/tables/index.js';
import { chosenColumns } from './columns.js';
import type { ExtractFlags } from './extract.js';
import { filterOf, tellFilter } from './filter-flags.js';
import { type Destination, destination } from './output.js';
import { type Progress, progressOn } from './progress.js';
import { readOptionsOf } from './shared-options.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, tellProblems, tellWritten } from './told.js';
import { version } from './version.js';
import { outputOf, put, tellUnheld } from './written.js';

/** Characters of a document that is sure to take more than a second. */
const LONG = 150_000;

interface Run {
  readonly inputs: readonly string[];
  readonly flags: ExtractFlags;
  readonly filter: Filter | null;
  readonly to: Destination;
  readonly tables: Pick<FormatOptions, 'table' | 'columns'>;
  readonly io: Io;
  /** Its line goes before anything else is written. */
  readonly progress: Progress;
}

type Target = Exclude<Destination, { to: 'folder' }>;

interface Outcome {
  readonly problems: readonly Problem[];
  /** Something was read, or there was nothing in what was to be read. */
  readonly done: boolean;
}

const selected = (result: Result, { filter }: Run): Selection & { undated: number } =>
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
function tableFlags(flags: ExtractFlags, to: Destination): Pick<FormatOptions, 'table' | 'columns'> {
  const table = flags.table ?? (to.to !== 'folder' && ONE_TABLE.has(to.format) ? usualTable(flags.type) : undefined);
  if (table === undefined) return {};
  return { table, ...(flags.columns && { columns: chosenColumns(flags.columns, tableOf(table, null)) }) };
}

async function chunksOf(selection: Selection, run: Run, to: Target): Promise<Chunks> {
  const { chunks, problems } = await outputOf(selection, to, { ...run.flags, ...run.tables }, run, run.io);
  await tellUnheld(problems, run.io.err);
  return chunks;
}

/** JSON lines: each document as soon as it is done, nothing merged. */
async function stream(parts: AsyncIterable<Result>, run: Run, to: Target): Promise<Outcome> {
  const problems: Problem[] = [];
  async function* documents(): AsyncGenerator<Result> {
    for await (const part of parts) {
      problems.push(...part.problems);
      if (part.documents.length === 0) continue;
      await run.progress.clear();
      yield part;
    }
  }
  const each = documents();
  const first = await each.next();
  const done = !first.done || !problems.some((p) => isUnread(p, run.inputs));
  async function* text(): AsyncGenerator<Chunk> {
    if (first.done) return;
    yield* await chunksOf(selected(first.value, run), run, to);
    for await (const part of each) yield* await chunksOf(selected(part, run), run, to);
  }
  if (done) await put(text(), to, run.io);
  return { problems, done };
}

/** Everything else: all documents together. */
async function whole(parts: AsyncIterable<Result>, run: Run): Promise<Outcome> {
  const { inputs, flags, filter, to, io, progress } = run;
  const all: Result[] = [];
  for await (const part of parts) all.push(part);
  await progress.clear();
  const result = mergeResults(all);
  const { problems } = result;
  if (result.documents.length === 0 && problems.some((p) => isUnread(p, inputs))) return { problems, done: false };
  const selection = selected(result, run);
  if (to.to === 'folder') await writeResultsFolder(to.path, selection, version(), flags);
  else await put(await chunksOf(selection, run, to), to, io);
  if (filter) await tellFilter(filter, result, selection.undated, io.err);
  if (to.to !== 'stdout' && io.err.isTerminal) await tellWritten(to, selection.shown, io.err);
  return { problems, done: true };
}

export async function runExtract(inputs: readonly string[], flags: ExtractFlags, io: Io): Promise<ExitCode> {
  const to = destination(flags, io.out.isTerminal);
  const progress = progressOn(io.err, harmless);
  const run: Run = { inputs, flags, filter: filterOf(flags), to, tables: tableFlags(flags, to), io, progress };
  const options: ExtractOptions = {
    stdin: io.stdin,
    ...readOptionsOf(flags),
    onStep: (path, what) => void progress.step(path, what),
    ...(flags.date && { date: flags.date }),
    ...(flags.metadata && { metadata: flags.metadata }),
    onDocument: ({ done, all, path, characters }) => progress.show(done, all, path, characters > LONG),
  };
  try {
    const parts = extractEach(inputs, options);
    const isStream = to.to !== 'folder' && to.format === 'jsonl' && flags.table === undefined;
    const { problems, done } = isStream ? await stream(parts, run, to) : await whole(parts, run);
    if (!done || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, io.err);
    return !done ? 2 : problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
  } finally {
    await progress.clear();
  }
}

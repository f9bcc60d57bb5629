/** The work of `dossier diff`. */
import { join } from 'node:path';
import { keepIn } from '../crew/keep.js';
import { keptOf } from '../crew/kept.js';
import { keysFor } from '../crew/keys.js';
import { readTold } from '../crew/told.js';
import { UsageError } from '../errors.js';
import {
  type Comparison,
  categories,
  compare,
  compareVersions,
  type ExtractOptions,
  everything,
  gatherEach,
  type Kept,
  matrix,
  mergeResults,
  type Problem,
  type Result,
  type Selection,
  sourcesOf,
  writeResultsFolder,
} from '../index.js';
import { counted, harmless } from '../write/layout.js';
import { type DiffTableName, KEPT_PARTS } from '../write/names.js';
import { tableOf } from '../write/tables/index.js';
import { chosenColumns } from './columns.js';
import type { DiffFlags } from './diff.js';
import { changesWanted, type DiffFilter, differencesWanted, diffFilterOf, rowsWanted } from './diff-filter.js';
import { tellFilter } from './filter-flags.js';
import { tidy, withFolder } from './folder-lock.js';
import { asCorrected } from './kept-results.js';
import { type Destination, destination } from './output.js';
import { type Progress, progressOn } from './progress.js';
import { runOptionsOf } from './run-options.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, say, tellProblems } from './told.js';
import { version } from './version.js';
import { outputOf, put, tellUnheld } from './written.js';

/** Throws where the options do not go together. */
function check(inputs: readonly string[], { versions, by, relation, table }: DiffFlags): void {
  if (!versions) {
    if (table === 'changes') throw new UsageError('--table changes is for two versions: add --versions.');
    return;
  }
  if (inputs.length !== 2)
    throw new UsageError(
      `--versions takes two inputs, the earlier version and the later; ${counted(inputs.length, 'input')} given.`,
    );
  if (by !== undefined) throw new UsageError('--by says what a source is; with --versions there are none.');
  if (relation !== undefined) throw new UsageError('--relation is for sources; with --versions there are none.');
  if (table !== undefined && table !== 'changes')
    throw new UsageError(`--table ${table} is for sources; with --versions there is the table of changes.`);
}

function target(flags: DiffFlags, isTerminal: boolean): Destination {
  const to = destination(flags, isTerminal);
  if (to.to !== 'folder' && to.format === 'jsonl')
    throw new UsageError(`--output ${flags.output}: a comparison is no line of JSON for each document. Write .json.`);
  return to;
}

interface Run {
  readonly inputs: readonly string[];
  readonly flags: DiffFlags;
}

type Folder = Extract<Destination, { to: 'folder' }>;

interface Ended {
  readonly code: ExitCode;
  /** Something was written. */
  readonly done: boolean;
}

interface Gathered {
  readonly result: Result;
  /** Ids of the documents of each input; only where versions are compared. */
  readonly versions: readonly (readonly string[])[];
}

async function gather({ inputs, flags }: Run, options: ExtractOptions, kept: Kept | undefined): Promise<Gathered> {
  const parts: Result[] = [];
  const versions: string[][] = [];
  for (const group of flags.versions ? inputs.map((i) => [i]) : [inputs]) {
    const from = parts.length;
    for await (const part of gatherEach(group, options, kept)) parts.push(part);
    versions.push(parts.slice(from).flatMap((p) => p.documents.map((d) => d.id)));
  }
  return { result: await asCorrected(mergeResults(parts), inputs, flags.corrections), versions };
}

function compared({ result, versions }: Gathered, flags: DiffFlags, filter: DiffFilter): Comparison {
  const own = flags.taxonomy && { taxonomy: flags.taxonomy };
  const topics = new Map(categories(own).map((c) => [c.id, c.label]));
  const { by = 'document' } = flags;
  if (flags.versions) {
    const all = compareVersions(result, versions[0]!, versions[1]!);
    const changes = changesWanted(all, result, filter);
    const unchanged = changes.filter((c) => c.change === 'unchanged').length;
    return {
      differences: null,
      matrix: null,
      changes: changes.filter((c) => c.change !== 'unchanged'),
      unchanged,
      sourceOf: new Map(),
      topics,
    };
  }
  const sheet = matrix(result, { by, ...own });
  return {
    differences: differencesWanted(compare(result, { by, ...own }).differences, result, filter),
    matrix: { ...sheet, rows: rowsWanted(sheet.rows, result, filter) },
    changes: null,
    unchanged: 0,
    sourceOf: sourcesOf(result, by),
    topics,
  };
}

/** The table that is written where a format holds only one and none is named. */
const tableOfFlags = ({ table, versions }: DiffFlags, to: Destination): DiffTableName | undefined =>
  table ??
  (to.to === 'folder' || to.format === 'json' || to.format === 'xlsx'
    ? undefined
    : versions
      ? 'changes'
      : 'differences');

/** Throws UsageError for a column that the table does not have; those of the matrix are known only once there are sources. */
function checkColumns({ columns, ...flags }: DiffFlags, to: Destination): void {
  const table = tableOfFlags(flags, to);
  if (columns && table && table !== 'matrix') chosenColumns(columns, tableOf(table, null));
}

async function write(selection: Selection, to: Destination, run: Run, io: Io): Promise<void> {
  const { flags } = run;
  if (to.to === 'folder') return writeResultsFolder(to.path, selection, version(), flags);
  const table = tableOfFlags(flags, to);
  const columns = flags.columns && table && chosenColumns(flags.columns, tableOf(table, selection));
  const options = { ...flags, ...(table && { table }), ...(columns && { columns }) };
  const { chunks, problems } = await outputOf(selection, to, options, run, io);
  await put(chunks, to, io);
  await tellUnheld(problems, io.err);
}

async function tell(
  { result }: Gathered,
  found: Comparison,
  filter: DiffFilter,
  to: Destination,
  { err }: Io,
): Promise<void> {
  if (filter.facilities) await tellFilter({ facilities: filter.facilities }, result, 0, err);
  const sources = found.matrix?.sources ?? [];
  if (found.matrix && sources.length === 1)
    await say(err, `only one source (${harmless(sources[0]!)}): its speakers are set beside each other`);
  if (to.to === 'stdout' || !err.isTerminal) return;
  const what = found.changes
    ? counted(found.changes.length, 'change')
    : `${counted(found.differences?.length ?? 0, 'difference')} between ${counted(sources.length, 'source')}`;
  const hint = to.to === 'folder' ? `; ${found.changes ? 'changes' : 'matrix'}.csv is the table to open first` : '';
  await say(err, `wrote ${harmless(to.path)}: ${what}${hint}`);
}

/** Whether the sources differ, as far as it was asked for. */
const differ = ({ differences, changes }: Comparison, { relation }: DiffFlags): boolean =>
  (changes ?? []).length > 0 ||
  (differences ?? []).some((d) => relation !== undefined || (d.relation !== 'agrees' && d.relation !== 'repeats'));

/** What there is to compare, compared and put in its place. */
async function differing(run: Run, to: Destination, io: Io, progress: Progress, kept?: Kept): Promise<Ended> {
  const { inputs, flags } = run;
  const filter = diffFilterOf(flags);
  const gathered = await gather(run, runOptionsOf(flags, io, progress), kept);
  await progress.clear();
  const { problems, documents } = gathered.result;
  const unread = problems.filter((p: Problem) => isUnread(p, inputs));
  const versionMissing = Boolean(flags.versions) && gathered.versions.some((v) => v.length === 0);
  if (unread.length > 0 && (documents.length === 0 || versionMissing)) {
    await tellProblems(problems, inputs, io.err);
    return { code: 2, done: false };
  }
  const found = compared(gathered, flags, filter);
  await write({ ...everything(gathered.result), comparison: found }, to, run, io);
  await tell(gathered, found, filter, to, io);
  await tellProblems(problems, inputs, io.err);
  const code = unread.length > 0 ? (flags.exitCode ? 2 : 1) : flags.exitCode && differ(found, flags) ? 1 : 0;
  return { code, done: true };
}

/** The same with a folder, which keeps what each document gave: what has not changed since is not read again. */
const inFolder = (run: Run, to: Folder, io: Io, progress: Progress): Promise<Ended> =>
  withFolder(to.path, io, async (folder) => {
    const options = runOptionsOf(run.flags, io, progress);
    const { table } = await readTold(options);
    const keep = await keepIn(join(folder, KEPT_PARTS));
    const kept = keptOf(keep, await keysFor(version(), options, table));
    const ended = await differing(run, to, io, progress, kept).catch(async (error: unknown) => {
      await tidy(folder);
      throw error;
    });
    // Of earlier results nothing is kept: what there is belongs to documents that were not asked for.
    if (ended.done && kept.used.size > 0) await keep.prune(kept.used);
    else await tidy(folder);
    return ended;
  });

export async function runDiff(inputs: readonly string[], flags: DiffFlags, io: Io): Promise<ExitCode> {
  check(inputs, flags);
  const to = target(flags, io.out.isTerminal);
  checkColumns(flags, to);
  diffFilterOf(flags);
  const run = { inputs, flags };
  const progress = progressOn(io.err, harmless);
  try {
    const { code } = await (to.to === 'folder' ? inFolder(run, to, io, progress) : differing(run, to, io, progress));
    return code;
  } finally {
    await progress.clear();
  }
}

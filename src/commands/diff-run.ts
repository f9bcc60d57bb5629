/** The work of `dossier diff`. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { keepIn } from '../crew/keep.js';
import { keptOf, type Recalled } from '../crew/kept.js';
import { keysFor } from '../crew/keys.js';
import { readTold } from '../crew/told.js';
import { UsageError } from '../errors.js';
import {
  type Comparison,
  categories,
  compareHeld,
  compareHeldVersions,
  everything,
  type Problem,
  type Selection,
  writeResultsFolder,
  writeStreamedFolder,
} from '../index.js';
import { onlyProblems } from '../records.js';
import { comparedLists } from '../write/comparison.js';
import { jsonAside } from '../write/json-aside.js';
import { counted, harmless } from '../write/layout.js';
import { type DiffTableName, KEPT_PARTS } from '../write/names.js';
import { type Spill, spill } from '../write/spill.js';
import { tableOf } from '../write/tables/index.js';
import { chosenColumns } from './columns.js';
import type { DiffFlags } from './diff.js';
import { changesWanted, type DiffFilter, differencesWanted, diffFilterOf, rowsWanted } from './diff-filter.js';
import { type Asked, type Gathered, gather } from './diff-gather.js';
import { tellFilter } from './filter-flags.js';
import { tidy, withFolder } from './folder-lock.js';
import { type Destination, destination } from './output.js';
import { pagesOf } from './pages.js';
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

/** Of records none are held that can be read again; a workbook is made of all at once. */
const asked = ({ inputs, flags }: Run, to: Destination, rest: Pick<Asked, 'options' | 'kept' | 'spill'>): Asked => ({
  groups: flags.versions ? inputs.map((i) => [i]) : [inputs],
  corrections: flags.corrections,
  atOnce: to.to !== 'folder' && to.format === 'xlsx',
  ...rest,
});

function compared({ held, entities, versions }: Gathered, flags: DiffFlags, filter: DiffFilter): Comparison {
  const own = flags.taxonomy && { taxonomy: flags.taxonomy };
  const topics = new Map(categories(own).map((c) => [c.id, c.label]));
  if (flags.versions) {
    const { changes, claims } = compareHeldVersions(held, versions[0]!, versions[1]!);
    const wanted = changesWanted(changes, { entities, claims }, filter);
    return {
      differences: null,
      matrix: null,
      changes: wanted.filter((c) => c.change !== 'unchanged'),
      unchanged: wanted.filter((c) => c.change === 'unchanged').length,
      sourceOf: new Map(),
      claims,
      topics,
    };
  }
  const { differences, matrix, sourceOf, claims } = compareHeld(held, { by: flags.by ?? 'document', ...own });
  return {
    differences: differencesWanted(differences ?? [], { entities, claims }, filter),
    matrix: { ...matrix, rows: rowsWanted(matrix.rows, { entities }, filter) },
    changes: null,
    unchanged: 0,
    sourceOf,
    claims,
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

async function writeFolder(gathered: Gathered, comparison: Comparison, path: string, flags: DiffFlags): Promise<void> {
  const { whole, told, entities, steps, named } = gathered;
  if (whole !== null) return writeResultsFolder(path, { ...everything(whole), comparison }, version(), flags);
  const { workers = availableParallelism() } = flags;
  const { pages, close } = await pagesOf(told(), entities, { workers, options: flags, steps, named });
  try {
    await writeStreamedFolder(path, { ...gathered, comparison, pages }, version(), flags);
  } finally {
    await close();
  }
}

async function write(
  gathered: Gathered,
  comparison: Comparison,
  to: Destination,
  run: Run,
  spill: Spill,
  io: Io,
): Promise<void> {
  const { flags } = run;
  if (to.to === 'folder') return writeFolder(gathered, comparison, to.path, flags);
  const table = tableOfFlags(flags, to);
  const { documents, entities, problems, whole } = gathered;
  if (whole === null && to.format === 'json' && table === undefined)
    return put(jsonAside(gathered, comparedLists(comparison), spill), to, io);
  const shown = { ...onlyProblems(problems), documents: [...documents], entities: [...entities] };
  const selection: Selection = { ...everything(whole ?? shown), comparison };
  const columns = flags.columns && table && chosenColumns(flags.columns, tableOf(table, selection));
  const options = { ...flags, ...(table && { table }), ...(columns && { columns }) };
  const { chunks, problems: unheld } = await outputOf(selection, to, options, run, io);
  await put(chunks, to, io);
  await tellUnheld(unheld, io.err);
}

const size = (list: Iterable<unknown>): number => {
  let n = 0;
  for (const _ of list) n++;
  return n;
};

async function tell(
  { entities }: Gathered,
  found: Comparison,
  filter: DiffFilter,
  to: Destination,
  { err }: Io,
): Promise<void> {
  if (filter.facilities) await tellFilter({ facilities: filter.facilities }, { entities }, 0, err);
  const sources = found.matrix?.sources ?? [];
  if (found.matrix && sources.length === 1)
    await say(err, `only one source (${harmless(sources[0]!)}): its speakers are set beside each other`);
  if (to.to === 'stdout' || !err.isTerminal) return;
  const what = found.changes
    ? counted(found.changes.length, 'change')
    : `${counted(size(found.differences ?? []), 'difference')} between ${counted(sources.length, 'source')}`;
  const hint = to.to === 'folder' ? `; ${found.changes ? 'changes' : 'matrix'}.csv is the table to open first` : '';
  await say(err, `wrote ${harmless(to.path)}: ${what}${hint}`);
}

/** Whether the sources differ, as far as it was asked for. */
function differ({ differences, changes }: Comparison, { relation }: DiffFlags): boolean {
  for (const d of differences ?? [])
    if (relation !== undefined || (d.relation !== 'agrees' && d.relation !== 'repeats')) return true;
  return (changes ?? []).length > 0;
}

/** What there is to compare, compared and put in its place. */
async function differing(run: Run, to: Destination, io: Io, progress: Progress, kept?: Recalled): Promise<Ended> {
  const aside = spill();
  try {
    return await compareAll(run, to, io, progress, { kept, spill: aside });
  } finally {
    await aside.close();
  }
}

async function compareAll(
  run: Run,
  to: Destination,
  io: Io,
  progress: Progress,
  rest: Pick<Asked, 'kept' | 'spill'>,
): Promise<Ended> {
  const { inputs, flags } = run;
  const filter = diffFilterOf(flags);
  io.onMuch?.();
  const gathered = await gather(asked(run, to, { options: runOptionsOf(flags, io, progress), ...rest }));
  await progress.clear();
  const { problems, documents } = gathered;
  const unread = problems.filter((p: Problem) => isUnread(p, inputs));
  const versionMissing = Boolean(flags.versions) && gathered.versions.some((v) => v.length === 0);
  if (unread.length > 0 && (documents.length === 0 || versionMissing)) {
    await tellProblems(problems, inputs, io.err);
    return { code: 2, done: false };
  }
  const found = compared(gathered, flags, filter);
  await write(gathered, found, to, run, rest.spill, io);
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

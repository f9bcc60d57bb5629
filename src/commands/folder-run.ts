/**
 * The work of `dossier extract` where a folder of results is kept up to date. What has not changed since the last run is not read again; where
 * nothing has, nothing is loaded that reads or writes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, planOf, type RunOptions, workersFor, workOn } from '../crew/each.js';
import { type Keep, keepIn } from '../crew/keep.js';
import { keptOf, keyed, type Recalled, remembered } from '../crew/kept.js';
import { keysFor } from '../crew/keys.js';
import { type Changes, changesSince, isIntact, type KeyedPath, type LastRun, readLastRun } from '../crew/last-run.js';
import type { Parcel } from '../crew/parcel.js';
import { readTold } from '../crew/told.js';
import type { Unit } from '../crew/units.js';
import type { Problem } from '../records.js';
import { counted, harmless } from '../write/layout.js';
import { CORRECTIONS, KEPT_PARTS, LAST_RUN } from '../write/names.js';
import type { ExtractFlags } from './extract.js';
import { tidy, withFolder } from './folder-lock.js';
import type { Destination } from './output.js';
import { heldPart, keptPart, type Part } from './parts.js';
import type { Progress } from './progress.js';
import type { Outcome } from './put-results.js';
import type { StreamedRun } from './put-streamed.js';
import type { ExitCode, Io, Sink } from './spec.js';
import { isUnread, say, tellProblems } from './told.js';
import { version } from './version.js';

type Folder = Extract<Destination, { to: 'folder' }>;

interface Rest {
  readonly io: Io;
  readonly progress: Progress;
}

const MOST_NAMED = 5;

/** The sheet of corrections that is named, or that the folder keeps; null where there is none. */
function sheetOf({ corrections }: ExtractFlags, folder: string): string | null {
  const own = join(folder, CORRECTIONS);
  return corrections ?? (existsSync(own) ? own : null);
}

/** What the tables depend on beside the documents: how they are written, what could not even be opened, and what is corrected. */
function outputMark(flags: ExtractFlags, { problems }: Plan, folder: string): string {
  const { output: _o, force: _f, dryRun: _d, workers: _w, ...rest } = flags;
  const sheet = sheetOf(flags, folder);
  const corrections = sheet !== null && existsSync(sheet) ? readFileSync(sheet, 'utf8') : null;
  const marked = JSON.stringify([version(), Object.entries(rest).sort(), problems, corrections]);
  return createHash('sha256').update(marked).digest('hex');
}

const HOW = { dry: ' (nothing was read or written)', force: '; all were read again' };

async function tellChanges(
  path: string,
  changes: Changes,
  failed: number | null,
  how: 'dry' | 'force' | null,
  err: Sink,
): Promise<void> {
  const { fresh, changed, unchanged, removed } = changes;
  const number = (n: number): string => n.toLocaleString('en');
  const figures = [
    `${number(fresh.length)} new`,
    `${number(changed.length)} changed`,
    `${number(unchanged.length)} unchanged`,
    `${number(removed.length)} removed`,
    ...(failed === null ? [] : [`${number(failed)} failed`]),
  ];
  await say(err, `${harmless(path)}: ${figures.join(', ')}${how === null ? '' : HOW[how]}`);
  if (removed.length === 0) return;
  const more = removed.length > MOST_NAMED ? ` and ${counted(removed.length - MOST_NAMED, 'other')}` : '';
  await say(err, `no longer there: ${removed.slice(0, MOST_NAMED).map(harmless).join(', ')}${more}`);
}

const exitCode = (problems: readonly Problem[], inputs: readonly string[]): ExitCode =>
  problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
const failures = (problems: readonly Problem[], inputs: readonly string[]): number =>
  problems.filter((p) => isUnread(p, inputs)).length;

export async function runFolder(
  inputs: readonly string[],
  flags: ExtractFlags,
  to: Folder,
  options: RunOptions,
  { io, progress }: Rest,
): Promise<ExitCode> {
  const { table } = await readTold(options);
  const plan = await planOf(inputs, options);
  const keyOf = await keysFor(version(), options, table);
  const files = Array.isArray(plan.units) ? (plan.units as readonly Unit[]) : null;
  const keys = files === null ? [] : await keyed(files, keyOf);
  const output = outputMark(flags, plan, to.path);
  if (flags.dryRun) {
    await tellChanges(to.path, changesSince(await readLastRun(join(to.path, LAST_RUN)), keys), null, 'dry', io.err);
    return 0;
  }
  return withFolder(to.path, io, async (folder) => {
    const last = await readLastRun(join(folder, LAST_RUN));
    const changes = changesSince(last, keys);
    const keep = await keepIn(join(folder, KEPT_PARTS));
    if (last && files !== null && !flags.force && (await isUpToDate(last, changes, keys, output, keep, folder))) {
      await tellChanges(to.path, changes, failures(last.problems, inputs), null, io.err);
      await tellProblems(last.problems, inputs, io.err);
      return exitCode(last.problems, inputs);
    }
    const missing = files?.filter((_, i) => flags.force || keys[i]![1] === null || !keep.has(keys[i]![1]!));
    const kept = keptOf(keep, remembered(keys, keyOf), flags.force === true);
    const todo: Plan = missing ? { ...plan, workers: workersFor(missing, options) } : plan;
    const note = (names: readonly string[], problems: readonly Problem[]): string =>
      `${JSON.stringify({ dossier: '1', output, units: keys, problems, files: names } satisfies LastRun)}\n`;
    const { problems, done } = await written(workOn(todo, options, kept), kept, {
      inputs,
      flags,
      to,
      io,
      progress,
      note,
      ...(options.workers !== undefined && { workers: options.workers }),
    });
    if (done) await keep.prune(kept.used);
    else await tidy(folder);
    if (done && files !== null)
      await tellChanges(to.path, changes, failures(problems, inputs), flags.force ? 'force' : null, io.err);
    await tellProblems(problems, inputs, io.err);
    return done ? exitCode(problems, inputs) : 2;
  });
}

/** Parcels that are kept on disk, or held where they are not. */
async function* recalled(parcels: AsyncIterable<Parcel>, kept: Recalled): AsyncGenerator<Part> {
  for await (const parcel of parcels) {
    const place = kept.place(parcel);
    yield place === null ? heldPart(parcel) : keptPart(parcel, place);
  }
}

/** Each document is held no longer than it takes to write it. */
async function written(
  parts: AsyncIterable<Parcel>,
  kept: Recalled,
  run: StreamedRun & { readonly flags: ExtractFlags },
): Promise<Outcome> {
  const { flags, to } = run;
  const [{ outlined, streamed }, { filterOf }, { correctionsIn, outliner }] = await Promise.all([
    import('./put-streamed.js'),
    import('./filter-flags.js'),
    import('../index.js'),
  ]);
  const filter = filterOf(flags);
  const sheet = sheetOf(flags, to.path);
  const corrections = sheet === null ? null : await correctionsIn([sheet]);
  const all = await outlined(recalled(parts, kept), outliner(corrections?.sought));
  return streamed(
    all,
    { ...run, filter },
    corrections && { corrections, ...(flags.taxonomy && { taxonomy: flags.taxonomy }) },
  );
}

/** Nothing has changed since the last run, and what it wrote is still there. */
async function isUpToDate(
  last: LastRun,
  { fresh, changed, removed }: Changes,
  keys: readonly KeyedPath[],
  output: string,
  keep: Keep,
  folder: string,
): Promise<boolean> {
  if (fresh.length + changed.length + removed.length > 0 || last.output !== output) return false;
  return keys.every(([, key]) => key !== null && keep.has(key)) && isIntact(folder, last, LAST_RUN);
}

/** All units of a run, one after another: each is read and analysed by itself, by one worker or several, and comes in its place. */
import { availableParallelism } from 'node:os';
import {
  expandInputs,
  expandLineInputs,
  type InputFile,
  joinSameBytes,
  type LineOptions,
  linesOf,
  openInput,
  unusedRows,
} from '../read/index.js';
import { onlyProblems, type Problem } from '../records.js';
import { atOnce, type Crew, crewOf, crewSize, crewWidth } from './crew.js';
import { inOrder } from './in-order.js';
import type { WorkOptions } from './options.js';
import { type Parcel, parcelOf } from './parcel.js';
import { readTold } from './told.js';
import { nameOf, sizeOf, type Unit } from './units.js';

/** Where a run stands: `done` of `all` inputs, and the one that is next. */
export interface Step {
  readonly done: number;
  /** Null where it is not known beforehand. */
  readonly all: number | null;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

export interface RunOptions extends WorkOptions, LineOptions {
  /** What the inputs are: documents (the default), or files of lines that hold a document each. */
  readonly inputFormat?: 'documents' | 'jsonl';
  /** How many documents are worked on at once; 1 is this thread alone. Default: as many as there are processors and work for. */
  readonly workers?: number;
  /** Called before the first document, where the workers are as many as the processors, so that none is idle. */
  readonly onBusy?: () => void;
  /** Called as work on a document begins. */
  readonly onDocument?: (step: Step) => void | Promise<void>;
}

/** What is to be done. */
export interface Plan {
  readonly units: AsyncIterable<Unit> | readonly Unit[];
  /** How many units; null where it is not known beforehand. */
  readonly all: number | null;
  readonly workers: number;
  /** Before anything is read. */
  readonly problems: readonly Problem[];
  readonly paths: readonly string[];
}

/** What units have given in earlier runs. */
export interface Kept {
  /** Null where the unit is to be worked on. */
  readonly get: (unit: Unit) => Promise<readonly Parcel[] | null>;
  readonly put: (unit: Unit, parcels: readonly Parcel[]) => Promise<void>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => compare(a.path, b.path) || compare(a.message, b.message));

async function* lines(files: readonly InputFile[], options: RunOptions): AsyncGenerator<Unit> {
  for (const file of files)
    for await (const { number, text } of linesOf(openInput(file, options)))
      yield { kind: 'line', name: file.path, number, text };
}

/** The number of workers for some of the units of a plan. */
export function workersFor(units: readonly Unit[], { workers }: RunOptions): number {
  const bytes = units.reduce((n, u) => n + sizeOf(u), 0);
  return Math.min(workers ?? crewSize(units.length, bytes), units.length);
}

/** Files come in the order of their paths, whatever the order of the inputs; lines as they stand. */
export async function planOf(inputs: readonly string[], options: RunOptions): Promise<Plan> {
  const isLines = options.inputFormat === 'jsonl';
  const expanded = await (isLines ? expandLineInputs : expandInputs)(inputs, options);
  const files = [...expanded.files].sort((a, b) => compare(a.path, b.path));
  const problems = sorted(expanded.problems);
  if (isLines) {
    const bytes = files.reduce((n, f) => n + f.size, 0);
    const workers = options.workers ?? crewSize(Number.POSITIVE_INFINITY, bytes);
    return { units: lines(files, options), all: null, workers, problems, paths: [] };
  }
  const joined = await joinSameBytes(files);
  const units = joined.map((file): Unit => ({ kind: 'file', file }));
  const paths = joined.flatMap((f) => f.paths);
  return { units, all: units.length, workers: workersFor(units, options), problems, paths };
}

/**
 * The records of one document after another, without merging across documents: entity ids are those of the document alone. Input that gives
 * no document gives a result with its problems. The number of workers makes no difference to what comes, nor to its order; units of which
 * something is `kept` are not worked on. Throws UsageError for options that make no sense.
 */
export async function* workOn(plan: Plan, options: RunOptions, kept?: Kept): AsyncGenerator<Parcel> {
  const { table } = await readTold(options);
  // What is wrong with a list is said before anything is read.
  if (options.gazetteer !== undefined || options.taxonomy !== undefined)
    (await import('./words.js')).lexiconWith(options);
  if (plan.problems.length > 0) yield parcelOf(onlyProblems(plan.problems));
  const paths = [...plan.paths];
  let crew: Promise<Crew> | undefined;
  const start = (): Promise<Crew> => {
    if (plan.workers >= availableParallelism()) options.onBusy?.();
    const sizes = Array.isArray(plan.units) ? (plan.units as readonly Unit[]).map(sizeOf) : null;
    return crewOf(plan.workers, options, atOnce(sizes, plan.workers));
  };
  const work = async (unit: Unit, done: number): Promise<readonly Parcel[]> => {
    const known = (await kept?.get(unit)) ?? null;
    if (known !== null) return known;
    await options.onDocument?.({ done, all: plan.all, path: nameOf(unit), size: sizeOf(unit) });
    crew ??= start();
    const parcels = await (await crew).work(unit);
    await kept?.put(unit, parcels);
    return parcels;
  };
  try {
    for await (const parcels of inOrder(plan.units, crewWidth(plan.workers), work))
      for (const parcel of parcels) {
        if (table !== null) paths.push(...parcel.documents);
        yield parcel;
      }
  } finally {
    await (await crew)?.dismiss();
  }
  if (table === null) return;
  const unused = unusedRows(table, paths);
  if (unused.length > 0) yield parcelOf(onlyProblems(unused));
}

/** The same, from the inputs on. */
export async function* workEach(inputs: readonly string[], options: RunOptions, kept?: Kept): AsyncGenerator<Parcel> {
  await readTold(options);
  yield* workOn(await planOf(inputs, options), options, kept);
}

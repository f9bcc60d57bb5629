/** All units of a run, one after another: each is read and analysed by itself, by one worker or several, and comes in its place. */
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
import type { Problem, Result } from '../records.js';
import { type Crew, crewOf, crewSize } from './crew.js';
import { onlyProblems } from './empty.js';
import { inOrder } from './in-order.js';
import type { WorkOptions } from './options.js';
import { readTold } from './told.js';
import { nameOf, sizeOf, type Unit } from './units.js';
import { lexiconWith } from './words.js';

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
  /** Called as work on a document begins. */
  readonly onDocument?: (step: Step) => void | Promise<void>;
}

interface Plan {
  readonly units: AsyncIterable<Unit> | readonly Unit[];
  readonly all: number | null;
  readonly workers: number;
  /** Before anything is read. */
  readonly problems: readonly Problem[];
  readonly paths: readonly string[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => compare(a.path, b.path) || compare(a.message, b.message));

async function* lines(files: readonly InputFile[], options: RunOptions): AsyncGenerator<Unit> {
  for (const file of files)
    for await (const { number, text } of linesOf(openInput(file, options)))
      yield { kind: 'line', name: file.path, number, text };
}

/** Files come in the order of their paths, whatever the order of the inputs; lines as they stand. */
async function planOf(inputs: readonly string[], options: RunOptions): Promise<Plan> {
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
  const bytes = units.reduce((n, u) => n + sizeOf(u), 0);
  return {
    units,
    all: units.length,
    workers: Math.min(options.workers ?? crewSize(units.length, bytes), units.length),
    problems,
    paths: joined.flatMap((f) => f.paths),
  };
}

/**
 * The records of one document after another, without merging across documents: entity ids are those of the document alone. Input that gives
 * no document gives a result with its problems. The number of workers makes no difference to what comes, nor to its order.
 * Throws UsageError for options that make no sense.
 */
export async function* workEach(inputs: readonly string[], options: RunOptions): AsyncGenerator<Result> {
  const { table } = await readTold(options);
  // What is wrong with a list is said before anything is read.
  lexiconWith(options.gazetteer);
  const plan = await planOf(inputs, options);
  if (plan.problems.length > 0) yield onlyProblems(plan.problems);
  const paths = [...plan.paths];
  const crew: Crew = await crewOf(plan.workers, options);
  try {
    const work = async (unit: Unit, done: number) => {
      await options.onDocument?.({ done, all: plan.all, path: nameOf(unit), size: sizeOf(unit) });
      return crew.work(unit);
    };
    for await (const results of inOrder(plan.units, crew.width, work))
      for (const result of results()) {
        if (table !== null) for (const d of result.documents) paths.push(d.path);
        yield result;
      }
  } finally {
    await crew.dismiss();
  }
  if (table === null) return;
  const unused = unusedRows(table, paths);
  if (unused.length > 0) yield onlyProblems(unused);
}

/** The work of `dossier extract`. */
import { Chalk } from 'chalk';
import { UsageError } from '../errors.js';
import {
  categories,
  type ExtractOptions,
  everything,
  extractEach,
  type Filter,
  filterResult,
  formatChunks,
  matchingFacilities,
  mergeResults,
  type Problem,
  type Result,
  type Selection,
  writeResultsFolder,
} from '../index.js';
import { batched } from '../write/chunks.js';
import { counted, harmless } from '../write/layout.js';
import { writeFile } from '../write/place.js';
import { told } from '../write/problems.js';
import type { ExtractFlags } from './extract.js';
import { even, nearest } from './nearest.js';
import { type Destination, destination } from './output.js';
import { progressOn } from './progress.js';
import type { ExitCode, Io, Sink } from './spec.js';
import { firstDay, lastDay, unknownValue } from './values.js';
import { version } from './version.js';

const MOST_PROBLEMS = 10;
const LONG = 150_000;

/** Ids of categories: each is typed as its id or label, or as a group of them. */
function categoryIds(typed: readonly string[]): string[] {
  const all = categories();
  return typed.flatMap((name) => {
    const found = all.filter((c) => [c.id, c.label, c.group].some((known) => even(known) === even(name)));
    return found.length > 0
      ? found.map((c) => c.id)
      : unknownValue(
          name,
          '--category',
          all.map((c) => c.id),
        );
  });
}

function filterOf(flags: ExtractFlags): Filter | null {
  const filter: Filter = {
    ...(flags.type && { types: flags.type }),
    ...(flags.facility && { facilities: flags.facility }),
    ...(flags.kind && { kinds: flags.kind }),
    ...(flags.category && { categories: categoryIds(flags.category) }),
    ...(flags.since && { since: firstDay(flags.since) }),
    ...(flags.until && { until: lastDay(flags.until) }),
    ...(flags.minConfidence !== undefined && { minConfidence: flags.minConfidence }),
  };
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) {
    throw new UsageError(`--since ${flags.since} is later than --until ${flags.until}: nothing can lie between.`);
  }
  return Object.keys(filter).length > 0 ? filter : null;
}

const say = (err: Sink, text: string): Promise<void> => err.write(`dossier: ${text}\n`);

/** What no document came of, a line each; what is doubtful within a document, as a number. */
async function tellProblems(problems: readonly Problem[], inputs: readonly string[], err: Sink): Promise<void> {
  const isSkipped = (p: Problem): boolean => p.code === 'unsupported' && !inputs.includes(p.path);
  const apart = problems.filter((p) => (p.document === null && !isSkipped(p)) || p.code === 'failed');
  const skipped = problems.filter(isSkipped).length;
  for (const p of apart.slice(0, MOST_PROBLEMS)) await say(err, told(p));
  const more = apart.length - MOST_PROBLEMS;
  if (more > 0) await say(err, `and ${counted(more, 'more problem')} (--table problems lists all)`);
  if (skipped > 0)
    await say(err, `${counted(skipped, 'file')} of kinds that are not read skipped (--table problems lists all)`);
  const doubtful = problems.length - apart.length - skipped;
  if (doubtful > 0) await say(err, `${counted(doubtful, 'doubtful place')} noted (--table problems lists all)`);
}

/** Nothing in it, or nothing to do with reading. */
const MINOR = new Set(['empty', 'metadata_unused']);

/** Input that was asked for and not read. What is of no kind that is read is passed over in a folder, unless it was named. */
const isUnread = (p: Problem, inputs: readonly string[]): boolean =>
  p.code === 'failed' ||
  (p.document === null && !MINOR.has(p.code) && (p.code !== 'unsupported' || inputs.includes(p.path)));

async function tellFilter(filter: Filter, whole: Result, undated: number, err: Sink): Promise<void> {
  for (const name of filter.facilities ?? []) {
    if (matchingFacilities(whole.entities, name).length > 0) continue;
    const names = whole.entities.filter((e) => e.type === 'facility').sort((a, b) => b.mentions - a.mentions);
    const near = nearest(
      name,
      names.flatMap((e) => [e.name, ...e.aliases]),
    );
    const others = names
      .slice(0, 5)
      .map((e) => harmless(e.name))
      .join(', ');
    const hint =
      near !== null
        ? ` Did you mean "${harmless(near)}"?`
        : others === ''
          ? ' None is named.'
          : ` Named are ${others}.`;
    await say(err, `--facility: no facility is called "${harmless(name)}".${hint}`);
  }
  if (undated > 0)
    await say(
      err,
      `${counted(undated, 'claim')} left out by --since or --until: neither they nor their documents have a date`,
    );
}

async function put(selection: Selection, to: Destination, flags: ExtractFlags, io: Io): Promise<void> {
  const csv = { ...(flags.delimiter && { delimiter: flags.delimiter }), ...(flags.bom && { bom: true }) };
  if (to.to === 'folder') {
    await writeResultsFolder(to.path, selection, version(), csv);
    return;
  }
  const view = { width: io.out.width, chalk: new Chalk({ level: io.out.colors }) };
  const text = formatChunks(selection, to.format, { ...csv, ...(flags.table && { table: flags.table }) }, view);
  if (to.to === 'file') await writeFile(to.path, text);
  else for (const chunk of batched(text)) await io.out.write(chunk);
}

interface Outcome {
  readonly problems: readonly Problem[];
  readonly documents: number;
}

/** Each document as soon as it is done. */
async function stream(
  parts: AsyncIterable<Result>,
  filter: Filter | null,
  flags: ExtractFlags,
  to: Destination,
  io: Io,
): Promise<Outcome> {
  const problems: Problem[] = [];
  let documents = 0;
  for await (const part of parts) {
    problems.push(...part.problems);
    documents += part.documents.length;
    if (part.documents.length > 0) await put(filter ? filterResult(part, filter) : everything(part), to, flags, io);
  }
  return { problems, documents };
}

async function whole(
  parts: AsyncIterable<Result>,
  filter: Filter | null,
  flags: ExtractFlags,
  to: Destination,
  io: Io,
  inputs: readonly string[],
): Promise<Outcome> {
  const all: Result[] = [];
  for await (const part of parts) all.push(part);
  const result = mergeResults(all);
  const { problems } = result;
  const documents = result.documents.length;
  if (documents === 0 && problems.some((p) => isUnread(p, inputs))) return { problems, documents };
  const selection = filter ? filterResult(result, filter) : { ...everything(result), undated: 0 };
  await put(selection, to, flags, io);
  if (filter) await tellFilter(filter, result, selection.undated, io.err);
  return { problems, documents };
}

export async function runExtract(inputs: readonly string[], flags: ExtractFlags, io: Io): Promise<ExitCode> {
  const to = destination(flags, io.out.isTerminal);
  const filter = filterOf(flags);
  const progress = progressOn(io.err, harmless);
  const options: ExtractOptions = {
    stdin: io.stdin,
    ...(flags.date && { date: flags.date }),
    ...(flags.metadata && { metadata: flags.metadata }),
    onDocument: ({ done, all, path, characters }) => progress.show(done, all, path, characters > LONG),
  };
  const parts = extractEach(inputs, options);
  const streamed = to.to === 'stdout' && to.format === 'jsonl' && flags.table === undefined;
  try {
    const work = streamed ? stream : whole;
    const { problems, documents } = await work(cleared(parts, progress.clear), filter, flags, to, io, inputs);
    const unread = problems.some((p) => isUnread(p, inputs));
    const nothing = documents === 0 && unread;
    if (nothing || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, io.err);
    return nothing ? 2 : unread ? 1 : 0;
  } finally {
    await progress.clear();
  }
}

/** The line of progress goes before anything else is written. */
async function* cleared<T>(parts: AsyncIterable<T>, clear: () => Promise<void>): AsyncGenerator<T> {
  yield* parts;
  await clear();
}

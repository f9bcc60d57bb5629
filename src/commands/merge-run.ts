/** The work of `dossier merge`. */
import { correctionsIn, type EarlierResult, outliner, type Result, resultsEach } from '../index.js';
import { allAgain, isApart } from './coming.js';
import { withFolder } from './folder-lock.js';
import { sheetIn } from './kept-results.js';
import type { Part } from './parts.js';
import { type Outcome, type ResultFlags, type Run, runOf, whole } from './put-results.js';
import { outlined, streamed } from './put-streamed.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, tellProblems } from './told.js';

async function* partsOf(earlier: AsyncIterable<EarlierResult>): AsyncGenerator<Part> {
  for await (const { result, again } of earlier) yield { result: () => result, again };
}

async function* recordsOf(earlier: AsyncIterable<EarlierResult>): AsyncGenerator<Result> {
  for await (const { result } of earlier) yield result;
}

/** Of a folder each document is held no longer than it takes to write it, unless a result holds several. */
async function merged(inputs: readonly string[], run: Run, io: Io): Promise<Outcome> {
  const { to, flags } = run;
  const earlier = resultsEach(inputs, { stdin: io.stdin });
  if (to.to !== 'folder') return whole(recordsOf(earlier), run);
  const sheet = flags.corrections ?? sheetIn(to.path);
  const corrections = sheet === null ? null : await correctionsIn([sheet]);
  const all = await outlined(partsOf(earlier), outliner(corrections?.sought));
  if (!isApart(all)) return whole(await allAgain(all), run);
  return streamed(
    all,
    { ...run, to },
    corrections && { corrections, ...(flags.taxonomy && { taxonomy: flags.taxonomy }) },
  );
}

export async function runMerge(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
  const run = runOf(inputs, flags, io);
  const { to } = run;
  const { problems, done } =
    to.to === 'folder' ? await withFolder(to.path, io, () => merged(inputs, run, io)) : await merged(inputs, run, io);
  if (!done || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, io.err);
  return !done ? 2 : problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
}

/** The work of `dossier merge`. */
import { type EarlierResult, type Result, resultsEach } from '../index.js';
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

/** A filter and corrections look at all documents at once, as does a result that holds several; else each is held no longer than it takes to write it. */
async function merged(inputs: readonly string[], run: Run, io: Io): Promise<Outcome> {
  const { to, flags, filter } = run;
  const earlier = resultsEach(inputs, { stdin: io.stdin });
  if (to.to !== 'folder' || filter !== null || (flags.corrections ?? sheetIn(to.path)) !== null)
    return whole(recordsOf(earlier), run);
  const all = await outlined(partsOf(earlier));
  if (all.outlines.every((o) => o.documents.length <= 1)) return streamed(all, { ...run, to });
  return whole(await Promise.all(all.again.map(({ again }) => again())), run);
}

export async function runMerge(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
  const run = runOf(inputs, flags, io);
  const { to } = run;
  const { problems, done } =
    to.to === 'folder' ? await withFolder(to.path, io, () => merged(inputs, run, io)) : await merged(inputs, run, io);
  if (!done || to.to !== 'stdout' || to.format !== 'summary') await tellProblems(problems, inputs, io.err);
  return !done ? 2 : problems.some((p) => isUnread(p, inputs)) ? 1 : 0;
}

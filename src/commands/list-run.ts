/** The work of `dossier list`: of a result no more is held than an outline of each document, unless it must be seen as a whole. */
import { outliner, resultsEach } from '../index.js';
import { allAgain, comingOf, isApart } from './coming.js';
import { checkAny, keptOf, nothingGiven, replayOf } from './kept-results.js';
import type { Part } from './parts.js';
import { canCome, putComing } from './put-coming.js';
import { putResult, type ResultFlags, runOf } from './put-results.js';
import { outlined } from './put-streamed.js';
import type { ExitCode, Io } from './spec.js';

async function* partsOf(inputs: readonly string[], { stdin }: Io): AsyncGenerator<Part> {
  for await (const { result, again } of resultsEach(inputs, { stdin })) yield { result: () => result, again };
}

export async function runList(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
  const run = runOf(inputs, flags, io);
  if (inputs.length === 0) nothingGiven();
  io.onMuch?.();
  const replay = await replayOf(inputs);
  const all = await outlined(partsOf(inputs, io), outliner(replay?.corrections.sought));
  const { to } = run;
  if (to.to === 'folder' || !canCome(run, to) || !isApart(all))
    await putResult(await keptOf(await allAgain(all), inputs), run);
  else {
    const coming = comingOf(all, replay);
    checkAny(coming, inputs);
    await putComing(coming, run, to);
  }
  return 0;
}

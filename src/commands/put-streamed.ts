/** Records to a folder without holding them all: each document is kept on disk as it comes, and read again when it is written. */
import { availableParallelism } from 'node:os';
import { type Filter, type Outline, outliner, type Problem, writeStreamedFolder } from '../index.js';
import type { CsvOptions } from '../write/csv.js';
import type { Note } from '../write/folder.js';
import { comingOf, type Replay } from './coming.js';
import type { Destination } from './output.js';
import { pagesOf } from './pages.js';
import type { Part } from './parts.js';
import type { Progress } from './progress.js';
import { type Outcome, tellPut } from './put-results.js';
import type { Io } from './spec.js';
import { isUnread } from './told.js';
import { version } from './version.js';

export interface StreamedRun {
  readonly inputs: readonly string[];
  readonly flags: CsvOptions;
  /** Default: nothing is left out. */
  readonly filter?: Filter | null;
  readonly to: Extract<Destination, { to: 'folder' }>;
  readonly io: Io;
  readonly progress: Progress;
  /** Default: as many as there are processors. */
  readonly workers?: number;
  readonly note?: (files: readonly string[], problems: readonly Problem[]) => string;
}

/** What is held of many results, and how to have the rest. */
export interface Outlined {
  readonly outlines: Outline[];
  readonly again: Pick<Part, 'again' | 'place'>[];
}

export async function outlined(parts: AsyncIterable<Part>, outlineOf = outliner()): Promise<Outlined> {
  const outlines: Outline[] = [];
  const again: Pick<Part, 'again' | 'place'>[] = [];
  for await (const part of parts) {
    outlines.push(outlineOf(part.result()));
    again.push({ again: part.again, place: part.place ?? null });
  }
  return { outlines, again };
}

/** Of one document at most in each result. */
export async function streamed(all: Outlined, run: StreamedRun, replay: Replay | null = null): Promise<Outcome> {
  const { inputs, flags, filter = null, to, io, progress, workers = availableParallelism() } = run;
  await progress.clear();
  io.onMuch?.();
  const { documents, entities, problems, told, steps, named } = comingOf(all, replay);
  if (documents.length === 0 && problems.some((p) => isUnread(p, inputs))) return { problems, done: false };
  let claims = 0;
  const note: Note | undefined = run.note && ((files) => run.note!(files, problems));
  const { surveyed, pages, close } = await pagesOf(told(), entities, { workers, options: flags, filter, steps, named });
  try {
    const result = {
      documents,
      entities,
      problems,
      ...(surveyed && { wanted: surveyed.wanted }),
      async *pages() {
        for await (const page of pages()) {
          claims += page.tallied.length;
          yield page;
        }
      },
    };
    await writeStreamedFolder(to.path, result, version(), flags, note);
  } finally {
    await close();
  }
  const found = surveyed ?? { claims, undated: 0 };
  await tellPut({ filter, to, io }, { documents, entities, ...found });
  return { problems, done: true };
}

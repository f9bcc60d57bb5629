/** Records to a folder without holding them all: each document is kept on disk as it comes, and read again when it is written. */
import { availableParallelism } from 'node:os';
import { mergeOutlines, type Outline, outliner, type Problem, writeStreamedFolder } from '../index.js';
import type { CsvOptions } from '../write/csv.js';
import type { Note } from '../write/folder.js';
import type { Destination } from './output.js';
import { pagesOf, type Told } from './pages.js';
import type { Part } from './parts.js';
import type { Progress } from './progress.js';
import type { Outcome } from './put-results.js';
import type { Io } from './spec.js';
import { isUnread, tellWritten } from './told.js';
import { version } from './version.js';

export interface StreamedRun {
  readonly inputs: readonly string[];
  readonly flags: CsvOptions;
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
export async function streamed({ outlines, again }: Outlined, run: StreamedRun): Promise<Outcome> {
  const { inputs, flags, to, io, progress } = run;
  await progress.clear();
  const { documents, entities, problems, seenOf } = mergeOutlines(outlines);
  if (documents.length === 0 && problems.some((p) => isUnread(p, inputs))) return { problems, done: false };
  let claims = 0;
  const note: Note | undefined = run.note && ((files) => run.note!(files, problems));
  const result = {
    documents: documents.map((d) => d.document),
    entities,
    problems,
    async *pages() {
      const all = documents.map((told): Told => {
        const { again: read, place = null } = again[told.part]!;
        return { seen: () => seenOf(told), place, again: read };
      });
      for await (const page of pagesOf(all, run.workers ?? availableParallelism(), flags)) {
        claims += page.tallied.length;
        yield page;
      }
    },
  };
  await writeStreamedFolder(to.path, result, version(), flags, note);
  if (io.err.isTerminal) await tellWritten(to, { documents: documents.length, claims }, io.err);
  return { problems, done: true };
}

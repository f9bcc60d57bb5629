/** Records to a folder without holding them all: each document is kept on disk as it comes, and read again when it is written. */
import type { Recalled } from '../crew/kept.js';
import type { Parcel } from '../crew/parcel.js';
import { mergeOutlines, type Outline, outlineOf, type Problem, type Result, writeStreamedFolder } from '../index.js';
import type { CsvOptions } from '../write/csv.js';
import type { Note } from '../write/folder.js';
import type { Destination } from './output.js';
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
  /** Where `parts` can be had again. */
  readonly kept: Recalled;
  readonly note: (files: readonly string[], problems: readonly Problem[]) => string;
}

export async function streamed(parts: AsyncIterable<Parcel>, run: StreamedRun): Promise<Outcome> {
  const { inputs, flags, to, io, progress, kept } = run;
  const outlines: Outline[] = [];
  const again: (() => Promise<Result>)[] = [];
  for await (const part of parts) {
    outlines.push(outlineOf(part.result()));
    again.push(kept.again(part) ?? (async () => part.result()));
  }
  await progress.clear();
  const { documents, entities, problems, recordsOf } = mergeOutlines(outlines);
  if (documents.length === 0 && problems.some((p) => isUnread(p, inputs))) return { problems, done: false };
  let claims = 0;
  const note: Note = (files) => run.note(files, problems);
  const result = {
    documents: documents.map((d) => d.document),
    entities,
    problems,
    async *parts() {
      for (const { document, part } of documents) {
        const records = recordsOf(document, await again[part]!());
        claims += records.claims.length;
        yield records;
      }
    },
  };
  await writeStreamedFolder(to.path, result, version(), flags, note);
  if (io.err.isTerminal) await tellWritten(to, { documents: documents.length, claims }, io.err);
  return { problems, done: true };
}

/** Formats that are written document by document, as soon as each is done, and never held as a whole. */
import { onlyProblems, type Problem } from '../records.js';
import { labelStudioWriter } from './annotation/label-studio.js';
import { webAnnotationWriter } from './annotation/web-annotation.js';
import { jsonLine } from './json.js';
import type { Selection } from './lookup.js';
import type { DocumentFormat, FormatName } from './names.js';
import { byDocument } from './slice.js';

export interface DocumentWriter {
  /** What comes before the first document. */
  readonly head: string;
  /** The records of one document, in the order of the documents. */
  document(part: Selection): Iterable<string>;
  /** Problems of inputs that no document came of, where the format can say them. */
  unread(problems: readonly Problem[]): Iterable<string>;
  /** What comes after the last. */
  tail(): string;
}

/** The format if it is written document by document, else null. */
export const documentFormat = (format: FormatName): DocumentFormat | null =>
  format === 'jsonl' || format === 'webannotation' || format === 'labelstudio' ? format : null;

const jsonlWriter: DocumentWriter = {
  head: '',
  document: ({ shown }) => jsonLine(shown),
  unread: (problems) => jsonLine(onlyProblems(problems)),
  tail: () => '',
};

function writerOf(format: DocumentFormat, version: string): DocumentWriter {
  switch (format) {
    case 'jsonl':
      return jsonlWriter;
    case 'webannotation':
      return webAnnotationWriter(version);
    case 'labelstudio':
      return labelStudioWriter(version);
  }
}

export interface DocumentFormatOptions {
  /** The version of this package, where a format names what wrote it. Default: none. */
  readonly version?: string;
}

function* written({ shown, lookup }: Selection, writer: DocumentWriter): Generator<string> {
  const unread = shown.problems.filter((p) => p.document === null);
  if (unread.length > 0) yield* writer.unread(unread);
  for (const part of byDocument(shown)) yield* writer.document({ shown: part, lookup });
}

/** A whole selection in such a format. */
export function* documentChunks(
  selection: Selection,
  format: DocumentFormat,
  { version = '' }: DocumentFormatOptions = {},
): Generator<string> {
  const writer = writerOf(format, version);
  yield writer.head;
  yield* written(selection, writer);
  yield writer.tail();
}

/** The same, of selections of one document each as they come: nothing is merged, entity ids are those of the document alone. */
export async function* streamChunks(
  parts: AsyncIterable<Selection>,
  format: DocumentFormat,
  { version = '' }: DocumentFormatOptions = {},
): AsyncGenerator<string> {
  const writer = writerOf(format, version);
  yield writer.head;
  for await (const part of parts) yield* written(part, writer);
  yield writer.tail();
}

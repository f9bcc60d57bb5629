/** Reads bytes as a file of some name, and the files in it. */
import { type ReadOptions, type ReadOutcome, readDocuments } from '../../src/read/index.js';
import type { Problem } from '../../src/records.js';
import type { ReadDocument } from '../../src/stages.js';

export interface AllRead {
  readonly documents: readonly ReadDocument[];
  /** Of the documents, and of what gave none. */
  readonly problems: readonly Problem[];
}

export async function readAll(path: string, content: Uint8Array | string, options: ReadOptions = {}): Promise<AllRead> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcomes: ReadOutcome[] = [];
  const input = { path, paths: [path], size: bytes.length, named: true, bytes };
  for await (const outcome of readDocuments(input, options)) outcomes.push(outcome);
  const documents = outcomes.flatMap((o) => (o.read === null ? [] : [o.read]));
  return { documents, problems: [...outcomes.flatMap((o) => o.problems), ...documents.flatMap((d) => d.problems)] };
}

export async function readOne(
  path: string,
  content: Uint8Array | string,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  const { documents, problems } = await readAll(path, content, options);
  const [first] = documents;
  if (first === undefined) throw new Error(problems.map((p) => p.message).join(' '));
  return first;
}

export const codes = ({ problems }: { readonly problems: readonly Problem[] }): string[] => problems.map((p) => p.code);

/** The hints of a document, each with its words. */
export const hinted = ({ document, hints }: ReadDocument): [string, string][] =>
  hints.map((h) => [h.kind, document.text.slice(h.start, h.end)]);

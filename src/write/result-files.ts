/** The files of a results folder that hold records as JSON: one of all documents together, and two of each. */
import { type Entity, onlyProblems, type Problem, type Result } from '../records.js';
import { jsonChunks } from './json.js';
import type { FolderEntry } from './place.js';

/** What no single document tells: entities as all documents together tell of them, and problems of what gave no document. */
export const ofAll = ({
  entities,
  problems,
}: {
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
}): FolderEntry => ({
  path: 'entities.json',
  chunks: jsonChunks({ ...onlyProblems(problems.filter((p) => p.document === null)), entities: [...entities] }),
});

/**
 * The records of one document, and its text. Of the documents that mention an entity only this one is named: a name that stands in all
 * documents would fill every file with all their ids.
 */
export function ofOne(part: Result): { readonly path: string; readonly chunks: Iterable<string> }[] {
  const { id, text } = part.documents[0]!;
  const entities = part.entities.map((e) => ({ ...e, documents: [id] }));
  return [
    { path: `documents/${id}.json`, chunks: jsonChunks({ ...part, entities }) },
    { path: `documents/${id}.txt`, chunks: [text] },
  ];
}

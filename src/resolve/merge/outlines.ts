/** The same for documents that are not held all at once: first an outline of each, then the records of one after another. */
import type { Lexicon } from '../../lexicon/index.js';
import type { DocumentRecord, Entity, Problem, Result } from '../../records.js';
import { copier } from './copier.js';
import { mergeEntities } from './entities.js';
import type { Spelling } from './entity.js';
import { allRecords, rewrite, type Told, tellsOf, uniqueDocuments, uniqueEntities, uniqueProblems } from './records.js';

/** What putting documents together needs to know of one; there is one document at most, and its text and page map are left out. */
export interface Outline extends Pick<Result, 'documents' | 'entities' | 'problems'> {
  /** In the order in which they first come. */
  readonly spellings: readonly Spelling[];
}

/**
 * Outlines of parts, one after another; a part is the records of one document, or problems alone. What is equal in several of them is held once: names,
 * ids, and entities that earlier results hand over again with each of their documents.
 */
export function outliner(): (part: Result) => Outline {
  const { copied, text } = copier();
  const known = new WeakMap<Entity, Entity>();
  const entityOf = (entity: Entity): Entity => {
    const copy = known.get(entity) ?? copied(entity);
    known.set(entity, copy);
    return copy;
  };
  return (part) => {
    const { documents, entities, mentions, problems } = allRecords([part]);
    const spellings = new Map<string, Spelling>();
    for (const { entity, text: name } of mentions) {
      const key = `${entity} ${name}`;
      const times = (spellings.get(key)?.times ?? 0) + 1;
      spellings.set(key, { entity: text(entity), text: text(name), times });
    }
    return {
      documents: documents.map(({ page_map: _, ...d }) => copied({ ...d, text: '' })),
      entities: entities.map(entityOf),
      spellings: [...spellings.values()],
      problems: problems.map(copied),
    };
  };
}

/** What all documents together tell of one of them: plain values, which can be sent to a thread. */
export interface Seen {
  /** Without its text and page map. */
  readonly document: DocumentRecord;
  /** Those it names; of the documents that name them, only this one is listed. */
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
  /** Ids of entities that are gone, and of those they are now part of. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/** The records of one document, given what was found in it alone: as `mergeResults` has them, in their order. */
export const recordsWith = ({ document, entities, problems, renamed }: Seen, part: Result): Result => ({
  ...rewrite(allRecords([part]), new Map(renamed)),
  documents: [{ ...document, ...bodyOf(part.documents[0]) }],
  entities: [...entities],
  problems: [...problems],
});

const bodyOf = (document: DocumentRecord | undefined): Pick<DocumentRecord, 'text' | 'page_map'> => ({
  text: document?.text ?? '',
  ...(document?.page_map && { page_map: document.page_map }),
});

export interface Merged {
  /** In order, without their texts; `part`: the index of the outline that tells of it. */
  readonly documents: readonly Told[];
  /** Of all documents. */
  readonly entities: readonly Entity[];
  /** Of all documents, and of what gave none. */
  readonly problems: readonly Problem[];
  readonly seenOf: (told: Told) => Seen;
}

/** What `mergeResults` makes of the whole parts. */
export function mergeOutlines(outlines: readonly Outline[], lexicon: Lexicon): Merged {
  const told = uniqueDocuments(outlines);
  const tells = tellsOf(told);
  const documents = told.map((t) => t.document);
  const spellings = told.flatMap((t) => outlines[t.part]!.spellings);
  const { entities, renamed } = mergeEntities(uniqueEntities(outlines, tells), spellings, documents, lexicon);
  const problems = uniqueProblems(outlines, tells);
  const entitiesOf = groups(entities, (e) => e.documents);
  const problemsOf = groups(problems, (p) => (p.document === null ? [] : [p.document]));
  return {
    documents: told,
    entities,
    problems,
    seenOf: ({ document, part }) => ({
      document,
      entities: (entitiesOf.get(document.id) ?? []).map((e) => ({ ...e, documents: [document.id] })),
      problems: problemsOf.get(document.id) ?? [],
      renamed: outlines[part]!.entities.flatMap(({ id }) => (renamed.has(id) ? [[id, renamed.get(id)!] as const] : [])),
    }),
  };
}

function groups<R>(records: readonly R[], keys: (record: R) => readonly string[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records)
    for (const key of keys(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  return groups;
}

/** The same for documents that are not held all at once: first an outline of each, then the records of one after another. */
import type { Lexicon } from '../../lexicon/index.js';
import type { DocumentRecord, Entity, Problem, Result } from '../../records.js';
import { mergeEntities } from './entities.js';
import type { Spelling } from './entity.js';
import { allRecords, rewrite, tellsOf, uniqueDocuments, uniqueEntities, uniqueProblems } from './records.js';

/** What putting documents together needs to know of one; there is one document at most, and its text is left out. */
export interface Outline extends Pick<Result, 'documents' | 'entities' | 'problems'> {
  /** In the order in which they first come. */
  readonly spellings: readonly Spelling[];
}

/** `part`: the records of one document, or problems alone. */
export function outlineOf(part: Result): Outline {
  const { documents, entities, mentions, problems } = allRecords([part]);
  const spellings = new Map<string, Spelling>();
  for (const { entity, text } of mentions) {
    const key = `${entity} ${text}`;
    spellings.set(key, { entity, text, times: (spellings.get(key)?.times ?? 0) + 1 });
  }
  const outline: Outline = {
    documents: documents.map((d) => ({ ...d, text: '' })),
    entities,
    spellings: [...spellings.values()],
    problems,
  };
  // A copy: a string that was cut out of a text would keep the whole text.
  return JSON.parse(JSON.stringify(outline)) as Outline;
}

export interface Merged {
  /** In order, without their texts; `part`: the index of the outline that tells of it. */
  readonly documents: readonly { readonly document: DocumentRecord; readonly part: number }[];
  /** Of all documents. */
  readonly entities: readonly Entity[];
  /** Of all documents, and of what gave none. */
  readonly problems: readonly Problem[];
  /** The records of one document, given the part that tells of it: as `mergeResults` has them, in their order. */
  readonly recordsOf: (document: DocumentRecord, part: Result) => Result;
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
    recordsOf: (document, part) => ({
      ...rewrite(allRecords([part]), renamed),
      documents: [{ ...document, text: part.documents[0]?.text ?? '' }],
      entities: [...(entitiesOf.get(document.id) ?? [])],
      problems: [...(problemsOf.get(document.id) ?? [])],
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

/** The same for documents that are not held all at once: first an outline of each, then the records of one after another. */
import type { Lexicon } from '../../lexicon/index.js';
import {
  type Claim,
  type DocumentRecord,
  type Entity,
  type Mention,
  onlyProblems,
  type Problem,
  type Result,
} from '../../records.js';
import { push } from '../union.js';
import { copier } from './copier.js';
import { mergeEntities } from './entities.js';
import type { Spelling } from './entity.js';
import { allRecords, rewrite, type Told, tellsOf, uniqueDocuments, uniqueEntities, uniqueProblems } from './records.js';

/** What putting documents together needs to know of one; there is one document at most, and its text and page map are left out. */
export interface Outline extends Pick<Result, 'documents' | 'entities' | 'problems'> {
  /** In the order in which they first come. */
  readonly spellings: readonly OutlinedSpelling[];
  /** What was sought in it. */
  readonly found?: Found;
}

/** `at`: the mentions themselves, of words that are sought. */
interface OutlinedSpelling extends Spelling {
  readonly times: number;
  readonly at?: readonly Pick<Mention, 'id' | 'start'>[];
}

/** Records that are to be known as they are. */
interface Sought {
  /** Whether mentions of these words are. */
  readonly isApart: (text: string) => boolean;
  readonly isCorrected: (claim: Claim) => boolean;
}

interface Found {
  readonly claims: readonly Claim[];
  /** Of all claims. */
  readonly categories: readonly string[];
}

/**
 * Outlines of parts, one after another; a part is the records of one document, or problems alone. What is equal in several of them is held once: names,
 * ids, and entities that earlier results hand over again with each of their documents.
 */
export function outliner(sought?: Sought): (part: Result) => Outline {
  const { copied, text } = copier();
  const known = new WeakMap<Entity, Entity>();
  const entityOf = (entity: Entity): Entity => {
    const copy = known.get(entity) ?? copied(entity);
    known.set(entity, copy);
    return copy;
  };
  const spelled = (mentions: readonly Mention[]): OutlinedSpelling[] => {
    const spellings = new Map<string, OutlinedSpelling>();
    for (const { entity, text: name, id, start } of mentions) {
      const key = `${entity} ${name}`;
      const { times = 0, at = [] } = spellings.get(key) ?? {};
      const spelling = { entity: text(entity), text: text(name), times: times + 1 };
      spellings.set(key, sought?.isApart(name) ? { ...spelling, at: [...at, { id, start }] } : spelling);
    }
    return [...spellings.values()];
  };
  const found = (claims: readonly Claim[], { isCorrected }: Sought): Found => ({
    claims: claims.filter(isCorrected).map(copied),
    categories: [...new Set(claims.flatMap((c) => c.categories))].map(text),
  });
  return (part) => {
    const { documents, entities, mentions, claims, problems } = allRecords([part]);
    return {
      documents: documents.map(({ page_map: _, ...d }) => copied({ ...d, text: '' })),
      entities: entities.map(entityOf),
      spellings: spelled(mentions),
      problems: problems.map(copied),
      ...(sought && { found: found(claims, sought) }),
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

const NOTHING = onlyProblems([]);

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
  /** What is told of a document, where these are the entities of all. Default: those above. */
  readonly seenWith: (entities?: readonly Entity[]) => (told: Told) => Seen;
  /** How often each entity is spelled how in each document, and what was sought. */
  readonly found: () => FoundInAll;
}

/** Entities are named as those of all documents are. */
export interface FoundInAll extends Found {
  readonly spellings: (entity: string) => Iterable<Required<OutlinedSpelling> & Placed>;
}

interface Placed {
  readonly document: string;
  /** Place among all, which are in the order of the documents. */
  readonly order: number;
}

type Renamed = Seen['renamed'];

function foundIn(told: readonly Told[], outlines: readonly Outline[], renamedOf: (told: Told) => Renamed): FoundInAll {
  const claims: Claim[] = [];
  const categories = new Set<string>();
  for (const t of told) {
    const { found } = outlines[t.part]!;
    if (!found) continue;
    const records = { ...NOTHING, claims: [...found.claims] };
    claims.push(...rewrite(records, new Map(renamedOf(t))).claims);
    for (const c of found.categories) categories.add(c);
  }
  /** Of an entity, the documents that spell it, by their index. */
  const spelledIn = new Map<string, number[]>();
  for (const [i, t] of told.entries()) {
    const renamed = new Map(renamedOf(t));
    for (const entity of new Set(outlines[t.part]!.spellings.map((s) => renamed.get(s.entity) ?? s.entity)))
      push(spelledIn, entity, i);
  }
  function* spellings(of: string): Generator<Required<OutlinedSpelling> & Placed> {
    for (const i of spelledIn.get(of) ?? []) {
      const { document, part } = told[i]!;
      const renamed = new Map(renamedOf(told[i]!));
      for (const [j, { entity, at = [], ...s }] of outlines[part]!.spellings.entries())
        if ((renamed.get(entity) ?? entity) === of)
          yield { ...s, at, document: document.id, entity: of, order: i * MOST_SPELLINGS + j };
    }
  }
  return { claims, categories: [...categories], spellings };
}

const MOST_SPELLINGS = 2 ** 20;

/** What `mergeResults` makes of the whole parts. */
export function mergeOutlines(outlines: readonly Outline[], lexicon: Lexicon): Merged {
  const told = uniqueDocuments(outlines);
  const tells = tellsOf(told);
  const documents = told.map((t) => t.document);
  const spellings = told.flatMap((t) => outlines[t.part]!.spellings);
  const { entities, renamed } = mergeEntities(uniqueEntities(outlines, tells), spellings, documents, lexicon);
  const problems = uniqueProblems(outlines, tells);
  // The outlines themselves are for `found` alone: whoever has asked for it may let them go.
  const ids = outlines.map((o) => o.entities.map((e) => e.id));
  const renamedOf = ({ part }: Told): Renamed =>
    ids[part]!.flatMap((id) => (renamed.has(id) ? [[id, renamed.get(id)!] as const] : []));
  return {
    documents: told,
    entities,
    problems,
    seenWith(all = entities) {
      const entitiesOf = groups(all, (e) => e.documents);
      const problemsOf = groups(problems, (p) => (p.document === null ? [] : [p.document]));
      return (one) => ({
        document: one.document,
        entities: (entitiesOf.get(one.document.id) ?? []).map((e) => ({ ...e, documents: [one.document.id] })),
        problems: problemsOf.get(one.document.id) ?? [],
        renamed: renamedOf(one),
      });
    },
    found: () => foundIn(told, outlines, renamedOf),
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

/** All records of many results, each once, in order; and how they follow entities that were merged. */
import type { Claim, DocumentRecord, Entity, Problem, Result } from '../../records.js';

type Records = Omit<Result, 'dossier'>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A document, and the index of the part that tells of it. */
export interface Told {
  readonly document: DocumentRecord;
  readonly part: number;
}

/**
 * Files of the same bytes are one document: the first path in order, and all paths. What their names tell may differ, and so the records: those
 * of the first path are taken, of whatever part.
 */
function oneOf(same: readonly Told[]): Told {
  if (same.length === 1) return same[0]!;
  const paths = [...new Set(same.flatMap(({ document: d }) => [d.path, ...d.paths]))].sort(compare);
  const ids = [...new Set(same.flatMap(({ document: d }) => d.given_ids ?? []))].sort(compare);
  const ofFirst = same.filter((t) => t.document.path === paths[0]);
  const first = (ofFirst.length > 0 ? ofFirst : same).reduce((a, b) =>
    JSON.stringify(b.document) < JSON.stringify(a.document) ? b : a,
  );
  const document = { ...first.document, path: paths[0]!, paths, ...(ids.length > 0 && { given_ids: ids }) };
  return { document, part: first.part };
}

/** Each document once, in order. */
export function uniqueDocuments(parts: readonly Pick<Result, 'documents'>[]): Told[] {
  const byId = new Map<string, Told[]>();
  parts.forEach((part, index) => {
    for (const document of part.documents) {
      const list = byId.get(document.id);
      if (list) list.push({ document, part: index });
      else byId.set(document.id, [{ document, part: index }]);
    }
  });
  return [...byId.values()]
    .map(oneOf)
    .sort((a, b) => compare(a.document.path, b.document.path) || compare(a.document.id, b.document.id));
}

/** Whether a part is the one that tells of a document. */
export type Tells = (part: number, document: string) => boolean;

export function tellsOf(told: readonly Told[]): Tells {
  const teller = new Map(told.map((t) => [t.document.id, t.part]));
  return (part, document) => (teller.get(document) ?? part) === part;
}

/** Of an entity that several results have, the one that stands in most documents; the result does not depend on which came first. */
export function uniqueEntities(parts: readonly Pick<Result, 'entities'>[], tells: Tells): Entity[] {
  const byId = new Map<string, Entity>();
  parts.forEach((part, index) => {
    for (const e of part.entities) {
      if (byId.get(e.id) === e) continue;
      if (e.documents.length > 0 && !e.documents.some((d) => tells(index, d))) continue;
      const known = byId.get(e.id);
      if (!known) byId.set(e.id, e);
      else if (
        e.documents.length > known.documents.length ||
        (e.documents.length === known.documents.length && JSON.stringify(e) < JSON.stringify(known))
      )
        byId.set(e.id, e);
    }
  });
  return [...byId.values()];
}

/** Each problem once, in order. */
export function uniqueProblems(parts: readonly Pick<Result, 'problems'>[], tells: Tells): Problem[] {
  const problems = new Map(
    parts
      .flatMap((part, index) => part.problems.filter((p) => p.document === null || tells(index, p.document)))
      .map((p) => [JSON.stringify(p), p]),
  );
  return [...problems.values()].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      (a.start ?? -1) - (b.start ?? -1) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

export function allRecords(parts: readonly Result[]): Records {
  const told = uniqueDocuments(parts);
  const documents = told.map((t) => t.document);
  const tells = tellsOf(told);
  const order = new Map(documents.map((d, i) => [d.id, i]));
  function unique<R extends { id: string; document: string; start: number; end: number }>(
    list: (part: Result) => readonly R[],
  ): R[] {
    const byId = new Map<string, R>();
    parts.forEach((part, index) => {
      for (const r of list(part)) if (tells(index, r.document) && !byId.has(r.id)) byId.set(r.id, r);
    });
    return [...byId.values()].sort(
      (a, b) =>
        (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) ||
        a.start - b.start ||
        a.end - b.end ||
        compare(a.id, b.id),
    );
  }
  return {
    documents,
    entities: uniqueEntities(parts, tells),
    mentions: unique((p) => p.mentions),
    dates: unique((p) => p.dates),
    quantities: unique((p) => p.quantities),
    claims: unique((p) => p.claims),
    problems: uniqueProblems(parts, tells),
  };
}

/** `renamed`: id of an entity to that of the entity it was merged into. */
export function rewrite(records: Records, renamed: ReadonlyMap<string, string>): Result {
  const to = (id: string): string => renamed.get(id) ?? id;
  const each = (ids: readonly string[]): string[] => [...new Set(ids.map(to))];
  const claim = (c: Claim): Claim => ({
    ...c,
    asserted_by: each(c.asserted_by),
    speaker: c.speaker === null ? null : to(c.speaker),
    reported_by: c.reported_by.map((h) => (h.entity === null ? h : { ...h, entity: to(h.entity) })),
    target: each(c.target),
    facility: c.facility === null ? null : to(c.facility),
  });
  return {
    dossier: '1',
    ...records,
    mentions: records.mentions.map((m) => (renamed.has(m.entity) ? { ...m, entity: to(m.entity) } : m)),
    claims: records.claims.map(claim),
  };
}

/** All records of many results, each once, in order; and how they follow entities that were merged. */
import type { Claim, DocumentRecord, Entity, Result } from '../../records.js';

type Records = Omit<Result, 'dossier'>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Files of the same bytes are one document: the first path in order, and all paths. */
function oneOf(same: readonly DocumentRecord[]): DocumentRecord {
  const paths = [...new Set(same.flatMap((d) => [d.path, ...d.paths]))].sort(compare);
  const first = same.find((d) => d.path === paths[0]) ?? same[0]!;
  return { ...first, path: paths[0]!, paths };
}

function uniqueDocuments(parts: readonly Result[]): DocumentRecord[] {
  const byId = new Map<string, DocumentRecord[]>();
  for (const part of parts)
    for (const d of part.documents) {
      const list = byId.get(d.id);
      if (list) list.push(d);
      else byId.set(d.id, [d]);
    }
  return [...byId.values()].map(oneOf).sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
}

/** Of an entity that several results have, the one that stands in most documents; the result does not depend on which came first. */
function uniqueEntities(parts: readonly Result[]): Entity[] {
  const byId = new Map<string, Entity>();
  for (const part of parts)
    for (const e of part.entities) {
      const known = byId.get(e.id);
      if (!known) byId.set(e.id, e);
      else if (
        e.documents.length > known.documents.length ||
        (e.documents.length === known.documents.length && JSON.stringify(e) < JSON.stringify(known))
      )
        byId.set(e.id, e);
    }
  return [...byId.values()];
}

export function allRecords(parts: readonly Result[]): Records {
  const documents = uniqueDocuments(parts);
  const order = new Map(documents.map((d, i) => [d.id, i]));
  function unique<R extends { id: string; document: string; start: number; end: number }>(
    list: (part: Result) => readonly R[],
  ): R[] {
    const byId = new Map<string, R>();
    for (const part of parts) for (const r of list(part)) if (!byId.has(r.id)) byId.set(r.id, r);
    return [...byId.values()].sort(
      (a, b) =>
        (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) ||
        a.start - b.start ||
        a.end - b.end ||
        compare(a.id, b.id),
    );
  }
  const problems = new Map(parts.flatMap((p) => p.problems).map((p) => [JSON.stringify(p), p]));
  return {
    documents,
    entities: uniqueEntities(parts),
    mentions: unique((p) => p.mentions),
    dates: unique((p) => p.dates),
    quantities: unique((p) => p.quantities),
    claims: unique((p) => p.claims),
    problems: [...problems.values()].sort(
      (a, b) =>
        compare(a.path, b.path) ||
        (a.start ?? -1) - (b.start ?? -1) ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    ),
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
    claims: renamed.size === 0 ? records.claims : records.claims.map(claim),
  };
}

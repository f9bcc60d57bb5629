/**
 * What names stand for: one name that was taken for a facility in one text and for a place or an organization in another is one thing. And
 * which facility a document names most.
 */
import type { Entity, Result } from '../records.js';

const RANK: Readonly<Record<Entity['type'], number>> = { facility: 0, organization: 1, place: 2, person: 3 };

export interface Names {
  /** The entity that stands for all of its name. */
  readonly standsFor: (id: string) => string;
  /** Facilities that no text takes for an organization. */
  readonly facilities: ReadonlySet<string>;
}

export function namesOf(entities: readonly Entity[]): Names {
  const byName = new Map<string, Entity[]>();
  for (const e of entities) {
    if (e.type === 'person') continue;
    const key = e.name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), e]);
  }
  const first = new Map<string, string>();
  const facilities = new Set<string>();
  for (const list of byName.values()) {
    list.sort((a, b) => RANK[a.type] - RANK[b.type] || (a.id < b.id ? -1 : 1));
    if (list[0]!.type !== 'facility') continue;
    for (const e of list) first.set(e.id, list[0]!.id);
    if (!list.some((e) => e.type === 'organization')) facilities.add(list[0]!.id);
  }
  return { standsFor: (id) => first.get(id) ?? id, facilities };
}

interface Count {
  times: number;
  inTitle: boolean;
  first: number;
}

/** For each document, the facility it names most; one in the title first, of equals the one named first. */
export function mainFacilities(
  result: Pick<Result, 'documents' | 'mentions'>,
  { standsFor, facilities }: Names,
): Map<string, string> {
  const titles = new Map(result.documents.map((d) => [d.id, (d.title ?? '').toLowerCase()]));
  const counts = new Map<string, Map<string, Count>>();
  for (const m of result.mentions) {
    const id = standsFor(m.entity);
    if (!facilities.has(id)) continue;
    const of = counts.get(m.document) ?? new Map<string, Count>();
    const count = of.get(id) ?? { times: 0, inTitle: false, first: m.start };
    count.times++;
    count.first = Math.min(count.first, m.start);
    if (titles.get(m.document)?.includes(m.text.toLowerCase())) count.inTitle = true;
    counts.set(m.document, of.set(id, count));
  }
  const main = new Map<string, string>();
  for (const [document, of] of counts) {
    const [best] = [...of].sort(
      ([, a], [, b]) => Number(b.inTitle) - Number(a.inTitle) || b.times - a.times || a.first - b.first,
    );
    if (best) main.set(document, best[0]);
  }
  return main;
}

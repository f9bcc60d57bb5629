/**
 * Which place each claim is about, beyond what the claim says: one name that was taken for a facility in one text and for a place or an
 * organization in another is one thing; a document that is about one facility is about it where it does not say so again.
 */
import type { Claim, Entity, Result } from '../records.js';

const RANK: Readonly<Record<Entity['type'], number>> = { facility: 0, organization: 1, place: 2, person: 3 };

interface Names {
  /** The entity that stands for all of its name. */
  readonly standsFor: (id: string) => string;
  /** Facilities that no text takes for an organization. */
  readonly facilities: ReadonlySet<string>;
}

function namesOf(entities: readonly Entity[]): Names {
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
function mainFacilities(result: Result, { standsFor, facilities }: Names): Map<string, string> {
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

/** Of claims that name one, the facility that most are about. */
function usualFacilities(claims: readonly Claim[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const c of claims) {
    if (c.facility === null) continue;
    const of = counts.get(c.document) ?? new Map<string, number>();
    counts.set(c.document, of.set(c.facility, (of.get(c.facility) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([d, of]) => [d, [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]),
  );
}

const LEGAL = /[,\s]+(?:ltd|limited|inc|llc|plc|co|corp|corporation|company|group|gmbh|s\.?a)\.?$/i;

/** For each facility that is called after an organization, "Hale Mills factory" after "Hale Mills Ltd", ids of that organization. */
export function namesakes(entities: readonly Entity[]): Map<string, string[]> {
  const byCore = new Map<string, string[]>();
  for (const e of entities) {
    const core = e.name.replace(LEGAL, '').toLowerCase();
    if (e.type === 'organization' && core.includes(' ')) byCore.set(core, [...(byCore.get(core) ?? []), e.id]);
  }
  const all = new Map<string, string[]>();
  for (const e of entities) {
    if (e.type !== 'facility') continue;
    const words = e.name.toLowerCase().split(' ');
    for (let n = 2; n < words.length; n++) {
      const of = byCore.get(words.slice(0, n).join(' '));
      if (of) all.set(e.id, of);
    }
  }
  return all;
}

export interface Placed {
  /** Claims as they came, in order, with one id for one name; `facility` too where the whole document is about one. */
  readonly claims: readonly Claim[];
  /** For a claim without a facility, the one its document is mostly about; null where there is none. */
  readonly nearby: (c: Claim) => string | null;
  readonly standsFor: (id: string) => string;
}

export function placed(result: Result): Placed {
  const names = namesOf(result.entities);
  const { standsFor, facilities } = names;
  const main = mainFacilities(result, names);
  const entities = new Map(result.entities.map((e) => [e.id, e]));
  for (const [facility, owners] of namesakes(result.entities))
    for (const d of facilities.has(facility) ? owners.flatMap((o) => entities.get(o)?.documents ?? []) : [])
      if (!main.has(d)) main.set(d, facility);
  const known = new Set(result.claims.map((c) => c.facility).map((f) => (f === null ? '' : standsFor(f))));
  const told = result.claims.map((c): Claim => {
    const facility = c.facility === null ? null : standsFor(c.facility);
    return {
      ...c,
      // What others take for an organization is no place beside a facility that the document names.
      facility: facility !== null && !facilities.has(facility) && main.has(c.document) ? null : facility,
      asserted_by: c.asserted_by.map(standsFor),
      target: c.target.map(standsFor),
    };
  });
  const usual = usualFacilities(told);
  const claims = told.map((c): Claim => {
    const about = main.get(c.document);
    const whole = c.facility === null && !usual.has(c.document) && about !== undefined && known.has(about);
    return whole ? { ...c, facility: about } : c;
  });
  return {
    claims,
    nearby: (c) => (usual.has(c.document) ? (main.get(c.document) ?? usual.get(c.document)!) : null),
    standsFor,
  };
}

/** Ids of lines in capitals amid a text: they lead to another story, and count only where they say what the text says. */
export function linksOf(claims: readonly Claim[]): Set<string> {
  const begun = new Set<string>();
  const links = new Set<string>();
  for (const c of [...claims].sort((a, b) => a.start - b.start)) {
    const shouts = !/\p{Ll}/u.test(c.quote) && c.quote.split(/\s+/).length > 3;
    if (!shouts) begun.add(c.document);
    else if (begun.has(c.document)) links.add(c.id);
  }
  return links;
}

/**
 * Which place each claim is about, beyond what the claim says: one name is one thing; a document that is about one facility is about it where it
 * does not say so again.
 */
import type { Entity } from '../records.js';
import type { Held, HeldClaim } from './held.js';

/** Of claims that name one, the facility that most are about. */
function usualFacilities(claims: readonly HeldClaim[]): Map<string, string> {
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
  readonly claims: readonly HeldClaim[];
  /** For a claim without a facility, the one its document is mostly about; null where there is none. */
  readonly nearby: (c: HeldClaim) => string | null;
  readonly standsFor: (id: string) => string;
}

export function placed(held: Held): Placed {
  const { standsFor, facilities } = held.names;
  const main = new Map(held.main);
  const entities = new Map(held.entities.map((e) => [e.id, e]));
  const known = new Set(held.claims.flatMap((c) => (c.facility === null ? [] : [standsFor(c.facility)])));
  // A hospital that is named in passing, which no claim is about, is not what a document is about.
  for (const [facility, owners] of namesakes(held.entities))
    for (const d of facilities.has(facility) ? owners.flatMap((o) => entities.get(o)?.documents ?? []) : [])
      if (!known.has(main.get(d) ?? '')) main.set(d, facility);
  const each = (ids: readonly string[]): readonly string[] =>
    ids.some((id) => standsFor(id) !== id) ? ids.map(standsFor) : ids;
  const told = held.claims.map((c): HeldClaim => {
    const named = c.facility === null ? null : standsFor(c.facility);
    // What others take for an organization is no place beside a facility that the document names.
    const facility = named !== null && !facilities.has(named) && main.has(c.document) ? null : named;
    const [asserted_by, target] = [each(c.asserted_by), each(c.target)];
    const isSame = facility === c.facility && asserted_by === c.asserted_by && target === c.target;
    return isSame ? c : { ...c, facility, asserted_by, target };
  });
  const usual = usualFacilities(told);
  const claims = told.map((c): HeldClaim => {
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
export function linksOf(claims: readonly HeldClaim[]): Set<string> {
  const begun = new Set<string>();
  const links = new Set<string>();
  for (const c of [...claims].sort((a, b) => a.start - b.start)) {
    const shouts = !/\p{Ll}/u.test(c.quote) && c.quote.split(/\s+/).length > 3;
    if (!shouts) begun.add(c.document);
    else if (begun.has(c.document)) links.add(c.id);
  }
  return links;
}

/**
 * Documents without a facility that tell of one case: their claims are against the same body or person, and both name a person who is not
 * merely quoted in both. Two stories on one agency, with the same spokesman, are not yet one case.
 */
import { groupBy } from './draft.js';
import { makeGroups } from './groups.js';
import type { Held, HeldClaim } from './held.js';

/** What an answer is against is its accuser. */
const ANSWERS: ReadonlySet<string> = new Set(['denial', 'response']);
export interface Case {
  /** The same for all documents of the case. */
  readonly id: string;
  /** Entity id of whom most of its claims are against. */
  readonly subject: string;
}

/** For each document without a facility, whom most of its claims are against; none where two are named as often. */
function subjectsOf(claims: readonly HeldClaim[]): Map<string, string> {
  const withFacility = new Set(claims.filter((c) => c.facility !== null).map((c) => c.document));
  const against = new Map<string, Map<string, number>>();
  for (const c of claims) {
    if (withFacility.has(c.document) || ANSWERS.has(c.kind)) continue;
    const count = against.get(c.document) ?? new Map<string, number>();
    for (const t of c.target) count.set(t, (count.get(t) ?? 0) + 1);
    against.set(c.document, count);
  }
  const subjects = new Map<string, string>();
  for (const [document, count] of against) {
    const [first, second] = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (first !== undefined && first[1] > (second?.[1] ?? 0)) subjects.set(document, first[0]);
  }
  return subjects;
}

/** By document id. */
export function casesOf({ claims, entities }: Pick<Held, 'claims' | 'entities'>): Map<string, Case> {
  const subjects = subjectsOf(claims);
  const documents = [...subjects.keys()].sort();
  const place = new Map(documents.map((d, i) => [d, i]));
  const speaks = new Set(claims.flatMap((c) => [...c.asserted_by, c.speaker ?? ''].map((id) => `${c.document} ${id}`)));
  const groups = makeGroups(documents.length);
  for (const e of entities) {
    if (e.type !== 'person') continue;
    // Who is named in many documents joins them one after another.
    const naming = e.documents.filter((d) => place.has(d) && subjects.get(d) !== e.id);
    for (const list of groupBy(naming, (d) => [subjects.get(d)!]).values())
      for (const [a, b] of list.slice(1).map((d, i) => [list[i]!, d] as const))
        if (!speaks.has(`${a} ${e.id}`) || !speaks.has(`${b} ${e.id}`)) groups.join(place.get(a)!, place.get(b)!);
  }
  return new Map(documents.map((d, i) => [d, { id: `case ${documents[groups.find(i)]!}`, subject: subjects.get(d)! }]));
}

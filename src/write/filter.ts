/**
 * Which records of a result are wanted. A filter leaves records out and never changes what is said: a claim keeps everyone
 * who makes it. What is left holds together: an entity or quantity that a kept claim names is kept with it.
 */
import type { Claim, Entity, Result } from '../records.js';
import { choiceOf, type Filter, facilitiesOf, isWanted, isWithin } from './choose.js';
import { lookupOf, type Selection } from './lookup.js';

export { type Filter, matchingFacilities, type RecordType } from './choose.js';

export interface Filtered extends Selection {
  /** Claims left out by `since` or `until` because neither they nor their documents have a date. */
  readonly undated: number;
}

/** What a result of one document of many cannot tell: ids of entities of all documents, as far as this one names them. */
export interface Elsewhere {
  /** The facilities asked for; null where any will do. */
  readonly facilities: ReadonlySet<string> | null;
  /** Those that chosen claims have to do with. */
  readonly involved: Iterable<string>;
  /** Those of this document that are shown. */
  readonly wanted: ReadonlySet<string>;
  /** Those that are named in this document, and are none of its own. */
  readonly named: ReadonlyMap<string, Entity>;
}

/** Ids of the records that lie within claims, by document; both lists are in order of the text. */
function inside<R extends { id: string; document: string; start: number; end: number }>(
  records: readonly R[],
  claims: readonly Claim[],
): Set<string> {
  const spans = new Map<string, Claim[]>();
  for (const c of claims) {
    const group = spans.get(c.document);
    if (group) group.push(c);
    else spans.set(c.document, [c]);
  }
  for (const group of spans.values()) group.sort((a, b) => a.start - b.start);
  const found = new Set<string>();
  const furthest = new Map<string, { next: number; end: number }>();
  for (const r of [...records].sort((a, b) => a.start - b.start)) {
    const group = spans.get(r.document);
    if (!group) continue;
    const at = furthest.get(r.document) ?? { next: 0, end: -1 };
    while (at.next < group.length && group[at.next]!.start <= r.start) at.end = Math.max(at.end, group[at.next++]!.end);
    furthest.set(r.document, at);
    if (r.end <= at.end) found.add(r.id);
  }
  return found;
}

/** `elsewhere`: where the result is one document of many. */
export function filterResult(result: Result, filter: Filter, elsewhere?: Elsewhere): Filtered {
  const lookup = lookupOf(result, elsewhere?.named);
  const facilities = elsewhere ? elsewhere.facilities : facilitiesOf(result.entities, filter);
  const choice = choiceOf(result, filter, lookup, facilities);
  const { wants, sure, byContent, dated, chosen, claims, undated, involved } = choice;
  for (const id of elsewhere?.involved ?? []) involved.add(id);
  const kept = new Set(claims.map((c) => c.id));
  const narrowed = byContent || dated;
  const quoted = narrowed ? inside([...result.dates, ...result.quantities], chosen) : null;
  const counted = new Set((narrowed ? chosen : claims).flatMap((c) => c.quantities));

  const mentions = result.mentions.filter((m) => wants(m.type) && sure(m) && (!narrowed || involved.has(m.entity)));
  const mentioned = new Set(mentions.map((m) => m.entity));
  const dates = result.dates.filter(
    (d) => wants('date') && (!byContent || quoted!.has(d.id)) && (!dated || isWithin(d, filter)),
  );
  const wantedDates = new Set(dates.flatMap((d) => (d.anchor === null ? [d.id] : [d.id, d.anchor])));
  const shown: Result = {
    ...result,
    entities: result.entities.filter((e) =>
      elsewhere ? elsewhere.wanted.has(e.id) : isWanted(e, { ...choice, mentioned }, filter),
    ),
    mentions,
    dates: result.dates.filter((d) => wantedDates.has(d.id)),
    quantities: result.quantities.filter(
      (q) => (claims.length > 0 && counted.has(q.id)) || (wants('quantity') && (quoted?.has(q.id) ?? true)),
    ),
    claims: claims.map((c) => {
      const answered = c.responds_to.filter((id) => kept.has(id));
      return answered.length === c.responds_to.length ? c : { ...c, responds_to: answered };
    }),
  };
  return { shown, lookup, undated };
}

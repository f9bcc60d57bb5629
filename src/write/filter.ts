/**
 * Which records of a result are wanted. A filter leaves records out and never changes what is said: a claim keeps everyone
 * who makes it. What is left holds together: an entity or quantity that a kept claim names is kept with it.
 */
import type { Claim, Entity, MentionType, Result } from '../records.js';
import { edtfRange } from './edtf.js';
import { type Lookup, lookupOf, type Selection } from './lookup.js';

export type RecordType = MentionType | 'date' | 'quantity' | 'claim';

export interface Filter {
  /** Only these kinds of records. Claims bring the entities they name. Default: all. */
  readonly types?: readonly RecordType[];
  /** Claims about, or against, a facility whose name or alias holds one of these as whole words; case and accents are even. */
  readonly facilities?: readonly string[];
  readonly kinds?: readonly Claim['kind'][];
  /** Claims of any of these categories. */
  readonly categories?: readonly string[];
  /**
   * Claims of something that happened, and dates that lie, on or after this day (YYYY-MM-DD) as far as their dates allow.
   * A claim without an event date goes by the date of its document; one without either is left out.
   */
  readonly since?: string;
  readonly until?: string;
  /** Claims and mentions of at least this confidence. */
  readonly minConfidence?: number;
}

export interface Filtered extends Selection {
  /** Claims left out by `since` or `until` because neither they nor their documents have a date. */
  readonly undated: number;
  /** Ids of the entities that the chosen claims have to do with, where claims are chosen by what they say. */
  readonly involved: ReadonlySet<string>;
}

const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The facilities that a name asks for: by id, or by whole words of the name or of an alias. */
export function matchingFacilities(entities: readonly Entity[], name: string): Entity[] {
  const wanted = plain(name);
  return entities.filter(
    (e) =>
      e.type === 'facility' &&
      (e.id === name || (wanted.trim() !== '' && [e.name, ...e.aliases].some((n) => plain(n).includes(wanted)))),
  );
}

const meets = (earliest: string | null, latest: string | null, { since, until }: Filter): boolean =>
  (since === undefined || latest === null || latest >= since) &&
  (until === undefined || earliest === null || earliest <= until);

const isWithin = (d: { earliest: string | null; latest: string | null }, filter: Filter): boolean =>
  (d.earliest !== null || d.latest !== null) && meets(d.earliest, d.latest, filter);

function daysOf(claim: Claim, lookup: Lookup): { earliest: string | null; latest: string | null } | null {
  for (const value of [claim.event_date, lookup.document(claim.document)?.published ?? null]) {
    const days = edtfRange(value);
    if (days.earliest !== null || days.latest !== null) return days;
  }
  return null;
}

/** Every entity that a claim names, in whatever part. */
const named = (c: Claim): (string | null)[] => [
  ...c.asserted_by,
  c.speaker,
  ...c.target,
  c.facility,
  ...c.reported_by.map((hop) => hop.entity),
];

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

/** `elsewhere`: the entities involved in documents that the result does not hold. */
export function filterResult(result: Result, filter: Filter, elsewhere: Iterable<string> = []): Filtered {
  const lookup = lookupOf(result);
  const types = filter.types && new Set(filter.types);
  const wants = (type: RecordType): boolean => types === undefined || types.has(type);
  const sure = (r: { confidence: number }): boolean => r.confidence >= (filter.minConfidence ?? 0);
  const dated = filter.since !== undefined || filter.until !== undefined;
  const kinds = filter.kinds && new Set(filter.kinds);
  const categories = filter.categories && new Set(filter.categories);
  const facilities =
    filter.facilities &&
    new Set(filter.facilities.flatMap((f) => matchingFacilities(result.entities, f).map((e) => e.id)));
  const byContent = Boolean(kinds || categories || facilities);

  let undated = 0;
  const chosen = result.claims.filter((c) => {
    if (!sure(c) || (kinds && !kinds.has(c.kind))) return false;
    if (categories && !c.categories.some((id) => categories.has(id))) return false;
    if (
      facilities &&
      !(c.facility !== null && facilities.has(c.facility)) &&
      !c.target.some((id) => facilities.has(id))
    )
      return false;
    if (!dated) return true;
    const days = daysOf(c, lookup);
    if (days === null) undated++;
    return days !== null && meets(days.earliest, days.latest, filter);
  });

  const claims = wants('claim') ? chosen : [];
  const kept = new Set(claims.map((c) => c.id));
  const held = new Set(claims.flatMap(named));

  // Once claims are chosen by what they say, names, dates and quantities are those that have to do with them.
  const narrowed = byContent || dated;
  const involved = new Set<string>([...(facilities ?? []), ...elsewhere]);
  for (const c of chosen) for (const id of named(c)) if (id !== null) involved.add(id);
  const quoted = narrowed ? inside([...result.dates, ...result.quantities], chosen) : null;
  const counted = new Set((narrowed ? chosen : claims).flatMap((c) => c.quantities));

  const mentions = result.mentions.filter((m) => wants(m.type) && sure(m) && (!narrowed || involved.has(m.entity)));
  const mentioned = new Set(mentions.map((m) => m.entity));
  const dates = result.dates.filter(
    (d) => wants('date') && (!byContent || quoted!.has(d.id)) && (!dated || isWithin(d, filter)),
  );
  const wantedDates = new Set(dates.flatMap((d) => (d.anchor === null ? [d.id] : [d.id, d.anchor])));

  const isWanted = (e: Entity): boolean =>
    mentioned.has(e.id) ||
    held.has(e.id) ||
    (wants(e.type) && (narrowed ? involved.has(e.id) : filter.minConfidence === undefined));
  const shown: Result = {
    ...result,
    entities: result.entities.filter(isWanted),
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
  return { shown, lookup, undated, involved };
}

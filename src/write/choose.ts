/** Which claims a filter chooses, and what they have to do with. */
import type { Claim, Entity, MentionType, Result } from '../records.js';
import { edtfRange } from './edtf.js';
import type { Lookup } from './lookup.js';

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

export const isWithin = (d: { earliest: string | null; latest: string | null }, filter: Filter): boolean =>
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

/** Ids of the facilities that a filter asks for; null where any will do. */
export const facilitiesOf = (entities: readonly Entity[], { facilities }: Filter): ReadonlySet<string> | null =>
  facilities ? new Set(facilities.flatMap((f) => matchingFacilities(entities, f).map((e) => e.id))) : null;

/** What a filter makes of some claims. */
export interface Choice {
  /** Whether these kinds of records are asked for. */
  readonly wants: (type: RecordType) => boolean;
  readonly sure: (record: { readonly confidence: number }) => boolean;
  /** Once claims are chosen by what they say, names, dates and quantities are those that have to do with them. */
  readonly byContent: boolean;
  readonly dated: boolean;
  readonly chosen: readonly Claim[];
  /** Claims that are shown: those chosen, or none. */
  readonly claims: readonly Claim[];
  /** Claims left out because neither they nor their documents have a date. */
  readonly undated: number;
  /** Ids of the entities that the chosen claims have to do with. */
  readonly involved: Set<string>;
  /** Ids of the entities that shown claims name. */
  readonly held: ReadonlySet<string>;
}

export function choiceOf(
  result: Pick<Result, 'claims'>,
  filter: Filter,
  lookup: Lookup,
  facilities: ReadonlySet<string> | null,
): Choice {
  const types = filter.types && new Set(filter.types);
  const kinds = filter.kinds && new Set(filter.kinds);
  const categories = filter.categories && new Set(filter.categories);
  const wants = (type: RecordType): boolean => types === undefined || types.has(type);
  const sure = (r: { readonly confidence: number }): boolean => r.confidence >= (filter.minConfidence ?? 0);
  const dated = filter.since !== undefined || filter.until !== undefined;
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
  const involved = new Set(facilities);
  for (const c of chosen) for (const id of named(c)) if (id !== null) involved.add(id);
  const held = new Set(claims.flatMap(named).filter((id) => id !== null));
  const byContent = Boolean(kinds || categories || facilities);
  return { wants, sure, byContent, dated, chosen, claims, undated, involved, held };
}

/** Entities that are shown because records that are shown name them. */
interface Shown extends Pick<Choice, 'wants' | 'byContent' | 'dated' | 'involved' | 'held'> {
  /** Ids of those of which a mention is shown. */
  readonly mentioned: ReadonlySet<string>;
}

export const isWanted = (
  { id, type }: Entity,
  { wants, byContent, dated, involved, held, mentioned }: Shown,
  { minConfidence }: Filter,
): boolean =>
  mentioned.has(id) ||
  held.has(id) ||
  (wants(type) && (byContent || dated ? involved.has(id) : minConfidence === undefined));

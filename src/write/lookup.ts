import type { Claim, DateMention, DocumentRecord, Entity, Quantity, Result } from '../records.js';
import type { Comparison } from './comparison.js';

/** What is known of the records of a run by their ids: names for entity ids, replies for claims. */
export interface Lookup {
  document(id: string): DocumentRecord | undefined;
  entity(id: string): Entity | undefined;
  claim(id: string): Claim | undefined;
  date(id: string): DateMention | undefined;
  quantity(id: string): Quantity | undefined;
  /** The entity's name; the id itself where it is unknown. */
  name(id: string): string;
  names(ids: readonly string[]): string[];
  /** Claims of the same document that answer this one. */
  repliesTo(claim: string): readonly Claim[];
  /** Claims about a facility. */
  about(facility: string): readonly Claim[];
  /** Claims that an entity makes. */
  madeBy(entity: string): readonly Claim[];
  /** Allegations and findings against an entity. */
  against(entity: string): readonly Claim[];
}

export const isAccusation = (claim: Claim): boolean => claim.kind === 'allegation' || claim.kind === 'finding';

/** Who makes a claim: names, else the words for a source without one, else nobody (the narrator). */
export const assertedBy = (claim: Claim, lookup: Lookup): string[] =>
  claim.asserted_by.length > 0
    ? lookup.names(claim.asserted_by)
    : claim.asserted_by_text === null
      ? []
      : [claim.asserted_by_text];

export const targets = (claim: Claim, lookup: Lookup): string[] =>
  claim.target.length > 0 ? lookup.names(claim.target) : claim.target_text === null ? [] : [claim.target_text];

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((r) => [r.id, r]));

function grouped(claims: readonly Claim[], keys: (c: Claim) => readonly string[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const key of new Set(keys(claim))) {
      const group = groups.get(key);
      if (group) group.push(claim);
      else groups.set(key, [claim]);
    }
  }
  return groups;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

export function lookupOf(result: Result): Lookup {
  const documents = byId(result.documents);
  const entities = byId(result.entities);
  const claims = once(() => byId(result.claims));
  const dates = once(() => byId(result.dates));
  const quantities = once(() => byId(result.quantities));
  const replies = once(() => grouped(result.claims, (c) => c.responds_to));
  const facilities = once(() => grouped(result.claims, (c) => (c.facility === null ? [] : [c.facility])));
  const makers = once(() => grouped(result.claims, (c) => c.asserted_by));
  const accused = once(() => grouped(result.claims.filter(isAccusation), (c) => c.target));
  const name = (id: string): string => entities.get(id)?.name ?? id;
  return {
    document: (id) => documents.get(id),
    entity: (id) => entities.get(id),
    claim: (id) => claims().get(id),
    date: (id) => dates().get(id),
    quantity: (id) => quantities().get(id),
    name,
    names: (ids) => ids.map(name),
    repliesTo: (id) => replies().get(id) ?? [],
    about: (id) => facilities().get(id) ?? [],
    madeBy: (id) => makers().get(id) ?? [],
    against: (id) => accused().get(id) ?? [],
  };
}

/** What is to be shown, and the names and replies of the whole run that it is shown with. */
export interface Selection {
  readonly shown: Result;
  readonly lookup: Lookup;
  /** What a comparison of the sources has found, where there was one. */
  readonly comparison?: Comparison;
}

/** All of a result. */
export const everything = (result: Result): Selection => ({ shown: result, lookup: lookupOf(result) });

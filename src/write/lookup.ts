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
  /** How many claims have to do with an entity. */
  counts(entity: string): Counts;
}

export interface Counts {
  /** Claims about it, a facility. */
  readonly claims: number;
  /** Allegations and findings among them. */
  readonly allegations: number;
  /** Claims that it makes. */
  readonly made: number;
  /** Allegations and findings against it. */
  readonly against: number;
}

export const isAccusation = (claim: Pick<Claim, 'kind'>): boolean =>
  claim.kind === 'allegation' || claim.kind === 'finding';

/** Who makes a claim: names, else the words for a source without one, else nobody (the narrator). */
export const assertedBy = (
  claim: Pick<Claim, 'asserted_by_text'> & { readonly asserted_by: readonly string[] },
  lookup: Lookup,
): string[] =>
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

const NONE: Counts = { claims: 0, allegations: 0, made: 0, against: 0 };

/** What counting needs of a claim. */
export type Tallied = Pick<Claim, 'kind' | 'facility' | 'asserted_by' | 'target'>;

/** Counts claims, some at a time, for the entities they have to do with. */
export function claimCounter() {
  const counts = new Map<string, Counts>();
  const count = (ids: Iterable<string>, of: readonly (keyof Counts)[]): void => {
    for (const id of ids) {
      const known = { ...(counts.get(id) ?? NONE) };
      for (const name of of) known[name]++;
      counts.set(id, known);
    }
  };
  return {
    add(claims: readonly Tallied[]): void {
      for (const c of claims) {
        const accuses = isAccusation(c);
        if (c.facility !== null) count([c.facility], accuses ? ['claims', 'allegations'] : ['claims']);
        count(new Set(c.asserted_by), ['made']);
        if (accuses) count(new Set(c.target), ['against']);
      }
    },
    of: (entity: string): Counts => counts.get(entity) ?? NONE,
  };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** `more`: entities that the records name, and the result does not have. */
export function lookupOf(result: Result, more?: ReadonlyMap<string, Entity>): Lookup {
  const documents = byId(result.documents);
  const entities = byId(result.entities);
  const claims = once(() => byId(result.claims));
  const dates = once(() => byId(result.dates));
  const quantities = once(() => byId(result.quantities));
  const replies = once(() => grouped(result.claims, (c) => c.responds_to));
  const facilities = once(() => grouped(result.claims, (c) => (c.facility === null ? [] : [c.facility])));
  const makers = once(() => grouped(result.claims, (c) => c.asserted_by));
  const counts = once(() => {
    const counter = claimCounter();
    counter.add(result.claims);
    return counter;
  });
  const entity = (id: string): Entity | undefined => entities.get(id) ?? more?.get(id);
  const name = (id: string): string => entity(id)?.name ?? id;
  return {
    document: (id) => documents.get(id),
    entity,
    claim: (id) => claims().get(id),
    date: (id) => dates().get(id),
    quantity: (id) => quantities().get(id),
    name,
    names: (ids) => ids.map(name),
    repliesTo: (id) => replies().get(id) ?? [],
    about: (id) => facilities().get(id) ?? [],
    madeBy: (id) => makers().get(id) ?? [],
    counts: (id) => counts().of(id),
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

/** Which differences, changes and rows of the matrix are wanted. */
import {
  type Change,
  type Comparison,
  type Difference,
  type Entity,
  type Matrix,
  matchingFacilities,
  type Relation,
} from '../index.js';
import type { DiffFlags } from './diff.js';
import { categoryIds } from './filter-flags.js';

export interface DiffFilter {
  readonly relations?: ReadonlySet<Relation>;
  /** As they were typed. */
  readonly facilities?: readonly string[];
  readonly categories?: ReadonlySet<string>;
}

/** Throws UsageError for a category that there is not. */
export const diffFilterOf = (flags: DiffFlags): DiffFilter => ({
  ...(flags.relation && { relations: new Set(flags.relation) }),
  ...(flags.facility && { facilities: flags.facility }),
  ...(flags.category && { categories: new Set(categoryIds(flags.category, flags.taxonomy)) }),
});

/** What is compared. */
export interface Claimed {
  readonly entities: readonly Entity[];
  readonly claims: Comparison['claims'];
}

/** Ids of the facilities asked for; null where any will do. */
const facilityIds = (
  { entities }: Pick<Claimed, 'entities'>,
  { facilities }: DiffFilter,
): ReadonlySet<string> | null =>
  facilities ? new Set(facilities.flatMap((name) => matchingFacilities(entities, name).map((e) => e.id))) : null;

/** Whether some claims are on a facility and of a category that is asked for. */
function claimTest(claimed: Claimed, filter: DiffFilter) {
  const { claims } = claimed;
  const wanted = facilityIds(claimed, filter);
  const of = (ids: readonly (string | null)[]) => ids.flatMap((id) => (id === null ? [] : (claims.get(id) ?? [])));
  return {
    placed: (ids: readonly (string | null)[], facility: string | null): boolean =>
      wanted === null ||
      (facility !== null && wanted.has(facility)) ||
      of(ids).some((c) => [c.facility, ...c.target].some((id) => id !== null && wanted.has(id))),
    /** `own` goes before the categories of the claims. */
    sorted: (ids: readonly (string | null)[], own: readonly string[]): boolean =>
      filter.categories === undefined ||
      (own.length > 0 ? own : of(ids).flatMap((c) => c.categories)).some((id) => filter.categories?.has(id)),
  };
}

/** Made anew each time they are gone through. */
export function differencesWanted(
  all: Iterable<Difference>,
  claimed: Claimed,
  filter: DiffFilter,
): Iterable<Difference> {
  const { placed, sorted } = claimTest(claimed, filter);
  return {
    *[Symbol.iterator]() {
      for (const d of all)
        if (
          (filter.relations?.has(d.relation) ?? true) &&
          placed(d.claims, d.facility) &&
          sorted(d.claims, d.categories)
        )
          yield d;
    },
  };
}

export function changesWanted(all: readonly Change[], claimed: Claimed, filter: DiffFilter): Change[] {
  const { placed, sorted } = claimTest(claimed, filter);
  return all.filter((c) => placed([c.before, c.after], null) && sorted([c.before, c.after], []));
}

export function rowsWanted(
  rows: Matrix['rows'],
  { entities }: Pick<Claimed, 'entities'>,
  filter: DiffFilter,
): Matrix['rows'] {
  const wanted = facilityIds({ entities }, filter);
  return rows.filter(
    (r) =>
      (wanted === null || (r.facility !== null && wanted.has(r.facility))) &&
      (filter.categories?.has(r.category) ?? true),
  );
}

/** Which differences, changes and rows of the matrix are wanted. */
import { type Change, type Difference, type Matrix, matchingFacilities, type Relation, type Result } from '../index.js';
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

/** Ids of the facilities asked for; null where any will do. */
const facilityIds = ({ entities }: Result, { facilities }: DiffFilter): ReadonlySet<string> | null =>
  facilities ? new Set(facilities.flatMap((name) => matchingFacilities(entities, name).map((e) => e.id))) : null;

/** Whether some claims are on a facility and of a category that is asked for. */
function claimTest(result: Result, filter: DiffFilter) {
  const claims = new Map(result.claims.map((c) => [c.id, c]));
  const wanted = facilityIds(result, filter);
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

export function differencesWanted(all: readonly Difference[], result: Result, filter: DiffFilter): Difference[] {
  const { placed, sorted } = claimTest(result, filter);
  return all.filter(
    (d) =>
      (filter.relations?.has(d.relation) ?? true) && placed(d.claims, d.facility) && sorted(d.claims, d.categories),
  );
}

export function changesWanted(all: readonly Change[], result: Result, filter: DiffFilter): Change[] {
  const { placed, sorted } = claimTest(result, filter);
  return all.filter((c) => placed([c.before, c.after], null) && sorted([c.before, c.after], []));
}

export function rowsWanted(rows: Matrix['rows'], result: Result, filter: DiffFilter): Matrix['rows'] {
  const wanted = facilityIds(result, filter);
  return rows.filter(
    (r) =>
      (wanted === null || (r.facility !== null && wanted.has(r.facility))) &&
      (filter.categories?.has(r.category) ?? true),
  );
}

/** The filters that the options ask for. */
import { UsageError } from '../errors.js';
import { categories, type Entity, type Filter, matchingFacilities } from '../index.js';
import { counted, harmless } from '../write/layout.js';
import type { FilterFlags } from './filter-options.js';
import { even, nearest } from './nearest.js';
import type { Sink } from './spec.js';
import { say } from './told.js';
import { firstDay, lastDay, unknownValue } from './values.js';

/** Ids of categories: each is typed as its id or label, or as a group of them. */
export function categoryIds(typed: readonly string[], taxonomy?: readonly string[]): string[] {
  const all = categories(taxonomy && { taxonomy });
  return typed.flatMap((name) => {
    const found = all.filter((c) => [c.id, c.label, c.group].some((known) => even(known) === even(name)));
    return found.length > 0
      ? found.map((c) => c.id)
      : unknownValue(
          name,
          '--category',
          all.map((c) => c.id),
        );
  });
}

/** Null where nothing is to be left out. Throws UsageError for a category that there is not, and for an empty span of time. */
export function filterOf(flags: FilterFlags): Filter | null {
  const filter: Filter = {
    ...(flags.type && { types: flags.type }),
    ...(flags.facility && { facilities: flags.facility }),
    ...(flags.kind && { kinds: flags.kind }),
    ...(flags.category && { categories: categoryIds(flags.category, flags.taxonomy) }),
    ...(flags.since && { since: firstDay(flags.since) }),
    ...(flags.until && { until: lastDay(flags.until) }),
    ...(flags.minConfidence !== undefined && { minConfidence: flags.minConfidence }),
  };
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until) {
    throw new UsageError(`--since ${flags.since} is later than --until ${flags.until}: nothing can lie between.`);
  }
  return Object.keys(filter).length > 0 ? filter : null;
}

/** Says where a filter finds nothing to go by. */
export async function tellFilter(
  filter: Filter,
  whole: { readonly entities: readonly Entity[] },
  undated: number,
  err: Sink,
): Promise<void> {
  for (const name of filter.facilities ?? []) {
    if (matchingFacilities(whole.entities, name).length > 0) continue;
    const names = whole.entities.filter((e) => e.type === 'facility').sort((a, b) => b.mentions - a.mentions);
    const near = nearest(
      name,
      names.flatMap((e) => [e.name, ...e.aliases]),
    );
    const others = names
      .slice(0, 5)
      .map((e) => harmless(e.name))
      .join(', ');
    const hint =
      near !== null
        ? ` Did you mean "${harmless(near)}"?`
        : others === ''
          ? ' None is named.'
          : ` Named are ${others}.`;
    await say(err, `--facility: no facility is called "${harmless(name)}".${hint}`);
  }
  if (undated > 0)
    await say(
      err,
      `${counted(undated, 'claim')} left out by --since or --until: neither they nor their documents have a date`,
    );
}

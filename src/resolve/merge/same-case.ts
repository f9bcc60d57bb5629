/**
 * Bodies with a common name ("Department of Corrections", "Office of Prison Oversight"), which may be that of any place, are one where their
 * documents tell of one facility, or of the company it is called after. Not: where the states or the letters they go by are at odds; where no facility is shared.
 */
import type { Lexicon } from '../../lexicon/index.js';
import type { Entity } from '../../records.js';
import { generic } from '../known-names.js';
import { makeGroups, push, together } from '../union.js';
import type { Profile } from './profile.js';

/** Of clusters with one common name, each is compared with this many that come after it. */
const REACH = 30;

const atOdds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && !meet(a, b);

/** Whether the two have something in common that `counts`. */
function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>, counts: (item: T) => boolean = () => true): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const item of few) if (many.has(item) && counts(item)) return true;
  return false;
}

/** What is known of a group; it grows with the group. */
interface Facts {
  states: Set<string>;
  near: Set<string>;
  letters: Set<string>;
  /** Facilities that its documents tell of. */
  told: Set<number>;
}

/** "Ministry of Health" as "Health Ministry". */
const inAnyOrder = (key: string): string =>
  key
    .split(' ')
    .filter((w) => !/^(?:of|the|and|for|in|de|la)$/.test(w))
    .sort()
    .join(' ');

const keysOf = (members: readonly Entity[], profiles: ReadonlyMap<string, Profile>): Set<string> =>
  new Set(members.flatMap((m) => profiles.get(m.id)?.keys ?? []));

/** For a facility, the documents that name the company it is called after: "Hale Mills" of "Hale Mills factory". */
function namesakesOf(
  clusters: readonly (readonly Entity[])[],
  profiles: ReadonlyMap<string, Profile>,
  lexicon: Lexicon,
): (facility: readonly Entity[]) => readonly string[] {
  const naming = new Map<string, string[]>();
  for (const members of clusters)
    if (members[0]!.type === 'organization')
      for (const key of keysOf(members, profiles))
        if (key.includes(' ') && !generic(key.split(' '), lexicon))
          for (const m of members) for (const d of m.documents) push(naming, key, d);
  return (facility) =>
    [...keysOf(facility, profiles)].flatMap((key) => {
      const words = key.split(' ');
      const found: string[] = [];
      for (let n = 2; n < words.length; n++) found.push(...(naming.get(words.slice(0, n).join(' ')) ?? []));
      return found;
    });
}

/** `near`: the one state that the documents of an entity name, if so. */
export function joinSameCase(
  clusters: readonly (readonly Entity[])[],
  profiles: ReadonlyMap<string, Profile>,
  near: (e: Entity) => string | null,
  lexicon: Lexicon,
): Entity[][] {
  const facilities = new Map<string, Set<number>>();
  /** Facilities of which it is known where they are. */
  const placed = new Set<number>();
  const common = new Map<string, number[]>();
  const namesakes = namesakesOf(clusters, profiles, lexicon);
  clusters.forEach((members, index) => {
    const { type } = members[0]!;
    const documents = new Set(members.flatMap((m) => m.documents));
    if (type === 'facility') for (const d of namesakes(members)) documents.add(d);
    if (type === 'facility' && documents.size > 1)
      for (const d of documents) facilities.set(d, (facilities.get(d) ?? new Set()).add(index));
    if (type === 'facility' && members.some((m) => m.attributes.state !== undefined || m.attributes.city !== undefined))
      placed.add(index);
    if (type !== 'organization') return;
    for (const key of keysOf(members, profiles))
      if (key.includes(' ') && generic(key.split(' '), lexicon)) push(common, inAnyOrder(key), index);
  });
  const groups = makeGroups(clusters.length);
  const facts = clusters.map((members): Facts => {
    const all = members.flatMap((m) => profiles.get(m.id) ?? []);
    return {
      states: new Set(all.flatMap((p) => p.state ?? [])),
      near: new Set(members.flatMap((m) => near(m)?.toLowerCase() ?? [])),
      letters: new Set(all.flatMap((p) => [...p.acronyms])),
      told: new Set(members.flatMap((m) => m.documents.flatMap((d) => [...(facilities.get(d) ?? [])]))),
    };
  });
  const one = (i: number, j: number): boolean => {
    const [a, b] = [facts[i]!, facts[j]!];
    if (atOdds(a.states, b.states) || atOdds(a.letters, b.letters)) return false;
    const apart = atOdds(a.near, b.near);
    return meet(a.told, b.told, (f) => !apart || placed.has(f));
  };
  const joinIfOne = (i: number, j: number): void => {
    if (i === j || !one(i, j)) return;
    const [to, from] = [facts[Math.min(i, j)]!, facts[Math.max(i, j)]!];
    to.states = together(to.states, from.states);
    to.near = together(to.near, from.near);
    to.letters = together(to.letters, from.letters);
    to.told = together(to.told, from.told);
    groups.join(i, j);
  };
  for (const list of common.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && j <= i + REACH; j++)
        joinIfOne(groups.find(list[i]!), groups.find(list[j]!));
  const joined = new Map<number, Entity[]>();
  clusters.forEach((members, i) => {
    for (const m of members) push(joined, groups.find(i), m);
  });
  return [...joined.values()];
}

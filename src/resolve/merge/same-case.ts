/**
 * Bodies with a common name ("Department of Corrections", "Office of Prison Oversight"), which may be that of any place, are one where their
 * documents tell of one facility. Not: where the states or the letters they go by are at odds; where no facility is shared.
 */
import type { Lexicon } from '../../lexicon/index.js';
import type { Entity } from '../../records.js';
import { generic } from '../known-names.js';
import { makeGroups, push } from '../union.js';
import type { Profile } from './profile.js';

/** Of clusters with one common name, each is compared with this many that come after it. */
const REACH = 30;

const atOdds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((x) => b.includes(x));

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
  clusters.forEach((members, index) => {
    const { type } = members[0]!;
    const documents = new Set(members.flatMap((m) => m.documents));
    if (type === 'facility' && documents.size > 1)
      for (const d of documents) facilities.set(d, (facilities.get(d) ?? new Set()).add(index));
    if (type === 'facility' && members.some((m) => m.attributes.state !== undefined || m.attributes.city !== undefined))
      placed.add(index);
    if (type !== 'organization') return;
    const keys = new Set(members.flatMap((m) => profiles.get(m.id)?.keys ?? []));
    for (const key of keys) if (key.includes(' ') && generic(key.split(' '), lexicon)) push(common, key, index);
  });
  const groups = makeGroups(clusters.length);
  const facts = clusters.map((members) => {
    const all = members.flatMap((m) => profiles.get(m.id) ?? []);
    return {
      states: all.flatMap((p) => p.state ?? []),
      near: members.flatMap((m) => near(m)?.toLowerCase() ?? []),
      letters: all.flatMap((p) => [...p.acronyms]),
      documents: [...new Set(members.flatMap((m) => m.documents))],
    };
  });
  const one = (i: number, j: number): boolean => {
    const [a, b] = [facts[i]!, facts[j]!];
    if (atOdds(a.states, b.states) || atOdds(a.letters, b.letters)) return false;
    const told = new Set(a.documents.flatMap((d) => [...(facilities.get(d) ?? [])]));
    const apart = atOdds(a.near, b.near);
    return b.documents.some((d) =>
      [...(facilities.get(d) ?? [])].some((f) => told.has(f) && (!apart || placed.has(f))),
    );
  };
  const joinIfOne = (i: number, j: number): void => {
    if (i === j || !one(i, j)) return;
    const [to, from] = [facts[Math.min(i, j)]!, facts[Math.max(i, j)]!];
    to.states.push(...from.states);
    to.near.push(...from.near);
    to.letters.push(...from.letters);
    to.documents.push(...from.documents);
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

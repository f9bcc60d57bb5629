/** Which entities of many documents are one. */
import type { Lexicon } from '../../lexicon/index.js';
import type { DocumentRecord, Entity } from '../../records.js';
import { keyWords } from '../names.js';
import { push } from '../union.js';
import { clusterProfiles } from './cluster.js';
import { joinEntities, type Spelling } from './entity.js';
import { judge } from './judge.js';
import { type Profile, profileOf, signatureOf } from './profile.js';
import { joinSameCase } from './same-case.js';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The states, not countries, that each document names. */
function statesOf(entities: readonly Entity[], lexicon: Lexicon): (e: Entity) => string | null {
  const named = new Map<string, Set<string>>();
  const regionOf = remembered((name: string) =>
    lexicon.resolution.regions.get(keyWords(name, 'place', lexicon.resolution).join(' ')),
  );
  for (const e of entities) {
    if (e.type !== 'place') continue;
    const region = [e.name, ...e.aliases].map(regionOf).find((r) => r !== undefined);
    if (!region || region.name === region.country) continue;
    for (const d of e.documents) {
      const set = named.get(d) ?? new Set<string>();
      set.add(region.name);
      named.set(d, set);
    }
  }
  return (e) => {
    const all = new Set(e.documents.flatMap((d) => [...(named.get(d) ?? [])]));
    return all.size === 1 ? [...all][0]! : null;
  };
}

/** Only what has a name that somebody wrote can be the same elsewhere: not the "we" of a letter, not "two nurses". */
const comparable = (e: Entity): boolean => e.mentions > 0 && e.attributes.kind !== 'collective';

/** What is worked out of a text, once for each. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, work(text));
    return known.get(text)!;
  };
}

/** Profiles of entities one after another: most names stand in many documents, with the same said of them. */
function profiler(lexicon: Lexicon, near: (e: Entity) => string | null): (e: Entity) => Profile {
  const known = new Map<string, Profile>();
  return (e) => {
    const key = JSON.stringify([e.type, e.name, e.aliases, e.attributes, near(e)]);
    const like = known.get(key);
    if (like !== undefined) return { ...like, entity: e, documents: e.documents };
    const profile = profileOf(e, lexicon, near(e));
    known.set(key, profile);
    return profile;
  };
}

export interface MergedEntities {
  /** Sorted by id. */
  readonly entities: Entity[];
  /** The id of an entity that is gone, and of the one it is now part of. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Entities that are the same across documents become one, which takes the smallest id of its members. */
export function mergeEntities(
  all: readonly Entity[],
  spellings: readonly Spelling[],
  documents: readonly DocumentRecord[],
  lexicon: Lexicon,
): MergedEntities {
  const entities = [...all].sort(byId);
  const near = statesOf(entities, lexicon);
  const classes = new Map<string, Profile[]>();
  const apart: Entity[] = [];
  const profileOfOne = profiler(lexicon, near);
  for (const e of entities) {
    if (!comparable(e)) {
      apart.push(e);
      continue;
    }
    const profile = profileOfOne(e);
    push(classes, signatureOf(profile), profile);
  }
  // What looks alike in every way is one, but for names that say too little.
  const lists = [...classes.values()].flatMap((list) => {
    const verdict = list.length > 1 ? judge(list[0]!, list[1]!, lexicon) : null;
    return verdict === null || (verdict.verdict === 'same' && verdict.how === 'certain')
      ? [list]
      : list.map((p) => [p]);
  });
  const { groups, doubtful } = clusterProfiles(
    lists.map((l) => l[0]!),
    lexicon,
  );
  const clusters = new Map<number, Entity[]>();
  lists.forEach((list, i) => {
    if (doubtful.has(i)) apart.push(...list.map((p) => p.entity));
    else for (const p of list) push(clusters, groups.find(i), p.entity);
  });
  const renamed = new Map<string, string>();
  const kept: Entity[][] = apart.map((e) => [e]);
  const profiles = new Map(lists.flat().map((p) => [p.entity.id, p]));
  for (const members of joinSameCase([...clusters.values()], profiles, near, lexicon)) {
    members.sort(byId);
    for (const m of members) if (m.id !== members[0]!.id) renamed.set(m.id, members[0]!.id);
    kept.push(members);
  }
  function* now(): Generator<Spelling> {
    for (const s of spellings) yield { ...s, entity: renamed.get(s.entity) ?? s.entity };
  }
  return { entities: joinEntities(kept, now(), documents, lexicon).sort(byId), renamed };
}

/** One result of many. */
import type { Lexicon } from '../../lexicon/index.js';
import type { Entity, Result } from '../../records.js';
import { keyWords } from '../names.js';
import { push } from '../union.js';
import { clusterProfiles } from './cluster.js';
import { joinEntities } from './entity.js';
import { judge } from './judge.js';
import { type Profile, profileOf, signatureOf } from './profile.js';
import { allRecords, rewrite } from './records.js';
import { joinSameCase } from './same-case.js';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The states, not countries, that each document names. */
function statesOf(entities: readonly Entity[], lexicon: Lexicon): (e: Entity) => string | null {
  const named = new Map<string, Set<string>>();
  for (const e of entities) {
    if (e.type !== 'place') continue;
    const region = [e.name, ...e.aliases]
      .map((n) => lexicon.resolution.regions.get(keyWords(n, 'place', lexicon.resolution).join(' ')))
      .find((r) => r !== undefined);
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

/**
 * One result of many: entities that are the same across documents become one, which takes the smallest id of its members, and every record
 * follows. The order of the parts makes no difference. Documents of the same bytes are one; documents come sorted by path, records by
 * document, start, end and id, entities by id.
 */
export function mergeResults(parts: readonly Result[], lexicon: Lexicon): Result {
  const records = allRecords(parts);
  const entities = records.entities.sort(byId);
  const near = statesOf(entities, lexicon);
  const classes = new Map<string, Profile[]>();
  const apart: Entity[] = [];
  for (const e of entities) {
    if (!comparable(e)) {
      apart.push(e);
      continue;
    }
    const profile = profileOf(e, lexicon, near(e));
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
  const result = rewrite(records, renamed);
  return { ...result, entities: joinEntities(kept, result.mentions, result.documents, lexicon).sort(byId) };
}

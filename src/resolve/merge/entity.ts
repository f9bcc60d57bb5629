/** What a merged entity is called and what is known of it. */
import type { Lexicon } from '../../lexicon/index.js';
import type { DocumentRecord, Entity, Evidence } from '../../records.js';
import { nameOf } from '../canonical.js';
import { knownOrganization } from '../known-names.js';
import { isAcronym, keyWords } from '../names.js';

type Order = ReadonlyMap<string, number>;

const placeOf = (e: Evidence | undefined, order: Order): readonly [number, number] =>
  e === undefined || typeof e === 'string'
    ? [Number.MAX_SAFE_INTEGER, 0]
    : [order.get(e.document) ?? Number.MAX_SAFE_INTEGER - 1, e.start];

/** What the user's own list says outweighs every text, and a text what a list of ours says. */
const weightOf = (e: Evidence | undefined): number => (e === 'gazetteer' ? 1e6 : e === 'lexicon' ? 0.5 : 1);

/** Single values: the one most members have, then the one read first. Lists: all values, in the order they were read. */
function joinAttributes(members: readonly Entity[], order: Order): Pick<Entity, 'attributes' | 'attribute_evidence'> {
  const attributes: Entity['attributes'] = {};
  const evidence: Entity['attribute_evidence'] = {};
  const keys = [...new Set(members.flatMap((m) => Object.keys(m.attributes)))].sort();
  for (const key of keys) {
    const values = members.flatMap((m) => {
      const value = m.attributes[key];
      if (value === undefined) return [];
      if (!Array.isArray(value)) return [{ value, evidence: m.attribute_evidence[key] }];
      return value.map((v, i) => ({ value: v, evidence: m.attribute_evidence[i === 0 ? key : `${key}/${i}`] }));
    });
    const place = new Map(values.map((v) => [v, placeOf(v.evidence, order)] as const));
    values.sort(
      (a, b) =>
        place.get(a)![0] - place.get(b)![0] ||
        place.get(a)![1] - place.get(b)![1] ||
        (String(a.value) < String(b.value) ? -1 : 1),
    );
    if (members.some((m) => Array.isArray(m.attributes[key]))) {
      const kept: string[] = [];
      for (const v of values) {
        if (kept.includes(String(v.value))) continue;
        if (v.evidence !== undefined) evidence[kept.length === 0 ? key : `${key}/${kept.length}`] = v.evidence;
        kept.push(String(v.value));
      }
      attributes[key] = kept;
      continue;
    }
    const votes = new Map<string | boolean, number>();
    for (const v of values) votes.set(v.value as string, (votes.get(v.value as string) ?? 0) + weightOf(v.evidence));
    const most = Math.max(...votes.values());
    const best = values.find((v) => votes.get(v.value as string) === most)!;
    attributes[key] = best.value;
    if (best.evidence !== undefined) evidence[key] = best.evidence;
  }
  return { attributes, attribute_evidence: evidence };
}

function knownName(type: Entity['type'], names: readonly string[], lexicon: Lexicon): string | null {
  if (type !== 'organization') return null;
  for (const n of names) {
    const known = knownOrganization(keyWords(n, type, lexicon.resolution).join(' '), isAcronym(n), lexicon);
    if (known) return known.name;
  }
  return null;
}

/** How often an entity is spelled so. */
export interface Spelling {
  readonly entity: string;
  readonly text: string;
  /** Default: once. */
  readonly times?: number;
}

/** `groups`: members sorted by id; the first gives its id, which `spellings` use. `documents` in their order. */
export function joinEntities(
  groups: readonly (readonly Entity[])[],
  spellings: Iterable<Spelling>,
  documents: readonly DocumentRecord[],
  lexicon: Lexicon,
): Entity[] {
  const order: Order = new Map(documents.map((d, i) => [d.id, i]));
  const spelled = new Map<string, Map<string, number>>();
  for (const { entity, text, times = 1 } of spellings) {
    const of = spelled.get(entity) ?? new Map<string, number>();
    of.set(text, (of.get(text) ?? 0) + times);
    spelled.set(entity, of);
  }
  return groups.map((members) => {
    const first = members[0]!;
    if (members.length === 1) return first;
    const names = [...new Set(members.flatMap((m) => [m.name, ...m.aliases]))].sort();
    const texts = spelled.get(first.id) ?? new Map(names.map((n) => [n, 1]));
    const { name, aliases } = nameOf(texts, first.type, lexicon.resolution, knownName(first.type, names, lexicon));
    return {
      id: first.id,
      type: first.type,
      name,
      aliases: [...new Set([...aliases, ...names])].filter((n) => n !== name).sort(),
      ...joinAttributes(members, order),
      mentions: members.reduce((n, m) => n + m.mentions, 0),
      documents: [...new Set(members.flatMap((m) => m.documents))].sort(
        (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
      ),
    };
  });
}

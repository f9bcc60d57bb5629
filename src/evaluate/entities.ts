/** Which entity of a result is which of the gold: by a shared name or alias, never by id. */
import type { Entity } from '../records.js';
import type { GoldEntity } from './gold.js';
import type { Pair } from './score.js';

const plain = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');

const PRONOUN = /^(?:i|we|our|us|he|she|it|they|you|who)$/;
const COLLECTIVE = /\b(?:we|our|undersigned|signator(?:y|ies))\b/i;

interface Known extends GoldEntity {
  readonly names: Set<string>;
}

export interface Entities {
  gold(id: string | null): GoldEntity | undefined;
  /** The gold entity that an entity of the result is, or null. */
  resolve(id: string): string | null;
  isCollective(id: string): boolean;
  /** Whether words name a gold source that has no name of its own. */
  saysSo(id: string, words: string | null): boolean;
  /** The name of an entity of the result. */
  name(id: string): string;
}

function known(pairs: readonly Pair[]): Map<string, Known> {
  const all = new Map<string, Known>();
  for (const { gold } of pairs)
    for (const e of gold.entities) {
      const entity = all.get(e.id) ?? { ...e, names: new Set<string>() };
      const said = (gold.mentions ?? []).filter((m) => m.entity === e.id && !m.optional).map((m) => m.text);
      for (const name of [e.name, ...e.aliases, ...said]) entity.names.add(plain(name));
      all.set(e.id, entity);
    }
  return all;
}

/** Entity of the result -> gold entity -> mentions on the same span. */
function shared(pairs: readonly Pair[]): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>();
  for (const { gold, got } of pairs) {
    const at = new Map((gold.mentions ?? []).map((m) => [`${m.start}-${m.end}`, m.entity]));
    for (const m of got.mentions) {
      const id = at.get(`${m.start}-${m.end}`);
      if (id === undefined || m.entity === '') continue;
      const own = votes.get(m.entity) ?? new Map<string, number>();
      own.set(id, (own.get(id) ?? 0) + 1);
      votes.set(m.entity, own);
    }
  }
  return votes;
}

export function entitiesOf(pairs: readonly Pair[], found: readonly Entity[]): Entities {
  const gold = known(pairs);
  const votes = shared(pairs);
  const entities = new Map(found.map((e) => [e.id, e]));
  const byName = new Map<string, Known[]>();
  for (const g of gold.values()) for (const n of g.names) byName.set(n, [...(byName.get(n) ?? []), g]);
  const memo = new Map<string, string | null>();

  function best(id: string): string | null {
    const e = entities.get(id);
    if (e === undefined) return null;
    const names = new Set([e.name, ...e.aliases].map(plain).filter((n) => n !== '' && !PRONOUN.test(n)));
    const named = new Set([...names].flatMap((n) => byName.get(n) ?? []));
    const fits = [...gold.values()].filter((g) => named.has(g));
    const rank = (g: Known): number =>
      (votes.get(id)?.get(g.id) ?? 0) * 1000 +
      (g.type === e.type ? 100 : 0) +
      [...g.names].filter((n) => names.has(n)).length;
    return fits.sort((a, b) => rank(b) - rank(a))[0]?.id ?? null;
  }

  return {
    gold: (id) => (id === null ? undefined : gold.get(id)),
    name: (id) => entities.get(id)?.name ?? id,
    resolve(id) {
      if (!memo.has(id)) memo.set(id, best(id));
      return memo.get(id)!;
    },
    isCollective(id) {
      const e = entities.get(id);
      return e?.attributes.kind === 'collective' || COLLECTIVE.test(e?.name ?? '');
    },
    saysSo(id, words) {
      const g = gold.get(id);
      const said = plain(words);
      if (!g || said === '') return false;
      if (g.collective) return COLLECTIVE.test(words ?? '');
      if (!g.unnamed) return false;
      return [...g.names].some((n) =>
        PRONOUN.test(n) ? said === n : ` ${said} `.includes(` ${n} `) || ` ${n} `.includes(` ${said} `),
      );
    },
  };
}

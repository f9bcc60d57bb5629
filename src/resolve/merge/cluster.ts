/**
 * Groups of entities that are one. Certain judgements join at once, unless the groups are at odds (two states, two first names, a judged "not
 * the same"); those that hold only where nothing else fits come last, and join one group or none.
 */
import type { Lexicon } from '../../lexicon/index.js';
import { type Groups, makeGroups, together } from '../union.js';
import { pairs } from './blocks.js';
import { judge } from './judge.js';
import type { Profile } from './profile.js';

interface Facts {
  states: Set<string>;
  cities: Set<string>;
  known: Set<string>;
  parents: Set<string>;
  /** Groups judged not to be the same, by any member. */
  apart: Set<number>;
}

const factsOf = (p: Profile): Facts => ({
  states: new Set(p.state === null ? [] : [p.state]),
  cities: new Set(p.city === null || p.entity.type !== 'facility' ? [] : [p.city]),
  known: new Set(p.known === null ? [] : [p.known]),
  parents: new Set(p.office === null || p.parent === null ? [] : [p.parent]),
  apart: new Set(),
});

const FACT_KEYS = ['states', 'cities', 'known', 'parents'] as const;

/** Two sets are at odds where both know something and nothing is common. */
const atOdds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((x) => b.has(x));

export interface Clusters {
  readonly groups: Groups;
  /** Those whose name is that of two places, without telling which: nothing more can be said of others with the same name either. */
  readonly doubtful: ReadonlySet<number>;
}

export function clusterProfiles(profiles: readonly Profile[], lexicon: Lexicon): Clusters {
  const doubtful = new Set<number>();
  const groups = makeGroups(profiles.length);
  const facts = profiles.map(factsOf);
  const later: (readonly [number, number])[] = [];
  const certain: (readonly [number, number])[] = [];
  for (const [a, b] of pairs(profiles, lexicon)) {
    const verdict = judge(profiles[a]!, profiles[b]!, lexicon);
    if (verdict.verdict === 'not_same') {
      facts[a]!.apart.add(b);
      facts[b]!.apart.add(a);
    } else if (verdict.verdict === 'same') (verdict.how === 'certain' ? certain : later).push([a, b]);
  }

  const compatible = (a: number, b: number): boolean => {
    const [x, y] = [facts[a]!, facts[b]!];
    if (FACT_KEYS.some((k) => atOdds(x[k], y[k]))) return false;
    const [few, other] = x.apart.size <= y.apart.size ? [x, b] : [y, a];
    for (const p of few.apart) if (groups.find(p) === other) return false;
    return true;
  };
  const join = (a: number, b: number): boolean => {
    const [x, y] = [groups.find(a), groups.find(b)];
    if (x === y) return true;
    if (!compatible(x, y)) return false;
    groups.join(x, y);
    const [to, from] = x < y ? [facts[x]!, facts[y]!] : [facts[y]!, facts[x]!];
    for (const k of FACT_KEYS) to[k] = together(to[k], from[k]);
    to.apart = together(to.apart, from.apart);
    return true;
  };

  // Those that know most first: a name without a state must not pull two states together.
  const known = (i: number): number => FACT_KEYS.reduce((n, k) => n + (facts[i]![k].size > 0 ? 1 : 0), 0);
  const weight = certain.map(([a, b]) => [a, b, Math.min(known(a), known(b)), known(a) + known(b)] as const);
  weight.sort((p, q) => q[2] - p[2] || q[3] - p[3] || p[0] - q[0] || p[1] - q[1]);
  const full = weight.filter(([a, b]) => known(a) > 0 && known(b) > 0);
  for (const [a, b] of full) join(a, b);
  joinSparse(weight.filter(([a, b]) => known(a) === 0 || known(b) === 0));
  joinAlone(later);
  return { groups, doubtful };

  /** A name that says nothing of its place goes to the groups it fits, if those fit each other. */
  function joinSparse(edges: readonly (readonly [number, number, ...unknown[]])[]): void {
    const fits = new Map<number, Set<number>>();
    for (const [a, b] of edges)
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const)
        if (known(x) === 0) {
          const set = fits.get(x) ?? new Set<number>();
          set.add(y);
          fits.set(x, set);
        }
    const settled = [...fits].map(([x, all]) => {
      const among = [...new Set([...all].map(groups.find))].sort((p, q) => p - q);
      const odd = among.some((p, i) => among.some((q, j) => i < j && !compatible(p, q)));
      if (odd) doubtful.add(x);
      return odd ? null : ([x, among] as const);
    });
    for (const s of settled) if (s) for (const p of s[1]) join(s[0], p);
  }

  /**
   * Joins a group to the only other one it was judged to fit, both ways round. Of letters and a full name only the letters must have no
   * other choice: a full name may be shortened in many documents.
   */
  function joinAlone(edges: readonly (readonly [number, number])[]): void {
    const named = new Set<number>();
    profiles.forEach((p, i) => {
      if (!p.onlyAcronym) named.add(groups.find(i));
    });
    const full = new Map<number, Set<number>>();
    const letters = new Map<number, Set<number>>();
    const add = (to: Map<number, Set<number>>, x: number, y: number): void => {
      const set = to.get(x) ?? new Set<number>();
      set.add(y);
      to.set(x, set);
    };
    const open: (readonly [number, number])[] = [];
    for (const [a, b] of edges) {
      const [x, y] = [groups.find(a), groups.find(b)];
      if (x === y || !compatible(x, y)) continue;
      open.push([Math.min(x, y), Math.max(x, y)]);
      add(named.has(y) ? full : letters, x, y);
      add(named.has(x) ? full : letters, y, x);
    }
    const choices = (x: number): number => full.get(x)?.size ?? 0;
    const fits = ([x, y]: readonly [number, number]): boolean => {
      if (named.has(x) && named.has(y)) return choices(x) === 1 && choices(y) === 1;
      if (named.has(x)) return choices(y) === 1;
      if (named.has(y)) return choices(x) === 1;
      return choices(x) === 0 && choices(y) === 0;
    };
    for (const [x, y] of open.filter(fits).sort((p, q) => p[0] - q[0] || p[1] - q[1])) join(x, y);
  }
}

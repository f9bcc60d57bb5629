/** How spans of gold and of a result are set against each other, and what is counted. */
import type { Span } from '../span.js';
import { assignment } from './assignment.js';

const size = (s: Span): number => s.end - s.start;

/** Characters that both have. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** What both have, of what they cover together. */
export const likeness = (a: Span, b: Span): number => {
  const shared = overlap(a, b);
  return shared / (size(a) + size(b) - shared);
};

/** The test for claims: at least half of the shorter span is shared. */
export const meets = (a: Span, b: Span): boolean => {
  const shared = overlap(a, b);
  return shared > 0 && shared >= 0.5 * Math.min(size(a), size(b));
};

export interface Count {
  /** Of the gold, how many were found. */
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}

export const total = (counts: readonly Count[]): Count =>
  counts.reduce((a, c) => ({ right: a.right + c.right, gold: a.gold + c.gold, found: a.found + c.found }), {
    right: 0,
    gold: 0,
    found: 0,
  });

export const ratio = (n: number, of: number): number | null => (of > 0 ? n / of : null);

/** Null where there is nothing to measure. */
export function f1({ right, gold, found }: Count): { p: number | null; r: number | null; f1: number | null } {
  const p = ratio(right, found);
  const r = ratio(right, gold);
  return { p, r, f1: right > 0 ? (2 * p! * r!) / (p! + r!) : gold > 0 ? 0 : null };
}

/** One-to-one pairs, the best first; a score of 0 is no pair. */
function pairUp<G, P>(gold: readonly G[], found: readonly P[], score: (g: G, p: P) => number): Map<G, P> {
  const all: { score: number; g: G; p: P }[] = [];
  for (const g of gold)
    for (const p of found) {
      const s = score(g, p);
      if (s > 0) all.push({ score: s, g, p });
    }
  all.sort((a, b) => b.score - a.score);
  const pairs = new Map<G, P>();
  const taken = new Set<P>();
  for (const { g, p } of all)
    if (!pairs.has(g) && !taken.has(p)) {
      pairs.set(g, p);
      taken.add(p);
    }
  return pairs;
}

export interface Matched<G, P> extends Count {
  readonly pairs: ReadonlyMap<G, P>;
  readonly missed: readonly G[];
  readonly extra: readonly P[];
}

/** Pairs of spans. What stands on an optional span and is not asked for counts neither way. */
export function match<G extends Span & { readonly optional: boolean }, P extends Span>(
  gold: readonly G[],
  found: readonly P[],
  score: (g: G, p: P) => number,
): Matched<G, P> {
  const asked = gold.filter((g) => !g.optional);
  const optional = gold.filter((g) => g.optional);
  const pairs = pairUp(asked, found, score);
  const used = new Set(pairs.values());
  const extra = found.filter((p) => !used.has(p) && !optional.some((o) => likeness(o, p) >= 0.5));
  return {
    pairs,
    extra,
    missed: asked.filter((g) => !pairs.has(g)),
    right: pairs.size,
    gold: asked.length,
    found: pairs.size + extra.length,
  };
}

/** One-to-one pairs of the greatest total weight; a weight of 0 is no pair. Only what hangs together is weighed together. */
export function bestPairs<G, P>(gold: readonly G[], found: readonly P[], weight: (g: G, p: P) => number): Map<G, P> {
  const weights = gold.map((g) => found.map((p) => weight(g, p)));
  const touching = (i: number): number[] => weights[i]!.flatMap((w, j) => (w > 0 ? [j] : []));
  const seen = new Set<number>();
  const pairs = new Map<G, P>();
  for (const first of gold.keys()) {
    if (seen.has(first)) continue;
    const rows = new Set([first]);
    const columns = new Set<number>();
    for (const i of rows)
      for (const j of touching(i)) {
        if (columns.has(j)) continue;
        columns.add(j);
        for (const k of gold.keys()) if (weights[k]![j]! > 0) rows.add(k);
      }
    for (const i of rows) seen.add(i);
    const g = [...rows].sort((a, b) => a - b);
    const p = [...columns].sort((a, b) => a - b);
    for (const [i, j] of assignment(g.map((a) => p.map((b) => weights[a]![b]!))))
      pairs.set(gold[g[i]!]!, found[p[j]!]!);
  }
  return pairs;
}

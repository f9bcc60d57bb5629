/**
 * Two sides: those who accuse (overseers, advocates, witnesses) and those accused, with whoever runs or oversees the facility in
 * question. Only the other side's claims are answered, and a reply is aimed at whoever made them.
 */
import type { Source } from './claims.js';
import type { Reading } from './reading.js';
import { standingOf } from './sources/kinds.js';

export interface Sides {
  /** Counts a claim against somebody. */
  accuse(by: Source | null, targets: readonly string[]): void;
  isAccused(id: string): boolean;
  /** Those accused most often so far. */
  mostAccused(): string[];
  /** Those who have accused most often so far. */
  mostAccusing(): string[];
  accuses(id: string): boolean;
}

const NEVER = new Set(['official', 'advocate', 'court', 'media']);

const top = (map: ReadonlyMap<string, number>, n: number): string[] =>
  [...map]
    .sort((a, b) => b[1] - a[1])
    .slice(0, n)
    .map(([id]) => id);

export function sides(r: Reading): Sides {
  const accused = new Map<string, number>();
  const accusing = new Map<string, number>();
  /** Who runs a facility, or oversees it. */
  const runs = (id: string): string[] => {
    const f = r.entity(id);
    if (f?.type !== 'facility') return [];
    return [f.attributes.operator, f.attributes.oversight].flatMap((n) =>
      typeof n === 'string' ? r.called(n).map((e) => e.id) : [],
    );
  };
  const count = (map: Map<string, number>, id: string): void => void map.set(id, (map.get(id) ?? 0) + 1);
  let ranking: { accused: string[]; accusing: string[] } | null = null;
  const ranked = (): { accused: string[]; accusing: string[] } => {
    ranking ??= {
      accused: top(accused, 2),
      accusing: top(new Map([...accusing].filter(([id]) => !accused.has(id))), 1),
    };
    return ranking;
  };
  const may = (id: string): boolean => !NEVER.has(standingOf(r, [id], ''));
  return {
    accuse(by, targets) {
      const accuser = by === null || by.ids.length === 0 || !by.ids.some((id) => accused.has(id));
      if (!accuser) return;
      ranking = null;
      for (const id of by?.ids ?? []) if (r.entity(id)?.type !== 'person') count(accusing, id);
      for (const id of targets) {
        if (!may(id)) continue;
        count(accused, id);
        for (const body of runs(id)) if (!accused.has(body)) accused.set(body, 0);
      }
    },
    isAccused: (id) => accused.has(id),
    accuses: (id) => accusing.has(id) && !accused.has(id),
    mostAccused: () => ranked().accused,
    mostAccusing: () => ranked().accusing,
  };
}

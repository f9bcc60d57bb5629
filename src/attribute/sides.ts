/**
 * Two sides: those who accuse (overseers, advocates, witnesses) and those accused, with whoever runs or oversees the facility in
 * question. Only the other side's claims are answered, and a reply is aimed at whoever made them.
 */
import type { Entity } from '../records.js';
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

export function sides(r: Reading): Sides {
  const accused = new Map<string, number>();
  const accusing = new Map<string, number>();
  const named = (e: Entity, name: unknown): boolean =>
    typeof name === 'string' && [e.name, ...e.aliases].some((n) => n.toLowerCase() === name.toLowerCase());
  const runs = new Map<string, string[]>();
  for (const f of r.input.entities) {
    if (f.type !== 'facility') continue;
    runs.set(
      f.id,
      r.input.entities
        .filter((e) => named(e, f.attributes['operator']) || named(e, f.attributes['oversight']))
        .map((e) => e.id),
    );
  }
  const count = (map: Map<string, number>, id: string): void => void map.set(id, (map.get(id) ?? 0) + 1);
  const ranked = (map: Map<string, number>): string[] => [...map].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const may = (id: string): boolean => !NEVER.has(standingOf(r, [id], ''));
  return {
    accuse(by, targets) {
      const accuser = by === null || by.ids.length === 0 || !by.ids.some((id) => accused.has(id));
      if (!accuser) return;
      for (const id of by?.ids ?? []) if (r.entity(id)?.type !== 'person') count(accusing, id);
      for (const id of targets) {
        if (!may(id)) continue;
        count(accused, id);
        for (const body of runs.get(id) ?? []) if (!accused.has(body)) accused.set(body, 0);
      }
    },
    isAccused: (id) => accused.has(id),
    accuses: (id) => accusing.has(id) && !accused.has(id),
    mostAccused: () => ranked(accused).slice(0, 2),
    mostAccusing: () =>
      ranked(accusing)
        .filter((id) => !accused.has(id))
        .slice(0, 1),
  };
}

/**
 * Two sides: those who accuse (overseers, advocates, witnesses) and those accused, with whoever runs or oversees the facility in
 * question. Only the other side's claims are answered, and a reply is aimed at whoever made them.
 */
import { challengersOf } from './challengers.js';
import type { Source } from './claims.js';
import type { Parties } from './parties.js';
import type { Reading } from './reading.js';
import { standingOf } from './sources/kinds.js';

export interface Sides {
  /** Counts a claim against somebody; who accuses others is not accused where something is only asked of him. */
  accuse(by: Source | null, targets: readonly string[], asked: boolean): void;
  isAccused(id: string): boolean;
  /** Is it a party from the outset, whoever accuses it: who runs the place in question, and its officials? */
  isParty(id: string): boolean;
  /** Those accused most often so far. */
  mostAccused(): string[];
  /** Those who have accused most often so far. */
  mostAccusing(): string[];
  accuses(id: string): boolean;
  /** Does it surely run the place in question, or is it the force in question? */
  answersFor(id: string): boolean;
  /** Is the text a statement that answers somebody whom its lead names? */
  readonly challenged: boolean;
}

const NEVER = new Set(['official', 'advocate', 'court', 'media']);

/** The most often counted of those that fit, the first counted first; at most `n`. */
function top(map: ReadonlyMap<string, number>, n: number, fits: (id: string) => boolean = () => true): string[] {
  const out: string[] = [];
  while (out.length < n) {
    let best: string | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const [id, count] of map) if (count > most && !out.includes(id) && fits(id)) [best, most] = [id, count];
    if (best === null) break;
    out.push(best);
  }
  return out;
}

/** The body that issues a report speaks where nobody else does. */
function issuersOf(r: Reading, self: Source | null): string[] {
  const { genre, publisher } = r.input.document;
  if (self && self.ids.length > 0) return self.ids.filter((id) => r.entity(id)?.type !== 'person').slice(0, 1);
  return genre === 'report' && publisher
    ? r
        .called(publisher)
        .map((e) => e.id)
        .slice(0, 1)
    : [];
}

/** The sides as they stand at the outset, and as the claims then tell them. */
export function sides(r: Reading, parties: Parties, self: Source | null): Sides {
  const outset = new Set([...parties.bodies, ...parties.officials].filter((id) => !self?.ids.includes(id)));
  const foremost = parties.bodies.slice(0, parties.sure).filter((id) => outset.has(id));
  const latent = parties.bodies.slice(parties.sure);
  const issuers = issuersOf(r, self).filter((id) => !outset.has(id));
  const challengers = challengersOf(r, self).filter((id) => !outset.has(id));
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
      accused: [...new Set([...foremost.slice(0, 2), ...top(accused, 2), ...latent])].slice(
        0,
        foremost.length > 0 ? 3 : 2,
      ),
      accusing: [...challengers, ...top(accusing, 1, (id) => !isAccused(id)), ...issuers].slice(0, 1),
    };
    return ranking;
  };
  const isAccused = (id: string): boolean => outset.has(id) || (accused.has(id) && !issuers.includes(id));
  const may = (id: string): boolean => !NEVER.has(standingOf(r, [id], ''));
  return {
    accuse(by, targets, asked) {
      const accuser = by === null || by.ids.length === 0 || !by.ids.some(isAccused);
      if (!accuser) return;
      ranking = null;
      for (const id of by?.ids ?? []) if (r.entity(id)?.type !== 'person') count(accusing, id);
      for (const id of targets) {
        if (!may(id) || (asked && accusing.has(id))) continue;
        count(accused, id);
        for (const body of runs(id)) if (!accused.has(body)) accused.set(body, 0);
      }
    },
    isAccused,
    isParty: (id) => outset.has(id),
    answersFor: (id) => foremost.includes(id),
    challenged: challengers.length > 0,
    accuses: (id) => (accusing.has(id) || issuers.includes(id) || challengers.includes(id)) && !isAccused(id),
    mostAccused: () => ranked().accused,
    mostAccusing: () => ranked().accusing,
  };
}

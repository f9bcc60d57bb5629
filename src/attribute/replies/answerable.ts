import type { ClaimKind, Hop } from '../../records.js';
import type { Unit } from '../claims.js';
import type { Nature } from '../slots/nature.js';

/** What of a claim counts when it answers others, or is answered. */
export interface Answerable {
  readonly unit: Unit;
  readonly nature: Nature;
  readonly ids: readonly string[];
  readonly target: readonly string[];
  readonly categories: readonly string[];
  readonly facility: string | null;
  /** Through whom it is heard, outermost first. */
  readonly chain: readonly Hop[];
  /** Who speaks without an entity. */
  readonly voice: string | null;
  /** Does it stand on the side of those accused, by what names it? */
  readonly answering: boolean;
  /** The numbers of the finding or recommendation it stands under, and of those it answers. */
  readonly labels: readonly string[];
  readonly refers: readonly string[];
}

/** Do both claims come from one mouth? */
export const oneVoice = (a: Answerable, b: Answerable): boolean =>
  a.ids.some((id) => b.ids.includes(id)) ||
  (a.ids.length + b.ids.length === 0 && a.voice !== null && a.voice === b.voice);

/** The rule of an answer that is told in a word, right behind what it answers. */
export const IN_A_WORD = 'answer in a word';

const ACCUSING = new Set<ClaimKind>(['allegation', 'finding', 'statistic']);
const ASKING = new Set<ClaimKind>(['recommendation', 'demand']);
const REPLYING = new Set<ClaimKind>(['denial', 'admission', 'response']);

export const accuses = (c: Answerable): boolean => ACCUSING.has(c.nature.kind);
export const asks = (c: Answerable): boolean => ASKING.has(c.nature.kind);
export const replies = (c: Answerable): boolean => REPLYING.has(c.nature.kind);

/** So many more answers than accusations make a defender. */
const OFTEN = 3;

/** Those who answer more often than they accuse, as who issues a statement in its own defence. */
export function defenders(claims: readonly Answerable[]): Set<string> {
  const balance = new Map<string, number>();
  for (const c of claims)
    for (const id of c.ids) balance.set(id, (balance.get(id) ?? 0) + (replies(c) ? 1 : accuses(c) ? -1 : 0));
  return new Set([...balance].filter(([, n]) => n >= OFTEN).map(([id]) => id));
}

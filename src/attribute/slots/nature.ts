/** What a claim is by nature: kind, polarity, how it replies; and the words of a unit that tell it. */
import type { ClaimKind, Stance } from '../../records.js';
import type { Unit } from '../claims.js';
import type { Range } from '../reading.js';

export interface Nature {
  readonly kind: ClaimKind;
  readonly polarity: 'asserts' | 'denies';
  readonly stance: Stance | null;
  readonly rule: string;
}

/** The content of the unit: without its reporting clause. */
export function contentOf(u: Unit): Range {
  const c = u.by?.content;
  if (!c || u.by!.form === 'adjective' || u.by!.form === 'noun') return u;
  const first = Math.max(u.first, c.first);
  const last = Math.min(u.last, c.last);
  return last - first >= 1 ? { first, last } : u;
}

export const asserts = (kind: ClaimKind, rule: string, stance: Stance | null = null): Nature => ({
  kind,
  polarity: 'asserts',
  stance,
  rule,
});
export const denies = (rule: string, stance: Stance | null = 'denies_act', kind: ClaimKind = 'denial'): Nature => ({
  kind,
  polarity: 'denies',
  stance,
  rule,
});

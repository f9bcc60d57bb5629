/** The slots of the claims that are found: kind, categories, who says it, against whom, where, when, and whether it is said or denied. */
import type { Claim } from '../records.js';
import type { PairedClaims } from './claims.js';
import { sameDate } from './edtf.js';
import type { Entities } from './entities.js';
import type { GoldClaim } from './gold.js';
import type { Count } from './pairs.js';
import type { Board } from './score.js';

/** Things that are right, of things that are counted, by name. */
export type Counter = Map<string, { readonly right: number; readonly of: number }>;

function assertedByRight(g: GoldClaim, p: Claim, who: Entities): boolean {
  const accepted = g.assertedBy;
  const ids = p.asserted_by;
  if (accepted.some((a) => who.gold(a)?.collective) && ids.some(who.isCollective)) return true;
  if (
    accepted.some((a) => a !== null && who.saysSo(a, p.asserted_by_text)) &&
    !ids.some((id) => who.resolve(id) !== null)
  )
    return true;
  if (ids.length === 0 && p.speaker === null) return accepted.includes(null);
  const hits = ids.filter((id) => accepted.includes(who.resolve(id) ?? '')).length;
  // Naming everybody does not help.
  if (hits > 0 && hits * 2 >= ids.length) return true;
  return p.speaker !== null && accepted.includes(who.resolve(p.speaker) ?? '');
}

function targetRight(g: GoldClaim, p: Claim, who: Entities): boolean {
  if (g.target.length === 0) return p.target.length === 0;
  return (
    p.target.some((id) => g.target.includes(who.resolve(id) ?? '')) ||
    g.target.some((t) => who.saysSo(t, p.target_text))
  );
}

const facilityRight = (g: GoldClaim, p: Claim, who: Entities): boolean =>
  g.facility === null ? p.facility === null : p.facility !== null && who.resolve(p.facility) === g.facility;

const merged = (kind: string): string => (kind === 'finding' ? 'allegation' : kind);
const scored = (categories: readonly string[]): string[] => [...new Set(categories)].filter((c) => c !== 'other');

const NAMES = [
  'kind',
  'asserted_by',
  'target',
  'facility',
  'polarity',
  'event_date',
  'kind.allegation_is_finding',
  'event_date.where_gold_has_one',
  'polarity.where_gold_denies',
] as const;

/** What the gold and the claim say, in words. */
function inWords(g: GoldClaim, p: Claim, who: Entities): Record<string, readonly [string, string]> {
  const gold = (ids: readonly (string | null)[]): string =>
    ids.map((id) => (id === null ? 'the narrator' : (who.gold(id)?.name ?? id))).join(' or ');
  const got = (ids: readonly string[], words: string | null): string => ids.map(who.name).join('; ') || (words ?? '');
  return {
    kind: [g.kinds.join(' or '), p.kind],
    asserted_by: [gold(g.assertedBy), got(p.asserted_by, p.asserted_by_text) || 'the narrator'],
    target: [gold(g.target) || 'nobody', got(p.target, p.target_text) || 'nobody'],
    facility: [
      gold(g.facility === null ? [] : [g.facility]) || 'none',
      got(p.facility === null ? [] : [p.facility], null) || 'none',
    ],
    polarity: [g.polarity, p.polarity],
    event_date: [g.eventDate ?? 'none', p.event_date ?? 'none'],
  };
}

export interface SlotScores {
  readonly names: readonly string[];
  readonly of: (name: string) => { readonly right: number; readonly of: number };
  readonly categories: Count;
}

export function slotScores(documents: readonly PairedClaims[], who: Entities, board: Board): SlotScores {
  const counter: Counter = new Map();
  const count = (name: (typeof NAMES)[number], right: boolean): void => {
    const had = counter.get(name) ?? { right: 0, of: 0 };
    counter.set(name, { right: had.right + Number(right), of: had.of + 1 });
  };
  const categories = { right: 0, gold: 0, found: 0 };
  for (const { pair, pairs } of documents)
    for (const [g, p] of pairs) {
      const right = {
        kind: g.kinds.includes(p.kind),
        asserted_by: assertedByRight(g, p, who),
        target: targetRight(g, p, who),
        facility: facilityRight(g, p, who),
        polarity: p.polarity === g.polarity,
        event_date: sameDate(g.eventDate, p.event_date),
      };
      const words = inWords(g, p, who);
      const wrong = (field: string, [gold, got]: readonly [string, string]): void =>
        board.note('wrong', 'claim', pair, g, { field, gold, got });
      for (const [field, ok] of Object.entries(right)) {
        count(field as keyof typeof right, ok);
        if (!ok) wrong(field, words[field]!);
      }
      count('kind.allegation_is_finding', g.kinds.map(merged).includes(merged(p.kind)));
      // Most claims assert and have no date: the figures that a default cannot earn.
      if (g.eventDate !== null) count('event_date.where_gold_has_one', right.event_date);
      if (g.polarity === 'denies') count('polarity.where_gold_denies', right.polarity);
      const [gold, found] = [scored(g.categories), scored(p.categories)];
      const same = gold.filter((c) => found.includes(c)).length;
      categories.right += same;
      categories.gold += gold.length;
      categories.found += found.length;
      if (same < gold.length || same < found.length)
        wrong('categories', [gold.join('; ') || 'none', found.join('; ') || 'none']);
    }
  return { names: NAMES, of: (name) => counter.get(name) ?? { right: 0, of: 0 }, categories };
}

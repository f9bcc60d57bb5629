/**
 * `numbers_differ`: the same thing measured in the same unit, of the same base, at one place, and values that cannot both be. `not_comparable`,
 * with the reason, where the base, the time or the unit is another ("half of the nurses required" and "two thirds, at a third of its capacity"). Not: "more than
 * 14,000" and "15,200", which agree.
 */
import { type Draft, groupBy, listed, type Sieve, speakerOf } from '../draft.js';
import { disjoint, type Measure, measuresOf } from '../measures.js';
import { overlapping, sameVoice, sharedTopics } from '../prepare.js';
import { likeness } from '../text/likeness.js';

const ALIKE = 0.3;
/** In a place with many figures of one noun, each is set against the next few only. */
const REACH = 12;

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((s) => b.has(s));
const yearOf = (m: Measure): string | null => /^(\d{4})/.exec(m.claim.claim.event_date ?? '')?.[1] ?? null;

/** Why two figures are not on one footing; null where they are. */
function footing(a: Measure, b: Measure): string | null {
  const [x, y] = [yearOf(a), yearOf(b)];
  if (x && y && x !== y) return `different times: ${x} and ${y}`;
  if (a.unit !== b.unit) return `different units: ${a.text} and ${b.text}`;
  if (a.base.size + b.base.size > 0 && common(a.base, b.base).length === 0)
    return 'they are shares of different things';
  // A percentage beside another percentage of the same claim is conditional on it.
  const conditions = [a, b].map((m) => m.claim.quantities.filter((q) => /^(?:%|per ?cent)/i.test(q.unit ?? '')).length);
  if (a.unit === '%' && conditions[0] !== conditions[1]) return 'one of them is told together with another share';
  return null;
}

function compareMeasures(a: Measure, b: Measure): Draft | null {
  const [p, q] = [a.claim, b.claim];
  if (p === q || overlapping(p, q) || (sameVoice(p, q) && p.source === q.source)) return null;
  const what = common(a.of, b.of);
  if (what.length === 0) return null;
  const like = likeness(p.statement, q.statement);
  // More in common than the thing counted: "three residents died" and "fourteen residents complained" are two figures.
  const beside = like.shared.filter(([t]) => t.number === null && !what.includes(t.meaning));
  const share = a.unit === '%' && sharedTopics(p, q).length > 0;
  const near = share || (like.dice >= ALIKE && beside.some(([t]) => t.weight > 0.3));
  if (!near || !disjoint(a, b)) return null;
  const why = footing(a, b);
  return {
    relation: why === null ? 'numbers_differ' : 'not_comparable',
    sides: [[p], [q]],
    reasons: [
      `${a.text} and ${b.text}: ${listed(
        what.map((w) => p.statement.byMeaning.get(w)?.word ?? w),
        2,
      )}`,
      ...(why === null ? [`${p.source === q.source ? 'two speakers' : 'two sources'}, one measure`] : [why]),
    ],
    score: why === null ? 0.55 + Math.min(0.4, like.dice) : 0.5,
  };
}

export const numbers: Sieve = ({ prepared }) => {
  const words = prepared.lexicon.comparison;
  const measures = prepared.claims.flatMap((c) => measuresOf(c, words));
  // Of several figures in a claim, those that have most in common are compared.
  const best = new Map<string, { draft: Draft; common: number }>();
  const groups = groupBy(measures, (m) => [...m.of].map((s) => `${m.claim.place}\u0000${s}`));
  for (const list of groups.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && j <= i + REACH; j++) {
        const [x, y] = [list[i]!, list[j]!];
        const draft = compareMeasures(x, y);
        if (!draft) continue;
        const key = `${x.claim.index} ${y.claim.index}`;
        const shared = common(x.of, y.of).length;
        if (shared <= (best.get(key)?.common ?? 0)) continue;
        const who = `${speakerOf(prepared, x.claim)} / ${speakerOf(prepared, y.claim)}`;
        best.set(key, { draft: { ...draft, reasons: [...draft.reasons, who] }, common: shared });
      }
  return [...best.values()].map((b) => b.draft);
};

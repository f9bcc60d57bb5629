/**
 * `numbers_differ`: the same thing measured in the same unit, of the same base, at one place, and values that cannot both be. `not_comparable`,
 * with the reason, where the base, the time or the unit is another ("half of the nurses required" and "two thirds, at a third of its capacity"). Not: "more than
 * 14,000" and "15,200", which agree. Lengths of time likewise, in one unit.
 */
import { type Draft, groupBy, listed, type Sieve, speakerOf } from '../draft.js';
import { disjoint, lengthsOf, type Measure, measuresOf } from '../measures.js';
import { overlapping, sameVoice, sharedTopics } from '../prepare.js';
import { likeness } from '../text/likeness.js';
import { termOf } from '../text/statement.js';
import { isBareToll } from '../tolls.js';

const ALIKE = 0.3;
/** Two words, or two names and a word, say that two lengths of time are of one thing. */
const LENGTH_OF = 4;
/** In a place with many figures of one noun, each is set against the next few only. */
const REACH = 12;

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((s) => b.has(s));
const yearOf = (m: Measure): string | null => /^(\d{4})/.exec(m.claim.claim.event_date ?? '')?.[1] ?? null;

/** A share told as "96 of 104". */
const isCounted = (m: Measure): boolean => /\d.*\bof\b/.test(m.text);
/** Each is narrowed by words that the other has not: "scheduled officers", "the officers it needs". */
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((s) => !b.has(s)) && [...b].some((s) => !a.has(s));

/** Why two figures are not on one footing; null where they are. */
function footing(a: Measure, b: Measure): string | null {
  const [x, y] = [yearOf(a), yearOf(b)];
  if (x && y && x !== y) return `different times: ${x} and ${y}`;
  if (a.unit !== b.unit) return `different units: ${a.text} and ${b.text}`;
  if (a.base.size + b.base.size > 0 && common(a.base, b.base).length === 0)
    return 'they are shares of different things';
  if (a.unit === '%' && isCounted(a) !== isCounted(b) && apart(a.base, b.base) && !sameVoice(a.claim, b.claim))
    return 'they are shares of different things';
  // A percentage beside another percentage of the same claim is conditional on it.
  const conditions = [a, b].map(
    (m) =>
      m.claim.claim.quantities.filter((q) => /^(?:%|per ?cent|share$)/i.test(q.unit ?? '')).length ||
      Number(isCounted(m)),
  );
  if (a.unit === '%' && conditions[0] !== conditions[1]) return 'one of them is told together with another share';
  return null;
}

/** Of the topics that two claims share the one whose words stand nearest to the figures. */
function topicOf(a: Measure, b: Measure): readonly string[] {
  const far = (m: Measure, topic: string): number =>
    Math.min(
      ...m.claim.claim.category_spans.filter((s) => s.category === topic).map((s) => Math.abs(s.start - m.start)),
    );
  const shared = sharedTopics(a.claim, b.claim);
  const distance = (topic: string): number => far(a, topic) + far(b, topic);
  return [...shared].sort((x, y) => distance(x) - distance(y)).slice(0, 1);
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
  const toll = a.loss !== null && a.loss === b.loss && isBareToll(p) && isBareToll(q);
  const near = share || toll || (like.dice >= ALIKE && beside.some(([t]) => t.weight > 0.3));
  if (!near || !disjoint(a, b)) return null;
  const why = footing(a, b);
  const words = what.map((w) => termOf(p.statement, w)?.word ?? w);
  return {
    relation: why === null ? 'numbers_differ' : 'not_comparable',
    sides: [[p], [q]],
    reasons: [
      `${a.text} and ${b.text}: ${a.what ?? b.what ?? listed(words, 2)}`,
      ...(why === null ? [`${p.source === q.source ? 'two speakers' : 'two sources'}, one measure`] : [why]),
    ],
    score: why === null ? 0.55 + Math.min(0.4, like.dice) : 0.5,
    topics: topicOf(a, b),
  };
}

/** Two lengths of one thing: "four days without insulin" and "three days". */
function compareLengths(a: Measure, b: Measure): Draft | null {
  const [p, q] = [a.claim, b.claim];
  if (p === q || a.unit !== b.unit || overlapping(p, q) || (sameVoice(p, q) && p.source === q.source)) return null;
  const like = likeness(p.statement, q.statement);
  const what = like.shared.filter(([t, u]) => a.of.has(t.meaning) && b.of.has(u.meaning)).map(([t]) => t.word);
  const named = what.filter((w) => /^\p{Lu}/u.test(w)).length;
  if (2 * what.length - named < LENGTH_OF || what.length === named || like.contained < ALIKE) return null;
  if (!disjoint(a, b) || footing(a, b) !== null) return null;
  return {
    relation: 'numbers_differ',
    sides: [[p], [q]],
    reasons: [
      `${a.text} and ${b.text}: ${listed(what)}`,
      `${p.source === q.source ? 'two speakers' : 'two sources'}, one length of time`,
    ],
    score: 0.5 + Math.min(0.3, like.contained / 2),
    topics: topicOf(a, b),
  };
}

export const numbers: Sieve = ({ prepared }) => {
  const words = prepared.lexicon.comparison;
  const measures = prepared.claims.flatMap((c) => measuresOf(c, words));
  const equal = (a: Measure, b: Measure): boolean =>
    a.low === b.low && a.high === b.high && common(a.of, b.of).length > 0;
  const own = groupBy(measures, (m) => [String(m.claim.index)]);
  /** "Eight of the nine" and "eight": one of the figures is the other's. */
  const hasIt = (a: Measure, b: Measure): boolean => (own.get(String(a.claim.index)) ?? []).some((m) => equal(m, b));
  // Of several figures in a claim, those that have most in common are compared.
  const best = new Map<string, { draft: Draft; common: number }>();
  const lists = [
    { all: measures, compare: compareMeasures },
    { all: prepared.claims.flatMap(lengthsOf), compare: compareLengths },
  ].flatMap(({ all, compare }) =>
    [...groupBy(all, (m) => [...m.of].map((s) => `${m.claim.place}\u0000${s}`)).values()].map((list) => ({
      list,
      compare,
    })),
  );
  for (const { list, compare } of lists)
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && j <= i + REACH; j++) {
        const [x, y] = [list[i]!, list[j]!];
        const draft = compare(x, y);
        if (!draft || hasIt(x, y) || hasIt(y, x)) continue;
        const key = `${x.claim.index} ${y.claim.index}`;
        const shared = common(x.of, y.of).length;
        if (shared <= (best.get(key)?.common ?? 0)) continue;
        const who = `${speakerOf(prepared, x.claim)} / ${speakerOf(prepared, y.claim)}`;
        best.set(key, { draft: { ...draft, reasons: [...draft.reasons, who] }, common: shared });
      }
  return [...best.values()].map((b) => b.draft);
};

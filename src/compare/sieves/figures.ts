/**
 * `agrees` by figures: one number of one thing at one place, told in several sources; `repeats` where it is one voice. Not: a small number that
 * two texts may have by chance, nor an accusation and the answer to it.
 */
import { type Draft, groupBy, listed, type Sieve, speakerOf } from '../draft.js';
import { makeGroups } from '../groups.js';
import { disjoint, type Measure, measuresOf } from '../measures.js';
import { accuses, answers, type Compared, overlapping, sameVoice } from '../prepare.js';
import { likeness, opposition } from '../text/likeness.js';
import { isBareToll } from '../tolls.js';

/** A figure is looked for among the next so many that are equal. */
const REACH = 12;
const ALIKE = 0.3;
/** So much in common beside a number that hardly two things have. */
const ALIKE_AT_LEAST = 0.15;

/** 412, not 2 nor 400. */
const isTelling = (value: number): boolean => value > 20 && value % 10 !== 0;
const isAnswered = (a: Compared, b: Compared): boolean =>
  (accuses(a) && answers(b)) || (accuses(b) && answers(a)) || a.claim.polarity !== b.claim.polarity;

/** In its first words each, where several figures are one. */
const textsOf = (told: readonly Measure[]): string[] =>
  told.filter((m, i) => told.findIndex((o) => o.low === m.low) === i).map((m) => m.text);

/** "Ana Ruz, 41,": told of a person, and no figure. */
const isAge = (m: Measure): boolean => /\b(?:years? old|age)\b/i.test(m.unit) || /-year-old/i.test(m.text);

const finite = (m: Measure): number => (Number.isFinite(m.low) ? m.low : m.high);
/** "More than 90" and 92, not "at least 3" and 47. */
const isClose = (a: Measure, b: Measure): boolean => {
  const [x, y] = [finite(a), finite(b)];
  return !disjoint(a, b) && x > 2 && Math.abs(x - y) <= CLOSE * Math.max(x, y);
};
const CLOSE = 0.1;

export const figures: Sieve = ({ prepared, joined }) => {
  const words = prepared.lexicon.comparison;
  const measures = prepared.claims
    .flatMap((c) => measuresOf(c, words))
    .filter((m) => (m.low === m.high || m.loss !== null) && !isAge(m));
  // All who died, or were hurt, are one figure, told exactly or as a bound.
  const lists = groupBy(measures, (m) => [
    `${m.claim.place}\u0000${m.loss === null ? `${m.unit}\u0000${m.low}` : m.loss}`,
  ]);
  const same = (a: Measure, b: Measure): boolean => {
    const [p, q] = [a.claim, b.claim];
    if (p.source === q.source || overlapping(p, q) || joined(p, q)) return false;
    if (a.loss !== null && isBareToll(p) && isBareToll(q)) return b.loss === a.loss && isClose(a, b);
    if (isAnswered(p, q) || a.low !== a.high || b.low !== b.high || a.low !== b.low) return false;
    const like = likeness(p.statement, q.statement);
    const what = [...a.of].some((s) => b.of.has(s));
    const beside = like.shared.filter(([t]) => t.number === null && t.weight > 0.3 && !a.of.has(t.meaning));
    const near = isTelling(a.low)
      ? beside.length > 0 && like.dice >= (what || beside.length > 1 ? ALIKE_AT_LEAST : ALIKE)
      : what && beside.length > 0 && like.dice >= ALIKE;
    return near && opposition(p.statement, q.statement, like, words).reasons.length === 0;
  };
  const drafts: Draft[] = [];
  for (const list of lists.values()) {
    const groups = makeGroups(list.length);
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && j <= i + REACH; j++) if (same(list[i]!, list[j]!)) groups.join(i, j);
    for (const [first, ...others] of groupBy(list.keys(), (i) => [String(groups.find(i))]).values()) {
      if (others.length === 0) continue;
      const told = [first!, ...others].map((i) => list[i]!);
      const claims = [...new Set(told.map((m) => m.claim))];
      const sides = [...groupBy(claims, (c) => [c.source]).values()];
      if (sides.length < 2) continue;
      const oneVoice = claims.every((c) => sameVoice(c, claims[0]!));
      drafts.push({
        relation: oneVoice ? 'repeats' : 'agrees',
        sides,
        reasons: [
          `the same figure in ${sides.length} sources: ${textsOf(told).join(' and ')}`,
          `from ${listed([...new Set(claims.map((c) => speakerOf(prepared, c)))])}`,
        ],
        score: 0.7,
      });
    }
  }
  return drafts;
};

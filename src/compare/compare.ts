/** What the sources say, side by side. */
import { stableId } from '../ids.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Difference, Result } from '../records.js';
import { type Draft, type Findings, groupBy, type Sieve } from './draft.js';
import { type Compared, prepare, type SourcesBy } from './prepare.js';
import { agreements } from './sieves/agreements.js';
import { causes } from './sieves/causes.js';
import { contradictions } from './sieves/contradictions.js';
import { dates } from './sieves/dates.js';
import { denials } from './sieves/denials.js';
import { figures } from './sieves/figures.js';
import { numbers } from './sieves/numbers.js';
import { onlyIn } from './sieves/only-in.js';
import { otherCases } from './sieves/other-cases.js';
import { repeats } from './sieves/repeats.js';
import { replies } from './sieves/replies.js';
import { reported } from './sieves/reported.js';

export interface CompareOptions {
  /** What a source is; default: a document. */
  readonly by?: SourcesBy;
}

/** The sieves, in order: what an earlier one has said of two claims, a later one does not say again. */
const SIEVES: readonly Sieve[] = [
  repeats,
  numbers,
  figures,
  replies,
  denials,
  contradictions,
  causes,
  dates,
  agreements,
  reported,
  otherCases,
  onlyIn,
];

const pairKey = (a: Compared, b: Compared): string =>
  a.index < b.index ? `${a.index} ${b.index}` : `${b.index} ${a.index}`;

function record(draft: Draft): Difference {
  const sides = draft.sides.map((side) => [...new Set(side.map((c) => c.claim.id))]);
  const claims = draft.sides.flat();
  const ids = [...new Set(sides.flat())];
  const places = new Set(claims.map((c) => c.place));
  const place = claims[0]!.place;
  const [first, ...others] = draft.sides;
  const topics =
    draft.topics ??
    [...new Set(first!.flatMap((c) => c.topics))].filter((t) =>
      others.every((side) => side.some((c) => c.topics.includes(t))),
    );
  return {
    id: stableId('x', draft.relation, ...[...ids].sort()),
    relation: draft.relation,
    facility: places.size === 1 && claims.some((c) => c.claim.facility !== null) ? place : null,
    categories: [...topics],
    sources: [...new Set(claims.map((c) => c.source))],
    sides,
    claims: ids,
    explanation: draft.reasons.join('; '),
    score: Math.round(Math.min(1, draft.score) * 100) / 100,
  };
}

const within = (part: readonly Compared[], whole: readonly Compared[] | undefined): boolean =>
  part.every((c) => whole?.includes(c));

/** Denials that no other denial on the same topics holds whole. */
function withoutParts(drafts: readonly Draft[]): Draft[] {
  const byClaim = groupBy(
    drafts.filter((d) => d.relation === 'denies'),
    (d) => d.sides.flat().map((c) => c.claim.id),
  );
  return drafts.filter(
    (d) =>
      d.relation !== 'denies' ||
      !byClaim
        .get(d.sides[0]![0]!.claim.id)!
        .some(
          (o) =>
            o !== d &&
            o.topics?.join() === d.topics?.join() &&
            o.sides.flat().length > d.sides.flat().length &&
            d.sides.every((side, i) => within(side, o.sides[i])),
        ),
  );
}

/**
 * How the claims of a result stand to each other, between sources and between speakers of one source. No verdict on truth: each difference
 * says which claims, in which relation, and why. The order of the result makes no difference.
 */
export function compare(result: Result, lexicon: Lexicon, options: CompareOptions = {}): Difference[] {
  const prepared = prepare(result, lexicon, options.by ?? 'document');
  const drafts: Draft[] = [];
  const pairs = new Set<string>();
  const paired = new Set<Compared>();
  const findings: Findings = {
    prepared,
    drafts,
    joined: (a, b) => pairs.has(pairKey(a, b)),
    hasCounterpart: (c) => paired.has(c),
  };
  for (const sieve of SIEVES) {
    const found = sieve(findings);
    for (const d of found) {
      drafts.push(d);
      if (d.relation === 'only_in' || d.relation === 'not_comparable') continue;
      for (let i = 0; i < d.sides.length; i++)
        for (let j = i + 1; j < d.sides.length; j++)
          for (const a of d.sides[i]!)
            for (const b of d.sides[j]!) {
              pairs.add(pairKey(a, b));
              if (a.source !== b.source) paired.add(a).add(b);
            }
    }
  }
  const records = new Map<string, Difference>();
  for (const d of withoutParts(drafts)) {
    const r = record(d);
    const known = records.get(r.id);
    if (known) for (const topic of r.categories) if (!known.categories.includes(topic)) known.categories.push(topic);
    if (!known) records.set(r.id, r);
  }
  return [...records.values()];
}

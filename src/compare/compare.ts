/** What the sources say, side by side. */
import { stableId } from '../ids.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Difference, Result } from '../records.js';
import { type Draft, groupBy, type Sieve } from './draft.js';
import { type Held, heldOf } from './held.js';
import { type Compared, type Prepared, prepare, type SourcesBy } from './prepare.js';
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
import { restated } from './sieves/restated.js';

export interface CompareOptions {
  /** What a source is; default: a document. */
  readonly by?: SourcesBy;
}

/** The sieves, in order: what an earlier one has said of two claims, a later one does not say again. */
const SIEVES: readonly Sieve[] = [
  repeats,
  restated,
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

/** Which claims stand on two sides of a draft. */
function counterparts(size: number) {
  // For each claim, number of a draft and of a side in turns: so much, and not each pair, is held of drafts with many sides.
  const standing: (number[] | undefined)[] = new Array(size);
  const elsewhere = new Uint8Array(size);
  let drafts = 0;
  return {
    add({ sides }: Draft): void {
      const draft = drafts++;
      sides.forEach((side, i) => {
        for (const c of side) {
          const own = standing[c.index];
          if (own) own.push(draft, i);
          else standing[c.index] = [draft, i];
          if (elsewhere[c.index] === 1) continue;
          if (sides.some((other, j) => j !== i && other.some((o) => o.source !== c.source))) elsewhere[c.index] = 1;
        }
      });
    },
    joined(a: Compared, b: Compared): boolean {
      const [p, q] = [standing[a.index], standing[b.index]];
      if (!p || !q) return false;
      // Drafts come in order in both.
      let from = 0;
      for (let i = 0; i < p.length; i += 2) {
        while (from < q.length && q[from]! < p[i]!) from += 2;
        for (let j = from; j < q.length && q[j] === p[i]; j += 2) if (q[j + 1] !== p[i + 1]) return true;
      }
      return false;
    },
    hasCounterpart: (c: Compared): boolean => elsewhere[c.index] === 1,
  };
}

function draftsOf(prepared: Prepared): Draft[] {
  const drafts: Draft[] = [];
  const { add, joined, hasCounterpart } = counterparts(prepared.claims.length);
  for (const sieve of SIEVES)
    for (const d of sieve({ prepared, joined, hasCounterpart })) {
      drafts.push(d);
      if (d.relation !== 'only_in' && d.relation !== 'not_comparable') add(d);
    }
  return withoutParts(drafts);
}

/** Differences, made anew each time they are gone through: no more than one need be held. */
interface Differences extends Iterable<Difference> {
  readonly size: number;
}

/**
 * How the claims of what is held stand to each other, between sources and between speakers of one source. No verdict on truth: each difference
 * says which claims, in which relation, and why. The order of the documents makes no difference.
 */
export function differencesOf(held: Held, lexicon: Lexicon, options: CompareOptions = {}): Differences {
  const drafts = draftsOf(prepare(held, lexicon, options.by ?? 'document'));
  // What two drafts say of the same claims is one difference, on the topics of both.
  const first: Draft[] = [];
  const more = new Map<Draft, string[]>();
  const known = new Map<string, Draft>();
  for (const d of drafts) {
    const { id } = record(d);
    const same = known.get(id);
    if (same) more.set(same, [...(more.get(same) ?? []), ...record(d).categories]);
    else {
      known.set(id, d);
      first.push(d);
    }
  }
  return {
    size: first.length,
    *[Symbol.iterator]() {
      for (const d of first) {
        const difference = record(d);
        yield more.has(d)
          ? { ...difference, categories: [...new Set([...difference.categories, ...more.get(d)!])] }
          : difference;
      }
    },
  };
}

/** The same of a result. */
export const compare = (result: Result, lexicon: Lexicon, options: CompareOptions = {}): Difference[] => [
  ...differencesOf(heldOf(result), lexicon, options),
];

/**
 * `contradicts` without a reply: two voices on one place, enough words in common, and one turned round: a negation, a word of denial,
 * opposites ("safe", "unsafe"). Not: demands, one speaker's own words, claims already joined, "no fire doors" beside "a fire officer".
 */
import { candidatePairs } from '../candidates.js';
import { type Draft, listed, type Sieve, speakerOf, whoWhere } from '../draft.js';
import { makeGroups } from '../groups.js';
import { asks, type Compared, overlapping, type Prepared, sameVoice } from '../prepare.js';
import { likeness, type Opposition, opposition } from '../text/likeness.js';
import { isName, type Term, termOf } from '../text/statement.js';

const RELATED = 0.3;
const RELATED_PART = 0.6;
/** Pairs with so many words in common are of one dispute. */
const ONE_DISPUTE = 2;

interface Found {
  readonly a: Compared;
  readonly b: Compared;
  readonly words: readonly string[];
  readonly draft: Draft;
}

const states = (c: Compared): boolean => !asks(c) && c.claim.kind !== 'legal_action';

/** What is negated is this very thing: "no doors", and not "no door handles" where the other has no handles. */
function strikes({ claim, statement }: Compared, other: Compared, { word }: Term): boolean {
  const term = statement.terms.find((t) => t.word === word && t.struck);
  if (!term) return false;
  const next = statement.terms[statement.terms.indexOf(term) + 1];
  if (!next?.negated || termOf(other.statement, next.meaning)) return true;
  return !claim.quote.includes(`${word} ${next.word}`);
}

/** A negation alone contradicts only where the word that it is about is in both. */
const holds = (a: Compared, b: Compared, { reasons, flipped }: Opposition): boolean =>
  reasons.length > 1 ||
  (reasons.length === 1 &&
    (flipped.length === 0 ||
      !reasons[0]!.includes('negated') ||
      flipped.some(([t, u]) => (t.negated ? strikes(a, b, t) : strikes(b, a, u)))));

/** Pairs that share a claim and most of their words are one dispute of two sides. */
function disputes(found: readonly Found[], prepared: Prepared): Draft[] {
  const size = prepared.claims.length;
  const groups = makeGroups(2 * size);
  const seen = new Map<number, Found>();
  const single: Found[] = [];
  const member: Found[] = [];
  for (const f of found) {
    const known = [seen.get(f.a.index), seen.get(f.b.index)].filter((k) => k !== undefined);
    const alike = known.every((k) => k.words.filter((w) => f.words.includes(w)).length >= ONE_DISPUTE);
    const [p, q] = [f.a.index, f.b.index];
    // Each claim stands for itself and, `size` further on, for its opponents.
    const crossed = groups.find(p) === groups.find(q) || groups.find(p) === groups.find(p + size);
    if (!alike || crossed) {
      single.push(f);
      continue;
    }
    groups.join(p, q + size);
    groups.join(q, p + size);
    for (const c of [f.a, f.b]) if (!seen.has(c.index)) seen.set(c.index, f);
    member.push(f);
  }
  const merged = new Map<number, Found[]>();
  for (const f of member) {
    const key = Math.min(groups.find(f.a.index), groups.find(f.b.index));
    merged.set(key, [...(merged.get(key) ?? []), f]);
  }
  return [...merged.values(), ...single.map((f) => [f])].map((list) => {
    const [first] = list;
    const inOrder = (side: readonly Compared[]): Compared[] => [...new Set(side)].sort((x, y) => x.index - y.index);
    const left = groups.find(first!.a.index);
    const of = (isLeft: boolean): Compared[] =>
      inOrder(list.flatMap((f) => [f.a, f.b]).filter((c) => (groups.find(c.index) === left) === isLeft));
    if (list.length === 1) return first!.draft;
    const [x, y] = [of(true), of(false)];
    return {
      ...first!.draft,
      sides: [x, y],
      reasons: [`${whoWhere(prepared, x)} against ${whoWhere(prepared, y)}`, ...first!.draft.reasons.slice(1)],
      score: Math.max(...list.map((f) => f.draft.score)),
    };
  });
}

export const contradictions: Sieve = ({ prepared, joined }) => {
  const words = prepared.lexicon.comparison;
  const found: Found[] = [];
  for (const [a, b] of candidatePairs(prepared)) {
    if (a.place !== b.place || !states(a) || !states(b) || overlapping(a, b) || sameVoice(a, b) || joined(a, b))
      continue;
    const like = likeness(a.statement, b.statement);
    const heavy = like.shared.filter(([t]) => t.weight > 0.4);
    // Names alone are no dispute: two texts may name one group and say different things of it.
    if (
      heavy.filter(([t, u]) => !isName(t) || !isName(u)).length < 2 ||
      (like.dice < RELATED && like.contained < RELATED_PART)
    )
      continue;
    const against = opposition(a.statement, b.statement, like, words);
    if (!holds(a, b, against)) continue;
    found.push({
      a,
      b,
      words: heavy.map(([t]) => t.meaning),
      draft: {
        relation: 'contradicts',
        sides: [[a], [b]],
        reasons: [
          `${speakerOf(prepared, a)} and ${speakerOf(prepared, b)}`,
          ...against.reasons,
          `words: ${listed(heavy.map(([t]) => t.word))}`,
        ],
        score: 0.4 + Math.min(0.5, like.contained / 2),
      },
    });
  }
  return disputes(found, prepared);
};

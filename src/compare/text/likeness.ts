/** How much two statements say the same, and whether one says the opposite. */
import type { Lexicon } from '../../lexicon/index.js';
import { inBoth, type Statement, type Term } from './statement.js';

type Words = Lexicon['comparison'];

export interface Likeness {
  /** Weighted Dice coefficient of the meanings, 0 to 1. */
  readonly dice: number;
  /** Share of the lighter statement that the other has too, 0 to 1. */
  readonly contained: number;
  /** Shared terms, the heaviest first. */
  readonly shared: readonly (readonly [Term, Term])[];
}

export function likeness(a: Statement, b: Statement): Likeness {
  const shared =
    a.distinct.length <= b.distinct.length
      ? inBoth(a.distinct, b.distinct)
      : inBoth(b.distinct, a.distinct).map(([y, x]): [Term, Term] => [x, y]);
  let weight = 0;
  for (const [x, y] of shared) weight += Math.min(x.weight, y.weight);
  shared.sort((x, y) => y[0].weight - x[0].weight);
  const least = Math.min(a.weight, b.weight);
  return {
    dice: a.weight + b.weight > 0 ? (2 * weight) / (a.weight + b.weight) : 0,
    contained: least > 0 ? weight / least : 0,
    shared,
  };
}

/** Opposites, one word in each: "safe" and "unsafe". Pairs of which both statements hold both sides tell nothing. */
export function antonyms(
  a: Statement,
  b: Statement,
  words: Words,
): { opposed: [Term, Term][]; restored: [Term, Term][] } {
  const opposed: [Term, Term][] = [];
  const restored: [Term, Term][] = [];
  const sides = (s: Statement): Map<string, Term> => {
    const all = new Map<string, Term>();
    for (const t of s.terms) for (const o of words.opposites.get(t.stem) ?? []) all.set(`${o.pair}/${o.side}`, t);
    return all;
  };
  const [x, y] = [sides(a), sides(b)];
  for (const [key, term] of x) {
    const [pair, side] = key.split('/');
    const other = y.get(`${pair}/${side === '0' ? 1 : 0}`);
    if (!other || y.has(key) || x.has(`${pair}/${side === '0' ? 1 : 0}`) || term.stem === other.stem) continue;
    (term.negated === other.negated ? opposed : restored).push([term, other]);
  }
  return { opposed, restored };
}

export interface Opposition {
  /** What turns one statement round; empty where nothing does. */
  readonly reasons: readonly string[];
  /** Words in common that are negated in one of them. */
  readonly flipped: readonly (readonly [Term, Term])[];
  /** Weight of the opposites: words that are about one thing too. */
  readonly opposed: number;
  /** One of them denies a whole statement ("hoax", "denied", "not true"), rather than a word of it. */
  readonly whole: boolean;
}

/**
 * Whether one statement turns round what the other says: a shared word negated in one of them, a word of denial in one, opposites. Where both
 * negate something, a negated word tells nothing. A denial of the opposite takes itself back ("denied that it was unsafe", "safe").
 */
export function opposition(a: Statement, b: Statement, like: Likeness, words: Words): Opposition {
  const reasons: string[] = [];
  const flipped = like.shared.filter(([t, u]) => t.weight >= 0.5 && t.negated !== u.negated);
  const { opposed, restored } = antonyms(a, b, words);
  const [p, q] = [a.denials.length > 0, b.denials.length > 0];
  const denied = p !== q ? (p ? a : b).denials[0]! : null;
  // "Denied that it was locked" and "was not locked" say the same.
  const undone = denied !== null && flipped.length > 0 && flipped.every(([t, u]) => (p ? u : t).negated);
  if (undone || (denied !== null && opposed.length > 0)) return { reasons: [], flipped: [], opposed: 0, whole: false };
  const both = a.negations.length > 0 && b.negations.length > 0;
  if (flipped.length > 0 && restored.length === 0 && !both) reasons.push(`"${flipped[0]![0].word}" is negated in one`);
  if (opposed.length > 0)
    reasons.push(
      `opposites: ${opposed
        .slice(0, 3)
        .map(([t, u]) => `${t.word} / ${u.word}`)
        .join(', ')}`,
    );
  if (denied !== null) reasons.push(`denied by "${denied}"`);
  return {
    reasons,
    flipped,
    opposed: opposed.reduce((n, [t, u]) => n + Math.min(t.weight, u.weight), 0),
    whole: denied !== null,
  };
}

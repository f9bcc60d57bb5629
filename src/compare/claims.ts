/** Two sentences without slots: the text part of the comparison alone. */
import type { Lexicon } from '../lexicon/index.js';
import type { Relation } from '../records.js';
import { type Likeness, likeness, opposition } from './text/likeness.js';
import { readStatement, type Statement, vocabularyOf } from './text/statement.js';

export interface ClaimComparison {
  readonly relation: Extract<Relation, 'agrees' | 'repeats' | 'contradicts' | 'numbers_differ' | 'not_comparable'>;
  /** 0 to 1: how sure the relation is. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Nearly the same words. */
const REPEATS = 0.92;
/** The same said in other words. */
const AGREES = 0.62;
/** Enough in common to be about one thing. */
const RELATED = 0.28;
const RELATED_PART = 0.45;

/** Enough in common beside a word that denies the whole. */
const DENIED = 0.2;
const DENIED_PART = 0.34;

const heavy = (like: Likeness): number => like.shared.filter(([t]) => t.weight > 0.5).length;
const numbersOf = (s: Statement): number[] => s.terms.flatMap((t) => (t.number === null ? [] : [t.number]));

/**
 * How two sentences stand to each other, by their words alone: no speaker, no place, no date is known. `contradicts` needs shared words and a
 * negation, a word of denial or opposites; `not_comparable` says that nothing was found, not that nothing is there.
 */
export function compareClaims(a: string, b: string, lexicon: Lexicon): ClaimComparison {
  const words = lexicon.comparison;
  const vocabulary = vocabularyOf(words);
  const [x, y] = [readStatement(a, vocabulary), readStatement(b, vocabulary)];
  const like = likeness(x, y);
  const named = like.shared.slice(0, 5).map(([t]) => t.word);
  const inCommon = named.length > 0 ? `in common: ${named.join(', ')}` : 'no word in common';
  const against = opposition(x, y, like, words);
  // Opposites are about one thing: they count as in common.
  const dice = like.dice + (2 * against.opposed) / Math.max(1, x.weight + y.weight);
  const contained = like.contained + against.opposed / Math.max(1, Math.min(x.weight, y.weight));
  const related =
    like.shared.length + (against.opposed > 0 ? 1 : 0) >= 2 && (dice >= RELATED || contained >= RELATED_PART);
  // A word such as "hoax" is about the whole: less need be in common.
  const denied = against.whole && heavy(like) >= 2 && (like.dice >= DENIED || like.contained >= DENIED_PART);
  if ((related || denied) && against.reasons.length > 0)
    return { relation: 'contradicts', score: Math.min(1, contained), reasons: [inCommon, ...against.reasons] };
  if (!related) return { relation: 'not_comparable', score: 1 - like.dice, reasons: [inCommon] };
  const [m, n] = [numbersOf(x), numbersOf(y)];
  if (m.length > 0 && n.length > 0 && like.dice >= AGREES - 0.1 && !m.some((v) => n.includes(v)))
    return {
      relation: 'numbers_differ',
      score: like.dice,
      reasons: [inCommon, `numbers: ${m.join(', ')} / ${n.join(', ')}`],
    };
  if (like.dice >= REPEATS) return { relation: 'repeats', score: like.dice, reasons: ['nearly the same words'] };
  if (like.dice >= AGREES) return { relation: 'agrees', score: like.dice, reasons: [inCommon] };
  return { relation: 'not_comparable', score: 1 - like.dice, reasons: [`${inCommon}, but too little`] };
}

/** Two versions of one report: which claims were added, removed, reworded, and where a number changed. */
import type { Lexicon } from '../lexicon/index.js';
import type { Result } from '../records.js';
import { type Held, type HeldClaim, heldOf } from './held.js';
import { likeness } from './text/likeness.js';
import { readStatement, type Statement, type Vocabulary, vocabularyOf } from './text/statement.js';

export type ChangeKind = 'unchanged' | 'reworded' | 'numbers_changed' | 'added' | 'removed';

export interface Change {
  readonly change: ChangeKind;
  /** Id of the claim in the earlier version; null where it was added. */
  readonly before: string | null;
  /** Id of the claim in the later version; null where it was removed. */
  readonly after: string | null;
  readonly explanation: string;
  /** 0 to 1: how much the two say the same. */
  readonly score: number;
}

/** Less than this is another claim. */
const REWORDED = 0.5;
const FILED_UNDER = 8;
const LONGEST_FILE = 60;

interface Entry {
  readonly claim: HeldClaim;
  readonly at: number;
  readonly statement: Statement;
  readonly plain: string;
}

const plainOf = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
const figures = (e: Entry): string[] =>
  e.statement.terms.flatMap((t) => (t.number === null ? [] : [String(t.number)])).sort();

function entries({ claims }: Held, documents: ReadonlySet<string>, vocabulary: Vocabulary): Entry[] {
  return claims
    .filter((c) => documents.has(c.document))
    .map((claim, at) => ({
      claim,
      at,
      statement: readStatement(claim.quote, vocabulary),
      plain: plainOf(claim.quote),
    }));
}

/** Claims of both versions with the same words, each taken once, in order. */
function pairUnchanged(before: readonly Entry[], after: readonly Entry[]): Map<Entry, Entry> {
  const waiting = new Map<string, Entry[]>();
  for (const e of before) {
    const list = waiting.get(e.plain);
    if (list) list.push(e);
    else waiting.set(e.plain, [e]);
  }
  const pairs = new Map<Entry, Entry>();
  for (const e of after) {
    const same = waiting.get(e.plain)?.shift();
    if (same) pairs.set(same, e);
  }
  return pairs;
}

/** Pairs worth comparing: those that share one of their rarer words. */
function* candidates(before: readonly Entry[], after: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  const frequency = new Map<string, number>();
  for (const e of [...before, ...after])
    for (const { meaning } of e.statement.distinct) frequency.set(meaning, (frequency.get(meaning) ?? 0) + 1);
  const rarest = (e: Entry): string[] =>
    e.statement.distinct
      .map((t) => t.meaning)
      .sort((p, q) => frequency.get(p)! - frequency.get(q)! || (p < q ? -1 : 1))
      .slice(0, FILED_UNDER);
  const files = new Map<string, Entry[]>();
  for (const e of before)
    for (const m of rarest(e)) {
      const file = files.get(m) ?? [];
      if (file.length < LONGEST_FILE) file.push(e);
      files.set(m, file);
    }
  for (const e of after)
    for (const other of new Set(e.statement.distinct.flatMap((t) => files.get(t.meaning) ?? []))) yield [other, e];
}

const alike = (a: Entry, b: Entry): number => likeness(a.statement, b.statement).dice;

function changed(before: Entry, after: Entry, score: number): Change {
  const [m, n] = [figures(before), figures(after)];
  const [gone, come] = [m.filter((v) => !n.includes(v)), n.filter((v) => !m.includes(v))];
  const numbers = gone.length > 0 && come.length > 0;
  // A word is another word where it means the same too; a number that only came or only went is one of the words.
  const words = (from: Entry, to: Entry): string[] => {
    const others = new Set(to.statement.terms.map((t) => t.stem));
    const own = from.statement.terms.filter((t) => !others.has(t.stem) && (t.number === null || !numbers));
    return [...new Set(own.map((t) => t.word))];
  };
  const [less, more] = [words(before, after).slice(0, 5), words(after, before).slice(0, 5)];
  const reasons = [
    ...(numbers ? [`${gone.join(', ')} became ${come.join(', ')}`] : []),
    ...(less.length > 0 ? [`gone: ${less.join(', ')}`] : []),
    ...(more.length > 0 ? [`new: ${more.join(', ')}`] : []),
    ...(before.claim.polarity !== after.claim.polarity ? ['now turned round'] : []),
  ];
  return {
    change: numbers ? 'numbers_changed' : 'reworded',
    before: before.claim.id,
    after: after.claim.id,
    explanation: reasons.join('; ') || 'other order or punctuation',
    score: Math.round(score * 100) / 100,
  };
}

/**
 * The claims of one version against those of another, in the order of the later text, what was removed at the place where it stood. Each claim is
 * paired once: same words first, then the likest.
 */
export function changesOf(held: Held, before: readonly string[], after: readonly string[], lexicon: Lexicon): Change[] {
  const vocabulary = vocabularyOf(lexicon.comparison);
  const old = entries(held, new Set(before), vocabulary);
  const now = entries(held, new Set(after), vocabulary);
  const pairs = pairUnchanged(old, now);
  const [left, taken] = [old.filter((e) => !pairs.has(e)), new Set(pairs.values())];
  const open = now.filter((e) => !taken.has(e));
  const scored: { a: Entry; b: Entry; score: number }[] = [];
  for (const [a, b] of candidates(left, open)) {
    const score = alike(a, b);
    if (score >= REWORDED) scored.push({ a, b, score });
  }
  scored.sort((p, q) => q.score - p.score || p.a.at - q.a.at || p.b.at - q.b.at);
  const likest = new Map<Entry, number>();
  for (const { a, b, score } of scored)
    if (!pairs.has(a) && !taken.has(b)) {
      pairs.set(a, b);
      taken.add(b);
      likest.set(a, score);
    }
  const byAfter = new Map([...pairs].map(([a, b]) => [b, a]));
  const changes: { change: Change; at: number; second: number }[] = now.map((e) => {
    const from = byAfter.get(e);
    if (!from)
      return {
        change: {
          change: 'added',
          before: null,
          after: e.claim.id,
          explanation: 'not in the earlier version',
          score: 1,
        },
        at: e.at,
        second: 1,
      };
    const score = likest.get(from);
    const change: Change =
      score === undefined
        ? { change: 'unchanged', before: from.claim.id, after: e.claim.id, explanation: 'the same words', score: 1 }
        : changed(from, e, score);
    return { change, at: e.at, second: 1 };
  });
  let last = -1;
  for (const e of old) {
    const to = pairs.get(e);
    if (to) last = Math.max(last, to.at);
    else
      changes.push({
        change: {
          change: 'removed',
          before: e.claim.id,
          after: null,
          explanation: 'not in the later version',
          score: 1,
        },
        at: last,
        second: 2,
      });
  }
  return changes.sort((p, q) => p.at - q.at || p.second - q.second).map((c) => c.change);
}

/** The same of a result. */
export const compareVersions = (
  result: Result,
  before: readonly string[],
  after: readonly string[],
  lexicon: Lexicon,
): Change[] => changesOf(heldOf(result), before, after, lexicon);

/**
 * `repeats`: nearly the same words, whoever says them; the same speaker on the same thing in two sources; a headline and its text. Voices are
 * counted, not documents. Not: one speaker's statements on different people or figures.
 */
import type { Lexicon } from '../../lexicon/index.js';
import { candidatePairs } from '../candidates.js';
import { type Draft, groupBy, label, listed, pairsOf, type Sieve, speakerOf } from '../draft.js';
import { makeGroups } from '../groups.js';
import { nearest } from '../nearest.js';
import { accuses, answers, type Compared, overlapping, type Prepared, sameVoice, sharedTopics } from '../prepare.js';
import { likeness, opposition } from '../text/likeness.js';
import { isName } from '../text/statement.js';
import { triggersOf } from '../triggers.js';
import { concurs } from './replies.js';

const NEARLY_THE_SAME = 0.72;
/** Two voices may hit upon a few words by chance; so many in common are one text. */
const BY_CHANCE = 6;
const SAME_SPEAKER = 0.5;
const SAME_TOPIC = 0.2;
/** A word of this weight stands in few claims. */
const RARE = 0.7;

const numbers = (c: Compared): string =>
  c.statement.terms
    .flatMap((t) => (t.number !== null && /^\d/.test(t.word) ? [t.number] : []))
    .sort()
    .join(' ');

/** Other figures are told apart by the next sieve. */
const sameFigures = (a: Compared, b: Compared): boolean =>
  [numbers(a), numbers(b)].includes('') || numbers(a) === numbers(b);

function sameWords(a: Compared, b: Compared, words: Lexicon['comparison']): Draft | null {
  if (overlapping(a, b) || a.claim.polarity !== b.claim.polarity) return null;
  const like = likeness(a.statement, b.statement);
  const elsewhere = a.claim.document !== b.claim.document;
  const voice = sameVoice(a, b);
  // One speaker may name one person in any two statements.
  const saysSo = like.shared.filter(([t, u]) => t.weight > 0.4 && !(isName(t) && isName(u))).length > 1;
  const near =
    (like.dice >= NEARLY_THE_SAME && (voice || like.shared.length >= BY_CHANCE)) ||
    (voice && like.dice >= SAME_SPEAKER && saysSo && (elsewhere || like.contained >= 0.7));
  const headline =
    voice && !elsewhere && like.shared.length >= 3 && like.contained >= 0.7 && a.claim.kind === b.claim.kind;
  if ((!near && !headline) || like.shared.length < 3 || numbers(a) !== numbers(b)) return null;
  if (opposition(a.statement, b.statement, like, words).reasons.length > 0) return null;
  const how = near ? 'nearly the same words' : 'the same in a headline or a summary';
  return {
    relation: 'repeats',
    sides: [[a], [b]],
    reasons: [how, `${listed(like.shared.map(([t]) => t.word))}`],
    score: Math.min(1, like.dice + 0.1),
  };
}

/** The words that put a claim under a topic. */
const triggers = ({ claim }: Compared, topic: string): string[] =>
  triggersOf(claim, topic).flatMap((t) => t.split(/\s+/));

/** Do two accusations of one voice name one rare thing: the leak, the lice? */
function sameThing(a: Compared, b: Compared, topic: string): boolean {
  if (!accuses(a) || !accuses(b)) return false;
  const [x, y] = [triggers(a, topic), triggers(b, topic)];
  return likeness(a.statement, b.statement).shared.some(
    ([t, u]) => t.weight > RARE && x.includes(t.word.toLowerCase()) && y.includes(u.word.toLowerCase()),
  );
}

/**
 * Pairs of nearly the same words. One statement in many sources is one group: a side a source, or a side a claim within one source. Of a pair no
 * more is held than its two numbers: of a text that many sources print there are many.
 */
function nearPairs(prepared: Prepared): {
  readonly drafts: Draft[];
  /** Whether they are such a pair, the earlier claim first. */
  readonly has: (a: Compared, b: Compared) => boolean;
} {
  const { claims, lexicon } = prepared;
  const groups = makeGroups(claims.length);
  /** Of each later claim, the earlier ones. */
  const before: (number[] | undefined)[] = new Array(claims.length);
  /** Of a group: its first pair, and the highest score. */
  const found = new Map<number, { readonly draft: Draft; readonly at: number; readonly score: number }>();
  const isPaired = new Uint8Array(claims.length);
  let pairs = 0;
  for (const [a, b] of candidatePairs(prepared)) {
    const draft = sameWords(a, b, lexicon.comparison);
    if (!draft) continue;
    const known = [groups.find(a.index), groups.find(b.index)].flatMap((g) => found.get(g) ?? []);
    for (const c of [a, b]) {
      found.delete(groups.find(c.index));
      isPaired[c.index] = 1;
    }
    groups.join(a.index, b.index);
    const all = [...known, { draft, at: pairs++, score: draft.score }];
    const first = all.reduce((p, q) => (q.at < p.at ? q : p));
    found.set(groups.find(a.index), { ...first, score: Math.max(...all.map((p) => p.score)) });
    const own = before[b.index];
    if (own) own.push(a.index);
    else before[b.index] = [a.index];
  }
  const members = groupBy(
    claims.filter((c) => isPaired[c.index] === 1),
    (c) => [String(groups.find(c.index))],
  );
  const inOrder = [...found].sort(([, p], [, q]) => p.at - q.at);
  return {
    drafts: inOrder.map(([group, { draft, score }]) => {
      const all = members.get(String(group))!;
      const sources = [...groupBy(all, (c) => [c.source]).values()];
      return { ...draft, sides: sources.length > 1 ? sources : all.map((c) => [c]), score };
    }),
    has: (a, b) => before[b.index]?.includes(a.index) ?? false,
  };
}

export const repeats: Sieve = ({ prepared, joined }) => {
  const near = nearPairs(prepared);
  const drafts: Draft[] = near.drafts;
  const done = new Set<string>();
  const key = (a: Compared, b: Compared): string => `${Math.min(a.index, b.index)} ${Math.max(a.index, b.index)}`;
  const isDone = (a: Compared, b: Compared): boolean =>
    (a.index < b.index ? near.has(a, b) : near.has(b, a)) || done.has(key(a, b));
  // One voice, one place, one topic, in two sources: the same position taken again.
  const positions = groupBy(
    prepared.claims.filter((c) => (answers(c) || (accuses(c) && c.claim.asserted_by.length > 0)) && c.placed),
    (c) =>
      [...c.voices].flatMap((v) =>
        c.topics.filter((t) => t !== 'oversight').map((t) => `${v}\u0000${c.place}\u0000${t}`),
      ),
  );
  for (const [position, list] of positions) {
    const topic = position.split('\u0000')[2]!;
    const alike = pairsOf([...groupBy(list, (c) => [c.source]).values()]).flatMap(([x, y]) => {
      // What is told already, in nearly the same words, is not told again.
      const { left, right } = nearest(
        x.filter((p) => !y.some((q) => isDone(p, q))),
        y.filter((q) => !x.some((p) => isDone(p, q))),
        2,
      );
      const pairs = left.flatMap((p) => right.map((q) => [p, q] as const));
      return pairs.filter(
        ([p, q]) =>
          (likeness(p.statement, q.statement).dice >= SAME_TOPIC || sameThing(p, q, topic)) &&
          sharedTopics(p, q).length > 0 &&
          concurs(p) === concurs(q) &&
          !joined(p, q) &&
          sameFigures(p, q),
      );
    });
    if (alike.length === 0) continue;
    // One position in many sources is one group too.
    const at = new Map(list.map((c, i) => [c, i]));
    const together = makeGroups(list.length);
    for (const [p, q] of alike) {
      together.join(at.get(p)!, at.get(q)!);
      done.add(key(p, q));
    }
    for (const pairs of groupBy(alike, ([p]) => [String(together.find(at.get(p)!))]).values()) {
      const claims = [...new Set(pairs.flat())].sort((p, q) => p.index - q.index);
      const sides = [...groupBy(claims, (c) => [c.source]).values()];
      drafts.push({
        relation: 'repeats',
        sides,
        reasons: [
          `${speakerOf(prepared, claims[0]!)} takes the same position in ${sides.length === 2 ? 'both' : `all ${sides.length}`}: one voice`,
          `topic: ${label(prepared, topic)}`,
          `words: ${listed(nearest(sides[0]!, sides[1]!, 2).words)}`,
        ],
        score: 0.6,
        topics: [topic],
      });
    }
  }
  return drafts;
};

/**
 * `denies` across sources: what the accused answers in one source, against the accusations on the same place and topic in another. Not: an
 * answer without a topic, which reaches only what it answers.
 */
import { candidatePairs } from '../candidates.js';
import { type Draft, groupBy, label, listed, pairsOf, type Sieve, speakerOf } from '../draft.js';
import { nearest } from '../nearest.js';
import { accuses, answers, type Compared, overlapping, type Prepared, sameVoice, sharedTopics } from '../prepare.js';
import { likeness } from '../text/likeness.js';
import { concurs } from './replies.js';

const TAKES_UP = 0.3;

/** The accused: named as the target, or speaking of a facility that is itself the target. */
const isAccused = (accusation: Compared, reply: Compared): boolean =>
  accusation.claim.target.length === 0 ||
  accusation.claim.target.some((t) => reply.voices.has(t)) ||
  (accusation.claim.facility !== null && accusation.claim.target.includes(accusation.claim.facility));

const inCommon = (a: Compared, b: Compared): boolean =>
  likeness(a.statement, b.statement).shared.some(([t]) => t.weight > 0.4);

/** Replies that take up the words of what they answer in their own source, and so reach elsewhere only what has such words too. */
function boundReplies(prepared: Prepared, replies: readonly Compared[]): Set<Compared> {
  const bound = replies.filter((r) =>
    r.claim.responds_to.some((id) => {
      const answered = prepared.byId.get(id);
      return answered !== undefined && likeness(answered.statement, r.statement).dice >= TAKES_UP;
    }),
  );
  return new Set(bound);
}

/** Answers that no reply link joins, known by the words they take up: "pictures of the broken beds" after "broken beds and chairs". */
function takenUp({ prepared, joined }: Parameters<Sieve>[0]): Draft[] {
  const drafts: Draft[] = [];
  for (const [a, b] of candidatePairs(prepared)) {
    const [accusation, reply] = accuses(a) && !answers(a) ? [a, b] : [b, a];
    if (!accuses(accusation) || answers(accusation) || !answers(reply) || concurs(reply)) continue;
    if (a.place !== b.place || a.source !== b.source || overlapping(a, b) || joined(a, b)) continue;
    if (sameVoice(a, b) || !isAccused(accusation, reply)) continue;
    const like = likeness(accusation.statement, reply.statement);
    const heavy = like.shared.filter(([t]) => t.weight > 0.4);
    if (heavy.length < 2 || like.dice < TAKES_UP || sharedTopics(a, b).length === 0) continue;
    drafts.push({
      relation: 'denies',
      sides: [[accusation], [reply]],
      reasons: [
        `${speakerOf(prepared, reply)} takes up what ${speakerOf(prepared, accusation)} says`,
        `words: ${listed(heavy.map(([t]) => t.word))}`,
      ],
      score: 0.5 + Math.min(0.4, like.dice),
    });
  }
  return drafts;
}

export const denials: Sieve = (findings) => {
  const { prepared } = findings;
  const drafts: Draft[] = takenUp(findings);
  const groups = groupBy(
    prepared.claims.filter((c) => c.placed && (accuses(c) || (answers(c) && !concurs(c)))),
    (c) => c.topics.filter((t) => t !== 'oversight').map((t) => `${c.place}\u0000${t}`),
  );
  for (const [key, list] of groups) {
    const topic = key.split('\u0000')[1]!;
    const sources = [...groupBy(list, (c) => [c.source]).values()];
    for (const [x, y] of pairsOf(sources))
      for (const [left, right] of [
        [x, y],
        [y, x],
      ] as const) {
        const replies = right.filter(answers);
        const bound = boundReplies(prepared, replies);
        const reaches = (a: Compared, r: Compared): boolean =>
          !sameVoice(a, r) && isAccused(a, r) && (!bound.has(r) || inCommon(a, r));
        const accusations = left.filter((a) => accuses(a) && replies.some((r) => reaches(a, r)));
        const reaching = replies.filter((r) => accusations.some((a) => reaches(a, r)));
        if (accusations.length === 0 || replies.length === 0) continue;
        const near = nearest(accusations, reaching, 3);
        drafts.push({
          relation: 'denies',
          sides: [near.left, near.right],
          reasons: [
            `${speakerOf(prepared, near.right[0]!)} (${right[0]!.source}) answers ${speakerOf(prepared, near.left[0]!)} (${left[0]!.source})`,
            `topic: ${label(prepared, topic)}`,
            ...(near.words.length > 0 ? [`words: ${listed(near.words)}`] : []),
          ],
          score: 0.6 + Math.min(0.3, near.best),
          topics: [topic],
        });
      }
  }
  return drafts;
};

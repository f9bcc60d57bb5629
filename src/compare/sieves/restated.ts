/**
 * `repeats` in other words: one voice that answers the same accusation in two sources ("called it a lie", "denied that anyone was locked in"), or
 * tells in both of one day. Not: an answer that owns to it beside one that does not, what is told within one source.
 */
import { type Draft, groupBy, label, listed, type Sieve, speakerOf } from '../draft.js';
import { answers, type Compared, isSilence, type Prepared, sameVoice } from '../prepare.js';
import { likeness, opposition } from '../text/likeness.js';
import { isName, type Term } from '../text/statement.js';
import { triggersOf } from '../triggers.js';
import { concurs } from './replies.js';

const ALIKE = 0.2;
/** Of one voice in one place, each claim is set against the next few only. */
const REACH = 24;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TOLD = new Set(['statement', 'allegation', 'finding', 'response', 'denial']);

/** What a reply is about: its own topics, else those of what it answers. */
function topicsOf(prepared: Prepared, c: Compared): readonly string[] {
  const own = c.topics.filter((t) => t !== 'oversight');
  return own.length > 0 ? own : c.claim.responds_to.flatMap((id) => prepared.byId.get(id)?.topics ?? []);
}

/** An answer to more than so many claims is to all of it, and restates none. */
const FEW = 3;
const isTelling = (t: Term): boolean => t.number === null && t.weight > 0.4 && !isName(t);
/** "This is not true." */
const isBare = (c: Compared): boolean => c.statement.distinct.filter(isTelling).length <= 2;

/** The topic of accusations that two replies answer, where these are one; null where they are not. */
function sameAccusation(prepared: Prepared, p: Compared, q: Compared): string | null {
  const theirs = topicsOf(prepared, q);
  const shared = topicsOf(prepared, p).filter((t) => theirs.includes(t));
  if (shared.length === 0) return null;
  if ([p, q].some((c) => c.claim.responds_to.length > FEW)) return null;
  // The word that put both under the topic says little.
  const triggers = shared.flatMap((topic) => [p, q].flatMap(({ claim }) => triggersOf(claim, topic)));
  const words = likeness(p.statement, q.statement).shared.filter(([t]) => isTelling(t));
  const takesUp = words.some(([t]) => !triggers.some((x) => x.includes(t.word.toLowerCase())));
  const bare = [p, q].every((c) => c.claim.polarity === 'denies') && [p, q].some(isBare);
  const own = p.topics.length > 0 && q.topics.length > 0;
  if (!(takesUp && own) && !bare) return null;
  const of = (c: Compared): Compared[] => c.claim.responds_to.flatMap((id) => prepared.byId.get(id) ?? []);
  for (const a of of(p))
    for (const b of of(q)) {
      const topic = shared.find((t) => a.topics.includes(t) && b.topics.includes(t));
      if (topic !== undefined && (sameVoice(a, b) || likeness(a.statement, b.statement).dice >= ALIKE)) return topic;
    }
  return null;
}

/** One day of which one voice tells in both, with a word in common. */
function sameDay(p: Compared, q: Compared): boolean {
  const { event_date: day } = p.claim;
  if (day === null || day !== q.claim.event_date || !DAY.test(day)) return false;
  if (!TOLD.has(p.claim.kind) || !TOLD.has(q.claim.kind)) return false;
  return likeness(p.statement, q.statement).shared.some(([t, u]) => isTelling(t) || isTelling(u));
}

export const restated: Sieve = ({ prepared, joined }) => {
  const words = prepared.lexicon.comparison;
  const drafts: Draft[] = [];
  const told = prepared.claims.filter(
    (c) => c.placed && c.claim.asserted_by.length > 0 && !isSilence(c) && (answers(c) || c.claim.event_date !== null),
  );
  const groups = groupBy(told, (c) => [...c.voices].map((v) => `${v}\u0000${c.place}`));
  const done = new Set<string>();
  for (const list of groups.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && j <= i + REACH; j++) {
        const [p, q] = [list[i]!, list[j]!];
        const key = `${p.index} ${q.index}`;
        if (p.source === q.source || joined(p, q) || done.has(key)) continue;
        const both = answers(p) && answers(q) && concurs(p) === concurs(q);
        const topic = both ? sameAccusation(prepared, p, q) : null;
        if (topic === null && !sameDay(p, q)) continue;
        const like = likeness(p.statement, q.statement);
        if (
          p.claim.polarity === q.claim.polarity &&
          opposition(p.statement, q.statement, like, words).reasons.length > 0
        )
          continue;
        done.add(key);
        drafts.push({
          relation: 'repeats',
          sides: [[p], [q]],
          reasons: [
            topic === null
              ? `${speakerOf(prepared, p)} tells of one day in both: one voice`
              : `${speakerOf(prepared, p)} answers the same in both: one voice`,
            topic === null ? `words: ${listed(like.shared.map(([t]) => t.word))}` : `topic: ${label(prepared, topic)}`,
          ],
          score: 0.5,
          ...(topic === null ? {} : { topics: [topic] }),
        });
      }
  return drafts;
};

/**
 * `denies` across sources: what the accused answers in one source, against the accusations on the same place and topic in another. Not: an
 * answer without a topic, which reaches only what it answers.
 */
import { candidatePairs } from '../candidates.js';
import { type Draft, groupBy, label, listed, MOST_PAIRED, type Sieve, speakerOf, whoWhere } from '../draft.js';
import { nearest } from '../nearest.js';
import {
  accuses,
  answers,
  asks,
  byVoice,
  type Compared,
  overlapping,
  type Prepared,
  sameVoice,
  sharedTopics,
} from '../prepare.js';
import { likeness } from '../text/likeness.js';
import { isName, type Term } from '../text/statement.js';
import { concurs } from './replies.js';

const TAKES_UP = 0.3;
/** Of a source with more claims on one topic, the first are looked at. */
const MOST_A_SOURCE = 40;

/** Who admits a fault accuses nobody who could answer. */
const brings = (c: Compared): boolean => accuses(c) && !answers(c) && c.claim.kind !== 'admission';

/** Who will not do what is recommended denies no fault. */
const isOnAdvice = (prepared: Prepared, { claim }: Compared): boolean =>
  claim.responds_to.length > 0 && claim.responds_to.every((id) => asks(prepared.byId.get(id)!));

/** "Relatives of the dead rejected the official toll": who was hurt, or mourns, answers for nobody accused. */
const HURT =
  /\b(?:relatives?|famil(?:y|ies)|widows?|widowers?|mothers?|fathers?|parents|daughters?|sons?|brothers?|sisters?|survivors?|victims?|detainees?|inmates?|prisoners?|residents?|patients?|pupils?|neighbou?rs?|witness(?:es)?|activists?|campaigners?|advocates?)\b/i;
const isOfTheHurt = ({ claim }: Compared): boolean =>
  claim.asserted_by.length === 0 &&
  HURT.test((claim.asserted_by_text ?? '').replace(/^.*\b(?:spokes\w+|lawyers?|guards?) (?:of|for)\b.*$/i, ''));

/** The accused: named as the target, or speaking of a facility that is itself the target. */
const isAccused = (accusation: Compared, reply: Compared): boolean => !isOfTheHurt(reply) && isMeant(accusation, reply);

const isMeant = (accusation: Compared, reply: Compared): boolean =>
  accusation.claim.target.length === 0 ||
  accusation.claim.target.some((t) => reply.voices.has(t)) ||
  (accusation.claim.facility !== null && accusation.claim.target.includes(accusation.claim.facility));

const inCommon = (a: Compared, b: Compared): boolean =>
  likeness(a.statement, b.statement).shared.some(([t]) => t.weight > 0.4);

/** How far a reply goes. */
interface Reach {
  /** Voices of what it answers in its own source; empty where it answers nothing there. */
  readonly answered: ReadonlySet<string>;
  /** It takes up the words of what it answers, and so reaches elsewhere only what has such words too. */
  readonly bound: boolean;
}

function reachOf(prepared: Prepared, r: Compared): Reach {
  const own = r.claim.responds_to.flatMap((id) => prepared.byId.get(id) ?? []);
  return {
    answered: new Set(own.flatMap((a) => [...a.voices])),
    bound: own.some((a) => likeness(a.statement, r.statement).dice >= TAKES_UP),
  };
}

/** What follows an answer to one accusation goes on about it: "It is false that the pipes froze. A valve failed. We are not to blame for it." */
const GOES_ON = 250;

/** For each reply, the accusations whose words it or the reply before it takes up. */
function takesUp(replies: readonly Compared[], accusations: readonly Compared[]): Map<Compared, readonly Compared[]> {
  const all = new Map<Compared, readonly Compared[]>();
  let last: Compared | null = null;
  for (const r of replies) {
    let own: readonly Compared[] = accusations.filter((a) => likeness(a.statement, r.statement).dice >= TAKES_UP);
    if (own.length === 0 && last !== null && last.claim.document === r.claim.document && sameVoice(last, r))
      if (r.claim.start - last.claim.end < GOES_ON) own = all.get(last) ?? [];
    all.set(r, own);
    last = r;
  }
  return all;
}

const sharesWords = (a: Compared, r: Compared): boolean =>
  likeness(a.statement, r.statement).shared.filter(([t]) => t.weight > 0.4).length > 1;

/** Which accusations of other sources the replies to a topic answer. */
function* answeredBy(
  prepared: Prepared,
  accusations: readonly Compared[],
  replies: readonly Compared[],
): Generator<readonly [accusation: Compared, reply: Compared]> {
  const taken = takesUp(replies, accusations);
  const isNamed = (voice: string, document: string): boolean =>
    prepared.entities.get(voice)?.documents.includes(document) ?? false;
  for (const r of replies) {
    const { answered, bound } = reachOf(prepared, r);
    const own = taken.get(r)!;
    const names = accusations.some((a) => [...a.voices].some((v) => isNamed(v, r.claim.document)));
    for (const a of accusations) {
      if (a.source === r.source || sameVoice(a, r) || !isAccused(a, r) || (bound && !inCommon(a, r))) continue;
      const meant =
        answered.size > 0
          ? [...a.voices].some((v) => answered.has(v))
          : own.length > 0
            ? own.some((o) => o === a || sameVoice(o, a))
            : // Who answers some by name does not mean others who have names too.
              !names || [...a.voices].some((v) => isNamed(v, r.claim.document) || !prepared.entities.has(v));
      if (meant || sharesWords(a, r)) yield [a, r];
    }
  }
}

/** One of the first words of a claim is what it is about. */
const isSubject = (c: Compared, t: Term): boolean => c.statement.terms.slice(0, 2).some((s) => s.meaning === t.meaning);

/** Said against the very voice that says the other, or in answer to it. */
const isAgainst = (prepared: Prepared, reply: Compared, other: Compared): boolean =>
  reply.claim.target.some((t) => other.voices.has(t)) ||
  reply.claim.responds_to.some((id) => [...(prepared.byId.get(id)?.voices ?? [])].some((v) => other.voices.has(v)));

/** Answers that no reply link joins, known by the words they take up: "pictures of the broken beds" after "broken beds and chairs". */
function takenUp({ prepared, joined }: Parameters<Sieve>[0]): Draft[] {
  const drafts: Draft[] = [];
  for (const [a, b] of candidatePairs(prepared)) {
    const [accusation, reply] = accuses(a) && !answers(a) ? [a, b] : [b, a];
    if (!accuses(accusation) || answers(accusation) || !answers(reply) || concurs(reply)) continue;
    if (a.place !== b.place || overlapping(a, b) || joined(a, b)) continue;
    if (sameVoice(a, b) || !isAccused(accusation, reply)) continue;
    const like = likeness(accusation.statement, reply.statement);
    const heavy = like.shared.filter(([t]) => t.weight > 0.4);
    const one = a.source === b.source && sharedTopics(a, b).length > 0 && heavy.length > 1 && like.dice >= TAKES_UP;
    // "The ladders in the picture were new", against the inspector; the inspector: "Each ladder was rusty."
    const back =
      a.source !== b.source &&
      isAgainst(prepared, reply, accusation) &&
      heavy.some(([t, u]) => (!isName(t) || !isName(u)) && isSubject(a, t) && isSubject(b, t));
    if (heavy.length === 0 || (!one && !back)) continue;
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
    prepared.claims.filter((c) => c.placed && (brings(c) || (answers(c) && !concurs(c) && !isOnAdvice(prepared, c)))),
    (c) => c.topics.filter((t) => t !== 'oversight').map((t) => `${c.place}\u0000${t}`),
  );
  for (const [key, list] of groups) {
    const topic = key.split('\u0000')[1]!;
    const sources = [...groupBy(list, (c) => [c.source]).values()];
    for (let from = 0; from === 0 || from + 1 < sources.length; from += MOST_PAIRED - 1) {
      const claims = sources.slice(from, from + MOST_PAIRED).flatMap((s) => s.slice(0, MOST_A_SOURCE));
      for (const replies of byVoice(claims.filter(answers))) {
        const pairs = [...answeredBy(prepared, claims.filter(brings), replies)].filter(
          ([a, r]) => !findings.joined(a, r),
        );
        if (pairs.length === 0) continue;
        const near = nearest([...new Set(pairs.map(([a]) => a))], [...new Set(pairs.map(([, r]) => r))]);
        drafts.push({
          relation: 'denies',
          sides: [near.left, near.right],
          reasons: [
            `${whoWhere(prepared, near.right)} against ${whoWhere(prepared, near.left)}`,
            `topic: ${label(prepared, topic)}`,
            ...(near.words.length > 0 ? [`words: ${listed(near.words)}`] : []),
          ],
          score: 0.6 + Math.min(0.3, near.best),
          topics: [topic],
        });
      }
    }
  }
  return drafts;
};

/**
 * `denies` and `agrees` by the replies within a document: each accusation with what is answered to it, topic by topic; a blanket denial with
 * all that it answers. A reply that concurs is an agreement. Not: a narrator's remark.
 */
import { type Draft, label, MOST_A_SIDE, type Sieve, speakerOf } from '../draft.js';
import { hoursIn } from '../measures.js';
import { nearest } from '../nearest.js';
import { byVoice, type Compared, isSilence, overlapping, type Prepared, sameVoice } from '../prepare.js';

const CONCURS =
  /\b(?:concur\w*|agree[sd]?|accept(?:s|ed)?|acknowledg\w+|admit\w*|conced\w+|will (?:implement|adopt|comply))\b/i;
/** A promise to mend something takes for granted that it is broken; "remains committed to" does not. */
const PROMISES = /\b(?:promis\w+|pledg\w+|vow\w*|will|would|by the end of)\b/i;
/** So does what has been mended. */
const MENDED =
  /\b(?:was|were|been|has|have|had) (?:since |now |all |already |fully )*(?:restored|repaired|replaced|mended|fixed|reinstated|rebuilt|refilled|cleaned|repainted|retrained|rehired|refunded)\b/i;
const STANDS_FOR = /\b(?:commit(?:ted|ment)|striv\w+|always|continu\w+|remains?)\b/i;
const CONCURRING: ReadonlySet<string> = new Set(['concurs', 'accepts_responsibility', 'acknowledges']);
const TAKEN_BACK = /\b(?:not|never|n[o’']t|refus\w+|declin\w+|disagree\w*)\b/i;

export function concurs(c: Compared): boolean {
  const { stance, kind, polarity, quote, cue } = c.claim;
  if (CONCURRING.has(stance ?? '') && polarity === 'asserts') return true;
  if (kind === 'admission') return true;
  if (stance === 'commits' && polarity === 'asserts' && (PROMISES.test(quote) || MENDED.test(quote)))
    if (!STANDS_FOR.test(quote)) return true;
  return (
    kind === 'response' &&
    polarity === 'asserts' &&
    (stance === null || stance === 'commits') &&
    CONCURS.test(`${cue ?? ''} ${quote}`) &&
    !TAKEN_BACK.test(quote)
  );
}

const LASTED_AS_LONG = 0.9;

/** "Mended within two days", to "the pipes were frozen for nine": no concession of that. */
function lastedOtherwise(reply: Compared, answered: Compared): boolean {
  const [own, theirs] = [hoursIn(reply), hoursIn(answered)];
  return own.length > 0 && theirs.length > 0 && Math.max(...own) < LASTED_AS_LONG * Math.min(...theirs);
}

/** "It agreed with the ministry's assessment" concurs with the ministry, with nobody else. */
function concursWith(reply: Compared, answered: Compared): boolean {
  if (!concurs(reply) || lastedOtherwise(reply, answered)) return false;
  const with_ = /\b(?:agree[sd]?|concur\w*)\s+with\b/i.test(reply.claim.quote);
  const others = reply.named.filter((n) => !reply.voices.has(n));
  return !with_ || others.length === 0 || others.some((n) => answered.voices.has(n));
}

const isNarrator = (c: Compared): boolean =>
  c.claim.asserted_by.length === 0 &&
  c.claim.asserted_by_text === null &&
  c.claim.kind !== 'denial' &&
  c.claim.kind !== 'response';

/** What is explained of one thing ("the food is good") answers nothing that is said of another. */
const isBeside = (reply: Compared, answered: Compared): boolean =>
  reply.claim.kind === 'response' &&
  reply.claim.stance === 'gives_other_explanation' &&
  reply.topics.length > 0 &&
  answered.topics.length > 0 &&
  !reply.topics.some((t) => answered.topics.includes(t));

interface Exchange {
  readonly answered: Compared[];
  readonly replies: readonly Compared[];
  readonly topic: string | null;
}

/** The topic of a reply to a claim: the rarest category they share. */
function topicOf(answered: Compared, reply: Compared, count: ReadonlyMap<string, number>): string | null {
  const shared = answered.topics.filter((t) => reply.topics.includes(t));
  shared.sort((p, q) => (count.get(p) ?? 0) - (count.get(q) ?? 0) || (p < q ? -1 : 1));
  return shared[0] ?? null;
}

function exchanges(prepared: Prepared, wanted: (reply: Compared, answered: Compared) => boolean): Exchange[] {
  const count = new Map<string, number>();
  for (const c of prepared.claims) for (const t of c.topics) count.set(t, (count.get(t) ?? 0) + 1);
  const byAnswered = new Map<Compared, Map<string | null, Compared[]>>();
  for (const reply of prepared.claims) {
    if (isNarrator(reply)) continue;
    for (const id of reply.claim.responds_to) {
      const answered = prepared.byId.get(id);
      if (!answered || overlapping(answered, reply) || sameVoice(answered, reply)) continue;
      if (isSilence(reply) || !wanted(reply, answered) || isBeside(reply, answered)) continue;
      const topics = byAnswered.get(answered) ?? new Map<string | null, Compared[]>();
      const topic = topicOf(answered, reply, count);
      topics.set(topic, [...(topics.get(topic) ?? []), reply]);
      byAnswered.set(answered, topics);
    }
  }
  // Claims that have the same answers are answered together.
  const merged = new Map<string, Exchange>();
  for (const [answered, topics] of byAnswered)
    for (const [topic, all] of topics)
      for (const replies of byVoice(all)) {
        const key = replies.map((r) => r.index).join(' ');
        const known = merged.get(key);
        if (known) known.answered.push(answered);
        else merged.set(key, { answered: [answered], replies, topic });
      }
  const all = [...merged.values()];
  return [...all.filter((e) => e.topic !== null), ...blanketsOf(all.filter((e) => e.topic === null))];
}

/** Share of two sets of replies that is in both. */
const overlap = (a: readonly Compared[], b: readonly Compared[]): number => {
  const both = a.filter((r) => b.includes(r)).length;
  return both / (a.length + b.length - both);
};

/** Answers without a topic: those that one voice gives to one voice, or that are mostly the same, are one exchange. */
function blanketsOf(all: readonly Exchange[]): Exchange[] {
  const joined: Exchange[] = [];
  for (const e of all) {
    const at = joined.findIndex(
      (o) =>
        o.replies[0]!.claim.document === e.replies[0]!.claim.document &&
        sameVoice(o.replies[0]!, e.replies[0]!) &&
        (overlap(o.replies, e.replies) >= 0.5 ||
          e.answered.every((a) =>
            o.answered.every((b) => sameVoice(a, b) && e.replies.some((r) => o.replies.includes(r))),
          )),
    );
    const known = joined[at];
    const inOrder = (list: readonly Compared[]): Compared[] => [...new Set(list)].sort((p, q) => p.index - q.index);
    if (known)
      joined[at] = {
        answered: inOrder([...known.answered, ...e.answered]),
        replies: inOrder([...known.replies, ...e.replies]),
        topic: null,
      };
    else joined.push(e);
  }
  return joined;
}

function draft(prepared: Prepared, e: Exchange, relation: 'denies' | 'agrees'): Draft {
  // A blanket answer reaches all it answers; of many on one topic, the nearest are shown.
  const near = nearest(e.answered, e.replies);
  const who = [...new Set(e.replies.map((r) => speakerOf(prepared, r)))].slice(0, 3).join(' and ');
  const told = (a: Compared): string =>
    isNarrator(a) && a.claim.kind === 'legal_action' ? `the legal step told of in ${a.source}` : speakerOf(prepared, a);
  const whom = [...new Set(e.answered.map(told))].slice(0, 3).join(' and ');
  const many = who.includes(' and ') ? '' : 's';
  const verb = relation === 'agrees' ? `concur${many} with` : `answer${many}`;
  return {
    relation,
    sides:
      e.topic === null
        ? [e.answered.slice(0, 2 * MOST_A_SIDE), e.replies.slice(0, 2 * MOST_A_SIDE)]
        : [near.left, near.right],
    reasons: [
      `${who} ${verb} ${whom}`,
      e.topic === null ? 'an answer to all of it' : `topic: ${label(prepared, e.topic)}`,
    ],
    score: 0.85,
    topics: e.topic === null ? [] : [e.topic],
  };
}

export const replies: Sieve = ({ prepared }) => [
  ...exchanges(prepared, (r, a) => !concursWith(r, a)).map((e) => draft(prepared, e, 'denies')),
  ...exchanges(prepared, concursWith).map((e) => draft(prepared, e, 'agrees')),
];

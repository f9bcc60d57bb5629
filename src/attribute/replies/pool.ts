/** Which earlier claims a reply may answer: those of the other side, and some of one's own that stand close by. */
import type { ClaimKind } from '../../records.js';
import type { Reading } from '../reading.js';
import { type Answerable, accuses, asks, oneVoice, replies } from './answerable.js';
import { NEAR, type Question } from './question.js';
import { ofAdvice, scope } from './scope.js';
import type { Talk } from './talk.js';

const NEAREST = 60;
/** Kinds by which a colleague tells of what happened. */
const ACCOUNTS = new Set<ClaimKind>(['admission', 'allegation', 'statement', 'response']);

export function poolOf(
  q: Pick<Question, 'talk' | 'i' | 'reply' | 'own' | 'byAccused' | 'apart' | 'topics' | 'common'>,
): number[] {
  const { talk, i, reply, own } = q;
  const pool: number[] = [];
  const colleagues: number[] = [];
  for (let j = i - 1; j >= 0 && i - j <= NEAREST; j--) {
    const d = talk.claims[j]!;
    // A cross-link tells of another story.
    if (oneVoice(reply, d) || talk.r.blocks[talk.block(j)]?.kind === 'cross_link') continue;
    if (adopted(talk, reply, d)) continue;
    if (leadsIn(talk.r, d) || (q.byAccused && heardThrough(talk, d))) continue;
    if (reply.facility && d.facility && reply.facility !== d.facility) continue;
    const theirs = talk.answers(d);
    const near = q.apart(j) <= NEAR;
    if (q.byAccused && theirs) {
      // who blames the replier by name is answered, whatever side he is on
      if (near && accuses(d) && d.unit.by?.target && d.target.some((id) => own.has(id))) pool.push(j);
      // one's own side is not answered, but for a colleague who has told of the same thing just before
      else if (reply.nature.polarity === 'denies' && near && ACCOUNTS.has(d.nature.kind) && q.topics(j) > 0)
        colleagues.push(j);
      continue;
    }
    // what another owns to, or does about it, answers who finds fault, not those who deny it
    const grants = reply.nature.stance === 'commits' || reply.nature.kind === 'admission';
    if (theirs && grants && !d.target.some((id) => own.has(id))) continue;
    // a rejoinder of those who accuse: to the account last given
    const rejoins = !q.byAccused && theirs && near && reply.nature.kind === 'denial';
    if (rejoins || answerable(q, j, near)) pool.push(j);
  }
  if (!pool.some((j) => q.apart(j) <= NEAR && q.topics(j) > 0)) pool.push(...colleagues);
  return pool;
}

/** Do those accused tell it of others: "the report does not reflect our work"? */
export const heardThrough = (talk: Talk, d: Answerable): boolean =>
  d.unit.rule !== 'embedded' &&
  d.chain.some((hop) => hop.entity !== null && !d.ids.includes(hop.entity) && talk.side.isAccused(hop.entity));

const ADOPTING =
  /^(?:establish|confirm|show|demonstrate|prove|determine|verify|conclude|record|according to|be clear|certify)\b/;

/** "The committee has established that …", "according to the hospital's records", in what those accused write themselves: brought by them for their side. */
export const adopted = (talk: Talk, reply: Answerable, d: Answerable): boolean =>
  talk.writes(reply) &&
  d.unit.by !== null &&
  d.unit.by.form !== 'passive' &&
  ADOPTING.test(d.unit.by.entry.cue) &&
  !d.unit.by.negated;

const LEADS_IN =
  /^(?:\S+ ){0,9}?(?:(?:sent|put|forwarded|submitted|presented|gave|communicated|shared|disclosed) (?:[\w’'-]+ ){0,4}?(?:findings|questions|report|draft|allegations|summary|conclusions|copy|requests?)\b|(?:answered|replied|responded)(?: to)? (?:my|our|his|her|their|the|this|these|that|in|on|by)\b)/i;

/** "We sent our findings to the firm", "On 3 May the board answered": told to lead to an answer. */
function leadsIn(r: Reading, d: Answerable): boolean {
  if (asks(d)) return false;
  const { start, end } = r.span(d.unit);
  return LEADS_IN.test(r.text.slice(start, Math.min(end, start + 160)));
}

/** May the claim of another be answered at all? */
function answerable(q: Parameters<typeof poolOf>[0], j: number, near: boolean): boolean {
  const { reply, own } = q;
  const d = q.talk.claims[j]!;
  // what the other side states, or sets against an answer
  const states = d.nature.kind === 'statement' ? q.topics(j) > 0 : replies(d) && q.byAccused && q.common(j) > 0;
  const told = states && near && d.unit.by !== null && d.ids.length > 0;
  if (told && replies(d)) return true;
  // "filed a complaint alleging that the ward had no nurse"
  const filed = d.nature.kind === 'legal_action' && near && q.topics(j) > 0 && q.byAccused;
  if (!told && !accuses(d) && !asks(d) && !filed) return false;
  if (d.nature.polarity === 'denies' && !accuses(d)) return false;
  // who agrees to what is recommended, or does not, answers it wherever it stands
  const advised = asks(d) && ofAdvice(scope(q.talk.r, reply.unit));
  const strangers =
    !q.byAccused &&
    reply.ids.length > 0 &&
    !d.target.some((id) => own.has(id)) &&
    !reply.target.some((id) => d.ids.includes(id));
  // who is asked about it and says nothing need not be accused of it
  const silent = reply.nature.stance === 'does_not_answer' && q.common(j) > 0;
  return near || advised || silent || !strangers;
}

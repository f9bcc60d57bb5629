/** Which earlier claims a reply may answer: those of the other side, and some of one's own that stand close by. */
import type { ClaimKind } from '../../records.js';
import { accuses, asks, oneVoice } from './answerable.js';
import { NEAR, type Question } from './question.js';
import { ofAdvice, scope } from './scope.js';

const NEAREST = 60;
/** Kinds by which a colleague tells of what happened. */
const ACCOUNTS = new Set<ClaimKind>(['admission', 'allegation', 'statement', 'response']);

export function poolOf(q: Pick<Question, 'talk' | 'i' | 'reply' | 'own' | 'byAccused' | 'apart' | 'topics'>): number[] {
  const { talk, i, reply, own } = q;
  const pool: number[] = [];
  const colleagues: number[] = [];
  for (let j = i - 1; j >= 0 && i - j <= NEAREST; j--) {
    const d = talk.claims[j]!;
    // A cross-link tells of another story.
    if (oneVoice(reply, d) || talk.r.blocks[talk.block(j)]?.kind === 'cross_link') continue;
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

/** May the claim of another be answered at all? */
function answerable(q: Parameters<typeof poolOf>[0], j: number, near: boolean): boolean {
  const { reply, own } = q;
  const d = q.talk.claims[j]!;
  const told = d.nature.kind === 'statement' && near && d.unit.by !== null && d.ids.length > 0 && q.topics(j) > 0;
  if (!told && !accuses(d) && !asks(d)) return false;
  if (d.nature.polarity === 'denies' && !accuses(d)) return false;
  // who agrees to what is recommended, or does not, answers it wherever it stands
  const advised = asks(d) && ofAdvice(scope(q.talk.r, reply.unit));
  const strangers =
    !q.byAccused &&
    reply.ids.length > 0 &&
    !d.target.some((id) => own.has(id)) &&
    !reply.target.some((id) => d.ids.includes(id));
  return near || advised || !strangers;
}

/** From a reply to what it answers, the surer first; each gives the indexes of the claims answered, or null where it has nothing to say. */
import { REMEDIED, REPORT_IS_FALSE } from '../slots/kind.js';
import { isWatchdog } from '../sources/kinds.js';
import { type Answerable, accuses, asks, oneVoice, replies } from './answerable.js';
import { byLikeness, byRelatedWords } from './likeness.js';
import { adopted, heardThrough } from './pool.js';
import { NEAR, type Question } from './question.js';
import {
  deniesGuilt,
  leadsWithQuestion,
  leavesOpen,
  mentionsAdvice,
  RECOMMENDATIONS,
  speaksOfAccounts,
  speaksOfReport,
} from './scope.js';

export type Sieve = (q: Question, answeredBefore: readonly (readonly number[])[]) => number[] | null;

const MOST = 6;
const FEW = 4;

/** Those last made: of this paragraph, else of the nearest one before it that holds any. */
function lastMade(q: Question, from: readonly number[], most: number): number[] {
  const nearest = from[0];
  if (nearest === undefined || q.apart(nearest) > NEAR) return [];
  return from
    .filter((j) => q.talk.paragraph(j) === q.talk.paragraph(nearest))
    .slice(0, most)
    .reverse();
}

/** Those at most so many paragraphs back; of the paragraph before only what tells of conduct or conditions, where anything does. */
function within(q: Question, from: readonly number[], far: number): readonly number[] {
  const near = from.filter((j) => q.apart(j) <= far);
  if (near.length === 0 || q.apart(near[0]!) === 0) return near;
  const ofConduct = near.filter((j) => q.talk.claims[j]!.categories.length > 0);
  return ofConduct.length > 0 ? ofConduct : near;
}

const ascending = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
const some = (list: number[]): number[] | null => (list.length > 0 ? list : null);

/** What another has said right before, in the same paragraph: answered by who denies or owns to it, whatever side he is on. */
function adjacent({ talk, i, reply, counter, apart }: Question): number[] {
  if (reply.nature.kind === 'response' || reply.unit.by === null || reply.ids.length === 0 || counter) return [];
  for (let j = i - 1; j >= 0 && apart(j) === 0; j--) {
    const d = talk.claims[j]!;
    if (oneVoice(reply, d) || adopted(talk, reply, d) || (talk.answers(reply) && heardThrough(talk, d))) continue;
    return d.ids.length > 0 || d.unit.by !== null ? [j] : [];
  }
  return [];
}

/** "No such register could be shown": what one who is not accused sets against the answer just given. */
const setAgainst: Sieve = (q) => (q.rejoinder === null ? null : [...q.rejoinder]);

/** Nothing of the other side stands before it. */
const nobodyAccuses: Sieve = (q, links) => (q.pool.length === 0 ? (named(q, links) ?? adjacent(q)) : null);

/** "declined to comment", "did not answer questions on the showers". */
const unanswered: Sieve = (q) => {
  const { r, claims } = q.talk;
  if (q.reply.nature.stance !== 'does_not_answer' && !leavesOpen(r, q.reply.unit)) return null;
  const asked = q.pool.filter((j) => asks(claims[j]!) && q.apart(j) <= NEAR);
  if (asked.length > 0 && mentionsAdvice(r, q.reply.unit)) return lastMade(q, asked, 2);
  if (speaksOfAccounts(r, q.reply.unit)) {
    const told = q.pool.filter((j) => accuses(claims[j]!) && q.apart(j) <= NEAR);
    if (told.length > 0) return ascending(told.slice(0, FEW));
  }
  const same = q.pool.filter((j) => q.apart(j) <= NEAR && (q.topics(j) > 0 || q.common(j) > 0));
  if (same.length > 0) return lastMade(q, same, 2);
  // "would not discuss the footage", of which was told further up
  const far = q.pool.filter((j) => accuses(claims[j]!) && q.common(j) > 0);
  return far.length > 0 ? ascending(far.slice(0, 1)) : lastMade(q, q.pool, 1);
};

/** A demand on an overseer is asked of nobody else. */
const isAskedOf = ({ own, talk }: Question, d: Answerable): boolean =>
  d.nature.kind === 'recommendation' ||
  d.target.some((id) => own.has(id)) ||
  !d.target.some((id) => isWatchdog(talk.r.entity(id)));

/** "agreed to all the recommendations": those of advisers, not what the accused demand. */
const allAdvice: Sieve = (q) => {
  if (q.scope !== 'recommendations') return null;
  const { r, claims } = q.talk;
  const all = q.among.filter((j) => asks(claims[j]!) && !q.talk.answers(claims[j]!) && isAskedOf(q, claims[j]!));
  const numbered = all.filter((j) => {
    const { first, last } = claims[j]!.unit;
    return r.tokens.slice(first, last).some((t) => RECOMMENDATIONS.test(t.lower));
  });
  return ascending(numbered.length > 0 ? numbered.slice(0, 2) : all.slice(0, MOST));
};

/** "has denied wrongdoing", right after it is told that he was sued or charged: that, and what the suit says. */
const suit: Sieve = (q) => {
  if (q.reply.nature.polarity !== 'denies' || !deniesGuilt(q.talk.r, q.reply.unit)) return null;
  const { claims } = q.talk;
  for (let j = q.i - 1; j >= 0 && q.apart(j) <= 1; j--) {
    if (claims[j]!.nature.kind !== 'legal_action') continue;
    const said = q.accusing.filter((k) => k > j && q.apart(k) <= q.apart(j));
    return ascending([j, ...said]);
  }
  return null;
};

/** "called the allegations false": all that accuses; "rejected the findings": what was found. */
const blanket: Sieve = (q) => {
  const { unit, nature } = q.reply;
  // what is said beside it, under the same cue, is no blanket denial
  const own = unit.by !== null && unit.first <= unit.by.cue.first && unit.by.cue.last <= unit.last;
  if (nature.polarity !== 'denies') return null;
  if (q.scope === 'accusations' && own) return ascending(q.accusing);
  if (!(q.scope === 'findings' && own) && !callsReportFalse(q)) return null;
  const { claims } = q.talk;
  const finders = new Set(q.accusing.flatMap((j) => (claims[j]!.nature.kind === 'finding' ? claims[j]!.ids : [])));
  const found = q.accusing.filter(
    (j) => isFound(claims[j]!) || claims[j]!.chain.some((hop) => finders.has(hop.entity ?? '')),
  );
  // where no official body found it, the report is whoever accuses
  const official = found.some((j) => claims[j]!.nature.kind === 'finding' || claims[j]!.chain.length > 0);
  return ascending(official ? found : q.accusing);
};

/** "The report is full of errors". */
const callsReportFalse = ({ talk, reply }: Question): boolean =>
  reply.nature.rule === REPORT_IS_FALSE && speaksOfReport(talk.r, reply.unit);

/** What an official body has found, or what is told without a voice, as by who goes through its report. */
const isFound = (c: Answerable): boolean => c.nature.kind === 'finding' || (c.ids.length === 0 && c.voice === null);

/** "these claims are untrue". */
const these: Sieve = (q) =>
  q.scope === 'these'
    ? q.pool
        .filter((j) => accuses(q.talk.claims[j]!) && q.apart(j) <= NEAR)
        .slice(0, FEW)
        .reverse()
    : null;

/** "We do not accept this", after the account of the accused: who accuses answers that. */
const rejoinder: Sieve = (q) => {
  if (q.scope !== 'that' || q.byAccused || q.reply.nature.polarity !== 'denies') return null;
  return some(adjacent(q).filter((j) => replies(q.talk.claims[j]!)));
};

/** "denied it": what was said last, by one voice; "rejects that account": and what others have said beside it. */
const that: Sieve = (q) => {
  const [last] = q.pool;
  if ((q.scope !== 'that' && q.scope !== 'that account') || last === undefined) return null;
  const { claims } = q.talk;
  const from = q.scope === 'that' ? q.pool.filter((j) => j === last || oneVoice(claims[j]!, claims[last]!)) : q.pool;
  return lastMade(q, from, FEW - 1);
};

/** "cannot accept the conclusion that the store was overfilled": what it names within itself, and what says the same in more words. */
const named: Sieve = (q) => {
  const { claims } = q.talk;
  if (q.reply.nature.kind === 'admission' || q.counter) return null;
  const { first, last } = q.reply.unit;
  const within: number[] = [];
  for (let j = q.i + 1; j < claims.length && claims[j]!.unit.first < last; j++) {
    const d = claims[j]!;
    const other = d.unit.by !== null && !d.ids.some((id) => q.own.has(id));
    if (d.unit.rule === 'embedded' && d.unit.first >= first && d.unit.last <= last && other) within.push(j);
  }
  if (within.length === 0) return null;
  const alike = q.among.filter((j) => within.some((w) => q.talk.common(w, j) > 1)).slice(0, FEW);
  return ascending([...alike, ...within]);
};

/** Words and topics in common; what stands far off only where the answer before it was not to something nearer. */
const likeness: Sieve = (q, answeredBefore) => {
  const found = byLikeness(q);
  const before = found.length > 0 && found.every((j) => q.apart(j) > 1) ? goesOn(q, answeredBefore) : null;
  return some(before?.some((j) => q.apart(j) <= 1 && (q.topics(j) > 0 || q.common(j) > 0)) ? before : found);
};

/** The same thing in other words. */
const related: Sieve = (q) => (q.byAccused && !promises(q) ? some(byRelatedWords(q)) : null);

/** An answer that names nothing: to what another said right before it. */
const next: Sieve = (q) => (speaksOfReport(q.talk.r, q.reply.unit) ? null : some(adjacent(q)));

/** An answer that names nothing and denies nothing: to what was said right before it. */
const justBefore: Sieve = (q) => {
  const { kind, polarity } = q.reply.nature;
  if (q.counter || promises(q) || polarity === 'denies') return null;
  const opens = kind !== 'response' && (q.i === 0 || q.talk.block(q.i - 1) !== q.talk.block(q.i));
  return some(lastMade(q, within(q, q.among, opens ? 1 : 0), opens && kind === 'denial' ? FEW - 1 : 1));
};

/** "the criticism of its budget": of those that name the replier, the last. */
const namingReplier: Sieve = (q) => {
  if (q.counter || promises(q) || q.scope !== 'some accusations') return null;
  return some(q.accusing.filter((j) => q.own.has(q.talk.claims[j]!.target[0] ?? '')).slice(0, 1));
};

/** It goes on with the answer before it. */
const goesOn: Sieve = (q, answeredBefore) => {
  const { i, talk } = q;
  if (q.counter || promises(q) || q.scope === 'some accusations' || i === 0) return null;
  // a quotation may go on in the next paragraph
  if (q.apart(i - 1) > (q.reply.unit.quotation === -1 ? 0 : 1)) return null;
  const inSentence = talk.claims[i - 1]!.unit.sentence === q.reply.unit.sentence;
  if (q.reply.nature.kind === 'admission' && q.reply.unit.quotation === -1 && !inSentence) return null;
  if (!q.byAccused && q.reply.nature.kind === 'response') return null;
  // asked about something else
  if (leadsWithQuestion(talk.r, q.reply.unit)) return null;
  const before = talk.claims[i - 1]!;
  // what has been mended was owned to in the same breath; it is none of what was denied
  if (q.reply.nature.rule === REMEDIED && !(inSentence && before.nature.kind === 'admission')) return null;
  // a colleague in the same paragraph goes on with it, too
  const colleague =
    q.byAccused &&
    replies(before) &&
    talk.answers(before) &&
    q.apart(i - 1) === 0 &&
    !speaksOfReport(talk.r, q.reply.unit);
  if (!colleague && !oneVoice(before, q.reply)) return null;
  // what is said beside a blanket answer, under the same cue, answers nothing more
  const beside = before.unit.by === q.reply.unit.by && q.reply.unit.by !== null;
  const answered = [...answeredBefore[i - 1]!];
  return beside && answered.length > MOST ? [] : some(answered);
};

/** Aimed at somebody, or denying: the accusations of the paragraph before, else what the report opens with. */
const theMain: Sieve = (q) => {
  if (!q.counter && !q.aimed && q.reply.nature.polarity !== 'denies') return null;
  const last = q.counter || speaksOfReport(q.talk.r, q.reply.unit) ? [] : lastMade(q, within(q, q.pool, 1), 2);
  return last.length > 0 ? last : leading(q);
};

/** What a report opens with: its first finding and what stands in the same sentence, or the next finding. */
function leading({ talk, among, accusing }: Question): number[] {
  const ordered = ascending(accusing);
  const first = ordered[0];
  if (first === undefined) return [];
  const { claims } = talk;
  const beside = among.filter((j) => j !== first && claims[j]!.unit.sentence === claims[first]!.unit.sentence);
  return ascending([first, ...(beside.length > 0 ? beside : ordered.slice(1, 2))]).slice(0, 2);
}

/** What is promised answers what it speaks of, not all that shares its topic; what has been done about it goes on with what was said. */
const promises = (q: Question): boolean => q.reply.nature.stance === 'commits' && q.reply.nature.rule !== REMEDIED;

export const SIEVES: readonly Sieve[] = [
  setAgainst,
  rejoinder,
  nobodyAccuses,
  unanswered,
  allAdvice,
  suit,
  blanket,
  these,
  that,
  named,
  likeness,
  next,
  goesOn,
  related,
  justBefore,
  namingReplier,
  theMain,
];

/** Words on what somebody else has said: that a report is false, that one rejects it. */
import type { Source } from '../claims.js';
import { type Chunk, finiteIn } from '../grammar/chunks.js';
import { type Phrase, phraseAt, subjectOf } from '../grammar/clause.js';
import { CLASS_BIT } from '../noun-classes.js';
import type { Range, Reading } from '../reading.js';
import { someToken } from './kind-words.js';

const MADE_UP = /\b(?:made[- ]up|without (?:any )?(?:merit|foundation|basis|substance))\b/i;
/** The first finite verb and its subject; in "the claim that boys were beaten is false", "is" and the claim. */
function mainClause(r: Reading, chunks: readonly Chunk[], range: Range): { v: number; subject: Phrase | null } {
  const finite = (c: Chunk): boolean =>
    c.kind === 'vg' && c.verb!.finite && c.first >= range.first && c.last <= range.last;
  const at = chunks.findIndex((c) => c.first >= range.first && c.kind === 'np');
  const claim = chunks[at];
  if (claim && chunks[at + 1]?.kind === 'that' && claim.last <= range.last) {
    const v = chunks.findLastIndex((c, k) => k > at + 1 && finite(c) && r.tokens[c.head]!.pos === 'AUX');
    if (v > chunks.findIndex((c, k) => k > at && finite(c))) return { v, subject: phraseAt(chunks, at, false)!.phrase };
  }
  const v = finiteIn(chunks, range);
  return { v, subject: v === -1 ? null : subjectOf(r, chunks, v) };
}

const TRUE = /^(true|correct|accurate|right|founded|justified)$/;

const RENDERS = /^(?:reflect|represent|portray|depict|capture|recognise|recognize)$/;
const DISTORTS = /^(?:misrepresent|mischaracteri[sz]e|distort|misstate|exaggerate|misread)$/;
const HOLDS = /^(?:contain|include|have|be|rely|rest|riddle|repeat|make)$/;
const ERRORS =
  /^(?:errors?|inaccurac(?:y|ies)|falsehoods?|untruths?|lies|mistakes|omissions|misstatements?|distortions?|misunderstandings?|exaggerations?|fabrications?|misrepresentations?)$/;

const ACCOUNT =
  /^(?:allegations?|accusations?|claims?|charges|findings?|criticisms?|statements?|conclusions?|assertions?|suggestions?|contentions?|insinuations?|implications?|characteri[sz]ations?|portrayals?|depictions?|narratives?|rumou?rs?|notion)$/;
const SPITEFUL = /^(?:motivated|insulting|insult|offensive)$/;
const CONTRARY = /\b(?:to the contrary|otherwise)\b/i;
const SOME_OF = /^(?:many|most|some|several|all|none|much|part|parts|each|any|number)$/;

/** Is it a report or what one says that is spoken of: "the report", "many of its claims"? */
function isAccount(r: Reading, subject: Phrase): boolean {
  let at = subject.head;
  if (SOME_OF.test(r.tokens[at]!.lower) && r.tokens[at + 1]?.lower === 'of')
    while (at + 1 < subject.last && !ACCOUNT.test(r.tokens[at]!.lower)) at++;
  return r.isAt('document', at) || ACCOUNT.test(r.tokens[at]!.lower);
}

/** "The report is inaccurate", "contains errors", "does not reflect …": an account, or what it says, and a word that rejects it. */
export function reportIsFalse(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const { v, subject } = mainClause(r, chunks, range);
  if (!subject) return false;
  if (!isAccount(r, subject)) return false;
  if (CONTRARY.test(r.text.slice(r.tokens[subject.first]!.start, r.tokens[chunks[v]!.first]!.start))) return true;
  const verdict = { first: chunks[v]!.first, last: Math.min(range.last, chunks[v]!.last + 3) };
  const { lemma } = r.tokens[chunks[v]!.head]!;
  const rest = { first: chunks[v]!.last, last: range.last };
  if (chunks[v]!.verb!.negated) return RENDERS.test(lemma) || someToken(r, verdict, (w) => TRUE.test(w));
  return (
    DISTORTS.test(lemma) ||
    (HOLDS.test(lemma) && someToken(r, rest, (w) => ERRORS.test(w))) ||
    r.someAt(CLASS_BIT.rebuttal, verdict) ||
    someToken(r, verdict, (w) => SPITEFUL.test(w)) ||
    MADE_UP.test(r.text.slice(r.tokens[chunks[v]!.first]!.start, r.tokens[range.last - 1]!.end))
  );
}

const REJECTS = /^(?:disagree|reject|dispute|refute|contest|rebut|repudiate)$/;

/** "The firm said it strongly disagrees with …": in what one says, that oneself rejects something. */
export function rejects(r: Reading, chunks: readonly Chunk[], range: Range, source: Source): boolean {
  const v = finiteIn(chunks, range);
  if (v === -1 || !REJECTS.test(r.tokens[chunks[v]!.head]!.lemma)) return false;
  const { negated, modal, passive } = chunks[v]!.verb!;
  if (negated || modal !== null || passive) return false;
  const subject = subjectOf(r, chunks, v);
  if (!subject || subject.first < range.first) return false;
  const word = r.tokens[subject.head]!.lower;
  const m = r.mentionAt[subject.head]!;
  if (m !== -1) return source.ids.includes(r.mentions[m]!.entity);
  return /^(?:we|it|i|he|she|they)$/.test(word) || r.isAt('company', subject.head) || r.isAt('agency', subject.head);
}

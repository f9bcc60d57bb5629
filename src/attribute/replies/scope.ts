/** What a reply says of what it answers: in its words, before any claim is looked at. */
import type { Unit } from '../claims.js';
import type { Reading } from '../reading.js';

/** "the allegations", "the findings", "these claims", "it", "the criticism of its budget", "the recommendations", "the call to close", "(agreed) to close". */
export type Scope =
  | 'accusations'
  | 'findings'
  | 'these'
  | 'that'
  | 'that account'
  | 'some accusations'
  | 'recommendations'
  | 'one recommendation'
  | 'a step';

const ACCUSATIONS =
  /^(allegations?|accusations?|claims?|charges|criticisms?|complaints?|findings?|statements|assertions|conclusions?|alert|lawsuit|wrongdoing|characterizations?|letter|account|deficienc(?:y|ies)|suggestions?|notion|version|portrayal|depictions?|insinuations?|comparison|idea|reports?)$/;
const FINDINGS = /^(findings?|reports?|conclusions?|alert|deficienc(?:y|ies))$/;
export const RECOMMENDATIONS = /^(recommendations?|proposals?|demands?|calls?|requests?)$/;

/** "Asked about those statements, the spokesman said". */
const ASKED_ABOUT =
  /^(?:when |once )?(?:asked|questioned|pressed|confronted)\b[^,]{0,20}?\b(?:about|on|over|with) (?:the|these|those|this|such) (?:\w+ )?(?:statements|accounts|allegations|accusations|claims|complaints|charges|criticisms?|findings)\b/i;

const ASKED = /^(?:when |once )?(?:asked|questioned|pressed|confronted)\b/i;

/** "Asked about the wages, he said": a question of its own. */
export const leadsWithQuestion = (r: Reading, u: Unit): boolean => {
  const { start } = r.sentences[u.sentence]!;
  return u.by !== null && u.by.form !== 'after' && ASKED.test(r.text.slice(start, start + 20));
};

/** What the reply says it answers: accusations or recommendations as a whole, or neither. */
export function scope(r: Reading, u: Unit): Scope | null {
  const content = u.by?.content;
  if (content && ASKED_ABOUT.test(r.text.slice(r.sentences[u.sentence]!.start, r.tokens[u.by!.cue.first]!.start)))
    return 'these';
  // "steps taken to address those recommendations"
  if (content && u.by!.entry.kind !== 'denial')
    for (let i = content.first + 1; i < content.last; i++)
      if (
        /^(recommendations|demands)$/.test(r.tokens[i]!.lower) &&
        /^(those|these|the|its|their|all|both)$/.test(r.tokens[i - 1]!.lower)
      )
        return 'recommendations';
  if (!content || u.by!.entry.pos !== 'verb') return null;
  if (AGREES.test(u.by!.entry.words[0]!) && isStep(r, u.by!.cue.first, content.first)) return 'a step';
  for (let i = content.first; i < Math.min(content.last, content.first + 9); i++) {
    const t = r.tokens[i]!;
    const next = r.tokens[i + 1]?.lower ?? '';
    const after = /^(the|these|those|its|their)$/.test(next) ? (r.tokens[i + 2]?.lower ?? '') : next;
    if (t.pos === 'AUX' || (t.pos === 'SCONJ' && !(t.lower === 'that' && ACCUSATIONS.test(after)))) break;
    if (RECOMMENDATIONS.test(t.lower))
      return /^(to|that|for|of)$/.test(r.tokens[i + 1]?.lower ?? '') ? 'one recommendation' : 'recommendations';
    // "denied it", "rejected this": what was said last
    const end = u.by!.form === 'passive' ? /^(is|was|are|were|has|have)$/ : /^([.,;!”"]|and|but|)$/;
    if (/^(it|this|that)$/.test(t.lower) && end.test(next) && i === content.first) return 'that';
    if (ACCUSATIONS.test(t.lower)) {
      if (/^(that|of|about|on|over|regarding|concerning)$/.test(next)) return 'some accusations';
      if (
        PART.test(
          r.tokens
            .slice(content.first, i)
            .map((x) => x.lower)
            .join(' '),
        )
      )
        return 'some accusations';
      const before = r.tokens[i - 1]?.lower ?? '';
      if (/^(these|those)$/.test(before)) return 'these';
      if (/^(that|this)$/.test(before) || /^(comparison|version|idea|notion|account)$/.test(t.lower))
        return 'that account';
      return FINDINGS.test(t.lower) ? 'findings' : 'accusations';
    }
  }
  return null;
}

/** "did not agree to close the wing": what one does, or will not do, may have been recommended. */
const AGREES = /^(agree|consent|undertake|refuse|decline)$/;

/** Does "to" with a verb stand between the cue and what it takes? */
function isStep(r: Reading, cue: number, content: number): boolean {
  for (let i = cue + 1; i <= content; i++) if (r.tokens[i]!.lower === 'to') return r.tokens[i + 1]?.pos === 'VERB';
  return false;
}

/** Is it recommendations that it says it answers, or a step that may have been recommended? */
export const ofAdvice = (s: Scope | null): boolean =>
  s === 'recommendations' || s === 'one recommendation' || s === 'a step';

/** "some of the allegations". */
const PART = /^(?:some|part|parts|many|much|most|several|one|two|three|a number) of\b/;

const NO_ANSWER =
  /\b(?:declin\w+|refus\w+) (?:to (?:say|comment|answer|respond|discuss|reply|explain|be interviewed)|comment)|\b(?:not|never|n['’]t) (?:immediately |yet )?(?:answer|answered|respond|responded|reply|replied|comment|commented|return(?:ed)? (?:calls?|messages?|e-?mails?|requests?))\b|\bno comment\b/i;

/** "declined to comment", "did not answer questions": in words, whatever its cue. */
export const leavesOpen = (r: Reading, u: Unit): boolean => {
  const { start, end } = r.span(u);
  return NO_ANSWER.test(r.text.slice(start, end));
};

export const mentionsAdvice = (r: Reading, u: Unit): boolean =>
  r.tokens.slice(u.first, u.last).some((t) => /^(recommendations?|demands?|calls?)$/.test(t.lower));

/** Does the claim speak of a report, alert or statement as a whole? */
export const speaksOfReport = (r: Reading, u: Unit): boolean => {
  for (let i = u.first; i < u.last; i++)
    if (/^(report|alert|review|inspection|findings?|evidence|investigation|inspectors?)$/.test(r.tokens[i]!.lower))
      return true;
  return false;
};

const ACCOUNTS = /^(accounts|allegations|accusations|claims|complaints|charges|findings|stories|statements)$/;

/** "declined to comment on the men's accounts": on more than what was said last. */
export const speaksOfAccounts = (r: Reading, u: Unit): boolean =>
  r.tokens.slice(u.first, u.last).some((t) => ACCOUNTS.test(t.lower));

const GUILT = /^(wrongdoing|liability|guilt|negligence|misconduct|fault|suit|lawsuit|charges?|indictment)$/;

/** "denies wrongdoing", "denied any liability". */
export function deniesGuilt(r: Reading, u: Unit): boolean {
  const content = u.by?.content;
  if (!content || u.by!.entry.kind !== 'denial') return false;
  return r.tokens.slice(content.first, Math.min(content.last, content.first + 3)).some((t) => GUILT.test(t.lower));
}

/**
 * What kind of claim a unit is, whether it denies, and in what way it replies. Negation counts by its scope: "did not meet
 * standards" alleges, "has not received complaints" (said by the one complained of) denies, "did not agree" denies.
 */
import type { ClaimKind, Stance } from '../../records.js';
import type { Attribution } from '../attribution.js';
import type { Source, Unit } from '../claims.js';
import type { Chunk } from '../grammar/chunks.js';
import { subjectOf } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';
import { phrasesIn } from '../sieves/phrases.js';

export interface Nature {
  readonly kind: ClaimKind;
  readonly polarity: 'asserts' | 'denies';
  readonly stance: Stance | null;
  readonly rule: string;
}

const DEMANDING = new Set(['must', 'should', 'ought', 'shall']);
const GOOD =
  /^(safe|secure|humane|appropriate|adequate|adequately|appropriately|sufficient|highest|high|excellent|proper|properly|compliant|compliance|accredited|accreditation|accessible|daily|licensed|credentialed|qualified|fully|clean|timely|thoroughly|thorough|lawful|lawfully|dignity|respect|respectful|quality|professional|professionals|access|standards|committed|commitment)$/;

const verbsIn = (chunks: readonly Chunk[], range: Range): Chunk[] =>
  chunks.filter((c) => c.kind === 'vg' && c.first >= range.first && c.last <= range.last);
const someToken = (r: Reading, range: Range, test: (word: string) => boolean): boolean => {
  for (let i = range.first; i < range.last; i++) if (test(r.tokens[i]!.lower)) return true;
  return false;
};

/** The content of the unit: without its reporting clause. */
export function contentOf(u: Unit): Range {
  const c = u.by?.content;
  if (!c || u.by!.form === 'adjective' || u.by!.form === 'noun') return u;
  const first = Math.max(u.first, c.first);
  const last = Math.min(u.last, c.last);
  return last - first >= 1 ? { first, last } : u;
}

/** Is something bad denied in the stretch: "no evidence of abuse", "has not received any complaints", "never mistreated"? */
function negatesTrouble(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const bad = someToken(r, range, (w) => r.is('trouble', w) || r.is('conduct', w));
  if (!bad) return false;
  const negatedVerb = verbsIn(chunks, range).some((c) => c.verb!.negated);
  const no = someToken(r, range, (w) => w === 'no' || w === 'none' || w === 'without');
  return negatedVerb || no;
}

/** Are allegations labelled false: "called the claims baseless", "described the report as misleading"? */
function labelsFalse(r: Reading, a: Attribution, range: Range): boolean {
  if (!/^(call|describe|label|brand|dub|characteri[sz]e|portray|depict|dismiss|consider|deem)$/.test(a.entry.words[0]!))
    return false;
  return someToken(r, range, (w) => r.is('rebuttal', w));
}

/** "The report is inaccurate": an account, or what it says, and a word that rejects it. */
function reportIsFalse(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const v = chunks.findIndex(
    (c) => c.kind === 'vg' && c.verb!.finite && c.first >= range.first && c.last <= range.last,
  );
  const subject = v === -1 ? null : subjectOf(r, chunks, v);
  if (!subject || chunks[v]!.verb!.negated) return false;
  const head = r.tokens[subject.head]!.lower;
  if (
    !r.is('document', head) &&
    !/^(allegations?|accusations?|claims?|charges|findings?|criticisms?|statements?|conclusions?)$/.test(head)
  )
    return false;
  return someToken(
    r,
    { first: chunks[v]!.first, last: Math.min(range.last, chunks[v]!.last + 3) },
    (w) => w === 'motivated' || r.is('rebuttal', w),
  );
}

function modalDemand(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  for (const [k, c] of verbsIn(chunks, range)
    .filter((v) => v.verb!.finite)
    .entries()) {
    if (k > 0 && chunks[chunks.indexOf(c) - 1]?.kind !== 'cc') continue;
    if (!DEMANDING.has(c.verb!.modal ?? '')) continue;
    const before = chunks[chunks.indexOf(c) - 1];
    const subject = subjectOf(r, chunks, chunks.indexOf(c));
    if (before?.kind === 'rel' || before?.kind === 'wh') continue;
    const opens = subject ? chunks[chunks.findIndex((x) => x.first >= subject.first) - 1] : undefined;
    if (opens && (opens.kind === 'wh' || opens.kind === 'sconj' || opens.kind === 'rel')) continue;
    if (subject || before === undefined) return true;
  }
  return false;
}

/** Does the stretch begin with a count of people or things? */
function counts(r: Reading, range: Range): boolean {
  for (let i = range.first; i < Math.min(range.first + 5, range.last); i++) {
    const t = r.tokens[i]!;
    if (t.text === ',') return false;
    if (
      t.pos === 'NUM' &&
      r.dateAt[i] === -1 &&
      !/^(-|–)?year/.test((r.tokens[i + 1]?.text === '-' ? r.tokens[i + 2]?.lower : r.tokens[i + 1]?.lower) ?? '') &&
      !/^(one|two|three|1|2|3)$/.test(t.lower)
    )
      return true;
    if (t.pos === 'VERB' || t.pos === 'AUX') return false;
  }
  return false;
}

const LEGAL_MATTER = /^(lawsuit|suit|litigation|indictment|injunction|lawsuits|class-action)$/;
const BEFORE_COURT = /^(court|judge|tribunal|lawsuit|suit|injunction|magistrate)$/;

/** Is a lawsuit, or something before a court, what the stretch is about? */
function legalMatter(r: Reading, unit: Unit): boolean {
  const pattern = unit.by ? BEFORE_COURT : LEGAL_MATTER;
  for (let i = unit.first; i < unit.last; i++) {
    const t = r.tokens[i]!;
    if (pattern.test(t.lower) || (unit.by && r.mentionAt[i] === -1 && t.lower === 'judge')) return true;
    if (!unit.by && t.lower === 'court' && r.tokens[i + 1]?.lower === 'order') return true;
  }
  return false;
}

export interface NatureInput {
  readonly unit: Unit;
  readonly source: Source | null;
  readonly bad: boolean;
  /** Has the source been accused before, so that it may answer? */
  readonly accused: boolean;
  readonly self: boolean;
  /** Does the content name one who accuses? */
  readonly against: boolean;
}

export function natureOf(r: Reading, { unit, source, bad, accused, self, against }: NatureInput): Nature {
  const chunks = r.chunks(unit.sentence);
  const content = contentOf(unit);
  const a = unit.by;
  const entry = a?.entry;
  const standing = source?.standing ?? 'unknown';
  const overseer = standing === 'official' || standing === 'court';
  const official = overseer || (standing === 'agency' && !accused);
  const reply = accused || standing === 'accused';
  const phrases = phrasesIn(r, content.first, content.last).map((p) => p.cue);
  const asserts = (kind: ClaimKind, rule: string, stance: Stance | null = null): Nature => ({
    kind,
    polarity: 'asserts',
    stance,
    rule,
  });
  const denies = (rule: string, stance: Stance | null = 'denies_act', kind: ClaimKind = 'denial'): Nature => ({
    kind,
    polarity: 'denies',
    stance,
    rule,
  });

  if (a && entry) {
    if (entry.cue === 'charge' && a.rule.endsWith(' with')) return asserts('legal_action', 'charged with');
    if (labelsFalse(r, a, content)) return denies('labels the accusation false');
    if (entry.kind === 'denial' || entry.polarity === 'denies') {
      if (a.negated) return asserts('statement', 'denial that is negated', 'acknowledges');
      return denies('cue of denial', entry.stance || 'denies_act');
    }
    if (entry.kind === 'admission') {
      if (a.negated) return denies('admission that is negated');
      const owned = entry.stance === 'accepts_responsibility' || /^(admit|confess|concede|own)$/.test(entry.words[0]!);
      if (overseer || (!reply && standing !== 'agency' && !owned))
        return asserts(official ? 'finding' : 'statement', 'acknowledgement by a third party');
      return asserts('admission', 'cue of admission', entry.stance || 'acknowledges');
    }
    if (entry.kind === 'response') {
      if (entry.stance === 'does_not_answer') return asserts('response', 'does not answer', 'does_not_answer');
      if (a.negated && /^(respond|react|reply|comment)$/.test(entry.words[0]!))
        return asserts('response', 'does not answer', 'does_not_answer');
      if (a.negated) return denies('agreement that is negated');
      if (
        entry.stance === 'concurs' &&
        !reply &&
        entry.cue === 'agree' &&
        (source?.ids.length ?? 0) === (source?.speaker ? 1 : 0)
      )
        return asserts('statement', 'agreement');
      if (official && !reply && entry.stance === 'denies_act') return asserts('statement', 'official stands by it');
      return asserts('response', 'cue of response', entry.stance || null);
    }
    if (entry.kind === 'recommendation')
      return asserts(a.negated ? 'statement' : 'recommendation', 'cue of recommendation');
    if (entry.kind === 'demand' && official && a.entry.cue === 'request')
      return asserts(bad ? 'finding' : 'statement', 'asked for by an official body');
    if (entry.kind === 'demand' && /^(ask|request|petition)$/.test(entry.words[0]!) && legalMatter(r, unit))
      return asserts('legal_action', 'asked of a court');
    if (entry.kind === 'demand') return asserts(official ? 'recommendation' : 'demand', 'cue of demand');
    if (entry.kind === 'legal_action' || entry.use === 'act') return asserts('legal_action', 'legal step');
  }
  const demand = phrases.find((c) => c.use === 'deontic' && !DEMANDING.has(c.words[0]!));
  if (modalDemand(r, chunks, content) || (demand && (self || unit.quotation !== -1)))
    return asserts(official ? 'recommendation' : 'demand', 'what must be done');
  const ask = phrases.find((c) => c.kind === 'demand' || c.kind === 'recommendation');
  if (ask && ask.use === 'claim') return asserts(official ? 'recommendation' : ask.kind, 'what is asked for');
  if (!overseer && reportIsFalse(r, chunks, content)) return denies('calls the report false');
  if (
    standing === 'agency' &&
    entry?.kind === 'statement' &&
    phrases.some((c) => c.kind === 'denial' && c.polarity === 'asserts')
  )
    return asserts('denial', 'the opposite is stated', 'denies_act');
  if (reply && standing !== 'official') {
    const admitted = phrases.find((c) => c.kind === 'admission');
    if (admitted) return asserts('admission', 'words of admission', admitted.stance || 'accepts_responsibility');
    const denied = phrases.find((c) => c.kind === 'denial' && c.polarity === 'denies');
    if (denied) return denies('words of denial', denied.stance || 'denies_act');
    if (negatesTrouble(r, chunks, content)) return denies('denies that there was trouble');
    if (entry?.kind !== 'allegation') {
      const assured = phrases.find((c) => c.kind === 'denial');
      if (assured) return asserts('denial', 'the opposite is stated', 'denies_act');
      if (phrases.some((c) => c.stance === 'commits')) return asserts('response', 'commitment', 'commits');
      if (someToken(r, content, (w) => GOOD.test(w))) return asserts('denial', 'the opposite is stated', 'denies_act');
    }
  }
  if (
    reply &&
    standing !== 'official' &&
    !against &&
    entry?.target !== 'object' &&
    (entry?.kind === 'allegation' || entry?.kind === 'statement' || !entry) &&
    source !== null &&
    !self
  )
    return asserts(bad ? 'response' : 'statement', 'stated by the accused', bad ? 'gives_other_explanation' : null);
  if (entry?.kind === 'allegation' || phrases.some((c) => c.kind === 'allegation' && c.use !== 'conduct')) {
    return asserts(official ? 'finding' : 'allegation', 'cue of allegation');
  }
  if (entry?.kind === 'finding') {
    if (official) return asserts('finding', 'cue of finding');
    if (entry.pos === 'noun') return asserts('finding', 'finding named');
    if (standing === 'accused') return asserts(bad || !accused ? 'finding' : 'statement', 'cue of finding');
    return asserts(bad || self ? 'allegation' : 'statement', 'found by no official body');
  }
  if (!overseer && (!entry || entry.kind === 'statement') && counts(r, content)) return asserts('statistic', 'a count');
  if (!a && legalMatter(r, unit)) return asserts('legal_action', 'legal matter');
  if (counts(r, content) && entry?.pos === 'phrase') return asserts('statistic', 'a count');
  if (official && bad) return asserts('finding', 'stated by an official body');
  if (bad && (source !== null || self)) return asserts('allegation', 'conduct or conditions');
  return asserts('statement', 'stated');
}

/**
 * What kind of claim a unit is, whether it denies, and in what way it replies. Negation counts by its scope: "did not meet
 * standards" alleges, "has not received complaints" (said by the one complained of) denies, "did not agree" denies.
 */
import type { Source, Unit } from '../claims.js';
import { verbsIn } from '../grammar/chunks.js';
import type { Reading } from '../reading.js';
import { withoutInserted } from '../sieves/inserted.js';
import { phrasesIn } from '../sieves/phrases.js';
import { rejects, reportIsFalse } from './accounts.js';
import { asksMoney, inVain, realCue } from './asking.js';
import { DEMANDING, inRelative, modalDemand, owedStep, past, trailing } from './demands.js';
import { byInquiry, EXAMINER } from './inquiries.js';
import {
  ahead,
  byFigures,
  counts,
  figure,
  flatly,
  GOOD,
  labelsFalse,
  legalMatter,
  negatesTrouble,
  OWNED,
  ofOthers,
  otherwise,
  pleaded,
  SHORT,
  SOUGHT,
  someToken,
  THAT_VIEW,
  UPHELD,
} from './kind-words.js';
import { asserts, contentOf, denies, type Nature } from './nature.js';
import { inquires, tellsMethod } from './own-steps.js';
import {
  assent,
  clears,
  disowned,
  firstPerson,
  leftUndone,
  mended,
  ownFailing,
  ownInnocence,
  rejoinder,
  remedied,
  universal,
} from './reply-words.js';
import { COUNTERING, DISPUTING, dismissive, REGRET, saidBefore } from './said-before.js';
import { ACCUSING, NEUTRAL, WRITING } from './standings.js';

export const REPORT_IS_FALSE = 'calls the report false';
export const REMEDIED = 'what the accused has done about it';

export interface NatureInput {
  readonly unit: Unit;
  readonly source: Source | null;
  readonly bad: boolean;
  /** Has the source been accused before, so that it may answer? */
  readonly accused: boolean;
  readonly self: boolean;
  /** Does the content name one who accuses? */
  readonly against: () => boolean;
  /** Is the document on conduct throughout? */
  readonly dense: boolean;
  /** May the source have anything to answer? Not a person of some office in a text that accuses nobody. */
  readonly disputed: boolean;
}

export function natureOf(
  r: Reading,
  { unit, source, bad, accused, self, against, dense, disputed }: NatureInput,
): Nature {
  const chunks = withoutInserted(r.chunks(unit.sentence), unit.by);
  const content = contentOf(unit);
  const a = realCue(r, unit);
  const entry = a?.entry;
  const standing = source?.standing ?? 'unknown';
  const overseer = standing === 'official' || standing === 'court';
  const official = overseer || (standing === 'agency' && !accused);
  const advises = official || (self && r.input.document.genre === 'report');
  const reply = (accused && !NEUTRAL.has(standing)) || (standing === 'accused' && disputed);
  const hits = phrasesIn(r, content.first, content.last).filter((h) => !trailing(chunks, h.first, content.first));
  const phrases = hits.map((p) => p.cue);

  if (unit.by && !a && asksMoney(r, unit.by)) return asserts(official ? 'finding' : 'allegation', 'what is taken');
  if (a && entry) {
    if (entry.cue === 'charge' && a.rule.endsWith(' with')) return asserts('legal_action', 'charged with');
    if (labelsFalse(r, a, content)) return denies('labels the accusation false');
    if (overseer && a.negated && UPHELD.test(entry.words[0]!))
      return denies('an accusation that is not upheld', null, 'finding');
    if (standing === 'official' && !a.negated && /^(?:uphold|substantiate)$/.test(entry.words[0]!))
      return asserts('finding', 'an accusation that is upheld');
    if (overseer && a.negated && entry.cue === 'find' && a.rule.endsWith(' that'))
      return denies('not found to be so', null, 'finding');
    if (standing === 'court' && entry.kind === 'denial' && pleaded(r, content))
      return asserts('legal_action', 'decided by a court');
    if (entry.kind === 'denial' || entry.polarity === 'denies') {
      if (a.negated)
        return asserts(
          reply || standing === 'agency' ? 'admission' : 'statement',
          'denial that is negated',
          'acknowledges',
        );
      // "countered that he arrived with the wound": the opposite, not a negation
      if (COUNTERING.test(entry.words[0]!) && /(that|bare|quote)$/.test(a.rule) && !flatly(r, chunks, content))
        return asserts('denial', 'countered with the opposite', entry.stance || 'denies_act');
      // "took issue with the decision to cut the staff": blamed by one who need not answer
      if (DISPUTING.test(entry.cue) && !reply && !saidBefore(r, content))
        return asserts(official ? 'finding' : 'allegation', 'takes issue with what was done');
      return denies('cue of denial', entry.stance || 'denies_act');
    }
    if (entry.kind === 'admission') {
      if (a.negated) return denies('admission that is negated');
      const owned = entry.stance === 'accepts_responsibility' || /^(admit|confess|concede|own)$/.test(entry.words[0]!);
      // an overseer regrets what others have done
      if ((!owned && (overseer || (!reply && standing !== 'agency'))) || (overseer && REGRET.test(a.entry.words[0]!)))
        return asserts(official ? 'finding' : 'statement', 'acknowledgement by a third party');
      return asserts('admission', 'cue of admission', entry.stance || 'acknowledges');
    }
    if (entry.kind === 'response') {
      // "accepts that no doctor was called"
      if (
        entry.cue === 'accept' &&
        a.rule.endsWith(' that') &&
        !THAT_VIEW.test(r.tokens[content.first + 1]!.lower) &&
        !a.negated &&
        !overseer
      )
        return asserts('admission', 'accepted by the accused', 'acknowledges');
      if (entry.stance === 'does_not_answer' && a.source && r.isAt('document', a.source.head))
        return asserts(official ? 'finding' : bad ? 'allegation' : 'statement', 'what a record leaves out');
      if (entry.stance === 'does_not_answer') return asserts('response', 'does not answer', 'does_not_answer');
      if (
        a.negated &&
        /^(respond|react|reply|comment|address|answer|mention|discuss|touch|explain)$/.test(entry.words[0]!)
      )
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
    if (entry.kind === 'demand' && a.negated && a.source && /^(?:clause|participle)$/.test(a.form))
      return asserts(
        bad && (self || official) ? (official ? 'finding' : 'allegation') : 'statement',
        'asked for nothing',
      );
    if (entry.kind === 'demand' && inVain(r, unit, a))
      return asserts(official ? 'finding' : 'allegation', 'asked for in vain');
    if (entry.kind === 'demand' && official && a.entry.cue === 'request')
      return asserts(bad ? 'finding' : 'statement', 'asked for by an official body');
    if (entry.kind === 'demand' && /^(ask|request|petition)$/.test(entry.words[0]!) && legalMatter(r, unit))
      return asserts('legal_action', 'asked of a court');
    if (entry.kind === 'demand') return asserts(official ? 'recommendation' : 'demand', 'cue of demand');
    if (entry.kind === 'statistic') return asserts('statistic', 'cue of a count');
    if (entry.use === 'act' && owedStep(r, chunks, a.cue.first))
      return asserts(advises ? 'recommendation' : 'demand', 'what must be done');
    if (entry.kind === 'legal_action' && a.source && EXAMINER.test(r.tokens[a.source.head]!.lower))
      return asserts('finding', 'found by an examiner');
    if (entry.kind === 'legal_action' || entry.use === 'act') return asserts('legal_action', 'legal step');
  }
  if (!overseer && byFigures(r, a, content)) return asserts('statistic', 'by figures');
  const demand = hits.some(
    ({ cue, first }) =>
      cue.use === 'deontic' && !DEMANDING.has(cue.words[0]!) && !inRelative(r, chunks, first, content.first),
  );
  if (a && reply && !overseer && dismissive(r, a, content)) return denies('dismisses what was said');
  const rejected = rejoinder(r, chunks, content) || disowned(r, unit) || disowned(r, content);
  if (rejected && !overseer) return denies('says in a word that it was not so');
  const byOne = source !== null && (source.speaker !== null || (source.ids.length === 0 && !/s$/.test(source.text)));
  if (byOne && !overseer && entry?.kind === 'statement' && ownInnocence(r, chunks, content))
    return denies('says that he did no such thing');
  if (reply && !overseer && a?.negated && SOUGHT.test(entry?.words[0] ?? ''))
    return denies('found nothing of the kind');
  if (reply && !overseer && assent(r, chunks, content))
    return asserts('admission', 'grants what was said', 'acknowledges');
  if (overseer && (clears(r, chunks, content) || (a?.negated && UPHELD.test(entry?.words[0] ?? ''))))
    return denies('an accusation that is not upheld', null, 'finding');
  // "notes that prisoners must …", said by an overseer, tells a rule
  const told = overseer && /^(note|observe|find|report|explain|understand|learn)$/.test(entry?.words[0] ?? '');
  if ((!told && modalDemand(r, chunks, content)) || (demand && (self || unit.quotation !== -1)))
    return asserts(advises ? 'recommendation' : 'demand', 'what must be done');
  const ask = phrases.find((c) => c.kind === 'demand' || c.kind === 'recommendation');
  if (ask && ask.use === 'claim') return asserts(official ? 'recommendation' : ask.kind, 'what is asked for');
  if (self && official && !a && tellsMethod(r, unit)) return asserts('statement', 'how the report was made');
  if (official && !reply && source && inquires(r, chunks, content, source.ids))
    return asserts('statement', 'official tells of its inquiry');
  if (reply && !overseer && source && entry?.kind === 'statement' && rejects(r, chunks, content, source))
    return denies('says that he rejects it');
  if (!overseer && reportIsFalse(r, chunks, content)) return denies(REPORT_IS_FALSE);
  if (otherwise(r, chunks, content))
    return overseer ? denies('shown to be otherwise', null, 'finding') : denies('shown to be otherwise');
  if (
    standing === 'agency' &&
    entry?.kind === 'statement' &&
    phrases.some((c) => c.kind === 'denial' && c.polarity === 'asserts')
  )
    return asserts('denial', 'the opposite is stated', 'denies_act');
  if (reply && standing !== 'official') {
    if (
      /^(confirm|verify)$/.test(entry?.words[0] ?? '') &&
      (bad || dense) &&
      (!flatly(r, chunks, content) || leftUndone(r, chunks, content))
    )
      return asserts('admission', 'confirmed by the accused', 'acknowledges');
    if (entry?.words[0] === 'blame')
      return asserts('response', 'the accused blames another', 'gives_other_explanation');
    if (verbsIn(chunks, content).some((c) => past(r, c) && DEMANDING.has(c.verb!.modal ?? '')))
      return asserts('admission', 'what should have been done', 'accepts_responsibility');
    if (
      someToken(r, content, (w) => w === 'our' || w === 'my') &&
      someToken(r, content, (w) => OWNED.test(w)) &&
      !flatly(r, chunks, content)
    )
      return asserts('admission', 'a fault of their own', 'accepts_responsibility');
    if (ownFailing(r, chunks, content) || (firstPerson(r, content) && someToken(r, content, (w) => SHORT.test(w))))
      return asserts('admission', 'they fell short', 'accepts_responsibility');
    if (dense && !entry && verbsIn(chunks, content).some((c) => c.verb!.modal === 'will' && !c.verb!.negated))
      return asserts('response', 'what the accused will do', 'commits');
    if (
      entry?.kind !== 'allegation' &&
      !flatly(r, chunks, content) &&
      !universal(r, chunks, content) &&
      remedied(r, chunks, content)
    )
      return asserts('response', REMEDIED, 'commits');
    if (dense && (!entry || entry.kind === 'statement') && mended(r, chunks, content))
      return asserts('response', REMEDIED, 'commits');
    const admitted = phrases.find((c) => c.kind === 'admission');
    if (admitted) return asserts('admission', 'words of admission', admitted.stance || 'accepts_responsibility');
    const denied = phrases.find((c) => c.kind === 'denial' && c.polarity === 'denies');
    if (denied) return denies('words of denial', denied.stance || 'denies_act');
    if (/^contrary to\b/i.test(r.text.slice(r.tokens[content.first]!.start, r.tokens[content.first]!.start + 12)))
      return denies('contrary to what was said');
    if (negatesTrouble(r, chunks, content)) return denies('denies that there was trouble');
    if (entry?.kind !== 'allegation' && flatly(r, chunks, content) && ahead(r, chunks, content))
      return asserts('response', 'what the accused will not do', 'gives_other_explanation');
    if (entry?.kind !== 'allegation' && (!self || standing === 'accused') && flatly(r, chunks, content))
      return denies('the accused says it was not so');
    if (entry?.kind !== 'allegation') {
      const assured = phrases.find((c) => c.kind === 'denial');
      if (assured) return asserts('denial', 'the opposite is stated', 'denies_act');
      if (phrases.some((c) => c.stance === 'commits')) return asserts('response', 'commitment', 'commits');
      if (someToken(r, content, (w) => GOOD.test(w)) || universal(r, chunks, content))
        return asserts('denial', 'the opposite is stated', 'denies_act');
    }
  }
  if (
    reply &&
    standing !== 'official' &&
    entry?.target !== 'object' &&
    (entry?.kind === 'allegation' || entry?.kind === 'statement' || !entry) &&
    source !== null &&
    (!self || standing === 'accused') &&
    !against()
  )
    return figure(r, chunks, content) && !firstPerson(r, content)
      ? asserts('statistic', 'a count')
      : asserts(
          bad || dense ? 'response' : 'statement',
          'stated by the accused',
          bad || dense ? 'gives_other_explanation' : null,
        );
  if (entry?.kind === 'allegation' || phrases.some((c) => c.kind === 'allegation' && c.use !== 'conduct')) {
    // what an official body only alleges it has not found
    const alleges = /^(?:allege|claim|contend|accuse|suspect)$/.test(entry?.words[0] ?? '');
    return asserts(official && !alleges ? 'finding' : 'allegation', 'cue of allegation');
  }
  if (entry?.kind === 'finding') {
    if (official || (a?.source && byInquiry(r, a.source))) return asserts('finding', 'cue of finding');
    if (entry.pos === 'noun') return asserts('finding', 'finding named');
    if (standing === 'accused') return asserts(bad || !accused ? 'finding' : 'statement', 'cue of finding');
    return asserts(bad || self ? 'allegation' : 'statement', 'found by no official body');
  }
  const accusing = bad && (self || (source !== null && ACCUSING.has(standing)));
  if (!overseer && !accusing && (!entry || entry.kind === 'statement') && counts(r, content))
    return asserts('statistic', 'a count');
  if (!a && legalMatter(r, unit)) return asserts('legal_action', 'legal matter');
  if (counts(r, content) && entry?.pos === 'phrase') return asserts('statistic', 'a count');
  if (!overseer && !bad && !self && figure(r, chunks, content)) return asserts('statistic', 'a count');
  if (official && (bad || (dense && overseer))) return asserts('finding', 'stated by an official body');
  if (bad && (source !== null || self)) return asserts('allegation', 'conduct or conditions');
  if (dense && !self && source !== null && speaks(unit) && ACCUSING.has(standing))
    return asserts('allegation', 'stated by one who accuses');
  if (dense && self && !a && WRITING.has(standing) && ofOthers(r, chunks, content))
    return asserts('allegation', 'stated by one who accuses');
  return asserts('statement', 'stated');
}

const speaks = (u: Unit): boolean => u.quotation !== -1 || (u.by !== null && u.by.entry.kind === 'statement');

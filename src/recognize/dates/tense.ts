import type { DateLexicon } from '../../lexicon/dates.js';
import type { Span } from '../../span.js';
import type { SegmentedText, Sentence, Token } from '../../text.js';
import type { Meaning } from './model.js';

const PRESENT = new Set(['is', 'are', 'be', 'being', "'s", "'re", 'am']);
const isPast = (t: Token, before: Token | undefined, tense: DateLexicon['tense']): boolean =>
  (tense.get(t.lower) === 'past' || ((t.pos === 'VERB' || t.pos === 'AUX') && t.lower.endsWith('ed'))) &&
  !PRESENT.has(before?.lower ?? '');
const FIXED = /^(?:set|scheduled|slated|due|planned|listed)$/;
/** "is to be held", "are set to begin", "is set for". */
const isPlanned = (t: Token, before: Token | undefined, next: Token | undefined): boolean =>
  (next?.lower === 'to' &&
    (t.lower === 'set' || (t.pos === 'AUX' && PRESENT.has(t.lower))) &&
    before?.lower !== 'have') ||
  (next?.lower === 'for' && FIXED.test(t.lower) && PRESENT.has(before?.lower ?? ''));

/** "Agreed to install", "promised that all would work": the deed is still to come. */
const looksAhead = (t: Token, next: Token | undefined, tense: DateLexicon['tense']): boolean =>
  tense.get(t.lemma) === 'promise' && (next?.lower === 'to' || (next?.lower === 'that' && t.lemma !== 'agree'));
/** "a pupil, whom we shall call Jamie": tells a name. */
const names = (t: Token, next: Token | undefined): boolean =>
  (t.lower === 'shall' || t.lower === 'will') && /^(?:call|name)$/.test(next?.lower ?? '');

/** "Scheduled officers": a participle before its noun tells no time. */
const isAttribute = (t: Token, next: Token | undefined): boolean => t.lower.endsWith('ed') && next?.pos === 'NOUN';

/** Whether the way its clause looks may tell when it is. */
export function turnsOnTense(m: Meaning): boolean {
  switch (m.kind) {
    case 'calendar':
    case 'season':
    case 'holiday':
      return m.year === undefined;
    case 'relative':
      return m.from === 'speech';
    case 'range':
      return turnsOnTense(m.first) || turnsOnTense(m.last);
    default:
      return false;
  }
}

/**
 * Whether the verb nearest to a date looks back or forward; null where no verb tells. "Would" and "to be" tell neither way, for reports use
 * them of what had been planned, but "would be done by May" looks ahead.
 */
export function tenseAt(
  { tokens }: SegmentedText,
  sentence: Sentence,
  at: Span,
  tense: DateLexicon['tense'],
): 'past' | 'future' | null {
  let [here, end] = [sentence.first, sentence.last];
  while (here < end) {
    const mid = (here + end) >> 1;
    if (tokens[mid]!.start < at.start) here = mid + 1;
    else end = mid;
  }
  let best: 'past' | 'future' | null = null;
  for (let away = 1; away <= 14 && best === null; away++) {
    for (const i of [here - away, here + away - 1]) {
      const t = tokens[i];
      if (!t || i < sentence.first || i >= sentence.last || (t.start >= at.start && t.end <= at.end)) continue;
      if (isAttribute(t, tokens[i + 1]) || names(t, tokens[i + 1])) continue;
      if (
        tense.get(t.lower) === 'future' ||
        (i < here && looksAhead(t, tokens[i + 1], tense)) ||
        isPlanned(t, tokens[i - 1], tokens[i + 1]) ||
        (t.lower === 'would' && i < here && tokens[here - 1]?.lower === 'by')
      ) {
        const held = tokens[i - 1]?.lower;
        best = held === 'was' || held === 'were' ? 'past' : 'future';
      } else if (isPast(t, tokens[i - 1], tense)) best = best ?? 'past';
      if (best) break;
    }
  }
  return best;
}

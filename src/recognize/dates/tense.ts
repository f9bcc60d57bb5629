import type { Span } from '../../span.js';
import type { SegmentedText, Sentence, Token } from '../../text.js';

const FUTURE = new Set([
  'will',
  'shall',
  "'ll",
  "won't",
  'upcoming',
  'deadline',
  'due',
  'scheduled',
  'expected',
  'expects',
  'plans',
  'planned',
  'slated',
  'expires',
  'begins',
  'forthcoming',
  'runs',
  'hopes',
  'aims',
]);
const PAST = new Set([
  'was',
  'were',
  'had',
  'did',
  'said',
  'told',
  'wrote',
  'found',
  'made',
  'went',
  'came',
  'began',
  'took',
  'gave',
  'got',
  'saw',
  'sent',
  'held',
  'left',
  'met',
  'ran',
  'won',
  'lost',
  'led',
  'fell',
  'rose',
  'died',
  'became',
  'put',
  'set',
  'hit',
  'cut',
  'shot',
  'struck',
  'brought',
  'spoke',
  'kept',
  'broke',
]);

const isPast = (t: Token): boolean =>
  PAST.has(t.lower) || ((t.pos === 'VERB' || t.pos === 'AUX') && t.lower.endsWith('ed'));

/**
 * Whether the verb nearest to a date looks back or forward; null where no verb tells. "Would" and "to be" tell neither way: reports use
 * them of what had been planned.
 */
export function tenseAt(segmented: SegmentedText, sentence: Sentence, at: Span): 'past' | 'future' | null {
  const { tokens } = segmented;
  let here = sentence.first;
  while (here < sentence.last && tokens[here]!.start < at.start) here++;
  let best: 'past' | 'future' | null = null;
  for (let away = 1; away <= 14 && best === null; away++) {
    for (const i of [here - away, here + away - 1]) {
      const t = tokens[i];
      if (!t || i < sentence.first || i >= sentence.last || (t.start >= at.start && t.end <= at.end)) continue;
      if (FUTURE.has(t.lower)) {
        const held = tokens[i - 1]?.lower;
        best = held === 'was' || held === 'were' ? 'past' : 'future';
      } else if (isPast(t)) best = best ?? 'past';
      if (best) break;
    }
  }
  return best;
}

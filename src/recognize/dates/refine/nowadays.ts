import type { SegmentedText, Sentence } from '../../../text.js';
import type { Expression } from '../model.js';

const HERE = new Set(['i', 'we', 'you', 'my', 'our', 'your', 'me', 'us', "i'm", "we're"]);
const LASTING =
  /\b(?:still(?: [a-z]+){0,3}|known|even|world of|seen|survives?|remains?|live on|continues?|as it (?:is|exists)|exists?|what is|use|than ever|people of|ancestors of) $/i;

/** "filed suit today". */
const DONE = /(?<!\b(?:is|are|be|been|being|still|also|not|as) )\b[a-z]{2,}ed(?: [a-z]+){0,2} $/;

/**
 * Words that tell no date though they could: "today" for nowadays ("Today, few survive", "known today as"), and a season told as a rule
 * ("in winter it freezes"). Where "I", "we" or "you" speak, or a verb looks back or ahead, "today" is the day.
 */
export function isNowadays(
  { text, tokens }: SegmentedText,
  sentence: Sentence,
  e: Expression,
  tense: 'past' | 'future' | null,
): boolean {
  const m = e.meaning;
  if (m.kind === 'season') return m.year === undefined && m.turn === undefined && tense !== 'past';
  if (m.kind !== 'relative' || m.unit !== 'day' || m.count !== 0 || m.from !== 'speech') return false;
  if (!/^today$/i.test(text.slice(e.start, e.end))) return false;
  const before = text.slice(Math.max(sentence.start, e.start - 40), e.start).replace(/\s+/g, ' ');
  if (LASTING.test(before)) return true;
  if (tense !== null || DONE.test(before)) return false;
  for (let i = sentence.first; i < sentence.last && i < sentence.first + 80; i++)
    if (HERE.has(tokens[i]!.lower)) return false;
  return true;
}

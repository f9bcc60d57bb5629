/** What a number counts that its sentence begins with: "The number of dead stands at 47", "the death toll rose to 12". */
import type { Span } from '../../span.js';
import type { Reading } from './reading.js';

const TALLY =
  /\b(?:(?:number|total|count|tally) of (?:the )?((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)|(death toll))(?: (?:so far|now|there|in \p{L}+|at the \p{L}+))? (?:is|was|stands|stood|rose|has risen|had risen|climbed|has climbed|reached|has reached|fell|has fallen|dropped|grew|has grown)(?: now)?(?: at| to)?(?: at least| about| nearly| around| over| more than)? $/iu;
const FAR = 120;

/** Null where it begins with no such words. */
export function tallyBefore(r: Reading, at: Span): string | null {
  const from = r.tokens[r.first]?.start ?? at.start;
  const m = TALLY.exec(r.text.slice(Math.max(from, at.start - FAR), at.start));
  return m ? (m[1] ?? 'dead') : null;
}

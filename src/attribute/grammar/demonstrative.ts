/**
 * "that" before a noun: a determiner in "disputed that finding", "called that review a sham"; a conjunction in "said that staff were
 * absent", and behind a verb wherever a clause may follow.
 */
import type { Token } from '../../text.js';

/** After "that" no plural: it is a conjunction there. */
const PLURAL = /[^s]s$|^(children|people|women|men|police|staff|most|many|some|all|both)$/;

/** Does the "that" at token `i` point to the noun behind it? */
export function points(tokens: readonly Token[], i: number, afterVerb: boolean): boolean {
  const noun = tokens[i + 1];
  if (
    !noun ||
    (tokens[i]!.pos !== 'DET' && !afterVerb) ||
    (noun.pos !== 'NOUN' && noun.pos !== 'ADJ') ||
    PLURAL.test(noun.lower)
  )
    return false;
  if (!afterVerb) return true;
  const next = tokens[i + 2];
  return noun.pos === 'NOUN' && next !== undefined && (next.pos === 'DET' || /^[.;]$/.test(next.text));
}

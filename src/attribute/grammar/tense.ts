/** Whether a verb group tells what was, by its form. */
import type { Reading } from '../reading.js';
import type { Chunk } from './chunks.js';

const PRESENT = /^(?:is|are|am|has|have|will|shall|can|may|must|do|does|'s|'ve|'re)$/;
const PAST = /^(?:was|were|had|did|could|would|might)$/;
/** Forms that the past has in common with the present. */
const UNCHANGED = /^(?:cut|put|shut|hit|let|set|hurt|beat)$/;

/** "was told", "rang", "could not": not "is", "has rung", "rings". */
export function isPast(r: Reading, c: Chunk): boolean {
  const { lower, lemma } = r.tokens[c.first]!;
  if (PRESENT.test(lower)) return false;
  if (PAST.test(lower)) return true;
  return !/(?:ing|[^s]s)$/.test(lower) && (lower !== lemma || UNCHANGED.test(lower));
}

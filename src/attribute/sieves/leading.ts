/** "X said:", "…, telling the board:" before a quotation in a paragraph of its own: the verb reports nothing in its own sentence. */
import type { Cue } from '../../lexicon/cues.js';
import type { Chunk } from '../grammar/chunks.js';
import type { Phrase } from '../grammar/clause.js';
import type { Reading } from '../reading.js';

/** The rule of such an attribution. */
export const BEFORE_COLON = 'verb before a colon';

/** `last`: behind the words of the cue; `object`: who is told. */
export function leadsQuotation(
  r: Reading,
  verb: Chunk['verb'],
  cue: Cue,
  last: number,
  object: Phrase | null,
): boolean {
  if (!verb || !(verb.finite || verb.gerund) || !cue.content.has('quote')) return false;
  return r.tokens[object ? object.last : last]?.text === ':';
}

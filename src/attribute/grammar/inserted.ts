/** "Each round, she said, is logged": a reporting clause that stands between a subject and its verb. */
import type { Reading } from '../reading.js';
import type { Chunk } from './chunks.js';

/** Chunk indexes: of the comma that opens it, of its verb, of the noun phrase that speaks. */
export interface Inserted {
  readonly open: number;
  readonly verb: number;
  readonly speaker: number;
}

const MOST_CHUNKS = 8;

/** Can the verb report what stands before it? */
const reports = (r: Reading, c: Chunk | undefined): boolean =>
  c?.kind === 'vg' &&
  c.verb!.finite &&
  !c.verb!.passive &&
  !c.verb!.negated &&
  r.quoteAt[c.first] === -1 &&
  (r.words[c.head]!.verbs?.some(
    ({ cue }) => cue.words.length === 1 && cue.use === 'claim' && cue.content.has('post'),
  ) ??
    false);

/** The reporting clause that the comma at chunk `close` ends, with the subject of another verb before it; else null. */
export function insertedBefore(r: Reading, chunks: readonly Chunk[], close: number): Inserted | null {
  if (chunks[close]?.kind !== 'comma') return null;
  let verb = close - 1;
  while (verb > 0 && close - verb < MOST_CHUNKS && !reports(r, chunks[verb])) {
    if (!/^(?:np|adp|adv|date)$/.test(chunks[verb]!.kind)) return null;
    verb--;
  }
  if (!reports(r, chunks[verb])) return null;
  let before = verb - 1;
  while (chunks[before]?.kind === 'adv') before--;
  // "…, said X, …"
  if (chunks[before]?.kind === 'comma') {
    const inverted = chunks[verb + 1]?.kind === 'np' && followsNoun(chunks, before);
    return inverted ? { open: before, verb, speaker: verb + 1 } : null;
  }
  let speaker = before;
  while (chunks[speaker]?.kind === 'np' && chunks[speaker - 1]?.kind === 'adp' && chunks[speaker - 2]?.kind === 'np')
    speaker -= 2;
  const open = speaker - 1;
  if (chunks[speaker]?.kind !== 'np' || chunks[open]?.kind !== 'comma' || !followsNoun(chunks, open)) return null;
  return { open, verb, speaker };
}

const followsNoun = (chunks: readonly Chunk[], comma: number): boolean => chunks[comma - 1]?.kind === 'np';

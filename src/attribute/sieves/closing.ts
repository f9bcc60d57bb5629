/** A reporting clause at the end of its sentence: what stands before it, and what may follow. */
import { type Chunk, chunkFrom } from '../grammar/chunks.js';
import type { Range, Reading } from '../reading.js';

/** The stretch before a closing "…, X said": from the sentence's start (or the last boundary) to the comma or closing mark. */
export function contentBefore(
  r: Reading,
  chunks: readonly Chunk[],
  subjectFirst: number,
  sentenceFirst: number,
): Range | null {
  const at = chunkFrom(chunks, subjectFirst);
  const before = chunks[at - 1];
  if (!before || (before.kind !== 'comma' && before.kind !== 'close' && before.kind !== 'stop')) return null;
  let last = before.first;
  if (before.kind === 'close') last = before.last;
  if (last - sentenceFirst < 2) return null;
  // there must be a clause in it
  const clause =
    chunks.slice(0, at).some((c) => c.kind === 'vg' && r.tokens[c.head]!.lower !== 'according') ||
    before.kind === 'close' ||
    r.quoteAt[last - 1] !== -1;
  return clause ? { first: sentenceFirst, last } : null;
}

/** Where the reporting clause at the sentence's end stops: nothing but adverbs, dates and phrases may follow. */
export function onlyTail(r: Reading, chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < chunks.length; i++) {
    const k = chunks[i]!.kind;
    if (k === 'stop' || k === 'close') continue;
    if (k === 'comma') return true;
    // "in a statement sent to reporters", "in a report made public": a participle within the tail
    const next = chunks[i + 1]?.kind;
    const tail = next === undefined || next === 'adp' || next === 'date' || next === 'stop';
    const published = next === 'np' && r.tokens[chunks[i + 1]!.first]!.lower === 'public';
    const described = chunks[i - 1]?.kind === 'np' && (published || (tail && chunks[i]!.verb?.bare));
    if (k === 'vg' && described) continue;
    if (k === 'that' || k === 'open' || k === 'vg') return false;
  }
  return true;
}

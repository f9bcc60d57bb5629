/** Topics that are only touched in saying what somebody had asked for: "sprayed men who had asked for water" is not on water. */
import type { CategoryHit } from './categories.js';
import type { Chunk } from './grammar/chunks.js';
import type { Reading } from './reading.js';

const WISHING = /^(ask|request|beg|plead|want|seek|demand|wait|hope|apply|wish)$/;

/** Does a token stand behind "who had asked for", before the next comma? */
function isAside(r: Reading, chunks: readonly Chunk[], token: number): boolean {
  for (let k = chunks.findLastIndex((c) => c.first <= token); k >= 0; k--) {
    const { kind } = chunks[k]!;
    if (kind === 'rel') {
      const verb = chunks[k + 1];
      return verb?.kind === 'vg' && WISHING.test(r.tokens[verb.head]!.lemma);
    }
    if (kind === 'comma' || kind === 'stop' || kind === 'cc' || kind === 'that') return false;
  }
  return false;
}

/** Hits without the mere topics of such clauses, where conduct is told outside these. */
export function withoutAsides(
  r: Reading,
  chunks: readonly Chunk[],
  hits: readonly CategoryHit[],
): readonly CategoryHit[] {
  if (hits.length < 2 || !hits.some((h) => h.topic) || !chunks.some((c) => c.kind === 'rel')) return hits;
  const told = hits.some((h) => !h.topic && !isAside(r, chunks, h.first));
  return told ? hits.filter((h) => !h.topic || !isAside(r, chunks, h.first)) : hits;
}

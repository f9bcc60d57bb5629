/** How much of a document the claims cover: what was looked at, and what came of it. */
import type { Claim } from '../records.js';
import { overlaps } from '../span.js';
import type { Coverage } from '../stages.js';
import type { Attributions } from './attributions.js';
import type { Reading } from './reading.js';
import { isRead } from './select.js';

export function coverage(r: Reading, found: Attributions, claims: readonly Claim[]): Coverage {
  const read = r.sentences.filter((s) => isRead(r.blocks[s.block]!.kind));
  let next = 0;
  // Claims and sentences in order of the text: a claim that ends before a sentence cannot meet a later one.
  const without = read.filter((s) => {
    while (next < claims.length && claims[next]!.end <= s.start) next++;
    for (let i = next; i < claims.length && claims[i]!.start < s.end; i++) if (overlaps(claims[i]!, s)) return false;
    return true;
  });
  return {
    sentences: read.length,
    sentences_without_claim: without.length,
    quotations: found.speech.length,
    quotations_without_speaker: found.speech.filter((s) => s.by === null).length,
    blocks: r.blocks.length,
    blocks_left_out: r.blocks.filter((b) => !isRead(b.kind)).length,
  };
}

/** Titles of sections that are numbered, and so read as items of a list ("5. Means of restraint"): short, without a verb, before prose. */
import type { Reading } from './reading.js';

const LONGEST = 8;
const ENDS = /^[.;:,!?]$/;

/** Does a sentence stand alone in its item, with prose after it? Alike but none: an item of a list of things, which more items follow. */
export function isSectionTitle(r: Reading, sentence: number): boolean {
  const s = r.sentences[sentence]!;
  if (r.blocks[s.block]!.kind !== 'list_item' || s.last - s.first > LONGEST) return false;
  const [before, after] = [r.sentences[sentence - 1], r.sentences[sentence + 1]];
  if (!after || after.block === s.block || before?.block === s.block) return false;
  if (ENDS.test(r.tokens[s.last - 1]!.text) || !/^\p{Lu}/u.test(r.tokens[s.first]!.text)) return false;
  if (before && r.tokens[before.last - 1]!.text === ':') return false;
  if (after.last - after.first <= LONGEST && !ENDS.test(r.tokens[after.last - 1]!.text)) return false;
  return !r.chunks(sentence).some((c) => c.kind === 'vg' && c.verb!.finite && c.first > s.first);
}

/** What an inquiry finds that the text names no body for: "a 2021 review found", "the autopsy showed". */
import type { Phrase } from '../grammar/clause.js';
import { classBits } from '../noun-classes.js';
import type { Reading } from '../reading.js';

/** Who finds how somebody died. */
export const EXAMINER = /^(?:examiners?|coroners?|pathologists?)$/;
const INQUIRY =
  /^(?:reviews?|audits?|inspections?|investigations?|inquir(?:y|ies)|inquests?|autops(?:y|ies)|post-mortems?|examinations?)$/;
const OF_OTHERS = classBits('ngo', 'company', 'media');
const OWN = /^(?:our|its|their|own|internal|newspaper|media|my|his|her)$/;

/** Is it an inquiry that nobody but a body for such inquiries is known to have made? */
export function byInquiry(r: Reading, { first, last, head }: Phrase): boolean {
  if (!INQUIRY.test(r.tokens[head]!.lower)) return false;
  for (let i = first; i < last; i++)
    if (r.mentionAt[i] !== -1 || OWN.test(r.tokens[i]!.lower) || (r.words[i]!.classes & OF_OTHERS) !== 0) return false;
  return true;
}

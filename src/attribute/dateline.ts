/**
 * The dateline that opens a news story: "ATLANTA –", "DHAKA, Bangladesh, June 18 (Newswire) -", "TOLLIVER, Ga. (Herald) —". Alike but
 * none: a name in capitals that the sentence goes on with ("NASA - which …" has a lower-case word behind the dash).
 */
import { leadDate } from './chronology.js';
import { labelLength } from './numbered.js';
import type { Range, Reading } from './reading.js';

const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]+(?:, ?[\p{L}.’' ]{2,24}){0,2}(?:, ?[\p{L}.]{3,9} \d{1,2}(?:, \d{4})?)? ?(?:\([^)\n]{2,30}\))? ?(?:[–—]|--?) ?(?=[\p{Lu}\d“"‘])/u;
const LONGEST = 90;
/** What no dateline goes on with behind its first letter. */
const SMALL = /[a-z]/;

/** The number of a paragraph: "6.2", "10.1.3". */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})+\.?$/;

/** The first token of a sentence past its dateline, the number of its paragraph, or the date of its entry ("3 May – We were told …"). */
export function pastDateline(r: Reading, s: Range): number {
  if (s.last - s.first > 2 && NUMBER.test(r.tokens[s.first]!.text)) return s.first + 1;
  const start = r.tokens[s.first]?.start ?? 0;
  const label = labelLength(r.text.slice(start, start + LONGEST));
  if (label > 0) for (let i = s.first; i < s.last; i++) if (r.tokens[i]!.start >= start + label) return i;
  const lead = r.dateAt[s.first] === -1 ? null : leadDate(r, s);
  if (lead && lead.end < s.last) return lead.end;
  if (SMALL.test(r.text.charAt(start + 1))) return s.first;
  const m = DATELINE.exec(r.text.slice(start, start + LONGEST));
  if (!m || !/\p{Lu}{3}/u.test(m[0])) return s.first;
  for (let i = s.first; i < s.last; i++) if (r.tokens[i]!.start >= start + m[0].length) return i;
  return s.first;
}

import type { QuantityLexicon } from '../../lexicon/quantities.js';

const STREET =
  /^ (?:[NSEW]\.? )?(?:[A-Z][\w.]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Way|Court|Ct|Place|Pl|Highway|Hwy|Parkway|Pkwy|Square|Plaza|Terrace|Circle)\b/;
const LAW =
  /^ (?:U\.? ?S\.? ?C|C\.? ?F\.? ?R|U\.S\.|F\.(?:\d|Supp| )|S\. ?Ct|Stat\.|Fed\. ?Reg|USC|CFR|§|N\.[EW]\.|I&N|So\. )/;
const PHONE = /(?:\(\d{3}\) ?|\d{3}[-. ])$/;
/** "one" as a pronoun: "one of them", "the one who", "no one", "one day". */
const PRONOUN_BEFORE =
  /\b(?:no|any|some|every|each|this|that|the|which|another|not|a|first|last|only the|other|good|bad|next|little|big|loved|square|day) $/i;
const PRONOUN_AFTER =
  /^(?: (?:of (?:the|them|those|these|its|his|her|their|our|my|many|several|us|you|at|which|whom|a)|who|that|another|can|could|should|would|might|may|must|day|night|morning|evening|way|thing|reason|side|hand|point|another's|or another|after|such|knows|needs|has to|wants|by one|and all|and the same|more (?:thing|time))\b|'s|-)/i;

/**
 * Whether a number is no quantity after all. `before` and `after` are the text on both sides.
 *
 * Look-alikes: sections, rooms, pages, cases ("section 12", "Room 7", "No. 4"), statutes ("8 U.S.C."), street numbers, phone numbers,
 * labels with a capital ("Title 42", "Apollo 11"), notes ("[7]"), list numbers ("3."), "one" as a pronoun.
 */
export function isLabel(
  number: string,
  before: string,
  after: string,
  lexicon: QuantityLexicon,
  opensBlock: boolean,
): boolean {
  const word = /([A-Za-z][A-Za-z.]*?)\.? $/.exec(before)?.[1];
  const digits = /^\d/.test(number);
  // "pages 14 and 15", "Rooms 3, 4 and 5"
  const numbered = /\d/.test(before);
  const listed =
    numbered && /([A-Za-z]+)\.? \d[\d.]*(?:, ?\d+)*(?:,? ?(?:and|or|to|through|-|,|&) ?)$/.exec(before)?.[1];
  if (listed && (lexicon.labels.has(listed.toLowerCase()) || /^[A-Z].*s$/.test(listed))) return true;
  if (numbered && digits && /\b\d(?:d|th|st|nd|rd) $/.test(before)) return true;
  if (word !== undefined && lexicon.labels.has(word.toLowerCase())) {
    const lower = word === word.toLowerCase();
    // "three cases 40 miles away" is rare, "case 40" is not; "in part 40 people" needs its noun
    if (
      !lower ||
      !/^ [a-z]{3,}/.test(after) ||
      /^ (?:and|or|to|through|of|was|is|has|had|will|on|in|at|for|that|which|by|with|says|said|states|requires|provides)\b/.test(
        after,
      )
    )
      return true;
  }
  if (word === 'v' || /[§#] ?$/.test(before) || /\b(?:section|§+) [\d.()a-z]+(?:, | and | or |, and )$/i.test(before))
    return true;
  if (LAW.test(after) || STREET.test(after) || (numbered && PHONE.test(before)) || /^[-. ]\d{3,4}\b/.test(after))
    return true;
  if (/\[$/.test(before) && /^\]/.test(after)) return true;
  if (/\($/.test(before) && /^\)/.test(after)) return number.length <= 4 && !/,/.test(number);
  if (opensBlock && before === '' && /^(?:[.)]|\.\)| [-–—] |:)(?: |$)/.test(after) && digits) return true;
  if (opensBlock && before === '(' && /^\)/.test(after)) return true;
  const next = /^ ([a-z-]+)/i.exec(after)?.[1]?.toLowerCase() ?? '';
  if (
    digits &&
    !lexicon.units.has(next) &&
    !/[,.]/.test(number) &&
    /(?:^|[^.!?:"“‘'(] )[A-Z][A-Za-z]*[a-z][A-Za-z]* $|[A-Z]{2,} $/.test(before) &&
    !/^(?: (?!(?:is|was|has|does|says|as|this|its)\b)[a-z]+s\b| ?%| (?!(?:is|was|has|does|did|had|were|are|will)\b)[a-z]+ [a-z]{3,}s\b)/.test(
      after,
    )
  )
    return !/\b(?:Between|Among|Up|Until|Since|Before|After|When|While|If|That|There|They|He|She|It|We|As|Or|So|Not|On|Into|Within|Every|In|Of|At|About|Some|Over|Only|Just|Nearly|Almost|Another|The|All|These|Those|Approximately|Around|And|But|By|To|From|With|For|Under|Than|Least|Fewer|More) $/.test(
      before,
    );
  if (/^[A-Z]/.test(number) && /[A-Z][a-z]+ $/.test(before)) return true;
  if (/[A-Za-z]\.$/.test(before) && digits) return true;
  if (/^\d{5}(?:-\d{4})?$/.test(number) && /[A-Z]{2}\.? $|[A-Z][a-z]+ $/.test(before)) return true;
  if (/^0\d/.test(number) || /^-[a-z]/i.test(after)) return true;
  if (/^one$/i.test(number)) return PRONOUN_BEFORE.test(before) || PRONOUN_AFTER.test(after);
  return false;
}

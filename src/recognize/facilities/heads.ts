/** Where the head nouns of facilities stand in a text, as stretches of tokens. */
import type { FacilityHead } from '../../lexicon/facilities.js';
import { type Cursor, isAllCaps, isCapitalised, isWord, type Run } from './cursor.js';

export interface HeadMatch extends Run {
  readonly head: FacilityHead;
  /** Every word of it begins with a capital, but for "and", "of", "for" and the like. */
  readonly capitalised: boolean;
}

const LITTLE = /^(?:and|of|for|the|de|la|del|di|da|d)$/;
/** Heads that are initials are heads only in capitals ("SCI Dallas", never "sci-fi"). */
const INITIALS = new Set(
  'hmp hmpyoi hmyoi yoi irc fci fcc fmc fdc fpc ftc usp mcc mdc mcfp usdb mci sci rci csp scc icf jva pi nas fob raf cfb'.split(
    ' ',
  ),
);

/** With a full stop or a space behind each letter. */
const LONGEST_INITIALS = 2 * Math.max(...[...INITIALS].map((letters) => letters.length));

/** All heads of the text in order, both capitalised and not. */
export function headsIn(cursor: Cursor): HeadMatch[] {
  const { tokens, context } = cursor;
  const found: HeadMatch[] = [];
  let first = 0;
  for (const m of context.lexicon.facilities.heads.matchesIn(context.segmented.text)) {
    while (first < tokens.length && tokens[first]!.start < m.start) first++;
    // A head inside a longer token ("camp" of "camp-fire") is none.
    if (first >= tokens.length || tokens[first]!.start !== m.start) continue;
    let last = first;
    while (last < tokens.length && tokens[last]!.start < m.end) last++;
    const end = tokens[last - 1]!.end;
    // "Medical Center-Conway" may be one token.
    const hyphenated = end !== m.end && /^[-‐‑–](?:\p{Lu}|\d{1,2}$)/u.test(context.segmented.text.slice(m.end, end));
    if (end !== m.end && !hyphenated && !(end === m.end + 1 && context.segmented.text[m.end] === '.')) continue;
    let capitalised = true;
    for (let i = first; i < (m.value.capitals === 'first' ? first + 1 : last); i++) {
      const t = tokens[i]!;
      if (isWord(t) && !LITTLE.test(t.lower) && !isCapitalised(t) && !/^['’]s$/i.test(t.text)) capitalised = false;
    }
    if (
      m.value.head.length <= LONGEST_INITIALS &&
      INITIALS.has(m.value.head.replace(/\W/g, '')) &&
      !(last - first === 1 ? isAllCaps(tokens[first]!) : capitalised)
    )
      continue;
    found.push({ first, last, head: m.value, capitalised });
  }
  return found;
}

/** The last word of a head, by which words that count for one head alone are looked up. */
export const lastWordOf = (head: FacilityHead): string => head.head.slice(head.head.lastIndexOf(' ') + 1);

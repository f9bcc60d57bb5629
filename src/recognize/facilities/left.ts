/**
 * How far a facility's name reaches to the left of its head: "J. Paul Carrow Memorial | Hospital", "St. Brendan's | School", "University of
 * Maro | Hospital". It stops at what a sentence begins with ("Inside Elm Grove Jail"), at roles ("Warden of Elm Grove Jail") and at whoever
 * owns or runs it ("Ohio's Elm Grove Jail", "ICE's Elm Grove Jail").
 */
import type { FacilityLexicon } from '../../lexicon/facilities.js';
import type { PlaceLexicon } from '../../lexicon/places.js';
import type { Token } from '../../text.js';
import type { Case } from './case.js';
import {
  bare,
  type Cursor,
  isAbbreviation,
  isAllCaps,
  isCapitalised,
  isNumber,
  isParticle,
  isPossessive,
  joined,
} from './cursor.js';
import { MONTH } from './runs.js';

const MAX_TOKENS = 12;
const ARTICLE = /^(?:the|a|an|this|that|these|those|our|its|their|his|her)$/;
/** Whether a token opens its sentence, or what stands in quotation marks, after a dash, a colon or a bullet. */
export function opens(cursor: Cursor, token: number): boolean {
  const sentence = cursor.sentenceOf(token);
  if (token === sentence.first) return true;
  const before = cursor.tokens[token - 1]!;
  return /^["“”'‘•*–—:;|-]$/.test(before.text);
}

function isKnownPlace(places: PlaceLexicon, words: string): boolean {
  return places.names.get(words) !== undefined;
}

/** An owner before 's that is no part of the name: a place, initials, a department. */
function ownsIt(cursor: Cursor, facilities: FacilityLexicon, first: number, owner: number): boolean {
  const { tokens, context } = cursor;
  const t = tokens[owner]!;
  if (isAllCaps(t) && t.text.length > 1 && !/\./.test(t.text)) return true;
  if (facilities.has('owner', bare(t))) return true;
  const { text } = context.segmented;
  for (let from = owner; from >= Math.max(first, owner - 3); from--) {
    const saint = from > 0 ? bare(tokens[from - 1]!) : '';
    if (saint === 'st' || saint === 'saint' || saint === 'our') return false;
    if (isKnownPlace(context.lexicon.places, text.slice(tokens[from]!.start, t.end))) return true;
  }
  return false;
}

const isSaint = (t: Token | undefined): boolean => t !== undefined && /^(?:st|saint)$/.test(bare(t));

/**
 * First token of the name whose head begins at `head`. `floor`: a token it must not pass. `owned`: of a kind that companies own, so that a
 * possessive before more of a name is the owner ("Harlan's Tallis Plant").
 */
export function leftEdge(cursor: Cursor, head: number, how: Case, floor: number, owned = false): number {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const { facilities } = context.lexicon;
  const stopsHere = (i: number): boolean => {
    const word = bare(tokens[i]!);
    // "Richard A Handlon": an initial.
    if (tokens[i]!.text === 'A' && !opens(cursor, i) && isCapitalised(tokens[i - 1]!)) return false;
    if (ARTICLE.test(word)) return word !== 'our' || bare(tokens[i + 1] ?? tokens[i]!) !== 'lady';
    if (tokens[i + 1] !== undefined && isPossessive(tokens[i + 1]!) && i + 1 < head) return false;
    if (how !== 'plain') return facilities.has('stop', word);
    if (!opens(cursor, i)) return false;
    return facilities.has('stop', word) || (tokens[i]!.pos === 'VERB' && /ed$/.test(word));
  };

  let edge = head;
  for (let i = head - 1; i >= floor && head - i <= MAX_TOKENS; i--) {
    const t = tokens[i]!;
    const next = tokens[i + 1]!;
    if (!joined(text, t, next)) break;
    const sentence = cursor.sentenceOf(i + 1);
    if (i < sentence.first && !isAbbreviation(t)) break;
    // "Mile 2 | Central Prison"; a year or a count is no part of a name.
    if (
      isNumber(t) &&
      t.text.length < 4 &&
      i > floor &&
      isCapitalised(tokens[i - 1]!) &&
      !MONTH.test(tokens[i - 1]!.lower)
    )
      continue;
    if (isNumber(t) || t.text === '#') break;
    if (isCapitalised(t)) {
      if (stopsHere(i)) break;
      edge = i;
      continue;
    }
    const before = i > floor ? tokens[i - 1]! : undefined;
    // "Martin Luther King, | Jr. Community Hospital"
    if (t.text === ',' && /^(?:jr|sr|ii|iii)$/.test(bare(next)) && before !== undefined && isCapitalised(before))
      continue;
    if (before === undefined || !joined(text, before, t)) break;
    // "Women's | and Children's Hospital", "Lady of | the Angels"
    const linked = (t.lower === 'and' && isPossessive(before)) || (t.lower === 'the' && before.lower === 'of');
    if (!isCapitalised(before) && !linked) break;
    if (isPossessive(t)) {
      if (before.end !== t.start || ownsIt(cursor, facilities, floor, i - 1)) break;
      if (owned && edge < head && !isSaint(tokens[i - 2])) break;
      continue;
    }
    if (t.text === '&' || (/^[-‐‑/]$/.test(t.text) && before.end === t.start && next.start === t.end)) continue;
    if (t.lower === 'of') {
      const prior = bare(before) === 's' && i > floor + 1 ? tokens[i - 2]! : before;
      // "St. Rose of | Lima Academy"
      const saint = isSaint(tokens[i - 2]) || (tokens[i - 2]?.text === '.' && isSaint(tokens[i - 3]));
      if (!saint && !facilities.has('of_before', bare(prior))) break;
      continue;
    }
    if (t.lower === 'and') {
      if (facilities.has('qualifier', bare(next)) || facilities.has('qualifier', `${bare(next)}'s`)) continue;
      break;
    }
    // "Our Lady of the Angels"
    if (t.lower === 'the' && before.lower === 'of') continue;
    if (t.lower === 'for' || t.lower === 'the') break;
    if (isParticle(t) && !['y', 'e', 'en', 'sur', 'op', 'zu', 'do', 'des'].includes(t.text)) continue;
    break;
  }
  return edge;
}

/**
 * Places by a word of their name: "Torrey County", "County of Marl", "Salt River", "Lake Ansel", "the town of Pell", "Orrin Province".
 *
 * Alike, but none: the county's jail, sheriff or court, which go on in capitals ("Torrey County Jail"); a place of work or of custody.
 */
import type { FoundMention } from '../../stages.js';
import {
  bare,
  type Cursor,
  isAbbreviation,
  isAllCaps,
  isCapitalised,
  isPossessive,
  joined,
} from '../facilities/cursor.js';
import { opens } from '../facilities/left.js';
import { capitalRun } from '../facilities/runs.js';
import { placeEvidence } from './listed.js';

const MAX_WORDS = 3;

export function headedPlaces(cursor: Cursor): FoundMention[] {
  const { tokens, context } = cursor;
  const { places, facilities } = context.lexicon;
  const { text } = context.segmented;
  const found: FoundMention[] = [];
  const add = (first: number, last: number, rule: string, confidence: number): void => {
    const name = text.slice(tokens[first]!.start, tokens[last - 1]!.end);
    const known = facilities.known.get(name);
    if (known !== undefined && !known.weak) return;
    found.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, type: 'place', rule, confidence });
  };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const strong = places.has('head', t.lower);
    if (isCapitalised(t) && (strong || places.has('head_weak', t.lower))) {
      const first = beforeHead(cursor, i);
      if (first !== null && !goesOn(cursor, i + 1) && (strong || placeEvidence(cursor, { first, last: i + 1 })))
        add(first, i + 1, 'place/head', strong ? 0.88 : 0.75);
    }
    const next = tokens[i + 1];
    if (next === undefined) break;
    if (
      isCapitalised(t) &&
      isCapitalised(next) &&
      places.has('first', t.lower) &&
      joined(text, t, next) &&
      !/[.,]$/.test(t.text)
    ) {
      const before = tokens[i - 1];
      if (before === undefined || !isCapitalised(before) || opens(cursor, i)) {
        const last = capitalRun(cursor, i + 1, cursor.sentenceOf(i).last, 2);
        if (
          last > i + 1 &&
          cursor.caseOf(i) === 'plain' &&
          facilities.heads.get(bare(tokens[last - 1]!)) === undefined &&
          !goesOn(cursor, last)
        )
          add(i, last, 'place/head', 0.75);
      }
    }
    if (next.lower === 'of' && places.has('before', t.lower)) {
      const start = i + 2;
      const ceiling = cursor.sentenceOf(i).last;
      if (start >= ceiling || !isCapitalised(tokens[start]!) || facilities.has('stop', bare(tokens[start]!))) continue;
      const last = capitalRun(cursor, start, ceiling, 3);
      if (
        last === start ||
        isAllCaps(tokens[start]!) ||
        (isCapitalised(t) && t.lower !== 'county' && !opens(cursor, i))
      )
        continue;
      if (t.lower === 'state' && !places.names.get(text.slice(tokens[start]!.start, tokens[last - 1]!.end))) continue;
      const county = isCapitalised(t) && t.lower === 'county';
      if (!goesOn(cursor, last)) add(county ? i : start, last, 'place/called', 0.85);
    }
  }
  return found;
}

/** First token of the name before a head: "Santa | Rosa | County". */
function beforeHead(cursor: Cursor, head: number): number | null {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const { facilities, places } = context.lexicon;
  const sentence = cursor.sentenceOf(head);
  const how = cursor.caseOf(head);
  let first = head;
  for (let i = head - 1; i >= sentence.first && head - i <= MAX_WORDS; i--) {
    const t = tokens[i]!;
    if (!joined(text, t, tokens[i + 1]!) || !isCapitalised(t)) break;
    if (/[,;:]$/.test(t.text) || isPossessive(t)) break;
    const word = bare(t);
    if (facilities.has('stop', word) && (opens(cursor, i) || how !== 'plain')) break;
    if (/^(?:the|our|a)$/.test(word)) break;
    if (opens(cursor, i) && !/^(?:PROPN|NOUN|ADJ|X)$/.test(t.pos)) break;
    if (how !== 'plain' && head - i > 2) break;
    first = i;
  }
  if (first === head) return null;
  // "Pell Hospital District", "Ames School District": no place.
  for (let i = first; i < head; i++)
    if (places.has('not_city', bare(tokens[i]!)) || facilities.heads.get(bare(tokens[i]!))?.strength === 'strong')
      return null;
  for (let i = first; i < head; i++)
    if (!facilities.has('generic', bare(tokens[i]!)) || /^(?:new|central)$/.test(bare(tokens[i]!))) return first;
  return null;
}

/** Whether a capitalised word follows that makes it part of a longer name, as of a sheriff's office. */
function goesOn(cursor: Cursor, at: number): boolean {
  const { tokens, context } = cursor;
  const t = tokens[at];
  const { facilities } = context.lexicon;
  if (t === undefined || !joined(context.segmented.text, tokens[at - 1]!, t)) return false;
  if (cursor.caseOf(at - 1) !== 'plain') return facilities.heads.get(bare(t)) !== undefined;
  return (
    isCapitalised(t) &&
    !isAllCaps(t) &&
    !isAbbreviation(t) &&
    (!facilities.has('title', bare(t)) || (tokens[at + 1] !== undefined && isPossessive(tokens[at + 1]!))) &&
    cursor.sentenceOf(at) === cursor.sentenceOf(at - 1)
  );
}

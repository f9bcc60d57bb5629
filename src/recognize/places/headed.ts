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
  const { tokens, capitals, context } = cursor;
  const { places } = context.lexicon;
  const found: FoundMention[] = [];
  for (let i = capitals[0]!; i < tokens.length; i = capitals[i + 1]!) {
    const { lower } = tokens[i]!;
    const strong = places.has('head', lower);
    if (strong || places.has('head_weak', lower)) {
      const first = beforeHead(cursor, i);
      if (first !== null && !goesOn(cursor, i + 1) && (strong || placeEvidence(cursor, { first, last: i + 1 })))
        add(cursor, found, first, i + 1, 'place/head', strong ? 0.88 : 0.75);
    }
    if (cursor.isCapital(i + 1) && places.has('first', lower)) {
      const last = behindHead(cursor, i);
      if (last !== null) add(cursor, found, i, last, 'place/head', 0.75);
    }
    if (i > 1 && tokens[i - 1]!.lower === 'of') called(cursor, i - 2, found);
  }
  return found;
}

function add(cursor: Cursor, found: FoundMention[], from: number, to: number, rule: string, confidence: number): void {
  const { tokens, context } = cursor;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const known = context.lexicon.facilities.known.get(context.segmented.text.slice(start, end));
  if (known === undefined || known.weak) found.push({ start, end, type: 'place', rule, confidence });
}

/** End of the name whose head stands first: "Lake | Ansel". */
function behindHead(cursor: Cursor, head: number): number | null {
  const { tokens, context } = cursor;
  const t = tokens[head]!;
  if (!joined(context.segmented.text, t, tokens[head + 1]!) || /[.,]$/.test(t.text)) return null;
  if (cursor.isCapital(head - 1) && !opens(cursor, head)) return null;
  const last = capitalRun(cursor, head + 1, cursor.sentenceOf(head).last, 2);
  if (last === head + 1 || cursor.caseOf(head) !== 'plain' || goesOn(cursor, last)) return null;
  return context.lexicon.facilities.heads.get(bare(tokens[last - 1]!)) === undefined ? last : null;
}

/** A name behind a noun and "of": "the town of Pell", "County of Marl". `noun`: the index of the noun. */
function called(cursor: Cursor, noun: number, found: FoundMention[]): void {
  const { tokens, context } = cursor;
  const { places, facilities } = context.lexicon;
  const { text } = context.segmented;
  const { lower } = tokens[noun]!;
  if (!places.has('before', lower)) return;
  const start = noun + 2;
  const ceiling = cursor.sentenceOf(noun).last;
  if (start >= ceiling || facilities.has('stop', bare(tokens[start]!))) return;
  const last = capitalRun(cursor, start, ceiling, 3);
  const capital = cursor.isCapital(noun);
  if (last === start || isAllCaps(tokens[start]!) || (capital && lower !== 'county' && !opens(cursor, noun))) return;
  if (lower === 'state' && !places.names.get(text.slice(tokens[start]!.start, tokens[last - 1]!.end))) return;
  if (!goesOn(cursor, last))
    add(cursor, found, capital && lower === 'county' ? noun : start, last, 'place/called', 0.85);
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

/**
 * "Larkin Falls, Ohio", "Tres Vados, N.M.", "Ames, IA", "Kilworth, Ireland", and datelines ("KILWORTH, Ireland (XP) –", "MAPUTO –"): the city
 * need not be on any list. Two places, each a mention of its own (the second comes from the list).
 *
 * Alike, but none: facilities and offices before a comma ("Elm Grove Jail, Texas"), people ("Ann Lee, Texas native"), lists of countries.
 */
import type { FoundMention } from '../../stages.js';
import { caseOf } from '../facilities/case.js';
import {
  bare,
  type Cursor,
  isAbbreviation,
  isAllCaps,
  isCapitalised,
  isParticle,
  joined,
} from '../facilities/cursor.js';
import { opens } from '../facilities/left.js';
import { isStateAt, placeEvidence } from './listed.js';

const MAX_WORDS = 4;
const ORGANIZATION =
  /^(?:university|college|department|office|bureau|agency|committee|association|court|institute|council|county|parish|foundation|center|centre|inc|corp|ministry|division|hospital|school|church|street|avenue|road|drive|boulevard|blvd|ave|st|rd)$/;

export function citiesWithState(cursor: Cursor): FoundMention[] {
  const { tokens, context } = cursor;
  const { places } = context.lexicon;
  const found: FoundMention[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i]!.text !== ',' || !isCapitalised(tokens[i + 1]!)) continue;
    if (!isCapitalised(tokens[i - 1]!) || !isStateAt(cursor, i + 1)) continue;
    const first = cityBefore(cursor, i);
    if (first === null) continue;
    const state = tokens[i + 1]!;
    const listed = places.names.get(context.segmented.text.slice(state.start, state.end));
    const country = listed?.places.every((p) => p.kind === 'country') ?? false;
    const sure =
      placeEvidence(cursor, { first, last: i }) ||
      tokens[first - 1]?.text === '(' ||
      first === cursor.blockOf(first).first;
    const prepositional = /^(?:in|at|from|near|of|to|outside|around|for|via|and)$/.test(tokens[first - 1]?.lower ?? '');
    if (country && !prepositional && !startsBlock(cursor, first)) continue;
    found.push({
      start: tokens[first]!.start,
      end: tokens[i - 1]!.end,
      type: 'place',
      rule: 'place/city-state',
      confidence: sure || prepositional ? 0.92 : 0.8,
    });
    const postal = places.postal.get(state.text);
    if (postal !== undefined && listed?.abbreviation === undefined)
      found.push({ start: state.start, end: state.end, type: 'place', rule: 'place/postal', confidence: 0.9 });
  }
  return found;
}

const startsBlock = (cursor: Cursor, token: number): boolean => cursor.bounds(token).first === token;

/** First token of the city that ends before the comma at `comma`, or null. */
function cityBefore(cursor: Cursor, comma: number): number | null {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const { facilities } = context.lexicon;
  const floor = cursor.bounds(comma).first;
  const how = caseOf(cursor, cursor.sentenceOf(comma));
  if (
    ORGANIZATION.test(bare(tokens[comma - 1]!)) ||
    facilities.heads.get(tokens[comma - 1]!.text)?.strength === 'strong'
  )
    return null;
  let first = comma;
  for (let i = comma - 1; i >= floor && comma - i <= MAX_WORDS; i--) {
    const t = tokens[i]!;
    if (i < comma - 1 && !joined(text, t, tokens[i + 1]!)) break;
    if (i + 1 < comma && i < cursor.sentenceOf(i + 1).first && !isAbbreviation(t)) break;
    if (isCapitalised(t)) {
      if (facilities.has('stop', bare(t)) && (opens(cursor, i) || how !== 'plain')) break;
      if (t.lower === 'the') break;
      first = i;
      continue;
    }
    const before = tokens[i - 1];
    if (before === undefined || i === floor || !isCapitalised(before)) break;
    if (/^[-‐‑]$/.test(t.text) && before.end === t.start) continue;
    if (isParticle(t) && t.text !== 'y' && t.text !== 'e') continue;
    break;
  }
  if (first === comma) return null;
  // A fifth capital before it: a longer name of another kind.
  const before = tokens[first - 1];
  if (
    before !== undefined &&
    first > floor &&
    isCapitalised(before) &&
    how === 'plain' &&
    joined(text, before, tokens[first]!) &&
    !facilities.has('stop', bare(before))
  )
    return null;
  // "Ann Lee, Texas": a single capital letter is an initial.
  if (comma - first > 1 && /^\p{Lu}\.?$/u.test(tokens[first + 1]!.text)) return null;
  for (let i = first; i < comma; i++)
    if (ORGANIZATION.test(bare(tokens[i]!)) && !isAbbreviation(tokens[i]!)) return null;
  return first;
}

const DASH = /^(?:–|—|-|--|―)$/;

/** "MAPUTO –", "KARACHI (XP) —", "PORT ELLERY, 12 March –" at the beginning of a paragraph. */
export function datelines(cursor: Cursor): FoundMention[] {
  const { tokens } = cursor;
  const found: FoundMention[] = [];
  for (const block of cursor.segmented.blocks) {
    if (block.kind !== 'paragraph' || block.first >= block.last) continue;
    const first = cursor.segmented.sentences[block.first]!.first;
    let last = first;
    while (
      last < tokens.length &&
      last - first < MAX_WORDS &&
      isAllCaps(tokens[last]!) &&
      tokens[last]!.text.length > 2
    )
      last++;
    if (last === first) continue;
    const next = tokens[last];
    if (next === undefined || !/^[,(]$|^[–—―-]+$/.test(next.text)) continue;
    if (isAllCaps(tokens[last + 1] ?? next) && next.text === ',' && !isStateAt(cursor, last + 1)) continue;
    let dash = false;
    for (let i = last; i < Math.min(tokens.length, last + 12); i++)
      if (DASH.test(tokens[i]!.text) && tokens[i]!.start - tokens[first]!.start < 90) dash = true;
    if (!dash) continue;
    found.push({
      start: tokens[first]!.start,
      end: tokens[last - 1]!.end,
      type: 'place',
      rule: 'place/dateline',
      confidence: 0.88,
    });
  }
  return found;
}

/**
 * "Larkin Falls, Ohio", "Tres Vados, N.M.", "Ames, IA", "Kilworth, Ireland", and datelines ("KILWORTH, Ireland (XP) –", "MAPUTO –"): the city
 * need not be on any list. Two places, each a mention of its own (the second comes from the list).
 *
 * Alike, but none: facilities and offices before a comma ("Elm Grove Jail, Texas"), people ("Ann Lee, Texas native"), lists of countries.
 */
import type { FoundMention } from '../../stages.js';
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
import { stateAt } from './listed.js';

const MAX_WORDS = 4;
const PREPOSITION = /^(?:in|at|from|near|of|to|outside|around|for|via|and|by)$/;

export function citiesWithState(cursor: Cursor): FoundMention[] {
  const { tokens, capitals, context } = cursor;
  const { places } = context.lexicon;
  const found: FoundMention[] = [];
  for (let next = capitals[2]!; next < tokens.length; next = capitals[next + 1]!) {
    const i = next - 1;
    if (!cursor.isCapital(i - 1) || tokens[i]!.text !== ',') continue;
    const after = stateAt(cursor, next);
    if (after === null) continue;
    const first = cityBefore(cursor, i);
    if (first === null) continue;
    const city = { start: tokens[first]!.start, end: tokens[i - 1]!.end };
    const before = tokens[first - 1]?.lower ?? '';
    const prepositional =
      PREPOSITION.test(before) || before === '(' || (after.kind !== 'postal' && cursor.bounds(first).first === first);
    const known = places.names.get(context.segmented.text.slice(city.start, city.end)) !== undefined;
    // "Ann Lee, MD" and "Ann Lee, Chad": a city of no list stands after a preposition, or before a US state in full.
    if (!prepositional && !known && after.kind !== 'state') continue;
    found.push({ ...city, type: 'place', rule: 'place/city-state', confidence: prepositional || known ? 0.92 : 0.8 });
    if (after.kind === 'postal')
      found.push({
        start: tokens[i + 1]!.start,
        end: tokens[after.last - 1]!.end,
        type: 'place',
        rule: 'place/postal',
        confidence: 0.9,
      });
  }
  return found;
}

/** First token of the city that ends before the comma at `comma`, or null. */
function cityBefore(cursor: Cursor, comma: number): number | null {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const { facilities } = context.lexicon;
  const floor = cursor.bounds(comma).first;
  const how = cursor.caseOf(comma);
  if (
    context.lexicon.places.has('not_city', bare(tokens[comma - 1]!)) ||
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
  if (tokens[first - 1]?.lower === 'the' && first > floor) return null;
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
  // "Canon Ann Lee, Texas"
  const { titles, givenNames } = context.lexicon.people;
  if (comma - first > 2 && titles.has(bare(tokens[first]!)) && givenNames.has(tokens[first + 1]!.text)) return null;
  // "Ann Lee, Texas": a single capital letter is an initial.
  if (comma - first > 1 && /^\p{Lu}\.?$/u.test(tokens[first + 1]!.text)) return null;
  for (let i = first; i < comma; i++)
    if (context.lexicon.places.has('not_city', bare(tokens[i]!)) && !isAbbreviation(tokens[i]!)) return null;
  return first;
}

const DASH = /^(?:–|—|-|--|―)$/;

/** Tokens and characters that a dateline may have before its dash: the state, the date and the agency stand there. */
const DATELINE = 20;
const DATELINE_CHARACTERS = 110;

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
    if (isAllCaps(tokens[last + 1] ?? next) && next.text === ',' && stateAt(cursor, last + 1) === null) continue;
    let dash = false;
    for (let i = last; i < Math.min(tokens.length, last + DATELINE); i++)
      if (DASH.test(tokens[i]!.text) && tokens[i]!.start - tokens[first]!.start < DATELINE_CHARACTERS) dash = true;
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

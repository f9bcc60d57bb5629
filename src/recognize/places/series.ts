/**
 * The last of several places, where no list has it: "in Orme, Tarn and Hallow." after two that are known.
 *
 * Alike, but none: a person or a body behind "and" ("in Ohio and Hallow said"), one place alone before it.
 */
import type { FoundMention } from '../../stages.js';
import { type Cursor, isAllCaps } from '../facilities/cursor.js';

/** `found`: what the tagger sees; `known`: the places found so far. */
export function seriesPlaces(
  cursor: Cursor,
  found: readonly FoundMention[],
  known: readonly FoundMention[],
): FoundMention[] {
  const { tokens, context } = cursor;
  const ends = new Set<number>();
  const guesses = new Map<number, FoundMention>();
  for (const m of known) ends.add(m.end);
  for (const m of found)
    if (m.rule === 'tagger') {
      if (m.type === 'place') ends.add(m.end);
      guesses.set(m.start, m);
    }
  const places: FoundMention[] = [];
  if (ends.size < 2) return places;
  for (let i = 4; i < tokens.length; i++) {
    if (tokens[i - 1]!.lower !== 'and' || !cursor.isCapital(i) || cursor.isCapital(i + 1) || isAllCaps(tokens[i]!))
      continue;
    const t = tokens[i]!;
    if (!/^[.,;)]$/.test(tokens[i + 1]?.text ?? '.') || t.text.length < 4) continue;
    let k = i - 2;
    if (tokens[k]!.text === ',') k--;
    if (!ends.has(tokens[k]!.end)) continue;
    // the place before that one
    let j = k - 1;
    while (j > 0 && cursor.isCapital(j)) j--;
    if (tokens[j]?.text !== ',' || !ends.has(tokens[j - 1]!.end)) continue;
    const guess = guesses.get(t.start);
    if (guess !== undefined && (guess.end !== t.end || guess.confidence > 0.9)) continue;
    if (context.lexicon.organizations.byName.has(t.lower)) continue;
    places.push({
      start: t.start,
      end: t.end,
      type: 'place',
      rule: 'place/series',
      confidence: Math.max(0.8, (guess?.confidence ?? 0) + 0.02),
    });
  }
  return places;
}

/**
 * A city that no list knows, once it stood before its state or in a dateline, wherever it stands again by itself. Not where other capitals
 * touch it: those make another name ("Estevan" of "Estevan Mills").
 */
import type { FoundMention } from '../../stages.js';
import { type Cursor, isCapitalised, isPossessive, joined } from '../facilities/cursor.js';
import { standAt } from '../facilities/short-mentions.js';

export function repeatedPlaces(cursor: Cursor, known: readonly FoundMention[]): FoundMention[] {
  const { tokens, capitals, context } = cursor;
  const { text } = context.segmented;
  const names = new Map<string, readonly string[]>();
  for (const m of known) {
    if (m.rule !== 'place/city-state' && m.rule !== 'place/dateline' && m.rule !== 'place/called') continue;
    const words = tokens.slice(cursor.tokenAt(m.start), cursor.tokenAt(m.end)).map((t) => t.lower);
    if (words.length === 0 || words.join('').length < 4) continue;
    const before = names.get(words[0]!);
    if (before === undefined || before.length < words.length) names.set(words[0]!, words);
  }
  if (names.size === 0) return [];
  const found: FoundMention[] = [];
  for (let i = capitals[0]!; i < tokens.length; i = capitals[i + 1]!) {
    const words = names.get(tokens[i]!.lower);
    if (words === undefined) continue;
    const last = i + words.length;
    if (last > tokens.length || !standAt(tokens, i, words)) continue;
    const before = tokens[i - 1];
    const next = tokens[last];
    const same = cursor.sentenceOf(i);
    if (before !== undefined && i > same.first && isCapitalised(before) && joined(text, before, tokens[i]!)) continue;
    if (next !== undefined && last < same.last && joined(text, tokens[last - 1]!, next)) {
      if (isCapitalised(next) || /^[-‐‑]$/.test(next.text)) continue;
      if (isPossessive(next) && tokens[last + 1] !== undefined && isCapitalised(tokens[last + 1]!)) continue;
    }
    found.push({
      start: tokens[i]!.start,
      end: tokens[last - 1]!.end,
      type: 'place',
      rule: 'place/repeated',
      confidence: 0.85,
    });
  }
  return found;
}

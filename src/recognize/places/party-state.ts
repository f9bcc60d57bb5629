/**
 * The state or town that a lawmaker stands for, behind the letter of the party: "D-Texas", "(R-N.M.)", "D-Harlow,".
 *
 * Alike, but none: letters of other things ("D-Day", "R-Value", "Plan D-Texas").
 */
import type { FoundMention } from '../../stages.js';
import { type Cursor, joined } from '../facilities/cursor.js';

const PARTY = /^[DRI][-‐‑–]\p{Lu}/u;
const ENDS = /[\p{L}.]$/u;
const OTHER = /^(?:Day|Value|Vitamin|Link)$/;
const LONGEST = 3;

export function partyStates(cursor: Cursor): FoundMention[] {
  const { tokens, capitals, context } = cursor;
  const { text } = context.segmented;
  const { names, postal } = context.lexicon.places;
  const found: FoundMention[] = [];
  for (let i = capitals[1]!; i < tokens.length; i = capitals[i + 1]!) {
    const t = tokens[i]!;
    if (!PARTY.test(t.text) || !/^[,(]$/.test(tokens[i - 1]!.text)) continue;
    const start = t.start + 2;
    let end: number | null = null;
    for (let k = i; k < Math.min(tokens.length, i + LONGEST); k++) {
      if (k > i && !joined(text, tokens[k - 1]!, tokens[k]!)) break;
      // a full stop may be a token of its own
      for (const to of text[tokens[k]!.end] === '.' ? [tokens[k]!.end, tokens[k]!.end + 1] : [tokens[k]!.end]) {
        const words = text.slice(start, to);
        if (ENDS.test(words) && (names.get(words) !== undefined || postal.has(words))) end = to;
      }
    }
    const known = end !== null;
    if (!known && /^[,)]$/.test(tokens[i + 1]?.text ?? '') && !OTHER.test(t.text.slice(2))) end = t.end;
    if (end !== null)
      found.push({ start, end, type: 'place', rule: 'place/party-state', confidence: known ? 0.95 : 0.85 });
  }
  return found;
}

/**
 * Well-known facilities by name or alias, in capitals as names are. An alias that is also a town, a person or an ordinary word ("Angola",
 * "Stewart") counts only beside words of custody, or where the facility's full name stands in the document.
 */
import type { FoundMention } from '../../stages.js';
import { type Cursor, isCapitalised, isWord, joined, type Run } from './cursor.js';
import { evidenceFor } from './evidence.js';
import { runsIntoAnother } from './runs.js';

export function knownFacilities(cursor: Cursor): FoundMention[] {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const { facilities } = context.lexicon;
  const matches = facilities.known.matchesIn(text);
  const named = new Set(matches.filter((m) => !m.value.weak).map((m) => m.value.facility));
  const found: FoundMention[] = [];
  for (const m of matches) {
    const first = cursor.tokenAt(m.start);
    if (tokens[first]?.start !== m.start || !isCapitalised(tokens[first]!)) continue;
    let last = first;
    let capitals = true;
    while (last < tokens.length && tokens[last]!.start < m.end) {
      const t = tokens[last]!;
      // The head may be in lower case ("Evin prison"); the name itself not.
      if (isWord(t) && /^\p{Ll}{4,}/u.test(t.text) && facilities.heads.get(t.text) === undefined) capitals = false;
      last++;
    }
    if (!capitals || tokens[last - 1]!.end !== m.end) continue;
    const next = tokens[last];
    const touches = next !== undefined && joined(text, tokens[last - 1]!, next);
    const { facility, weak } = m.value;
    if (weak) {
      if (touches && isCapitalised(next)) continue;
      if (!standsForIt(cursor, { first, last }, named.has(facility))) continue;
      found.push({ start: m.start, end: m.end, type: 'facility', rule: 'facility/known-alias', confidence: 0.95 });
      continue;
    }
    if (touches && isCapitalised(next) && runsIntoAnother(cursor, last, cursor.bounds(first).last)) continue;
    // "Insein | jail"
    const head = touches ? facilities.heads.get(next.text) : undefined;
    const end = head?.strength === 'strong' && !/s$/.test(next!.lower) ? next!.end : m.end;
    found.push({ start: m.start, end, type: 'facility', rule: 'facility/known', confidence: 0.97 });
  }
  return found;
}

/** Whether an alias that is also a place or a person stands for the facility: "at Angola", "Angola inmates", not "people in Angola". */
function standsForIt(cursor: Cursor, run: Run, named: boolean): boolean {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const evidence = evidenceFor(cursor, run);
  if (evidence === 'none') return false;
  const next = tokens[run.last];
  if (next !== undefined && context.lexicon.facilities.evidence.custody.has(next.lower)) return true;
  const before = tokens[run.first - 1]?.lower ?? '';
  const inside = before === 'at' || before === 'inside';
  if (evidence === 'some') return named && inside;
  const alias = text.slice(tokens[run.first]!.start, tokens[run.last - 1]!.end);
  return inside || context.lexicon.places.names.get(alias) === undefined;
}

/**
 * Well-known facilities by name or alias, in capitals as names are. An alias that is also a town, a person or an ordinary word ("Angola",
 * "Stewart") counts only beside words of custody, or where the facility's full name stands in the document.
 */
import type { FoundMention } from '../../stages.js';
import { type Cursor, isCapitalised, isWord } from './cursor.js';
import { evidenceFor } from './evidence.js';
import { runsIntoAnother } from './runs.js';

export function knownFacilities(cursor: Cursor): FoundMention[] {
  const { tokens, context } = cursor;
  const matches = context.lexicon.facilities.known.matchesIn(context.segmented.text);
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
      if (isWord(t) && /^\p{Ll}{4,}/u.test(t.text) && context.lexicon.facilities.heads.get(t.text) === undefined)
        capitals = false;
      last++;
    }
    if (!capitals || tokens[last - 1]!.end !== m.end) continue;
    const { facility, weak } = m.value;
    if (weak) {
      const evidence = evidenceFor(cursor, { first, last });
      const next = tokens[last];
      const part = next !== undefined && isCapitalised(next) && next.start - m.end === 1;
      if (part || evidence === 'none' || (evidence === 'some' && !named.has(facility))) continue;
      found.push({ start: m.start, end: m.end, type: 'facility', rule: 'facility/known-alias', confidence: 0.75 });
    } else if (
      !(
        last < tokens.length &&
        isCapitalised(tokens[last]!) &&
        tokens[last]!.start - m.end === 1 &&
        runsIntoAnother(cursor, last, cursor.bounds(first).last)
      )
    )
      found.push({ start: m.start, end: m.end, type: 'facility', rule: 'facility/known', confidence: 0.93 });
  }
  return found;
}

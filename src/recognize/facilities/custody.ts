/**
 * Names without a head behind words of custody: "conditions at Las Garzas, in Orme", "guards at Tarn Brae told him".
 *
 * Alike, but none: listed places and bodies, capitals that go on to the head of another name, a month.
 */

import type { FoundMention } from '../../stages.js';
import { bare, type Cursor, isAllCaps, isPossessive, isWord } from './cursor.js';
import { capitalRun, MONTH } from './runs.js';

const PEOPLE =
  /^(?:conditions|inmates?|prisoners?|detainees?|guards?|warders?|wardens?|cells|jailers?|incarcerated|imprisoned)$/;
const LONGEST = 3;

/** `found`: what others have found; more than the tagger's guess at a place or an organization stands in the way. */
export function custodyNames(cursor: Cursor, found: readonly FoundMention[]): FoundMention[] {
  const { tokens, context } = cursor;
  const { places, organizations, facilities, people } = context.lexicon;
  const names: FoundMention[] = [];
  for (let i = 2; i < tokens.length; i++) {
    if (!cursor.isCapital(i) || !/^(?:at|inside)$/.test(tokens[i - 1]!.lower) || !PEOPLE.test(tokens[i - 2]!.lower))
      continue;
    if (cursor.caseOf(i) !== 'plain' || MONTH.test(tokens[i]!.lower)) continue;
    const { last: ceiling } = cursor.sentenceOf(i);
    const end = capitalRun(cursor, i, ceiling, LONGEST + 1);
    const next = tokens[end];
    if (end === i || end - i > LONGEST || (next !== undefined && isPossessive(next) && cursor.isCapital(end + 1)))
      continue;
    let plain = !isAllCaps(tokens[i]!);
    for (let k = i; k < end; k++) {
      const word = bare(tokens[k]!);
      if (!isWord(tokens[k]!) || organizations.heads.has(word) || facilities.heads.get(word) !== undefined)
        plain = false;
      if (people.titles.has(word) || places.nationalities.has(word)) plain = false;
    }
    const [start, stop] = [tokens[i]!.start, tokens[end - 1]!.end];
    const words = context.segmented.text.slice(start, stop);
    if (!plain || places.names.get(words) !== undefined || organizations.byName.has(words.toLowerCase())) continue;
    // "guards at Tarn, Ohio"
    if (next?.text === ',' && places.names.get(tokens[end + 1]?.text ?? '') !== undefined) continue;
    if (found.some((m) => m.start < stop && start < m.end && m.type === 'person')) continue;
    names.push({ start, end: stop, type: 'facility', rule: 'facility/custody', confidence: 0.8 });
  }
  return names;
}

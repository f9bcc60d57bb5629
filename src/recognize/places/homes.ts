/**
 * Where somebody is from, behind the name or the age: "Mary Dunne, of Kilrush, said", "Opoku, 34, of Tema,".
 *
 * Alike, but none: whom somebody speaks for ("Ann Reeve, of Amnesty International,", "Peter Lund, of Norrby Mills,"), a title ("Minister, of
 * Justice") and what goes on behind it.
 */
import type { FoundMention } from '../../stages.js';
import { bare, type Cursor, isAllCaps, isCapitalised } from '../facilities/cursor.js';
import { capitalRun } from '../facilities/runs.js';

const LONGEST = 3;
const AGE = /^\d{1,2}$/;

/** `found`: a body that begins where the place would is no place. */
export function homePlaces(cursor: Cursor, found: readonly FoundMention[]): FoundMention[] {
  const { tokens, context } = cursor;
  const bodies = new Set(found.filter((m) => m.type === 'organization' || m.type === 'facility').map((m) => m.start));
  const places: FoundMention[] = [];
  for (let i = 3; i < tokens.length; i++) {
    if (tokens[i - 1]!.lower !== 'of' || tokens[i - 2]!.text !== ',' || !cursor.isCapital(i)) continue;
    if (!named(cursor, i - 3) || cursor.caseOf(i) !== 'plain' || bodies.has(tokens[i]!.start)) continue;
    const last = capitalRun(cursor, i, cursor.sentenceOf(i).last, LONGEST);
    if (last === i || !/^[,.;)]$/.test(tokens[last]?.text ?? '.') || isAllCaps(tokens[i]!)) continue;
    if (isBody(cursor, i, last)) continue;
    const [start, end] = [tokens[i]!.start, tokens[last - 1]!.end];
    if (context.lexicon.organizations.names.get(bare(tokens[i]!)) !== undefined) continue;
    places.push({ start, end, type: 'place', rule: 'place/home', confidence: 0.8 });
  }
  return places;
}

/** The last word of a name, or an age behind one, with a comma before it. */
function named(cursor: Cursor, i: number): boolean {
  const { tokens } = cursor;
  if (AGE.test(tokens[i]!.text)) return tokens[i - 1]?.text === ',' && cursor.isCapital(i - 2);
  const t = tokens[i]!;
  return isCapitalised(t) && !AGE.test(t.text) && !cursor.context.lexicon.people.titles.has(t.lower);
}

function isBody({ tokens, context }: Cursor, first: number, last: number): boolean {
  const { facilities, organizations, people } = context.lexicon;
  for (let i = first; i < last; i++) {
    const word = bare(tokens[i]!);
    if (facilities.heads.get(word) !== undefined || organizations.heads.has(word)) return true;
    if (organizations.topics.has(word) || people.titles.has(word)) return true;
  }
  return false;
}

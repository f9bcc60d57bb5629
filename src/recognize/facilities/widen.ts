/**
 * Wider spans that others have found: "Soldiers and Sailors | Memorial Hospital" and "Hurst Youth and Family | Treatment Center" hold an "and" that
 * grammar alone would not cross. A name found by another recognizer as an organization or place that ends with the facility's own head is
 * the facility's name.
 *
 * Alike, but none: a list of two names ("Department of Health and Elm Grove Hospital"), and an owner ("ICE's Elm Grove Jail").
 */
import type { FoundMention } from '../../stages.js';
import { OFFICERS } from '../mentions/small-words.js';
import { bare, type Cursor, isCapitalised, isPossessive } from './cursor.js';
import type { FullName } from './full-names.js';

const LINKS = /^(?:and|&|of|the|[-‐‑])$/;
const MAX_MORE = 6;

export function widened(cursor: Cursor, names: readonly FullName[], found: readonly FoundMention[]): FullName[] {
  const { tokens } = cursor;
  const byEnd = new Map<number, FoundMention>();
  for (const m of found) {
    if (m.type !== 'organization' && m.type !== 'place') continue;
    const before = byEnd.get(m.end);
    if (before === undefined || m.start < before.start) byEnd.set(m.end, m);
  }
  return names.map((name, i) => {
    const wider = byEnd.get(tokens[name.last - 1]!.end);
    if (wider === undefined || wider.start >= tokens[name.first]!.start) return name;
    const first = cursor.tokenAt(wider.start);
    const floor = i > 0 ? names[i - 1]!.last : 0;
    return first >= floor && tokens[first]?.start === wider.start && continues(cursor, first, name.first)
      ? { ...name, first }
      : name;
  });
}

/** Whether the words from `first` to `name` are one name with what follows. */
function continues(cursor: Cursor, first: number, name: number): boolean {
  const { tokens, context } = cursor;
  const { facilities } = context.lexicon;
  if (name - first > MAX_MORE || !isCapitalised(tokens[first]!) || isPossessive(tokens[name - 1]!)) return false;
  for (let i = first; i < name; i++) {
    const t = tokens[i]!;
    if (!isCapitalised(t)) {
      if (!LINKS.test(t.lower)) return false;
      continue;
    }
    const word = bare(t);
    // "Dean of | Orme Hospital"
    if (tokens[i + 1]?.lower === 'of' && (OFFICERS.has(word) || context.lexicon.people.titles.has(word))) return false;
    if (
      facilities.has('owner', word) ||
      facilities.has('stop', word) ||
      facilities.heads.get(word)?.strength === 'strong'
    )
      return false;
  }
  return true;
}

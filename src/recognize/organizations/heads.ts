import type { Lexicon } from '../../lexicon/index.js';
import type { OrganizationHead } from '../../lexicon/organizations.js';
import { phraseAt } from '../mentions/phrase-match.js';
import { OTHER_HEADS, PREPOSITIONS } from '../mentions/small-words.js';
import { CAPITAL, FIRST, has, MARK, type Word } from '../mentions/surface.js';
import { capital, complementAfter, leftOf, type Reading } from './name-sides.js';

/** A name over the words `from` to `to`, half-open. */
export interface HeadedName {
  readonly from: number;
  readonly to: number;
  /** Enough alone: its head noun heads little else. */
  readonly strong: boolean;
  /** Has a complement ("of Justice"), or only words before its head. */
  readonly complement: boolean;
  /** One word that opens its sentence stands before a head that is not enough alone: its capital may be owed to its place. */
  readonly opening: boolean;
}

/**
 * Names that head nouns make out of the words before and behind them, in the words `from` to `to` of one sentence, in order; those that
 * overlap are joined into one ("Department of Homeland Security Office of Inspector General").
 */
export function headedIn(
  words: readonly Word[],
  from: number,
  to: number,
  lexicon: Lexicon,
  people: ReadonlySet<number> = new Set(),
  places: ReadonlySet<number> = new Set(),
): HeadedName[] {
  const { topics, names, heads } = lexicon.organizations;
  const reading: Reading = {
    words,
    from,
    to,
    topics,
    peoples: lexicon.places.nationalities,
    names,
    people,
    place: (i) => places.has(i) || lexicon.places.names.get(words[i]!.text) !== undefined,
  };
  const found: HeadedName[] = [];
  for (let i = from; i < to; i++) {
    if (!capital(words[i]) || !heads.has(words[i]!.key)) continue;
    const at = headAt(words, i, to, lexicon);
    if (at === null) continue;
    const name = nameOf(reading, i, at.to, at.head);
    if (name === null) continue;
    const last = found.at(-1);
    if (last !== undefined && name.from < last.to)
      found[found.length - 1] = {
        from: Math.min(last.from, name.from),
        to: Math.max(last.to, name.to),
        strong: last.strong || name.strong,
        complement: last.complement || name.complement,
        opening: false,
      };
    else found.push(name);
    i = at.to - 1;
  }
  return found;
}

/** The longest head phrase whose longer words all have capitals. */
function headAt(
  words: readonly Word[],
  i: number,
  to: number,
  lexicon: Lexicon,
): { head: OrganizationHead; to: number } | null {
  const { heads } = lexicon.organizations;
  const phrase = phraseAt(heads, words, i, to);
  if (phrase === null) return null;
  const end = i + phrase.words.length;
  for (let k = i + 1; k < end; k++) {
    const w = words[k]!;
    if (w.is & (CAPITAL | MARK) || PREPOSITIONS.has(w.key) || w.key === 'and') continue;
    const single = heads.get(words[i]!.key)!.find((p) => p.words.length === 1);
    return single ? { head: single.value, to: i + 1 } : null;
  }
  return { head: phrase.value, to: end };
}

function nameOf(r: Reading, i: number, end: number, head: OrganizationHead): HeadedName | null {
  const { words } = r;
  const from = leftOf(r, i);
  const to = head.of ? complementAfter(r, i, end, head) : end;
  if (to > end)
    return {
      from,
      to,
      strong: head.strong || words[i]!.key === 'office' || /^(?:to|in)$/.test(words[end]!.key),
      complement: true,
      opening: false,
    };
  if (!head.final) return null;
  // "the Copyright Office": a head of two words is a name by itself.
  if (from === i && (end - i < 2 || !head.strong || has(words[i], FIRST) || words[i - 1]?.key !== 'the')) return null;
  if (end < r.to && capital(words[end]) && OTHER_HEADS.has(words[end]!.key)) return null;
  // "Arms Control and International Security": what could end a name goes on.
  if (!head.strong && end < r.to && capital(words[end]) && r.topics.has(words[end]!.key)) return null;
  const alone = i - from === 1 && has(words[from], FIRST);
  if (alone && words[from]!.pos === 'ADJ' && !r.topics.has(words[from]!.key)) return null;
  const office = words[end - 1]!.key === 'office' && r.topics.has(words[end - 2]!.key);
  return { from, to: end, strong: head.strong || office, complement: false, opening: alone && !head.strong };
}

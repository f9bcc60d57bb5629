/** Names of facilities, taken apart: what kind it is, and what tells it from others of that kind. */
import type { Lexicon } from '../lexicon/index.js';

type Words = Lexicon['resolution'];

export interface FacilityName {
  /** Words that are neither head nor droppable, in order: "harlan" of "Harlan County Detention Facility". */
  readonly core: readonly string[];
  /** Droppable words, those of the head too: "county". */
  readonly extra: readonly string[];
  /** Words that tell places apart, those of the head too: numbers, "women", "north". */
  readonly telling: readonly string[];
  readonly kind: string | null;
  /** The head is that of other things, too, and tells the kind less surely than the text. */
  readonly weak: boolean;
  /** Null where the name has no head. */
  readonly group: string | null;
}

/** "Marys" of "St. Mary's Hospital" as "Mary". */
const singular = (word: string): string => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

const LONGEST_HEAD = 6;

/** The longest head that ends the words, begins them, or begins them before "of"; -1 where there is none. */
function headOf(words: readonly string[], lexicon: Words): { at: number; length: number } {
  for (let n = Math.min(LONGEST_HEAD, words.length); n > 0; n--)
    if (lexicon.facilityHeads.has(words.slice(words.length - n).join(' '))) return { at: words.length - n, length: n };
  for (let n = Math.min(LONGEST_HEAD, words.length); n > 0; n--)
    if (lexicon.facilityHeads.has(words.slice(0, n).join(' '))) return { at: 0, length: n };
  for (let at = words.length - 2; at > 0; at--)
    for (let n = Math.min(LONGEST_HEAD, words.length - at); n > 0; n--)
      if (lexicon.facilityHeads.has(words.slice(at, at + n).join(' '))) return { at, length: n };
  return { at: -1, length: 0 };
}

/** `words` as `keyWords` gives them. */
export function parseFacility(words: readonly string[], lexicon: Words): FacilityName {
  const { at, length } = headOf(words, lexicon);
  const whole = at < 0 ? null : lexicon.facilityHeads.get(words.slice(at, at + length).join(' '))!;
  // "Women's Detention House" is a "Detention House" with a word that tells, unless the whole has a group of its own.
  let from = at;
  const isCommon = (w: string): boolean => lexicon.telling.has(w) || lexicon.droppable.has(w);
  while (
    whole?.grouped === false &&
    from + 1 < at + length &&
    isCommon(words[from]!) &&
    lexicon.facilityHeads.has(words.slice(from + 1, at + length).join(' '))
  )
    from++;
  const head = at < 0 ? null : lexicon.facilityHeads.get(words.slice(from, at + length).join(' '))!;
  const rest = words.filter((_, i) => i < from || i >= at + length);
  const isTelling = (w: string): boolean => lexicon.telling.has(w) || /^(\d+|[ivx]{1,4}|[a-z])$/.test(w);
  return {
    core: rest.filter((w) => !lexicon.droppable.has(w) && !isTelling(w)).map(singular),
    extra: words.filter((w) => lexicon.droppable.has(w)),
    telling: words.filter(isTelling).sort(),
    kind: whole?.kind ?? null,
    weak: whole?.weak ?? true,
    group: head?.group ?? null,
  };
}

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((w, i) => w === b[i]);

/** Whether two heads may name one place: equal groups, or one side that says no more than "facility". */
export const sameGroup = (a: FacilityName, b: FacilityName): boolean =>
  a.group === b.group || a.group === null || b.group === null || a.group === 'open' || b.group === 'open';

/** Organizations and facilities known by name, found by any of their names. */
import type { Lexicon } from '../lexicon/index.js';
import type { MentionType } from '../records.js';
import { fold, keyWords } from './names.js';

type Words = Lexicon['resolution'];
export type Known = Lexicon['organizations']['known'][number];
export type KnownFacility = Words['knownFacilities'][number];

interface Index {
  readonly byName: ReadonlyMap<string, Known>;
  /** What is called so anywhere, of names that do not say whose it is: "Refugee Council". */
  readonly generic: ReadonlyMap<string, Known>;
  /** Null where two organizations have the acronym. */
  readonly byAcronym: ReadonlyMap<string, Known | null>;
  readonly facilities: ReadonlyMap<string, KnownFacility | null>;
}

const indexes = new WeakMap<Lexicon, Index>();

/** Words of a public body that do not say whose it is: "Department of Corrections". */
export const generic = (words: readonly string[], { resolution, organizations }: Lexicon): boolean =>
  words.every((w) => resolution.organizationKinds.has(w) || resolution.droppable.has(w) || organizations.topics.has(w));

function indexOf(lexicon: Lexicon): Index {
  const made = indexes.get(lexicon);
  if (made) return made;
  const words = lexicon.resolution;
  const byName = new Map<string, Known>();
  const anybody = new Map<string, Known>();
  const byAcronym = new Map<string, Known | null>();
  for (const k of lexicon.organizations.known) {
    for (const name of [k.name, ...k.aliases]) {
      const list = keyWords(name, 'organization', words);
      const names = k.acronym === null && generic(list, lexicon) ? anybody : byName;
      const key = list.join(' ');
      if (!names.has(key)) names.set(key, k);
    }
    if (k.acronym) {
      const letters = fold(k.acronym);
      byAcronym.set(letters, byAcronym.has(letters) ? null : k);
    }
  }
  const facilities = new Map<string, KnownFacility | null>();
  for (const f of words.knownFacilities)
    for (const name of new Set([f.name, ...f.aliases].map((n) => keyWords(n, 'facility', words).join(' '))))
      facilities.set(name, facilities.has(name) ? null : f);
  const index = { byName, generic: anybody, byAcronym, facilities };
  indexes.set(lexicon, index);
  return index;
}

/** By full name or alias, given as its key words joined by blanks; by acronym where it stands in capitals and one organization alone has it. */
export function knownOrganization(key: string, acronym: boolean, lexicon: Lexicon): Known | null {
  const { byName, byAcronym } = indexOf(lexicon);
  return byName.get(key) ?? (acronym ? (byAcronym.get(key) ?? null) : null);
}

/** The kind of a listed organization, also where its name is not enough to say that it is that one. */
export const knownKind = (key: string, acronym: boolean, lexicon: Lexicon): string | null =>
  (knownOrganization(key, acronym, lexicon) ?? indexOf(lexicon).generic.get(key))?.kind ?? null;

type GazetteerName = ReturnType<NonNullable<Lexicon['gazetteer']>['names']['get']>;

/** A name of the user's own list, by any of its spellings, where the list has that type for it. */
export function gazetteerName(
  { type, text, outer }: { readonly type: MentionType; readonly text: string; readonly outer: string },
  { gazetteer }: Lexicon,
): NonNullable<GazetteerName> | null {
  const found = gazetteer?.names.get(text) ?? gazetteer?.names.get(outer);
  return found !== undefined && found.entry.type === type && (found.exact === null || found.exact === outer)
    ? found
    : null;
}

/** By any of its names, in the same form; null where two facilities have that name. */
export const knownFacility = (key: string, lexicon: Lexicon): KnownFacility | null =>
  indexOf(lexicon).facilities.get(key) ?? null;

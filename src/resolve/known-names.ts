/** Organizations known by name, found by any of their names. */
import type { Lexicon } from '../lexicon/index.js';
import { fold, keyWords } from './names.js';

type Words = Lexicon['resolution'];
export type Known = Words['knownOrganizations'][number];

interface Index {
  readonly byName: ReadonlyMap<string, Known>;
  /** Null where two organizations have the acronym. */
  readonly byAcronym: ReadonlyMap<string, Known | null>;
}

const indexes = new WeakMap<Words, Index>();

function indexOf(lexicon: Words): Index {
  const made = indexes.get(lexicon);
  if (made) return made;
  const byName = new Map<string, Known>();
  const byAcronym = new Map<string, Known | null>();
  for (const k of lexicon.knownOrganizations) {
    for (const name of [k.name, ...k.aliases]) {
      const key = keyWords(name, 'organization', lexicon).join(' ');
      if (!byName.has(key)) byName.set(key, k);
    }
    if (k.acronym) {
      const letters = fold(k.acronym);
      byAcronym.set(letters, byAcronym.has(letters) ? null : k);
    }
  }
  const index = { byName, byAcronym };
  indexes.set(lexicon, index);
  return index;
}

/** By full name or alias; by acronym where it stands in capitals and one organization alone has it. */
export function knownOrganization(words: readonly string[], acronym: boolean, lexicon: Words): Known | null {
  const { byName, byAcronym } = indexOf(lexicon);
  const key = words.join(' ');
  return byName.get(key) ?? (acronym ? (byAcronym.get(key) ?? null) : null);
}

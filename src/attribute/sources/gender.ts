/** Whom "he" and "she" can mean: by a title or a word of kin beside the name, the first name, the noun that names a person. */
import type { Entity } from '../../records.js';
import type { Reading } from '../reading.js';

export type Gender = 'm' | 'f';

const HE = /^(he|him|his|himself)$/;
const SHE = /^(she|her|hers|herself)$/;
const MEN =
  /^(man|men|boy|brother|father|son|husband|widower|uncle|nephew|grandson|grandfather|stepfather|fiancé|gentleman|dad|king|prince|monk|priest|spokesman|chairman|foreman|policeman|fireman|congressman|councilman|headmaster|salesman|businessman|businessmen|lord|sir|mr|mr\.|brothers|sons|fathers)$/;
const WOMEN =
  /^(woman|women|girl|sister|mother|daughter|wife|widow|aunt|niece|granddaughter|grandmother|stepmother|fiancée|lady|mum|mom|queen|princess|nun|spokeswoman|chairwoman|forewoman|policewoman|congresswoman|councilwoman|headmistress|matron|midwife|actress|businesswoman|dame|mrs|mrs\.|ms|ms\.|miss|sisters|daughters|mothers)$/;

/** Of a pronoun: who it can mean; null for all others. */
export const pronounGender = (word: string): Gender | null => (HE.test(word) ? 'm' : SHE.test(word) ? 'f' : null);

export const nounGender = (word: string): Gender | null => (MEN.test(word) ? 'm' : WOMEN.test(word) ? 'f' : null);

const known = new WeakMap<Reading, Map<string, Gender | null>>();

/** Null where the text and the lists do not tell. */
export function genderOf(r: Reading, e: Entity): Gender | null {
  const memo = known.get(r) ?? new Map<string, Gender | null>();
  known.set(r, memo);
  const had = memo.get(e.id);
  if (had !== undefined) return had;
  const found = byTitle(r, e) ?? byRole(e) ?? byFirstName(r, e);
  memo.set(e.id, found);
  return found;
}

/** "Mrs. Keeble", "Teller's sister, Danielle", "the widow Rosalind Achterberg": the words right before the name. */
function byTitle(r: Reading, e: Entity): Gender | null {
  for (const m of r.mentionsOf(e.id)) {
    const before = /(\p{L}+\.?)(,)?\s+$/u.exec(r.text.slice(Math.max(0, m.start - 20), m.start));
    const gender = before ? nounGender(before[1]!.toLowerCase()) : null;
    if (gender) return gender;
    const first = nounGender(m.text.split(/\s/)[0]!.toLowerCase());
    if (first) return first;
  }
  return null;
}

function byRole(e: Entity): Gender | null {
  for (const role of [e.attributes.roles].flat())
    if (typeof role === 'string')
      for (const word of role.toLowerCase().split(/[^\p{L}]+/u)) {
        const gender = nounGender(word);
        if (gender) return gender;
      }
  return null;
}

function byFirstName(r: Reading, e: Entity): Gender | null {
  const { genders } = r.input.lexicon.people;
  for (const name of [e.name, ...e.aliases]) {
    const words = name.split(/\s+/);
    const gender = words.length > 1 || genders.size === 0 ? genders.get(words[0]!) : undefined;
    if (gender) return gender;
  }
  // a first name alone ("Danielle")
  return genders.get(e.name) ?? null;
}

/** How a person is addressed, right before the name: whether "Mr. Kelly" and "Mrs. Kelly" are two. */
import type { PeopleLexicon } from '../lexicon/people.js';
import type { Mention } from '../records.js';

export type Gender = 'm' | 'f';

/** Longest title that is looked for, with the blanks around it. */
const REACH = 14;
const TITLE = /(?<!\p{L})(\p{L}+\.?)\s+$/u;
/** Two titles are those of a couple: "Mr. and Mrs. Kelly". */
const COUPLE = /(?:and|&)\s+\p{L}+\.?\s+$/u;

/** The title right before a mention as it stands there; null where there is none, that of a couple, or one that women and men have. */
export function titleBefore(
  text: string,
  mention: Mention,
  people: PeopleLexicon,
): { readonly title: string; readonly gender: Gender } | null {
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const title = TITLE.exec(before)?.[1];
  const gender = title === undefined ? undefined : people.titleGenders.get(title.toLowerCase());
  return gender === undefined || COUPLE.test(before) ? null : { title: title!, gender };
}

/** Null where neither the titles before its mentions nor the first name tell. `mentions`: all of one full name. */
export function genderOfNamed(text: string, mentions: readonly Mention[], people: PeopleLexicon): Gender | null {
  for (const m of mentions) {
    const found = titleBefore(text, m, people);
    if (found) return found.gender;
  }
  return people.genders.get(mentions[0]!.text.split(/\s+/)[0]!) ?? null;
}

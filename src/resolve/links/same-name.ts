/**
 * Joins forms of one type whose words are the same: "U.S. Marshals Service" and "Marshals Service", "FORT HALE" and "Fort Hale", "Adams Co.
 * Jail" and "Adams County Jail"; a name and what its own bracket calls it. Not: a county and its jail (two types), "Mr. Kelly" and "Mrs. Kelly",
 * nor either and the "Kelly" of a text that has both.
 */

import type { Form, Sieve } from '../forms.js';
import { keyWords } from '../names.js';

export const sameName: Sieve = ({ forms, groups, context }) => {
  const byWords = new Map<string, number>();
  const see = (key: string, index: number): void => {
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, index);
    else groups.join(known, index);
  };
  const couples = namesOfCouples(forms);
  for (const f of forms) {
    if (f.office) continue;
    see(f.person?.single && couples.has(f.key) ? `${f.type} ${f.key} ${f.gender}` : `${f.type} ${f.key}`, f.index);
    if (f.inner) see(`${f.type} ${keyWords(f.inner, f.type, context.lexicon.resolution).join(' ')}`, f.index);
  }
};

/** What a man and a woman are called by their titles. */
function namesOfCouples(forms: readonly Form[]): Set<string> {
  const of = (gender: Form['gender']): string[] => forms.filter((f) => f.gender === gender).map((f) => f.key);
  const men = new Set(of('m'));
  return new Set(of('f').filter((key) => men.has(key)));
}

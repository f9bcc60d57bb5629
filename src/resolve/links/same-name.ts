/**
 * Joins forms of one type whose words are the same: "U.S. Marshals Service" and "Marshals Service", "FORT HALE" and "Fort Hale", "Adams Co.
 * Jail" and "Adams County Jail"; a name and what its own bracket calls it. Not: a county and its jail (two types).
 */

import type { Sieve } from '../forms.js';
import { keyWords } from '../names.js';

export const sameName: Sieve = ({ forms, groups, context }) => {
  const byWords = new Map<string, number>();
  const see = (key: string, index: number): void => {
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, index);
    else groups.join(known, index);
  };
  for (const f of forms) {
    if (f.office) continue;
    see(`${f.type} ${f.words.join(' ')}`, f.index);
    if (f.inner) see(`${f.type} ${keyWords(f.inner, f.type, context.lexicon.resolution).join(' ')}`, f.index);
  }
};

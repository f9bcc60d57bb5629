/** Joins a state, province or country and its shortened forms: "New Mexico", "N.M."; "City of Aldine" has joined "Aldine" by its words. */
import type { Sieve } from '../forms.js';

export const regions: Sieve = ({ forms, groups, context }) => {
  const byName = new Map<string, number>();
  for (const f of forms) {
    if (f.type !== 'place') continue;
    const short = f.words.join(' ');
    const region = context.lexicon.resolution.regions.get(short);
    // Two letters without dots or capitals are a word ("in", "or", "me").
    if (!region || (short.length === 2 && f.text === f.text.toLowerCase())) continue;
    const known = byName.get(region.name);
    if (known === undefined) byName.set(region.name, f.index);
    else groups.join(known, f.index);
  }
};

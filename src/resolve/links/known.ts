/**
 * Joins the names that a well-known organization or facility goes by ("ICE" and "Immigration and Customs Enforcement"), and those of one row of
 * the user's own list. An acronym that the document
 * itself spells out otherwise is left to the document.
 */
import type { Sieve } from '../forms.js';
import { gazetteerName, knownFacility, knownOrganization } from '../known-names.js';
import { initialsOf } from '../names.js';

export const known: Sieve = ({ forms, groups, context }) => {
  const { lexicon } = context;
  const byKnown = new Map<string, number>();
  const spelledOut = new Set<string>();
  if (forms.some((f) => f.acronym))
    for (const f of forms)
      if (f.type === 'organization' && !f.acronym && !knownOrganization(f.key, false, lexicon))
        for (const i of initialsOf(f.words)) spelledOut.add(i);
  const listed = new Map<object, number>();
  for (const f of forms) {
    const own = gazetteerName(f, lexicon);
    if (own !== null) {
      const first = listed.get(own.entry);
      if (first === undefined) listed.set(own.entry, f.index);
      else groups.join(first, f.index);
    }
    if ((f.type !== 'organization' && f.type !== 'facility') || f.office) continue;
    if (f.acronym && spelledOut.has(f.key)) continue;
    const entry = f.type === 'facility' ? knownFacility(f.key, lexicon) : knownOrganization(f.key, f.acronym, lexicon);
    if (!entry) continue;
    const name = `${f.type} ${entry.name}`;
    const first = byKnown.get(name);
    if (first === undefined) byKnown.set(name, f.index);
    else groups.join(first, f.index);
  }
};

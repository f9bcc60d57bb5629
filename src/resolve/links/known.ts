/**
 * Joins the names that a well-known organization goes by: "ICE" and "Immigration and Customs Enforcement". An acronym that the document
 * itself spells out otherwise is left to the document.
 */
import type { Sieve } from '../forms.js';
import { knownOrganization } from '../known-names.js';
import { initialsOf } from '../names.js';

export const known: Sieve = ({ forms, groups, context }) => {
  const lexicon = context.lexicon.resolution;
  const byKnown = new Map<string, number>();
  const spelledOut = new Set<string>();
  for (const f of forms)
    if (f.type === 'organization' && !f.acronym && !knownOrganization(f.words, false, lexicon))
      for (const i of initialsOf(f.words)) spelledOut.add(i);
  for (const f of forms) {
    if (f.type !== 'organization' || f.office) continue;
    if (f.acronym && spelledOut.has(f.words.join(' '))) continue;
    const entry = knownOrganization(f.words, f.acronym, lexicon);
    if (!entry) continue;
    const first = byKnown.get(entry.name);
    if (first === undefined) byKnown.set(entry.name, f.index);
    else groups.join(first, f.index);
  }
};

/** Town, state, country and operator of a well-known facility, where the document does not tell them itself. */
import { knownFacility } from '../known-names.js';
import type { Reader } from './facts.js';

export const known: Reader = ({ table, drafts, set }) => {
  const { forms, formOf, context } = table;
  for (const d of drafts) {
    if (d.type !== 'facility') continue;
    const own = [...new Set(d.mentions.map((i) => formOf[i]!))].map((f) => forms[f]!);
    // A single word may be another place of that name.
    const entry = own
      .filter((f) => f.words.length > 1)
      .map((f) => knownFacility(f.key, context.lexicon))
      .find((k) => k !== null);
    if (!entry) continue;
    for (const key of ['city', 'state', 'country', 'operator'] as const)
      if (entry[key]) set(d, key, entry[key], 'lexicon');
  }
};

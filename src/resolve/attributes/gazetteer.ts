/**
 * What the user's own list says of a name: it goes before what texts say. `listed_as` is the name under which the list has it, where it has
 * but one of that name: by it the same entity is known in other documents.
 */
import { gazetteerName } from '../known-names.js';
import type { Reader } from './facts.js';

/** Attributes of which an entity may have several. */
const LISTS = /^(?:roles|affiliations)$/;

export const gazetteer: Reader = ({ table, drafts, set, add }) => {
  const { forms, formOf, context } = table;
  if (context.lexicon.gazetteer === null) return;
  for (const d of drafts)
    for (const f of new Set(d.mentions.map((i) => formOf[i]!))) {
      const listed = gazetteerName(forms[f]!, context.lexicon);
      if (listed === null) continue;
      if (!listed.shared) set(d, 'listed_as', listed.entry.name, 'gazetteer');
      for (const [key, value] of Object.entries(listed.entry.attributes))
        if (LISTS.test(key)) add(d, key, value, 'gazetteer');
        else set(d, key, value, 'gazetteer');
    }
};

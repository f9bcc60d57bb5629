/**
 * What an organization is part of: "the Ministry of Health's Office of Audit", "DHS OIG", "the Audit Unit, a division of Corvane", and what
 * the list of known organizations says. Not: a possessive of custody or property ("Corvane's American Red Cross account").
 */

import type { Lexicon } from '../../lexicon/index.js';
import type { EntityDraft } from '../draft.js';
import { knownOrganization } from '../known-names.js';
import { fold, keyWords } from '../names.js';
import type { Reader } from './facts.js';

const OWNS = /^['’]s?\s+(?:own\s+)?$/;
const PART_OF =
  /^,?\s*(?:\(|which\s+is\s+|itself\s+)?(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:unit|division|branch|arm|part|agency|office|bureau|subsidiary|affiliate|chapter|program|project|component)\s+(?:of|within|under)\s+(?:the\s+)?$/i;
const OF = /^\s+(?:of|at|within)\s+(?:the\s+)?$/;
const UNIT =
  /\b(?:office|bureau|division|department|directorate|inspectorate|unit|section|branch|command|field office|board|commission|inspector|clinic|service|services|police)\b/i;

const keyOf = (name: string, lexicon: Lexicon['resolution']): string =>
  keyWords(name, 'organization', lexicon).join(' ');

/** The organizations of the document by all their names. */
function namesOf(drafts: readonly EntityDraft[], lexicon: Lexicon['resolution']): Map<string, string> {
  const names = new Map<string, string>();
  for (const d of drafts)
    if (d.type === 'organization')
      for (const n of [d.name, ...d.aliases, d.known ?? '']) if (n) names.set(keyOf(n, lexicon), d.name);
  return names;
}

export const parent: Reader = ({ table, drafts, draftOf, set }) => {
  const { mentions, context, forms, formOf } = table;
  const lexicon = context.lexicon.resolution;
  const text = context.segmented.text;
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [a, b] = [mentions[i]!, mentions[i + 1]!];
    if (a.type !== 'organization' || b.type !== 'organization') continue;
    const [x, y] = [draftOf(i), draftOf(i + 1)];
    if (x === y) continue;
    const gap = text.slice(a.end, b.start);
    if (OWNS.test(gap) && UNIT.test(b.text)) set(y, 'parent', x.name, a);
    else if (PART_OF.test(gap) || (OF.test(gap) && UNIT.test(a.text))) set(x, 'parent', y.name, b);
  }
  let byName: ReadonlyMap<string, string> | undefined;
  const named = (key: string): string | undefined => {
    byName ??= namesOf(drafts, lexicon);
    return byName.get(key);
  };
  for (const d of drafts) {
    if (d.type !== 'organization') continue;
    for (const i of d.mentions) {
      const f = forms[formOf[i]!]!;
      if (f.office && f.office.parent.length > 0) {
        const words = f.office.parent.join(' ');
        const name = named(words) ?? knownOrganization(words, true, context.lexicon)?.name;
        // The department may stand outside the mention ("the Ministry's Office of Audit"): then it was read above.
        if (name && fold(f.text).startsWith(words)) set(d, 'parent', name, mentions[i]!);
      }
    }
    const entry = d.known === null ? null : knownOrganization(keyOf(d.known, lexicon), false, context.lexicon);
    if (entry?.parent) set(d, 'parent', named(keyOf(entry.parent, lexicon)) ?? entry.parent, 'lexicon');
  }
};

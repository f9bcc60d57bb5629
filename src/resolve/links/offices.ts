/**
 * Joins the ways an office is named: "DHS OIG", "the Department of Homeland Security's Office of Inspector General", "the OIG", "the IG". An
 * office without its department is that of the one department which stands with it in the document. Not: the inspectors general of two
 * departments.
 */
import type { Form, Sieve } from '../forms.js';
import { push } from '../union.js';

export const offices: Sieve = (table) => {
  const { forms, groups } = table;
  const byName = new Map<string, number>();
  for (const f of forms) if (f.type === 'organization' && !f.office) byName.set(f.words.join(' '), f.index);
  const byOffice = new Map<string, Form[]>();
  for (const f of forms) if (f.office) push(byOffice, f.office.canonical, f);

  for (const list of byOffice.values()) {
    const owned = new Map<string, number>();
    const bare: Form[] = [];
    for (const f of list) {
      if (f.office!.parent.length === 0) {
        bare.push(f);
        continue;
      }
      const words = f.office!.parent.join(' ');
      const parent = byName.get(words);
      const key = parent === undefined ? words : `#${groups.find(parent)}`;
      const known = owned.get(key);
      if (known === undefined) owned.set(key, f.index);
      else groups.join(known, f.index);
    }
    const owner = new Set([...owned.values()].map(groups.find));
    const target = owner.size === 1 ? [...owner][0]! : owner.size === 0 ? bare[0]?.index : undefined;
    if (target !== undefined) for (const f of bare) groups.join(target, f.index);
  }
};

/**
 * What a facility or an organization is: by the list of known organizations, else by the head of its fullest name. An "administration"
 * written small is a government ("the Ames administration").
 */
import type { Form } from '../forms.js';
import { knownOrganization } from '../known-names.js';
import type { Reader } from './facts.js';

function organizationKind(f: Form, kinds: ReadonlyMap<string, string>): string | null {
  if (/\badministration$/.test(f.outer)) return 'administration';
  const { words } = f;
  for (const n of [3, 2, 1]) {
    const end = kinds.get(words.slice(-n).join(' '));
    if (end && words.length >= n) return end;
  }
  for (const n of [3, 2, 1]) {
    const start = kinds.get(words.slice(0, n).join(' '));
    if (start && words.length > n) return start;
  }
  const inside = words.findIndex((w, i) => kinds.has(w) && /^(of|for|on|to)$/.test(words[i + 1] ?? ''));
  return inside < 0 ? null : kinds.get(words[inside]!)!;
}

export const kind: Reader = ({ table, drafts, set }) => {
  const { forms, formOf, mentions, context } = table;
  const lexicon = context.lexicon.resolution;
  for (const d of drafts) {
    if (d.type !== 'facility' && d.type !== 'organization') continue;
    const seen = new Set<number>();
    const own: { form: Form; at: number }[] = [];
    for (const i of d.mentions) {
      const form = forms[formOf[i]!]!;
      if (!seen.has(form.index)) own.push({ form, at: i });
      seen.add(form.index);
    }
    own.sort((a, b) => b.form.words.length - a.form.words.length || a.at - b.at);
    if (d.type === 'organization') {
      const entry = own
        .map((o) => knownOrganization(o.form.words, o.form.acronym, context.lexicon))
        .find((k) => k !== null);
      if (entry?.kind) set(d, 'kind', entry.kind, 'lexicon');
    }
    for (const { form, at } of own) {
      const found =
        d.type === 'facility'
          ? form.facility!.kind
          : form.office
            ? 'oversight'
            : organizationKind(form, lexicon.organizationKinds);
      if (found) set(d, 'kind', found, mentions[at]!);
    }
  }
};

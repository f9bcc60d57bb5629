/**
 * Joins a head noun that stands as a name and the nearest name before it with that head: "the Department" after "Department of Justice",
 * "the Commission" after "Howard Commission", "the Service" after "Police Service of Ayr". Not: a head no earlier name has.
 */
import type { Form, Sieve } from '../forms.js';

export const heads: Sieve = ({ forms, formOf, mentions, groups, context }) => {
  const { organizationKinds, facilityHeads, droppable } = context.lexicon.resolution;
  const isHead = (f: Form): boolean =>
    f.words.length === 1 &&
    ((f.type === 'organization' && (organizationKinds.has(f.words[0]!) || droppable.has(f.words[0]!))) ||
      (f.type === 'facility' && facilityHeads.has(f.words[0]!)));
  if (!forms.some(isHead)) return;
  const last = new Map<string, number>();
  const settled = new Set<number>();
  mentions.forEach((_, i) => {
    const f = forms[formOf[i]!]!;
    if (isHead(f)) {
      const named = last.get(`${f.type} ${f.words[0]}`);
      // the government rather than an agency named in passing
      const passing = f.words[0] === 'administration' && named !== undefined && forms[named]!.mentions.length < 2;
      if (named !== undefined && !settled.has(f.index) && !passing) groups.join(named, f.index);
      settled.add(f.index);
      return;
    }
    if (f.words.length < 2 || f.listed) return;
    last.set(`${f.type} ${f.words[0]}`, f.index);
    last.set(`${f.type} ${f.words.at(-1)}`, f.index);
    const of = f.words.findIndex((w) => /^(?:of|for|on|against|into)$/.test(w));
    if (of > 1) last.set(`${f.type} ${f.words[of - 1]}`, f.index);
  });
};

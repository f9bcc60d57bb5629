/**
 * Joins the names of a person: "Robert Vance", "Bob Vance", "R. Vance", "Vance", "Robert". A surname or first name alone goes to the one
 * person so called, as far as a title lets it; of several, to the only one named before it. Not: two people of one surname with different first
 * names, "Mr. Vance" and Mary Vance.
 */
import { type Gender, genderOfNamed } from '../address.js';
import { type Form, type FormTable, onlyGroup, type Sieve } from '../forms.js';
import { callNames, comparePersons } from '../persons.js';
import { push } from '../union.js';

const MOST_COMPARED = 200;

function joinFullNames({ forms, groups, context }: FormTable): void {
  const byFamily = new Map<string, Form[]>();
  for (const f of forms) {
    if (!f.person || f.person.single) continue;
    for (const part of new Set([f.person.family.split(' ').at(-1)!, ...f.person.middle.slice(-1)]))
      push(byFamily, part, f);
  }
  const open: [Form, number[]][] = [];
  for (const f of forms) {
    if (!f.person || f.person.single) continue;
    const bucket = (byFamily.get(f.person.family.split(' ').at(-1)!) ?? []).slice(0, MOST_COMPARED);
    const maybe: number[] = [];
    for (const other of bucket) {
      if (other === f) continue;
      const verdict = comparePersons(f.person, other.person!, context.lexicon.resolution);
      if (verdict === 'same' && other.index < f.index) groups.join(f.index, other.index);
      else if (verdict === 'open') maybe.push(other.index);
    }
    if (maybe.length > 0) open.push([f, maybe]);
  }
  for (const [f, maybe] of open) {
    const others = new Set(maybe.map(groups.find));
    others.delete(groups.find(f.index));
    if (others.size === 1) groups.join(f.index, [...others][0]!);
  }
}

function joinSingles(table: FormTable): void {
  const { forms, groups, mentions } = table;
  const family = new Map<string, number[]>();
  const given = new Map<string, number[]>();
  for (const f of forms) {
    if (!f.person || f.person.single) continue;
    const calls = callNames(f.person);
    for (const c of calls.family) push(family, c, f.index);
    for (const c of calls.given) push(given, c, f.index);
  }
  for (const f of forms) {
    if (!f.person?.single) continue;
    const named = family.get(f.person.family) ?? given.get(f.person.family) ?? [];
    const called =
      f.gender === null ? named : named.filter((c) => genderOf(table, c) !== (f.gender === 'm' ? 'f' : 'm'));
    const at = mentions[f.mentions[0]!]!.start;
    const before = called.filter((c) => mentions[forms[c]!.mentions[0]!]!.start < at);
    const person = onlyGroup(table, called) ?? onlyGroup(table, before);
    if (person !== null) groups.join(person, f.index);
  }
}

function genderOf({ context, mentions, forms }: FormTable, form: number): Gender | null {
  const own = forms[form]!.mentions.map((i) => mentions[i]!);
  return genderOfNamed(context.segmented.text, own, context.lexicon.people);
}

export const people: Sieve = (table) => {
  joinFullNames(table);
  joinSingles(table);
};

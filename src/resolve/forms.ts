/** The distinct names of a document: what sieves join. */
import type { Mention, MentionType } from '../records.js';
import type { DocumentContext } from '../stages.js';
import { type Gender, titleBefore } from './address.js';
import { type FacilityName, parseFacility } from './facility-names.js';
import { nameReader, type Office, owned } from './name-readings.js';
import { isAcronym, wordsOf } from './names.js';
import { type PersonName, parsePerson } from './persons.js';
import { type Groups, makeGroups } from './union.js';

/** One name, however often it stands in the text. */
export interface Form {
  readonly index: number;
  readonly type: MentionType;
  /** As it first stands, on one line. */
  readonly text: string;
  /** Without its bracket. */
  readonly outer: string;
  /** What a bracket holds, where it is another name. */
  readonly inner: string | null;
  readonly words: readonly string[];
  /** Its words, joined by blanks. */
  readonly key: string;
  readonly acronym: boolean;
  /** Number of words before a dash, bar, colon or comma; 0 where there is none. */
  readonly breakAt: number;
  readonly person: PersonName | null;
  /** Of a person called by one word: as the title before it tells. */
  readonly gender: Gender | null;
  readonly facility: FacilityName | null;
  readonly office: Office | null;
  /** Indexes of its mentions, in order of the text. */
  readonly mentions: number[];
  /** It stands nowhere but in a list of signatures, where each line is a full name. */
  listed: boolean;
}

export interface FormTable {
  readonly context: DocumentContext;
  readonly mentions: readonly Mention[];
  readonly forms: readonly Form[];
  /** Form of each mention. */
  readonly formOf: readonly number[];
  readonly groups: Groups;
}

function breakOf(outer: string): number {
  const m = /\s[-–—|]\s|[-–—|:]\s|,\s/.exec(outer);
  return m ? wordsOf(outer.slice(0, m.index)).length : 0;
}

/** Words of the organization whose possessive stands right before: "DHS" of "DHS's Office of Inspector General". */
function ownerOf(table: { text: string; mentions: readonly Mention[] }, i: number): string | null {
  const owner = table.mentions[i - 1];
  const m = table.mentions[i]!;
  if (owner?.type !== 'organization' || m.type !== 'organization') return null;
  return /^['’]s?\s+(?:own\s+)?$/.test(table.text.slice(owner.end, m.start)) ? owner.text : null;
}

export function makeForms(context: DocumentContext, mentions: readonly Mention[]): FormTable {
  const lexicon = context.lexicon.resolution;
  const { text, blocks } = context.segmented;
  const byIdentity = new Map<string, Form>();
  const readingOf = nameReader(lexicon);
  const forms: Form[] = [];
  const formOf: number[] = [];
  let block = 0;
  mentions.forEach((m, i) => {
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= m.start) block++;
    const listed = blocks[block]?.kind === 'signature';
    const read = readingOf(m);
    const { line, outer, inner, words, office, identity } =
      read.office?.parent.length === 0 ? owned(read, ownerOf({ text, mentions }, i), lexicon) : read;
    const gender =
      m.type === 'person' && words.length === 1 ? (titleBefore(text, m, context.lexicon.people)?.gender ?? null) : null;
    const key = gender === null ? identity : `${identity} ${gender}`;
    const known = byIdentity.get(key);
    if (known) {
      known.mentions.push(i);
      known.listed &&= listed;
      formOf.push(known.index);
      return;
    }
    const form: Form = {
      index: forms.length,
      type: m.type,
      text: line,
      outer,
      inner,
      words,
      key: words.join(' '),
      acronym: isAcronym(outer),
      breakAt: breakOf(outer),
      person: m.type === 'person' ? parsePerson(line) : null,
      gender,
      facility: m.type === 'facility' ? parseFacility(words, lexicon) : null,
      office,
      mentions: [i],
      listed,
    };
    byIdentity.set(key, form);
    forms.push(form);
    formOf.push(form.index);
  });
  return { context, mentions, forms, formOf, groups: makeGroups(forms.length) };
}

/** A sieve joins forms that are one entity. Sieves run in order; each sees the groups that earlier ones made. */
export type Sieve = (table: FormTable) => void;

/** The one group among some forms, or null where there is none or more than one. */
export function onlyGroup(table: FormTable, candidates: Iterable<number>): number | null {
  let found: number | null = null;
  for (const c of candidates) {
    const group = table.groups.find(c);
    if (found !== null && found !== group) return null;
    found = group;
  }
  return found;
}

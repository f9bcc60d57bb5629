/** The distinct names of a document: what sieves join. */
import type { Lexicon } from '../lexicon/index.js';
import type { Mention, MentionType } from '../records.js';
import type { DocumentContext } from '../stages.js';
import { type FacilityName, parseFacility } from './facility-names.js';
import { bracketed, fold, isAcronym, keyWords, oneLine, wordsOf } from './names.js';
import { type PersonName, parsePerson } from './persons.js';
import { type Groups, makeGroups } from './union.js';

export interface Office {
  /** "Office of Inspector General". */
  readonly canonical: string;
  /** Words of the department it stands with: "dhs" of "DHS OIG". */
  readonly parent: readonly string[];
}

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
  readonly acronym: boolean;
  /** Number of words before a dash, bar, colon or comma; 0 where there is none. */
  readonly breakAt: number;
  readonly person: PersonName | null;
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

function officeOf(words: readonly string[], lexicon: Lexicon['resolution']): Office | null {
  for (let from = 0; from < words.length && from < 6; from++) {
    const canonical = lexicon.offices.get(words.slice(from).join(' '));
    if (!canonical) continue;
    return { canonical, parent: words.slice(0, from).filter((w) => w !== 'the') };
  }
  return null;
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
  const byKey = new Map<string, Form>();
  const forms: Form[] = [];
  const formOf: number[] = [];
  let block = 0;
  mentions.forEach((m, i) => {
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= m.start) block++;
    const listed = blocks[block]?.kind === 'signature';
    const line = oneLine(m.text);
    const { outer, inner } = bracketed(line, m.type, lexicon);
    const words = keyWords(outer, m.type, lexicon);
    let office =
      m.type === 'organization'
        ? officeOf(keyWords(outer.replace(/['’]s(?=\s)/g, ''), m.type, lexicon), lexicon)
        : null;
    if (office && office.parent.length === 0) {
      const owner = ownerOf({ text, mentions }, i);
      if (owner) office = { canonical: office.canonical, parent: keyWords(owner, 'organization', lexicon) };
    }
    const name = office ? `${office.parent.join(' ')}\u0001${office.canonical}` : words.join(' ') || fold(line) || line;
    const key = `${m.type}\u0000${name}\u0000${inner && isAcronym(inner) ? fold(inner) : ''}`;
    const known = byKey.get(key);
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
      acronym: isAcronym(outer),
      breakAt: breakOf(outer),
      person: m.type === 'person' ? parsePerson(line) : null,
      facility: m.type === 'facility' ? parseFacility(words, lexicon) : null,
      office,
      mentions: [i],
      listed,
    };
    byKey.set(key, form);
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

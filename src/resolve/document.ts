/** Entities of one document. */
import { stableId } from '../ids.js';
import type { Entity, Mention } from '../records.js';
import type { DocumentContext, Resolved } from '../stages.js';
import { titleBefore } from './address.js';
import { type AttributeMap, attributesOf } from './attributes/index.js';
import { nameOf } from './canonical.js';
import type { EntityDraft } from './draft.js';
import { type Form, type FormTable, makeForms, type Sieve } from './forms.js';
import { knownOrganization } from './known-names.js';
import { brackets } from './links/brackets.js';
import { facilitySpellings } from './links/facility-spellings.js';
import { heads } from './links/heads.js';
import { initials } from './links/initials.js';
import { known } from './links/known.js';
import { offices } from './links/offices.js';
import { people } from './links/people.js';
import { regions } from './links/regions.js';
import { sameName } from './links/same-name.js';
import { shortForms } from './links/short-forms.js';
import { initialsOf } from './names.js';

/** The sieves, the surest first. */
const SIEVES: readonly Sieve[] = [
  sameName,
  brackets,
  regions,
  known,
  initials,
  facilitySpellings,
  offices,
  shortForms,
  people,
  heads,
];

/** An acronym that is a known body's, though the document gives it to another whose words do not spell it. */
function abroad(f: Form, others: readonly Form[], { lexicon }: DocumentContext): boolean {
  if (!f.acronym) return false;
  const full = others.find((o) => !o.acronym && o.words.length > 2);
  return (
    full !== undefined &&
    !initialsOf(full.words).includes(f.key) &&
    knownOrganization(full.key, false, lexicon) === null
  );
}

function drafts(table: FormTable): EntityDraft[] {
  const { mentions, formOf, groups, forms, context } = table;
  const members = new Map<number, number[]>();
  mentions.forEach((_, i) => {
    const group = groups.find(formOf[i]!);
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  });
  const all = [...members].map(([group, list]): EntityDraft => {
    const type = mentions[list[0]!]!.type;
    const spellings = new Map<string, number>();
    for (const i of list) spellings.set(mentions[i]!.text, (spellings.get(mentions[i]!.text) ?? 0) + 1);
    let entry: string | null = null;
    if (type === 'organization')
      for (const f of new Set(list.map((i) => formOf[i]!)))
        if (
          !abroad(
            forms[f]!,
            list.map((i) => forms[formOf[i]!]!),
            context,
          )
        )
          entry ??= knownOrganization(forms[f]!.key, forms[f]!.acronym, context.lexicon)?.name ?? null;
    const { name, aliases } = nameOf(spellings, type, context.lexicon.resolution, entry);
    return {
      id: stableId('e', mentions[list[0]!]!.id),
      group,
      type,
      name,
      aliases,
      known: entry,
      mentions: list,
    };
  });
  return named(table, all);
}

/** Of people who share the one word they are called by, those with a title have it in their name: "Mr. Kelly", "Mrs. Kelly". */
function named({ context, mentions }: FormTable, all: readonly EntityDraft[]): EntityDraft[] {
  const bearers = new Map<string, number>();
  for (const d of all)
    if (d.type === 'person' && !d.name.includes(' ')) bearers.set(d.name, (bearers.get(d.name) ?? 0) + 1);
  return all.map((d) => {
    if (d.type !== 'person' || !((bearers.get(d.name) ?? 0) > 1)) return d;
    const title = d.mentions
      .map((i) => titleBefore(context.segmented.text, mentions[i]!, context.lexicon.people))
      .find(Boolean);
    return title ? { ...d, name: `${title.title} ${d.name}`, aliases: [...d.aliases, d.name].sort() } : d;
  });
}

const referringTo = (entity: EntityDraft, m: Mention): Mention => ({
  id: m.id,
  document: m.document,
  page: m.page,
  type: m.type,
  start: m.start,
  end: m.end,
  text: m.text,
  entity: entity.id,
  rule: m.rule,
  confidence: m.confidence,
});

/**
 * Entities of one document: who and what its mentions refer to. `mentions` in order of the text, with ids; they come back with `entity`
 * filled in. The id of an entity hashes that of its first mention. Entities come in the order of their first mentions: no choice between two
 * may hang on their ids, which change with every byte of the file.
 */
export function resolveDocument(context: DocumentContext, mentions: readonly Mention[]): Resolved {
  const table = makeForms(context, mentions);
  for (const sieve of SIEVES) sieve(table);
  const all = drafts(table);
  const entityOf: EntityDraft[] = [];
  for (const draft of all) for (const i of draft.mentions) entityOf[i] = draft;
  const attributes: AttributeMap = attributesOf(table, all, (i) => entityOf[i]!);
  all.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
  const entities: Entity[] = all.map((d) => ({
    id: d.id,
    type: d.type,
    name: d.name,
    aliases: [...d.aliases],
    attributes: attributes.get(d)!.attributes,
    attribute_evidence: attributes.get(d)!.attribute_evidence,
    mentions: d.mentions.length,
    documents: [context.document.id],
  }));
  return { mentions: mentions.map((m, i) => referringTo(entityOf[i]!, m)), entities };
}

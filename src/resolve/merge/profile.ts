/** What an entity of one document is compared by across documents. */
import type { Lexicon } from '../../lexicon/index.js';
import type { Entity } from '../../records.js';
import { type FacilityName, parseFacility } from '../facility-names.js';
import { knownFacility, knownOrganization } from '../known-names.js';
import { bracketed, fold, isAcronym, keyWords, wordsOf } from '../names.js';
import { type PersonName, parsePerson } from '../persons.js';

export interface Profile {
  readonly entity: Entity;
  /** Words of its full names, each joined by a blank; short forms left out. */
  readonly keys: readonly string[];
  /** In lower case; whether as its name or an alias. */
  readonly acronyms: readonly string[];
  /** It has no name but an acronym. */
  readonly onlyAcronym: boolean;
  readonly people: readonly PersonName[];
  readonly facilities: readonly FacilityName[];
  /** Name in a list of known names. */
  readonly known: string | null;
  readonly office: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly parent: string | null;
  readonly affiliations: readonly string[];
  /** Ids of the documents it stands in. */
  readonly documents: readonly string[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const lower = (value: unknown): string | null => (typeof value === 'string' ? fold(value) : null);
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map((v) => fold(String(v))) : []);

/** Names that identify beyond their document: of several words, or the entity's own name. */
function fullNames(e: Entity, lexicon: Lexicon['resolution']): string[] {
  const names: string[] = [];
  for (const n of [e.name, ...e.aliases]) {
    const { outer, inner } = bracketed(n, e.type, lexicon);
    for (const part of inner === null ? [outer] : [outer, inner])
      if (!isAcronym(part) && (n === e.name || wordsOf(part).length > 1)) names.push(part);
  }
  return [...new Set(names)];
}

function officeName(keys: readonly string[], lexicon: Lexicon): string | null {
  for (const key of keys) {
    const words = key.split(' ');
    for (let from = 0; from < words.length; from++) {
      const office = lexicon.resolution.offices.get(words.slice(from).join(' '));
      if (office) return office;
    }
  }
  return null;
}

/** Kinds of which every other county has one of the same name. */
const EVERYWHERE = /^(jail|justice|hospital|highschool|elementary|middle|police)$/;

/** "Jackson County Jail": without a state it says little. */
const isCommonName = (f: FacilityName): boolean =>
  f.core.length < 2 &&
  EVERYWHERE.test(f.group ?? '') &&
  f.extra.some((w) => w === 'county' || w === 'parish' || w === 'city');

/** The name under which a built-in list has one of these names, else the user's own. */
function knownName(
  e: Entity,
  keyed: readonly (readonly string[])[],
  acronyms: readonly string[],
  lexicon: Lexicon,
): string | null {
  const listed = typeof e.attributes.listed_as === 'string' ? e.attributes.listed_as : null;
  const names = listed === null ? keyed : [...keyed, keyWords(listed, e.type, lexicon.resolution)];
  const built =
    e.type === 'organization'
      ? [
          ...names.map((k) => knownOrganization(k.join(' '), false, lexicon)),
          ...acronyms.map((a) => knownOrganization(a, true, lexicon)),
        ]
      : e.type === 'facility'
        ? names.map((k) => (k.length > 1 ? knownFacility(k.join(' '), lexicon) : null))
        : [];
  return built.find((k) => k !== null)?.name ?? listed;
}

/** `near`: the one state that its documents name, null where they name none or several. It stands in for the state of a common name. */
export function profileOf(e: Entity, lexicon: Lexicon, near: string | null = null): Profile {
  const words = lexicon.resolution;
  const full = fullNames(e, words);
  const keyed = full.map((n) => keyWords(n, e.type, words)).filter((k) => k.length > 0);
  const spelled = [e.name, ...e.aliases].flatMap((n) => {
    const { outer, inner } = bracketed(n, e.type, words);
    return inner === null ? [outer] : [outer, inner];
  });
  const acronyms = [...new Set(spelled.filter(isAcronym).map((a) => fold(a)))].sort();
  const known = knownName(e, keyed, acronyms, lexicon);
  const keys = [...new Set(keyed.map((k) => k.join(' ')))].sort();
  const a = e.attributes;
  const facilities = e.type === 'facility' ? keys.map((k) => parseFacility(k.split(' '), words)) : [];
  return {
    entity: e,
    keys,
    acronyms,
    onlyAcronym: full.length === 0,
    people: e.type === 'person' ? full.map(parsePerson).filter((p) => p !== null) : [],
    facilities,
    known,
    office: e.type === 'organization' ? officeName([...keys, ...acronyms], lexicon) : null,
    city: lower(a.city),
    state: lower(a.state) ?? (near !== null && facilities.some(isCommonName) ? fold(near) : null),
    parent: text(a.parent),
    affiliations: list(a.affiliations),
    documents: e.documents,
  };
}

/** Profiles that no judgement can tell apart: they are compared once. */
export const signatureOf = (p: Profile): string =>
  JSON.stringify([
    p.entity.type,
    p.keys,
    p.acronyms,
    p.city,
    p.state,
    p.parent === null ? null : fold(p.parent),
    p.entity.type === 'person' && p.people.every((n) => n.single) ? p.entity.id : p.affiliations.slice().sort(),
  ]);

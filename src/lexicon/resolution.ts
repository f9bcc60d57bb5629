/** Words that names are compared by: shortened words, codes, heads of facility names, offices, nicknames, regions. */
import { z } from 'zod';
import { cells, readTable } from './table.js';

const where = z.enum(['any', 'start', 'end']);
export const resolutionSchemas = {
  abbreviations: z.object({ short: z.string().min(1), full: z.string().min(1), where, before: z.string() }),
  codes: z.object({ code: z.string().min(2), full: z.string().min(3), where, system: z.string() }),
  facilityHeads: z.object({ words: z.string().min(1), kind: z.string(), group: z.string().min(1) }),
  generics: z.object({ word: z.string().min(1), role: z.enum(['droppable', 'telling']) }),
  offices: z.object({ canonical: z.string().min(3), forms: z.string().min(2) }),
  nicknames: z.object({ name: z.string().min(2), forms: z.string().min(2) }),
};

export const resolutionFiles = {
  abbreviations: 'resolution/abbreviations.csv',
  codes: 'resolution/facility-codes.csv',
  facilityHeads: 'resolution/facility-heads.csv',
  generics: 'resolution/name-generics.csv',
  offices: 'resolution/offices.csv',
  nicknames: 'resolution/nicknames.csv',
} as const satisfies Record<keyof typeof resolutionSchemas, string>;

type Row<K extends keyof typeof resolutionSchemas> = z.infer<(typeof resolutionSchemas)[K]>;
const rows = <K extends keyof typeof resolutionSchemas>(name: K): Row<K>[] =>
  readTable(resolutionFiles[name]) as unknown as Row<K>[];

export type Where = z.infer<typeof where>;

/** A shortened word and what it stands for, there where it may stand. */
export interface Expansion {
  readonly full: readonly string[];
  readonly where: Where;
  /** Only before one of these words; empty: before any. */
  readonly before: ReadonlySet<string>;
}

export interface FacilityHead {
  readonly kind: string | null;
  readonly group: string;
  /** The group was given to it, and is not just its kind. */
  readonly grouped: boolean;
  /** It heads other things than this kind as well: "unit", "house". */
  readonly weak: boolean;
}

/** A state, province or country. */
export interface Region {
  readonly name: string;
  /** Name of the country: its own, for a country. */
  readonly country: string;
}

/** A facility known by name, as far as names are compared. */
export interface KnownFacilityNames {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly operator: string;
}

export interface ResolutionWords {
  readonly knownFacilities: readonly KnownFacilityNames[];
  /** By shortened word, without dot, in lower case; the first that fits counts. */
  readonly abbreviations: ReadonlyMap<string, readonly Expansion[]>;
  /** Letter codes of facilities ("fci"). */
  readonly codes: ReadonlyMap<string, Expansion>;
  /** By the words of the head, joined by a blank. */
  readonly facilityHeads: ReadonlyMap<string, FacilityHead>;
  readonly droppable: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  /** Form of an office to its canonical name. */
  readonly offices: ReadonlyMap<string, string>;
  /** Given name to all names it may be short for or shortened to, itself included. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<string>>;
  /** By name and shortened form, in lower case, without dots and accents. */
  readonly regions: ReadonlyMap<string, Region>;
  /** The country of a well-known town. */
  readonly towns: ReadonlyMap<string, string>;
  /** Kind of an organization by a head word of its name. */
  readonly organizationKinds: ReadonlyMap<string, string>;
  /** Words of roles, ranks and offices of people. */
  readonly roles: ReadonlySet<string>;
  /** The last word of each. */
  readonly roleEnds: ReadonlySet<string>;
}

const expansion = (full: string, at: Where, before = ''): Expansion => ({
  full: full.split(' '),
  where: at,
  before: new Set(cells(before)),
});

function nicknameSets(): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const set = all.get(a) ?? new Set([a]);
    set.add(b);
    all.set(a, set);
  };
  for (const { name, forms } of rows('nicknames'))
    for (const form of cells(forms)) {
      join(name, form);
      join(form, name);
    }
  return all;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/-/g, ' ')
    .replace(/\bcentre\b/g, 'center');

/** Our groups laid over the kinds of the list that facilities are recognized by. */
function heads(): Map<string, FacilityHead> {
  const all = new Map<string, FacilityHead>();
  for (const { head, kind, strength } of readTable<Record<'head' | 'kind' | 'strength', string>>('facility-heads.csv'))
    all.set(plain(head), { kind, group: kind, grouped: false, weak: strength === 'weak' });
  for (const { words, kind, group } of rows('facilityHeads')) {
    const listed = all.get(words);
    const known = group === 'open' ? null : listed?.kind;
    all.set(words, { kind: known ?? (kind || null), group, grouped: true, weak: listed?.weak ?? group === 'open' });
  }
  return all;
}

interface PlaceRow extends Record<string, string> {
  name: string;
  kind: string;
  country: string;
  aliases: string;
}

const bare = (name: string): string =>
  (/^[A-Za-z ]*$/.test(name) ? name : name.normalize('NFKD').replace(/[\p{M}.'’]/gu, ''))
    .toLowerCase()
    .replace(/^the /, '');

function countries(places: readonly PlaceRow[]): Map<string, string> {
  return new Map(places.filter((p) => p.kind === 'country').map((p) => [p.country, p.name]));
}

function regions(): Map<string, Region> {
  const places = readTable<PlaceRow>('places.csv');
  const named = countries(places);
  const all = new Map<string, Region>();
  const put = (key: string, region: Region): void => {
    if (!all.has(key)) all.set(key, region);
  };
  const kept = places.filter((p) => p.kind === 'state' || p.kind === 'country');
  const of = (p: PlaceRow): Region => ({ name: p.name, country: named.get(p.country) ?? p.name });
  // A name of both is the state, as reports write it after a town (Georgia).
  const states = kept.filter((p) => p.kind === 'state');
  for (const p of [...states, ...kept]) put(bare(p.name), of(p));
  for (const p of kept) for (const alias of cells(p.aliases)) put(bare(alias), of(p));
  for (const { postal, name } of readTable<{ postal: string; name: string }>('us-states.csv'))
    put(postal.toLowerCase(), { name, country: named.get('US') ?? name });
  return all;
}

function towns(): Map<string, string> {
  const places = readTable<PlaceRow>('places.csv');
  const named = countries(places);
  return new Map(
    places.flatMap((p) => (p.kind === 'city' && named.has(p.country) ? [[bare(p.name), named.get(p.country)!]] : [])),
  );
}

function knownFacilities(): KnownFacilityNames[] {
  const named = countries(readTable<PlaceRow>('places.csv'));
  return readTable<PlaceRow & { city: string; state: string; operator: string }>('facilities-known.csv').map((r) => ({
    name: r.name,
    aliases: cells(r.aliases).map((a) => a.replace(/^~/, '')),
    city: r.city,
    state: r.state,
    country: named.get(r.country) ?? '',
    operator: r.operator,
  }));
}

/** Longer forms of address that tell no role. */
const COURTESY = /^(?:Honou?rable|Right Reverend|Rt (?:Rev|Hon)\.?|Alhaji|Hajiya|Encik|Srimati|Monsignor)$/;

export function loadResolutionWords(): ResolutionWords {
  const abbreviations = new Map<string, Expansion[]>();
  for (const r of rows('abbreviations')) {
    const list = abbreviations.get(r.short) ?? [];
    list.push(expansion(r.full, r.where, r.before));
    abbreviations.set(r.short, list);
  }
  const generics = rows('generics');
  const roles = readTable<{ title: string; kind: string }>('titles.csv')
    .filter((r) => r.kind !== 'honorific' || (r.title.length > 5 && !COURTESY.test(r.title)))
    .map((r) => r.title.toLowerCase().replace(/\.$/, ''));
  return Object.freeze({
    abbreviations,
    codes: new Map(rows('codes').map((r) => [r.code, expansion(r.full.replace('centre', 'center'), r.where)])),
    facilityHeads: heads(),
    droppable: new Set(generics.filter((g) => g.role === 'droppable').map((g) => g.word)),
    telling: new Set(generics.filter((g) => g.role === 'telling').map((g) => g.word)),
    offices: new Map(
      rows('offices').flatMap((r) =>
        cells(r.forms).flatMap((f) => [
          [f.replace(/'/g, ''), r.canonical] as const,
          [f.replace(/'s\b/g, ''), r.canonical] as const,
        ]),
      ),
    ),
    nicknames: nicknameSets(),
    regions: regions(),
    towns: towns(),
    knownFacilities: knownFacilities(),
    organizationKinds: new Map(
      readTable<{ head: string; kind: string }>('organization-heads.csv').map((r) => [
        r.head.toLowerCase().replace(/\.$/, ''),
        r.kind,
      ]),
    ),
    roles: new Set(roles),
    roleEnds: new Set(roles.map((role) => role.split(' ').at(-1)!)),
  });
}

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
  regions: z.object({ name: z.string().min(3), country: z.string().min(3), forms: z.string() }),
  organizationHeads: z.object({ head: z.string(), form: z.string(), weight: z.string(), kind: z.string() }),
  titles: z.object({ title: z.string(), kind: z.string() }),
  kinds: z.object({ head: z.string(), kind: z.string() }),
  known: z.object({
    name: z.string().min(2),
    acronym: z.string(),
    aliases: z.string(),
    kind: z.string(),
    parent: z.string(),
    country: z.string(),
  }),
};

export const resolutionFiles = {
  abbreviations: 'resolution/abbreviations.csv',
  codes: 'resolution/facility-codes.csv',
  facilityHeads: 'resolution/facility-heads.csv',
  generics: 'resolution/name-generics.csv',
  offices: 'resolution/offices.csv',
  nicknames: 'resolution/nicknames.csv',
  regions: 'resolution/regions.csv',
  organizationHeads: 'organization-heads.csv',
  titles: 'titles.csv',
  kinds: 'facility-heads.csv',
  known: 'organizations.csv',
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
}

/** An organization known by name. */
export interface KnownOrganization {
  readonly name: string;
  readonly acronym: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly parent: string;
}

export interface ResolutionWords {
  readonly knownOrganizations: readonly KnownOrganization[];
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
  /** State or province, by name and shortened form without dots, in lower case. */
  readonly regions: ReadonlyMap<string, { readonly name: string; readonly country: string }>;
  /** Kind of an organization by a head word of its name. */
  readonly organizationKinds: ReadonlyMap<string, string>;
  /** Words of roles, ranks and offices of people. */
  readonly roles: ReadonlySet<string>;
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
  for (const { head, kind } of rows('kinds')) all.set(plain(head), { kind, group: kind });
  for (const { words, kind, group } of rows('facilityHeads')) {
    const known = group === 'open' ? null : all.get(words)?.kind;
    all.set(words, { kind: known ?? (kind || null), group });
  }
  return all;
}

export function loadResolutionWords(): ResolutionWords {
  const abbreviations = new Map<string, Expansion[]>();
  for (const r of rows('abbreviations')) {
    const list = abbreviations.get(r.short) ?? [];
    list.push(expansion(r.full, r.where, r.before));
    abbreviations.set(r.short, list);
  }
  const generics = rows('generics');
  const regions = new Map<string, { name: string; country: string }>();
  for (const { name, country, forms } of rows('regions'))
    for (const form of [name.toLowerCase(), ...cells(forms)]) regions.set(form, { name, country });
  return Object.freeze({
    abbreviations,
    codes: new Map(rows('codes').map((r) => [r.code, expansion(r.full.replace('centre', 'center'), r.where)])),
    facilityHeads: heads(),
    droppable: new Set(generics.filter((g) => g.role === 'droppable').map((g) => g.word)),
    telling: new Set(generics.filter((g) => g.role === 'telling').map((g) => g.word)),
    offices: new Map(
      rows('offices').flatMap((r) => cells(r.forms).map((f) => [f.replace(/'/g, ''), r.canonical] as const)),
    ),
    nicknames: nicknameSets(),
    regions,
    knownOrganizations: rows('known').map((r) => ({ ...r, aliases: cells(r.aliases) })),
    organizationKinds: new Map(rows('organizationHeads').map((r) => [r.head.toLowerCase().replace(/\.$/, ''), r.kind])),
    roles: new Set(
      rows('titles')
        .filter((r) => r.kind !== 'honorific' || r.title.length > 5)
        .map((r) => r.title.toLowerCase()),
    ),
  });
}

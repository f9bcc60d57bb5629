/** Organizations known by name, and the words that names of organizations are made of. */
import { z } from 'zod';
import { type PhraseTable, phraseTable } from './phrase-table.js';
import { cells, readTable } from './table.js';

const ORGANIZATION_KINDS = [
  'agency',
  'company',
  'court',
  'government',
  'igo',
  'legislature',
  'media',
  'military',
  'ngo',
  'operator',
  'oversight',
  'party',
  'police',
  'religious',
  'un',
  'union',
  'university',
] as const;

const kind = z.enum(ORGANIZATION_KINDS);
export const organizationSchemas = {
  organizations: z.object({
    name: z.string().min(2),
    acronym: z.string().regex(/^\S*$/),
    aliases: z.string(),
    kind,
    parent: z.string(),
    country: z.string().regex(/^(|[A-Z]{2})$/),
  }),
  heads: z.object({
    head: z.string().min(2),
    form: z.enum(['final', 'of', 'both', 'leading']),
    weight: z.enum(['strong', 'weak']),
    kind,
  }),
  suffixes: z.object({ suffix: z.string().min(2), kind, country: z.string().regex(/^[A-Z]{2}$/) }),
  exclusions: z.object({ word: z.string().min(1), kind: z.string().min(2) }),
  topics: z.object({ word: z.string().regex(/^[\p{Ll}-]+$/u) }),
  foreign: z.object({ word: z.string().regex(/^\p{Ll}+$/u), use: z.enum(['own', 'shared']) }),
};

export const organizationFiles = {
  organizations: 'organizations.csv',
  heads: 'organization-heads.csv',
  suffixes: 'legal-suffixes.csv',
  exclusions: 'not-organizations.csv',
  topics: 'organization-topics.csv',
  foreign: 'foreign-words.csv',
} as const satisfies Record<keyof typeof organizationSchemas, string>;

export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export interface KnownOrganization {
  readonly name: string;
  readonly acronym: string | null;
  readonly aliases: readonly string[];
  readonly kind: OrganizationKind;
  /** Name of the body it belongs to. */
  readonly parent: string | null;
  /** ISO 3166 code; null where international. */
  readonly country: string | null;
}

/** A noun that heads the name of an organization: at its end, before a preposition, or both; or first. */
export interface OrganizationHead {
  readonly final: boolean;
  readonly of: boolean;
  /** Stands first, with a preposition or without. */
  readonly leading: boolean;
  readonly strong: boolean;
  readonly kind: OrganizationKind;
}

/** A known organization under one of its names; `written` is that name as it is written. */
export interface KnownName {
  readonly organization: KnownOrganization;
  readonly written: string;
}

export interface OrganizationLexicon {
  readonly known: readonly KnownOrganization[];
  /** By name, alias or acronym in lower case; of several, the first. */
  readonly byName: ReadonlyMap<string, KnownOrganization>;
  readonly names: PhraseTable<KnownName>;
  readonly heads: PhraseTable<OrganizationHead>;
  readonly suffixes: PhraseTable<OrganizationKind>;
  /** Initialisms, in capitals, that name no organization. */
  readonly exclusions: ReadonlySet<string>;
  /** What organizations are concerned with, in lower case. */
  readonly topics: ReadonlySet<string>;
  /** Words in small letters inside names in Romance languages; false where English has the word too. */
  readonly foreign: ReadonlyMap<string, boolean>;
}

type Row<K extends keyof typeof organizationSchemas> = z.infer<(typeof organizationSchemas)[K]>;
const rows = <K extends keyof typeof organizationSchemas>(name: K): Row<K>[] =>
  readTable(organizationFiles[name]) as unknown as Row<K>[];

function* namesOf(known: readonly KnownOrganization[]): Generator<readonly [string, KnownName]> {
  for (const organization of known)
    for (const written of [organization.name, organization.acronym, ...organization.aliases])
      if (written) yield [written, { organization, written }];
}

export function loadOrganizations(): OrganizationLexicon {
  const known = rows('organizations').map((r) => ({
    name: r.name,
    acronym: r.acronym || null,
    aliases: cells(r.aliases),
    kind: r.kind,
    parent: r.parent || null,
    country: r.country || null,
  }));
  const byName = new Map<string, KnownOrganization>();
  for (const [written, { organization }] of namesOf(known)) {
    const key = written.toLowerCase();
    if (!byName.has(key)) byName.set(key, organization);
  }
  return Object.freeze({
    known,
    byName,
    names: phraseTable(namesOf(known)),
    heads: phraseTable(
      rows('heads').map(
        (r) =>
          [
            r.head,
            {
              final: r.form === 'final' || r.form === 'both',
              of: r.form !== 'final',
              leading: r.form === 'leading',
              strong: r.weight === 'strong',
              kind: r.kind,
            },
          ] as const,
      ),
    ),
    suffixes: phraseTable(rows('suffixes').map((r) => [r.suffix, r.kind] as const)),
    exclusions: new Set(rows('exclusions').map((r) => r.word)),
    topics: new Set(rows('topics').map((r) => r.word)),
    foreign: new Map(rows('foreign').map((r) => [r.word, r.use === 'own'])),
  });
}

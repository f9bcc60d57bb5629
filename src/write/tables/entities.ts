import { type Entity, type Evidence, entitySchema, type MentionType } from '../../records.js';
import { type Cell, type Column, columnsOf, defineTable, list, made, type Table } from '../columns.js';
import type { TableName } from '../names.js';

const field = columnsOf<Entity>(entitySchema, {
  id: 'Id of the entity, the same in every table',
  name: 'The fullest name the texts use',
  aliases: 'Other names, short forms and acronyms in the texts',
  documents: 'Ids of the documents that mention it',
});

type Attribute = string | boolean | string[];

const plain = (value: Attribute | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [String(value)];

const isTruth = (name: string): boolean => name === 'pseudonym';

/** What the texts or the built-in lists tell of an entity, a column for each; the rest goes into `other_attributes`. */
const attribute = (name: string, description: string): Column<Entity> =>
  isTruth(name)
    ? made(name, 'boolean', description, (e) => (e.attributes[name] === undefined ? null : e.attributes[name] === true))
    : list(name, description, (e, { names }) => names(plain(e.attributes[name])));

const evidence = (at: Evidence): string => (typeof at === 'string' ? at : `${at.document}:${at.start}-${at.end}`);

interface EntityTable {
  readonly name: TableName;
  readonly type: MentionType;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly counts: readonly Column<Entity>[];
  readonly narrow: readonly string[];
}

function entityTable({ name, type, title, attributes, counts, narrow }: EntityTable): Table {
  const known = Object.keys(attributes);
  return defineTable<Entity>({
    name,
    title,
    narrow,
    columns: [
      field('name'),
      ...known.map((key) => attribute(key, attributes[key]!)),
      field('aliases'),
      field('mentions'),
      ...counts,
      list('sources', 'The documents that mention it, by their source', (e, { document }) => [
        ...new Set(e.documents.map((d) => document(d)?.source ?? d)),
      ]),
      list('other_attributes', 'Anything else known of it, as key=value', (e): string[] =>
        Object.entries(e.attributes)
          .filter(([key]) => !known.includes(key))
          .map(([key, value]) => `${key}=${plain(value).join(', ')}`),
      ),
      list(
        'attribute_evidence',
        'Where each attribute was read: document:start-end, or the built-in list',
        (e): string[] => Object.entries(e.attribute_evidence).map(([key, at]) => `${key}=${evidence(at)}`),
      ),
      field('documents', { references: 'documents' }),
      field('id'),
    ],
    records: ({ shown }) =>
      shown.entities
        .filter((e) => e.type === type)
        .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)),
  });
}

const claimsMade = made<Entity>(
  'claims_made',
  'integer',
  'Number of claims it makes',
  (e, { counts }): Cell => counts(e.id).made,
);
const accused = made<Entity>(
  'allegations_against',
  'integer',
  'Number of allegations and findings against it',
  (e, { counts }): Cell => counts(e.id).against,
);

export const facilities = entityTable({
  name: 'facilities',
  type: 'facility',
  title: 'Places where people are held, treated, housed, schooled or employed',
  attributes: {
    kind: 'What kind of facility it is',
    city: 'City or town',
    state: 'State, province or region',
    country: 'Country',
    operator: 'Who runs it',
    oversight: 'Who oversees it',
  },
  counts: [
    made('claims', 'integer', 'Number of claims about it', (e, { counts }) => counts(e.id).claims),
    made(
      'allegations',
      'integer',
      'Number of allegations and findings about it',
      (e, { counts }) => counts(e.id).allegations,
    ),
  ],
  narrow: ['name', 'kind', 'city', 'state', 'operator', 'mentions', 'claims', 'allegations'],
});

export const organizations = entityTable({
  name: 'organizations',
  type: 'organization',
  title: 'Agencies, companies, courts, groups, media',
  attributes: { kind: 'What kind of organization it is', parent: 'What it is part of' },
  counts: [claimsMade, accused],
  narrow: ['name', 'kind', 'parent', 'aliases', 'mentions', 'claims_made', 'allegations_against'],
});

export const people = entityTable({
  name: 'people',
  type: 'person',
  title: 'Named persons',
  attributes: {
    roles: 'Titles and roles the texts give',
    affiliations: 'Whom the person belongs to or speaks for',
    pseudonym: 'Whether the text says that the name is not the real one',
  },
  counts: [claimsMade, accused],
  narrow: ['name', 'roles', 'affiliations', 'mentions', 'claims_made', 'allegations_against'],
});

export const places = entityTable({
  name: 'places',
  type: 'place',
  title: 'Cities, counties, states and countries',
  attributes: {},
  counts: [],
  narrow: ['name', 'aliases', 'mentions', 'sources'],
});

import type { Topical } from '../../src/attribute/categories.js';
import { vocabularyOf } from '../../src/attribute/vocabulary.js';
import { loadLexicon } from '../../src/lexicon/index.js';
import type { Entity, Genre, Mention, MentionType } from '../../src/records.js';
import { frontMatter, segment } from '../../src/segment/index.js';
import type { AttributionInput } from '../../src/stages.js';
import type { Token } from '../../src/text.js';

export const lexicon = loadLexicon();

export const topical = (tokens: readonly Token[]): Topical => {
  const vocabulary = vocabularyOf(lexicon);
  return { tokens, words: vocabulary.of(tokens), vocabulary };
};

export interface Name {
  readonly name: string;
  readonly type: MentionType;
  readonly aliases?: readonly string[];
  readonly attributes?: Entity['attributes'];
}

const org = (name: string, kind: string, ...aliases: string[]): Name => ({
  name,
  type: 'organization',
  aliases,
  attributes: { kind },
});

/** Invented names, at home in several fields. */
export const NAMES: readonly Name[] = [
  {
    name: 'Harlan Creek Detention Center',
    type: 'facility',
    aliases: ['Harlan Creek'],
    attributes: { operator: 'Bluestone Corrections', oversight: 'Bureau of Custody' },
  },
  {
    name: 'Maple Lodge Nursing Home',
    type: 'facility',
    aliases: ['Maple Lodge'],
    attributes: { operator: 'Silverline Care' },
  },
  { name: 'Ostrava Textile Mill', type: 'facility' },
  { name: 'Pinecrest Academy', type: 'facility' },
  org('Bluestone Corrections', 'company', 'Bluestone'),
  org('Silverline Care', 'company', 'Silverline'),
  org('Verdant Chemical', 'company'),
  org('Bureau of Custody', 'agency', 'BOC'),
  org('Ministry of Labour', 'agency'),
  org('Redfield Police Department', 'agency'),
  org('Office of Inspector General', 'oversight', 'OIG'),
  org('Care Quality Inspectorate', 'oversight', 'CQI'),
  org('Prison Justice League', 'ngo', 'PJL'),
  org('Workers Aid Network', 'ngo'),
  org('Rivers Alliance', 'ngo'),
  org('Daily Ledger', 'media'),
  org('Superior Court', 'court'),
  {
    name: 'Dana Whitlock',
    type: 'person',
    aliases: ['Whitlock'],
    attributes: { roles: ['spokeswoman'], affiliations: ['Bluestone Corrections'] },
  },
  {
    name: 'Omar Haddad',
    type: 'person',
    aliases: ['Haddad'],
    attributes: { roles: ['attorney'], affiliations: ['Prison Justice League'] },
  },
  { name: 'Ruth Calloway', type: 'person', aliases: ['Calloway'], attributes: { roles: ['judge'] } },
  { name: 'Elena Voss', type: 'person', aliases: ['Voss'], attributes: { roles: ['nurse'] } },
];

/** All that attribution is handed for a text: segmented for real, names looked up in a list. */
export function inputOf(text: string, genre: Genre = 'news', names: readonly Name[] = NAMES): AttributionInput {
  const segmented = segment(text, [], lexicon);
  const front = frontMatter(segmented, lexicon);
  const mentions: Mention[] = [];
  names.forEach((n, i) => {
    for (const spelling of [n.name, ...(n.aliases ?? [])])
      for (let at = text.indexOf(spelling); at !== -1; at = text.indexOf(spelling, at + 1)) {
        const end = at + spelling.length;
        if (
          /\w/.test(text[at - 1] ?? '') ||
          /\w/.test(text[end] ?? '') ||
          mentions.some((m) => m.start < end && at < m.end)
        )
          continue;
        mentions.push({
          id: `m${mentions.length}`,
          document: 'd',
          type: n.type,
          start: at,
          end,
          text: spelling,
          page: null,
          entity: `e${i}`,
          rule: 'list',
          confidence: 1,
        });
      }
  });
  mentions.sort((a, b) => a.start - b.start);
  const entities: Entity[] = names
    .map(
      (n, i): Entity => ({
        id: `e${i}`,
        type: n.type,
        name: n.name,
        aliases: [...(n.aliases ?? [])],
        attributes: n.attributes ?? {},
        attribute_evidence: {},
        mentions: mentions.filter((m) => m.entity === `e${i}`).length,
        documents: ['d'],
      }),
    )
    .filter((e) => e.mentions > 0);
  return {
    document: {
      id: 'd',
      path: 'd.txt',
      paths: ['d.txt'],
      source: 'd',
      title: front.title,
      publisher: front.publisher,
      authors: [],
      published: null,
      published_basis: null,
      genre,
      language: 'en',
      recipients: [...front.recipients],
      signatories: front.signatories,
      ledger: null,
      parent: null,
      created: null,
      characters: text.length,
      words: 0,
      pages: null,
      sha256: 'd',
      text,
    },
    segmented,
    lexicon,
    mentions,
    entities,
    dates: [
      ...text.matchAll(
        /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d\d\b/g,
      ),
    ].map((m, i) => ({
      id: `t${i}`,
      document: 'd',
      start: m.index,
      end: m.index + m[0].length,
      text: m[0],
      page: null,
      type: 'date' as const,
      value: edtf(m[0]),
      earliest: null,
      latest: null,
      precision: 'month',
      anchor: null,
      basis: 'explicit' as const,
      rule: 'list',
    })),
    quantities: [...text.matchAll(/\b\d+(?:%| percent)/g)].map((m, i) => ({
      id: `q${i}`,
      document: 'd',
      start: m.index,
      end: m.index + m[0].length,
      text: m[0],
      page: null,
      value: Number.parseInt(m[0], 10),
      high: null,
      comparator: '=' as const,
      unit: '%',
      of: null,
      basis: null,
      rule: 'list',
    })),
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const edtf = (words: string): string => {
  const [month, year] = words.includes(' ') ? words.split(' ') : [null, words];
  return month ? `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}` : year!;
};
export const nameOf = (input: AttributionInput, id: string): string =>
  input.entities.find((e) => e.id === id)?.name ?? id;

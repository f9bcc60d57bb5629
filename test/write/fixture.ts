import { Chalk } from 'chalk';
import type { Claim, DateMention, DocumentRecord, Entity, Mention, Quantity, Result } from '../../src/records.js';

/** Two invented documents on an invented nursing home, with everything a table can hold. */

const COURIER = `Families say Quillfeather Home left residents unfed

PORT ELLORY — Relatives of residents at Quillfeather Home ("QH") say that nurses
"skipped the evening meal; twice", for nine days in March 2023. “That is not true,”
said Zoë Åkermann, who speaks for Bramblecare Ltd. The home has 41% of the staff it needs.`;

const REPORT = `Inspection of Quillfeather Home, 2 June 2023
The inspectors found that water 🚱 was cut off on 3 May 2023 in the east wing.
Bramblecare Ltd accepted the finding.`;

const TEXTS: Record<string, string> = { d111111111111: COURIER, d222222222222: REPORT };

const at = (document: string, words: string, from = 0) => {
  const start = TEXTS[document]!.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { document, start, end: start + words.length };
};

const document = (id: string, path: string, more: Partial<DocumentRecord>): DocumentRecord => ({
  id,
  path,
  paths: [path],
  source: path,
  title: null,
  publisher: null,
  authors: [],
  published: null,
  published_basis: null,
  genre: 'other',
  language: 'en',
  recipients: [],
  signatories: 0,
  ledger: null,
  parent: null,
  created: null,
  characters: TEXTS[id]!.length,
  words: TEXTS[id]!.split(/\s+/).length,
  pages: null,
  sha256: id.repeat(5).slice(0, 64),
  text: TEXTS[id]!,
  ...more,
});

const entity = (id: string, type: Entity['type'], name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  type,
  name,
  aliases: [],
  attributes: {},
  attribute_evidence: {},
  mentions: 1,
  documents: ['d111111111111'],
  ...more,
});

const mention = (
  id: string,
  entityId: string,
  type: Mention['type'],
  place: ReturnType<typeof at>,
  confidence = 0.9,
): Mention => ({
  id,
  type,
  ...place,
  text: TEXTS[place.document]!.slice(place.start, place.end),
  page: null,
  entity: entityId,
  rule: 'name',
  confidence,
});

const date = (
  id: string,
  place: ReturnType<typeof at>,
  value: string,
  earliest: string,
  latest: string,
): DateMention => ({
  id,
  ...place,
  text: TEXTS[place.document]!.slice(place.start, place.end),
  page: null,
  type: 'date',
  value,
  earliest,
  latest,
  precision: value.length === 7 ? 'month' : 'day',
  anchor: null,
  basis: 'explicit',
  rule: 'calendar',
});

const claim = (id: string, place: ReturnType<typeof at>, more: Partial<Claim>): Claim => ({
  id,
  ...place,
  page: null,
  quote: TEXTS[place.document]!.slice(place.start, place.end),
  kind: 'statement',
  categories: [],
  category_spans: [],
  asserted_by: [],
  asserted_by_text: null,
  asserted_by_start: null,
  asserted_by_end: null,
  speaker: null,
  reported_by: [],
  cue: null,
  cue_start: null,
  cue_end: null,
  polarity: 'asserts',
  target: [],
  target_text: null,
  victims: null,
  facility: null,
  facility_basis: null,
  event_date: null,
  quantities: [],
  responds_to: [],
  stance: null,
  confidence: 0.8,
  rule: 'said',
  ...more,
});

const [D1, D2] = ['d111111111111', 'd222222222222'] as const;
const relatives = at(D1, 'Relatives of residents');
const meal = at(D1, 'nurses\n"skipped the evening meal; twice", for nine days in March 2023');
const staff: Quantity = {
  id: 'q111111111111',
  ...at(D1, '41%'),
  text: '41%',
  page: null,
  value: 41,
  high: null,
  comparator: '=',
  unit: '%',
  of: 'staff',
  basis: 'staff it needs',
  rule: 'percent',
};

export const RESULT: Result = {
  dossier: '1',
  documents: [
    document(D1, 'in/courier.txt', {
      source: 'Port Ellory Courier',
      publisher: 'Port Ellory Courier',
      title: 'Families say Quillfeather Home left residents unfed',
      published: '2023-05-11',
      published_basis: 'option',
      genre: 'news',
      authors: ['Ana Ruiz', 'Tom O’Dell'],
    }),
    document(D2, 'in/report.txt', {
      title: 'Inspection of Quillfeather Home',
      published: '2023-06-02',
      published_basis: 'text',
      genre: 'report',
    }),
  ],
  entities: [
    entity('f111111111111', 'facility', 'Quillfeather Home', {
      aliases: ['QH'],
      attributes: { kind: 'nursing_home', city: 'Port Ellory', operator: 'Bramblecare Ltd', beds: '120' },
      attribute_evidence: { city: at(D1, 'PORT ELLORY'), kind: 'lexicon' },
      mentions: 4,
      documents: [D1, D2],
    }),
    entity('o111111111111', 'organization', 'Bramblecare Ltd', {
      attributes: { kind: 'company' },
      mentions: 2,
      documents: [D1, D2],
    }),
    entity('p111111111111', 'person', 'Zoë Åkermann', {
      attributes: { roles: ['spokeswoman'], affiliations: ['o111111111111'], pseudonym: false },
    }),
    entity('l111111111111', 'place', 'Port Ellory'),
    entity('o222222222222', 'organization', 'The inspectors', { documents: [D2] }),
  ],
  mentions: [
    mention('m111111111111', 'f111111111111', 'facility', at(D1, 'Quillfeather Home')),
    mention('m222222222222', 'l111111111111', 'place', at(D1, 'PORT ELLORY')),
    mention('m333333333333', 'f111111111111', 'facility', at(D1, 'Quillfeather Home', 60)),
    mention('m444444444444', 'f111111111111', 'facility', at(D1, 'QH'), 0.6),
    mention('m555555555555', 'p111111111111', 'person', at(D1, 'Zoë Åkermann')),
    mention('m666666666666', 'o111111111111', 'organization', at(D1, 'Bramblecare Ltd')),
    mention('m777777777777', 'f111111111111', 'facility', at(D2, 'Quillfeather Home')),
    mention('m888888888888', 'o222222222222', 'organization', at(D2, 'The inspectors')),
    mention('m999999999999', 'o111111111111', 'organization', at(D2, 'Bramblecare Ltd')),
  ],
  dates: [
    date('t111111111111', at(D1, 'March 2023'), '2023-03', '2023-03-01', '2023-03-31'),
    date('t222222222222', at(D2, '2 June 2023'), '2023-06-02', '2023-06-02', '2023-06-02'),
    date('t333333333333', at(D2, '3 May 2023'), '2023-05-03', '2023-05-03', '2023-05-03'),
  ],
  quantities: [staff],
  claims: [
    claim('c111111111111', meal, {
      kind: 'allegation',
      categories: ['food_water', 'ill_treatment'],
      category_spans: [{ category: 'food_water', start: meal.start + 20, end: meal.start + 32 }],
      asserted_by_text: 'Relatives of residents',
      asserted_by_start: relatives.start,
      asserted_by_end: relatives.end,
      cue: 'say',
      cue_start: at(D1, 'say that').start,
      cue_end: at(D1, 'say that').start + 3,
      target_text: 'nurses',
      facility: 'f111111111111',
      facility_basis: 'stated',
      event_date: '2023-03',
    }),
    claim('c222222222222', at(D1, '“That is not true,”'), {
      kind: 'denial',
      categories: ['food_water'],
      polarity: 'denies',
      asserted_by: ['p111111111111', 'o111111111111'],
      asserted_by_text: 'Zoë Åkermann',
      speaker: 'p111111111111',
      facility: 'f111111111111',
      facility_basis: 'carried',
      responds_to: ['c111111111111'],
      stance: 'denies_act',
      confidence: 0.7,
    }),
    claim('c333333333333', at(D1, 'The home has 41% of the staff it needs'), {
      kind: 'statistic',
      categories: ['staffing'],
      facility: 'f111111111111',
      facility_basis: 'carried',
      quantities: [staff.id],
      confidence: 0.5,
    }),
    claim('c444444444444', at(D2, 'water 🚱 was cut off on 3 May 2023 in the east wing'), {
      kind: 'finding',
      categories: ['food_water'],
      asserted_by: ['o222222222222'],
      target: ['f111111111111', 'o111111111111'],
      reported_by: [
        { entity: 'o222222222222', text: 'The inspectors', cue: 'found', ...span(at(D2, 'The inspectors')) },
        { entity: null, text: 'the  east\nwing log', cue: null, ...span(at(D2, 'the east wing')) },
      ],
      facility: 'f111111111111',
      facility_basis: 'subject',
      event_date: '2023-05-03',
    }),
    claim('c555555555555', at(D2, 'Bramblecare Ltd accepted the finding'), {
      kind: 'response',
      asserted_by: ['o111111111111'],
      responds_to: ['c444444444444'],
      stance: 'accepts_responsibility',
    }),
  ],
  problems: [
    {
      document: null,
      path: 'in/scan.png',
      code: 'unsupported',
      message: 'No reader for this kind of file',
      start: null,
      end: null,
      page: null,
    },
    {
      document: D1,
      path: 'in/courier.txt',
      code: 'unbalanced_quotes',
      message: 'A quotation is never closed',
      ...span(at(D1, '"QH"')),
      page: null,
    },
  ],
};

function span({ start, end }: { start: number; end: number }) {
  return { start, end };
}

/** A selection's text in full. */
export const joined = (chunks: Iterable<string>): string => [...chunks].join('');

/** A terminal without colours. */
export const VIEW = { width: 80, chalk: new Chalk({ level: 0 }) };

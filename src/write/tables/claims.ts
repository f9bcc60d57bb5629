import { type Claim, claimSchema } from '../../records.js';
import { type Column, columnsOf, defineTable, list, made } from '../columns.js';
import { oneLine } from '../context.js';
import { edtfRange } from '../edtf.js';
import { assertedBy, isAccusation, type Lookup, targets } from '../lookup.js';

const field = columnsOf<Claim>(claimSchema, {
  id: 'Id of the claim',
  document: 'Id of the document it stands in',
  kind: 'What kind of claim it is',
  asserted_by_text: 'The words that name whoever makes the claim',
  asserted_by_start: 'Where these words begin',
  asserted_by_end: 'Where these words end, exclusive',
  cue: 'The words that show that something is claimed',
  cue_start: 'Where the cue begins',
  cue_end: 'Where the cue ends, exclusive',
  polarity: 'Whether the claim says that it is so or that it is not',
  target_text: 'The words that name the target',
  victims: 'To whom it was done, in the words of the text',
  facility: 'Id of the facility it is about',
  facility_basis: 'Whether the facility is named, carried on from before, or the subject of the document',
  quantities: 'Ids of the quantities in it',
  stance: 'How it answers the claims it responds to',
});

const ofDocument = (name: 'title' | 'source' | 'published' | 'path', description: string): Column<Claim> =>
  made(name, 'string', description, (c, { document }) => document(c.document)?.[name] ?? null, {
    isEdtf: name === 'published',
  });

const title = ofDocument('title', 'Title of the document');
const source = ofDocument('source', 'The document, by its source');
const published = ofDocument('published', 'Date of the document (EDTF)');
const path = ofDocument('path', 'The document, by its path');

const facilityName = made<Claim>('facility_name', 'string', 'The facility it is about', (c, { entity }) =>
  c.facility === null ? null : (entity(c.facility)?.name ?? null),
);
const assertedByName = list<Claim>('asserted_by_name', 'Who makes the claim; empty for a narrator', assertedBy);
const targetName = list<Claim>('target_name', 'Whom it is against or asked of', targets);
const speakerName = made<Claim>('speaker_name', 'string', 'The person who said it', (c, { name }) =>
  c.speaker === null ? null : name(c.speaker),
);
const chain = made<Claim>(
  'reported_by',
  'string',
  'Through whom it reached the document, outermost first',
  (c, { name }) => c.reported_by.map((hop) => (hop.entity === null ? oneLine(hop.text) : name(hop.entity))),
  { separator: ' > ' },
);
const eventEarliest = made<Claim>(
  'event_earliest',
  'date',
  'First day the event date can mean',
  (c) => edtfRange(c.event_date).earliest,
);
const eventLatest = made<Claim>(
  'event_latest',
  'date',
  'Last day the event date can mean',
  (c) => edtfRange(c.event_date).latest,
);

const lead = [
  title,
  source,
  published,
  field('page'),
  facilityName,
  field('kind'),
  field('categories'),
  assertedByName,
  targetName,
];
const ids = [
  field('asserted_by', { references: 'entities' }),
  field('speaker', { references: 'entities' }),
  field('target', { references: 'entities' }),
  field('facility', { references: 'facilities' }),
  field('start'),
  field('end'),
  field('document', { references: 'documents' }),
  field('id'),
];

/** `claims.csv`: one row a claim. */
export const claims = defineTable<Claim>({
  name: 'claims',
  title: 'Who claims what about whom',
  narrow: ['source', 'facility_name', 'kind', 'categories', 'asserted_by_name', 'target_name', 'event_date', 'quote'],
  columns: [
    ...lead,
    field('polarity'),
    field('event_date', { isEdtf: true }),
    eventEarliest,
    eventLatest,
    field('quote'),
    speakerName,
    chain,
    field('victims'),
    field('stance'),
    list('responds_to_quotes', 'The claims it answers, in their words', (c, { claim }) =>
      c.responds_to.map((id) => oneLine(claim(id)?.quote ?? id)),
    ),
    list('quantities_text', 'The numbers in it, in the words of the text', (c, { quantity }) =>
      c.quantities.map((id) => oneLine(quantity(id)?.text ?? id)),
    ),
    field('confidence'),
    field('asserted_by_text'),
    field('target_text'),
    field('cue'),
    field('facility_basis'),
    field('rule'),
    path,
    field('asserted_by_start'),
    field('asserted_by_end'),
    field('cue_start'),
    field('cue_end'),
    list('category_spans', 'What in the text stands for each category, as category:start-end', (c) =>
      c.category_spans.map((s) => `${s.category}:${s.start}-${s.end}`),
    ),
    field('quantities', { references: 'quantities' }),
    field('responds_to', { references: 'claims' }),
    ...ids,
  ],
  records: ({ shown }) => shown.claims,
});

const reply = <C>(claim: Claim, lookup: Lookup, cell: (reply: Claim) => C): C[] => lookup.repliesTo(claim.id).map(cell);

/** `allegations.csv`: each allegation or finding, with who answered it and how. */
export const allegations = defineTable<Claim>({
  name: 'allegations',
  title: 'Each allegation or finding, with who answered it and how',
  narrow: [
    'source',
    'facility_name',
    'categories',
    'asserted_by_name',
    'target_name',
    'quote',
    'reply_stances',
    'replies_by',
  ],
  columns: [
    ...lead,
    field('victims'),
    field('event_date', { isEdtf: true }),
    eventEarliest,
    eventLatest,
    field('quote'),
    made(
      'answered',
      'boolean',
      'Whether anybody answers it in the same document',
      (c, l) => l.repliesTo(c.id).length > 0,
    ),
    list('replies_by', 'Who answers it', (c, l) => [...new Set(reply(c, l, (r) => assertedBy(r, l)).flat())]),
    list('reply_stances', 'How, in the order of the replies', (c, l) => reply(c, l, (r) => r.stance ?? r.kind)),
    list('replies', 'The replies, in their words', (c, l) => reply(c, l, (r) => oneLine(r.quote))),
    speakerName,
    chain,
    field('polarity'),
    field('confidence'),
    field('rule'),
    path,
    list('reply_ids', 'Ids of the replies', (c, l) => reply(c, l, (r) => r.id), { references: 'claims' }),
    ...ids.slice(0, -1),
    { ...field('id'), description: 'Id of the claim, as in the table of claims', references: 'claims' },
  ],
  records: ({ shown }) => shown.claims.filter(isAccusation),
});

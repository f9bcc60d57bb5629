import {
  type DateMention,
  dateSchema,
  type Mention,
  mentionSchema,
  type Quantity,
  quantitySchema,
} from '../../records.js';
import type { Span } from '../../span.js';
import { type Column, columnsOf, defineTable, made } from '../columns.js';
import { context, oneLine } from '../context.js';

interface InDocument extends Span {
  readonly document: string;
  readonly text: string;
}

const WORDS = {
  id: 'Id of the record',
  document: 'Id of the document it stands in',
  text: 'The words, exactly as they stand',
};

const mention = columnsOf<Mention>(mentionSchema, { ...WORDS, type: 'What kind of name it is' });
const date = columnsOf<DateMention>(dateSchema, {
  ...WORDS,
  type: 'Date, time of day, duration or repeated time',
  precision: 'How exact it is: day, month, year ...',
  basis: 'Whether the text says it in full, it was inferred, or it stays open',
});
const quantity = columnsOf<Quantity>(quantitySchema, {
  ...WORDS,
  value: 'The number',
  comparator: 'Exactly (=), about (~), more (>) or less (<) than the number',
  unit: 'Unit: %, people, dollars ...',
});

const source = <R extends InDocument>(): Column<R> =>
  made(
    'source',
    'string',
    'The document it stands in, by its source',
    (r, { document }) => document(r.document)?.source ?? null,
  );

const around = <R extends InDocument>(): Column<R> =>
  made('context', 'string', 'The words around it, on one line', (r, { document }) => {
    const text = document(r.document)?.text;
    return text === undefined ? oneLine(r.text) : context(text, r);
  });

/** `mentions.csv`: every occurrence of a name. */
export const mentions = defineTable<Mention>({
  name: 'mentions',
  title: 'Every occurrence of a name',
  narrow: ['text', 'type', 'entity_name', 'source', 'page', 'context'],
  columns: [
    mention('text'),
    mention('type'),
    made(
      'entity_name',
      'string',
      'What the mention refers to, by its fullest name',
      (m, { entity }) => entity(m.entity)?.name ?? null,
    ),
    source(),
    mention('page'),
    around(),
    mention('confidence'),
    mention('rule'),
    mention('start'),
    mention('end'),
    mention('entity', { references: 'entities' }),
    mention('document', { references: 'documents' }),
    mention('id'),
  ],
  records: ({ shown }) => shown.mentions,
});

/** `dates.csv`: every expression of time, with the days it can mean. */
export const dates = defineTable<DateMention>({
  name: 'dates',
  title: 'Every date and duration',
  narrow: ['text', 'value', 'earliest', 'latest', 'basis', 'source', 'context'],
  columns: [
    date('text'),
    date('value', { isEdtf: true }),
    { ...date('earliest'), type: 'date' },
    { ...date('latest'), type: 'date' },
    date('precision'),
    date('type'),
    date('basis'),
    source(),
    date('page'),
    around(),
    date('anchor'),
    date('rule'),
    date('start'),
    date('end'),
    date('document', { references: 'documents' }),
    date('id'),
  ],
  records: ({ shown }) => shown.dates,
});

/** `quantities.csv`: every number that says how many or how much. */
export const quantities = defineTable<Quantity>({
  name: 'quantities',
  title: 'Every number that says how many or how much',
  narrow: ['text', 'value', 'unit', 'of', 'basis', 'source', 'context'],
  columns: [
    quantity('text'),
    quantity('value'),
    quantity('high'),
    quantity('comparator'),
    quantity('unit'),
    quantity('of'),
    quantity('basis'),
    source(),
    quantity('page'),
    around(),
    quantity('rule'),
    quantity('start'),
    quantity('end'),
    quantity('document', { references: 'documents' }),
    quantity('id'),
  ],
  records: ({ shown }) => shown.quantities,
});

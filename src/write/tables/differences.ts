import { type Difference, differenceSchema } from '../../records.js';
import { type Column, columnsOf, defineTable, list, made } from '../columns.js';
import { type ComparedClaim, placeOf } from '../comparison.js';
import { oneLine } from '../context.js';
import { assertedBy, type Lookup } from '../lookup.js';

interface Side {
  readonly claims: readonly ComparedClaim[];
  readonly sources: readonly string[];
}

/** Two sides of a difference, or its only one. */
interface Row extends Difference {
  readonly a: Side;
  readonly b: Side | null;
}

const field = columnsOf<Row>(differenceSchema, {
  relation: 'How the two sides stand to each other',
  facility: 'Id of the facility it is about',
  categories: 'What it is about: ids of categories',
  explanation: 'Why: which slots, words and numbers',
  score: 'How sure the relation is, from 0 to 1',
});

const WHICH = { a: 'one side', b: 'the other side, empty where there is none' } as const;
type Which = keyof typeof WHICH;

const each = <T>(claims: readonly ComparedClaim[], cell: (c: ComparedClaim) => readonly T[]): T[] => [
  ...new Set(claims.flatMap(cell)),
];

function ofSide(
  which: Which,
  name: string,
  description: string,
  cell: (side: Side, lookup: Lookup) => readonly string[],
): Column<Row> {
  return list(
    `${which}_${name}`,
    `${description}: ${WHICH[which]}`,
    (row, lookup) => {
      const side = row[which];
      return side === null ? [] : cell(side, lookup);
    },
    { isEdtf: name === 'event_date' || name === 'published' },
  );
}

const lead = (which: Which): Column<Row>[] => [
  ofSide(which, 'source', 'The source', (s) => s.sources),
  ofSide(which, 'speaker', 'Who says it; empty for a narrator', (s, l) => each(s.claims, (c) => assertedBy(c, l))),
  ofSide(which, 'quote', 'The claims, in their words', (s) => s.claims.map((c) => oneLine(c.quote))),
  ofSide(which, 'number', 'The numbers in it, in the words of the text', (s) =>
    each(s.claims, (c) => c.quantities.map((q) => oneLine(q.text))),
  ),
];

const rest = (which: Which): Column<Row>[] => [
  ofSide(which, 'kind', 'What kind of claims they are', (s) => each(s.claims, (c) => [c.kind])),
  ofSide(which, 'event_date', 'When it happened (EDTF)', (s) =>
    each(s.claims, (c) => (c.event_date === null ? [] : [c.event_date])),
  ),
  ofSide(which, 'published', 'Dates of the documents (EDTF)', (s, { document }) =>
    each(s.claims, (c) => [document(c.document)?.published ?? ''].filter(Boolean)),
  ),
  ofSide(which, 'place', 'Where the claims stand, as path:line', (s, l) => s.claims.map((c) => placeOf(c, l))),
];

const ids = (which: Which): Column<Row> => ({
  ...ofSide(which, 'claims', 'Ids of the claims', (s) => s.claims.map((c) => c.id)),
  references: 'claims',
});

/** `differences.csv`: one row a pair of sides; of three sides, three rows. */
export const differences = defineTable<Row>({
  name: 'differences',
  title: 'How the claims of the sources stand to each other',
  narrow: ['relation', 'facility_name', 'categories', 'a_source', 'a_quote', 'b_source', 'b_quote', 'explanation'],
  columns: [
    field('relation'),
    made('facility_name', 'string', 'The facility it is about', (d, { entity }) =>
      d.facility === null ? null : (entity(d.facility)?.name ?? null),
    ),
    field('categories'),
    ...lead('a'),
    ...lead('b'),
    field('explanation'),
    field('score'),
    ...rest('a'),
    ...rest('b'),
    field('facility', { references: 'facilities' }),
    ids('a'),
    ids('b'),
    made('difference', 'string', 'Id of the difference: rows of several sides share it', (d) => d.id, {
      required: true,
    }),
  ],
  *records({ comparison }) {
    if (!comparison) return;
    for (const d of comparison.differences ?? []) {
      const sides = d.sides.map((side): Side => {
        const claims = side.flatMap((id) => comparison.claims.get(id) ?? []);
        return { claims, sources: each(claims, (c) => [comparison.sourceOf.get(c.id) ?? c.document]) };
      });
      if (sides.length === 1) yield { ...d, a: sides[0]!, b: null };
      for (let i = 0; i < sides.length; i++)
        for (let j = i + 1; j < sides.length; j++) yield { ...d, a: sides[i]!, b: sides[j]! };
    }
  },
});

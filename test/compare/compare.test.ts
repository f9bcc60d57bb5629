import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, matrix } from '../../src/compare/index.js';
import type { Difference, Relation } from '../../src/records.js';
import { entity, lexicon, told } from './claims.js';

const people = [
  entity('Maple Hollow', 'facility', { attributes: { operator: 'Brightwater' } }),
  entity('Brightwater', 'organization'),
  entity('Board', 'organization'),
  entity('Families', 'organization'),
  entity('Carl Denby', 'person', { attributes: { affiliations: ['Brightwater'] } }),
];

const between = (differences: readonly Difference[], a: string, b: string): Relation[] =>
  differences
    .filter((d) => d.sides.some((x, i) => x.includes(a) && d.sides.some((y, j) => i !== j && y.includes(b))))
    .map((d) => d.relation);

const board = { kind: 'finding', asserted_by: ['Board'], target: ['Maple Hollow', 'Brightwater'] } as const;
const families = { asserted_by: ['Families'], target: ['Maple Hollow'] } as const;
const brightwater = { kind: 'denial', asserted_by: ['Brightwater'], target: ['Board'] } as const;
const denby = { kind: 'denial', asserted_by: ['Carl Denby'], speaker: 'Carl Denby', target: ['Families'] } as const;

describe('claims of several sources', () => {
  it.each<[string, Parameters<typeof told>[0], string, string, Relation[]]>([
    [
      'takes one statement in two papers as repeated, whoever is named as saying it',
      {
        a: [
          {
            ...denby,
            quote: 'We have not received any complaints from families about care.',
            categories: ['medical_care'],
          },
        ],
        b: [
          {
            ...brightwater,
            quote: 'has not received any complaints from families about care',
            categories: ['medical_care'],
          },
        ],
      },
      'a1',
      'b1',
      ['repeats'],
    ],
    [
      'does not take the opposite for a repetition',
      {
        a: [{ ...board, quote: 'Two fire exits in the east wing were locked.' }],
        b: [
          {
            ...brightwater,
            kind: 'statement',
            target: [],
            quote: 'The two fire exits in the east wing were never locked.',
          },
        ],
      },
      'a1',
      'b1',
      ['contradicts'],
    ],
    [
      'sets the reply in one paper against the accusation in the other',
      {
        a: [{ ...families, quote: 'Bedsores were left untreated for weeks.', categories: ['medical_care'] }],
        b: [{ ...brightwater, quote: 'Every resident sees a physician each day.', categories: ['medical_care'] }],
      },
      'a1',
      'b1',
      ['denies'],
    ],
    [
      'lets two voices agree where they share a topic and a word',
      {
        a: [{ ...families, quote: 'Medication came hours late.', categories: ['medical_care'] }],
        b: [{ ...board, quote: 'The records show late or missing medication.', categories: ['medical_care'] }],
      },
      'a1',
      'b1',
      ['agrees'],
    ],
    [
      'does not let them agree on one topic without a word in common',
      {
        a: [{ ...families, quote: 'Bedsores festered.', categories: ['medical_care'] }],
        b: [{ ...board, quote: 'Insulin doses were skipped.', categories: ['medical_care'] }],
      },
      'a1',
      'b1',
      ['not_comparable'],
    ],
    [
      'does not let events of two years agree',
      {
        a: [{ ...families, quote: 'An aide struck a resident.', categories: ['use_of_force'], event_date: '2019' }],
        b: [{ ...board, quote: 'An aide struck a man in bed.', categories: ['use_of_force'], event_date: '2022-03' }],
      },
      'a1',
      'b1',
      ['not_comparable'],
    ],
    [
      'finds numbers that differ',
      {
        a: [
          {
            ...board,
            quote: 'Three residents died in January.',
            numbers: [{ value: 3, text: 'Three', of: 'residents' }],
          },
        ],
        b: [
          {
            ...families,
            quote: 'Four residents died in January.',
            numbers: [{ value: 4, text: 'Four', of: 'residents' }],
          },
        ],
      },
      'a1',
      'b1',
      ['numbers_differ'],
    ],
    [
      'takes "more than 14,000" and "15,200" for no conflict',
      {
        a: [
          {
            ...board,
            quote: 'More than 14,000 residents live in the homes.',
            numbers: [{ value: 14000, text: '14,000', of: 'residents', comparator: '>' }],
          },
        ],
        b: [
          {
            ...families,
            quote: 'In all, 15,200 residents live in the homes.',
            numbers: [{ value: 15200, text: '15,200', of: 'residents' }],
          },
        ],
      },
      'a1',
      'b1',
      [],
    ],
    [
      'does not compare shares of different things',
      {
        a: [
          {
            ...board,
            quote: 'It employs 46% of the nurses it needs.',
            categories: ['staffing'],
            numbers: [{ value: 46, text: '46%', unit: '%', of: 'nurses', basis: 'nurses it needs' }],
          },
        ],
        b: [
          {
            ...families,
            quote: 'Only 66% of nurses are on the night rota.',
            categories: ['staffing'],
            numbers: [{ value: 66, text: '66%', unit: '%', of: 'nurses', basis: 'night rota' }],
          },
        ],
      },
      'a1',
      'b1',
      ['not_comparable', 'agrees'],
    ],
    [
      'finds two dates of one event',
      {
        a: [
          {
            quote: 'The court issued the injunction against the home in July.',
            kind: 'legal_action',
            event_date: '2021-07',
          },
        ],
        b: [
          {
            quote: 'The court issued the injunction against the home on June 26.',
            kind: 'legal_action',
            event_date: '2021-06-26',
          },
        ],
      },
      'a1',
      'b1',
      ['contradicts'],
    ],
    [
      'leaves claims on two facilities beside each other',
      {
        a: [{ ...families, quote: 'Residents were left in soiled beds.', categories: ['sanitation_conditions'] }],
        b: [
          {
            ...board,
            quote: 'Residents were left in soiled beds.',
            categories: ['sanitation_conditions'],
            facility: 'Elm Court',
            target: ['Elm Court'],
          },
        ],
      },
      'a1',
      'b1',
      ['repeats', 'not_comparable'],
    ],
    [
      'does not set demands against facts',
      {
        a: [{ ...families, kind: 'demand', quote: 'The exits must not be locked.' }],
        b: [{ ...board, quote: 'The exits were locked.' }],
      },
      'a1',
      'b1',
      [],
    ],
  ])('%s', (_, documents, a, b, relations) => {
    expect(between(compare(told(documents, people), lexicon), a, b)).toEqual(relations);
  });

  it('binds replies within a document, topic by topic, and takes a reply that concurs for an agreement', () => {
    const found = compare(
      told(
        {
          a: [
            {
              ...board,
              quote: 'Beds were soiled and doses were missed.',
              categories: ['sanitation_conditions', 'medical_care'],
            },
            { ...board, kind: 'recommendation', quote: 'The home should retrain its aides.', categories: ['staffing'] },
            {
              ...brightwater,
              quote: 'Linen is changed daily.',
              categories: ['sanitation_conditions'],
              responds_to: ['a1'],
            },
            { ...brightwater, quote: 'Doses are checked twice.', categories: ['medical_care'], responds_to: ['a1'] },
            {
              ...brightwater,
              kind: 'response',
              quote: 'Brightwater agreed to retrain its aides.',
              categories: ['staffing'],
              responds_to: ['a2'],
            },
            { ...brightwater, quote: 'called the report misleading', polarity: 'denies', responds_to: ['a1', 'a2'] },
          ],
        },
        people,
      ),
      lexicon,
    );
    expect(found.map((d) => [d.relation, d.sides])).toEqual([
      ['denies', [['a1'], ['a3']]],
      ['denies', [['a1'], ['a4']]],
      ['denies', [['a1', 'a2'], ['a6']]],
      ['agrees', [['a2'], ['a5']]],
    ]);
    expect(found.every((d) => d.sources.length === 1)).toBe(true);
  });

  it('counts a statement in three sources once, a side a source', () => {
    const quote = 'Maple Hollow is fully staffed and meets all requirements.';
    const found = compare(
      told({ a: [{ ...denby, quote }], b: [{ ...denby, quote }], c: [{ ...brightwater, quote }] }, people),
      lexicon,
    );
    expect(found.filter((d) => d.relation === 'repeats').map((d) => d.sides)).toEqual([[['a1'], ['b1'], ['c1']]]);
  });

  it('tells what one source alone has, and who has not answered', () => {
    const found = compare(
      told(
        {
          a: [
            { ...board, quote: 'Smoke alarms were broken.', categories: ['sanitation_conditions'] },
            {
              kind: 'statement',
              quote: 'Brightwater did not respond to a request for comment.',
              target: ['Brightwater'],
            },
          ],
          b: [{ ...brightwater, quote: 'Our aides are trained every year.', categories: ['staffing'] }],
        },
        people,
      ),
      lexicon,
    );
    const only = found.filter((d) => d.relation === 'only_in');
    expect(only.map((d) => d.sides)).toEqual([[['a2', 'b1']], [['a1']]]);
    expect(only[0]!.explanation).toContain('Brightwater has not answered in a');
  });

  it('says what a source is by the option', () => {
    const result = told(
      {
        a: [
          { ...board, quote: 'Medication came late.', categories: ['medical_care'] },
          { ...families, quote: 'Night aides forgot her evening medication.', categories: ['medical_care'] },
        ],
      },
      people,
    );
    expect(compare(result, lexicon)).toEqual([]);
    expect(compare(result, lexicon, { by: 'speaker' })[0]).toMatchObject({
      relation: 'agrees',
      sources: ['Board', 'Families'],
    });
  });

  it('gives the same differences whatever the order of the claims', () => {
    const result = told(
      {
        a: [
          { ...families, quote: 'Medication came hours late.', categories: ['medical_care'] },
          {
            ...brightwater,
            quote: 'Doses are checked twice each day.',
            categories: ['medical_care'],
            responds_to: ['a1'],
          },
        ],
        b: [
          { ...board, quote: 'The records show late medication.', categories: ['medical_care'] },
          { ...denby, quote: 'Doses are checked twice each day.', categories: ['medical_care'] },
        ],
      },
      people,
    );
    const ids = (claims: typeof result.claims): string[] =>
      compare({ ...result, claims }, lexicon)
        .map((d) => d.id)
        .sort();
    const expected = ids(result.claims);
    fc.assert(
      fc.property(fc.shuffledSubarray(result.claims, { minLength: result.claims.length }), (claims) => {
        expect(ids(claims)).toEqual(expected);
      }),
    );
  });
});

describe('the matrix', () => {
  it('has a row for each facility and topic and a cell for each source', () => {
    const sheet = matrix(
      told(
        {
          a: [
            { ...board, quote: 'Doses were missed.', categories: ['medical_care', 'staffing'] },
            { ...brightwater, quote: 'No dose was missed.', categories: ['medical_care'], polarity: 'denies' },
          ],
          b: [
            {
              ...brightwater,
              quote: 'No dose was missed.',
              categories: ['medical_care'],
              polarity: 'denies',
              facility: null,
            },
          ],
        },
        people,
      ),
      lexicon,
    );
    expect(sheet.sources).toEqual(['a', 'b']);
    expect(sheet.rows.map((r) => [r.facility_name, r.category, ...r.cells.map((c) => c.state)])).toEqual([
      ['Maple Hollow', 'medical_care', 'both', 'silent'],
      ['Maple Hollow', 'staffing', 'asserts', 'silent'],
      [null, 'medical_care', 'silent', 'denies'],
    ]);
    expect(sheet.rows[0]!.cells[0]).toEqual({ state: 'both', asserts: 1, denies: 1, claims: ['a1', 'a2'] });
  });
});

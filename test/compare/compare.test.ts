import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, matrix } from '../../src/compare/index.js';
import { lexicon, told } from './claims.js';
import { board, brightwater, denby, families, people } from './voices.js';

describe('claims of several sources', () => {
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

  it('takes a reply that agrees with somebody else for no agreement', () => {
    const result = told(
      {
        a: [
          { ...board, quote: 'The home is short of nurses.', categories: ['staffing'] },
          {
            ...brightwater,
            kind: 'response',
            quote: 'It agreed with Families that staffing is ample.',
            categories: ['staffing'],
            responds_to: ['a1'],
          },
        ],
      },
      people,
    );
    const start = result.claims[1]!.start + 'It agreed with '.length;
    const named = {
      id: 'm1',
      document: 'a',
      type: 'organization' as const,
      start,
      end: start + 8,
      text: 'Families',
      page: null,
    };
    result.mentions.push({ ...named, entity: 'Families', rule: 'test', confidence: 1 });
    expect(compare(result, lexicon).map((d) => d.relation)).toEqual(['denies']);
  });

  it('sets what one voice answers in two sources against all that it answers, in one row', () => {
    const topic = { categories: ['medical_care'] } as const;
    const found = compare(
      told(
        {
          a: [
            { ...board, ...topic, quote: 'Wounds were left undressed.' },
            { ...brightwater, ...topic, quote: 'A nurse comes on Fridays.', responds_to: ['a1'] },
          ],
          b: [
            { ...board, ...topic, quote: 'Bedsores festered.' },
            { ...denby, ...topic, quote: 'A doctor comes on Mondays.', responds_to: ['b1'] },
          ],
        },
        people,
      ),
      lexicon,
    );
    expect(found.filter((d) => d.relation === 'denies').map((d) => d.sides)).toEqual([
      [
        ['a1', 'b1'],
        ['a2', 'b2'],
      ],
    ]);
  });

  it('finds an answer by the words it takes up, without a link', () => {
    const found = compare(
      told(
        {
          a: [
            {
              ...board,
              quote: 'Toilets and sinks in the east wing were clogged.',
              categories: ['sanitation_conditions'],
            },
            {
              ...brightwater,
              quote: 'Those clogged sinks and toilets stand in an empty unit.',
              categories: ['sanitation_conditions'],
            },
          ],
        },
        people,
      ),
      lexicon,
    );
    expect(found.map((d) => [d.relation, d.sides])).toEqual([['denies', [['a1'], ['a2']]]]);
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

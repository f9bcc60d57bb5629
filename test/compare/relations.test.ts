import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import type { Difference, Relation } from '../../src/records.js';
import { lexicon, told } from './claims.js';
import { board, brightwater, denby, families, people } from './voices.js';

const between = (differences: readonly Difference[], a: string, b: string): Relation[] =>
  differences
    .filter((d) => d.sides.some((x, i) => x.includes(a) && d.sides.some((y, j) => i !== j && y.includes(b))))
    .map((d) => d.relation);

describe('two claims of two sources', () => {
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
            quote: 'It employs 41% of the nurses it needs.',
            categories: ['staffing'],
            numbers: [{ value: 41, text: '41%', unit: '%', of: 'nurses', basis: 'nurses it needs' }],
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
      ['not_comparable'],
    ],
    [
      'lets two voices agree on one fact that has no category',
      {
        a: [{ ...families, quote: 'The doors to the stairs were locked that night.' }],
        b: [{ ...board, quote: 'The doors to the stairs were locked from outside.' }],
      },
      'a1',
      'b1',
      ['agrees'],
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
});

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
      'takes an admission of a fault that another source names for agreement',
      {
        a: [
          {
            ...board,
            quote: 'The boilers in the west wing had not worked since May.',
            categories: ['safety'],
            category_spans: [{ category: 'safety', start: 4, end: 11 }],
          },
        ],
        b: [
          {
            ...brightwater,
            kind: 'admission',
            target: [],
            quote: 'We accept that mending the boilers took far too long.',
            categories: ['safety'],
          },
        ],
      },
      'a1',
      'b1',
      ['agrees'],
    ],
    [
      'does not take an admission of another fault for agreement',
      {
        a: [{ ...board, quote: 'The boilers in the west wing had not worked since May.', categories: ['safety'] }],
        b: [
          {
            ...brightwater,
            kind: 'admission',
            target: [],
            quote: 'We accept that a window was left open.',
            categories: ['safety'],
          },
        ],
      },
      'a1',
      'b1',
      ['not_comparable'],
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
    [
      'takes a promise to mend for no denial',
      {
        a: [
          { ...board, quote: 'The lifts were out of order for weeks.', categories: ['sanitation_conditions'] },
          {
            ...brightwater,
            kind: 'response',
            stance: 'commits',
            quote: 'Brightwater promised that both lifts would run by May.',
            categories: ['sanitation_conditions'],
            responds_to: ['a1'],
          },
        ],
      },
      'a1',
      'a2',
      ['agrees'],
    ],
    [
      'takes a standing commitment for no concession',
      {
        a: [
          { ...board, quote: 'Wounds went untreated.', categories: ['medical_care'] },
          {
            ...brightwater,
            kind: 'response',
            stance: 'commits',
            quote: 'Brightwater remains committed to excellent care.',
            categories: ['medical_care'],
            responds_to: ['a1'],
          },
        ],
      },
      'a1',
      'a2',
      ['denies'],
    ],
    [
      'takes silence for no denial',
      {
        a: [
          { ...families, quote: 'Phones were taken away.', categories: ['communication'] },
          {
            ...brightwater,
            kind: 'response',
            stance: 'does_not_answer',
            quote: 'Brightwater did not respond to questions about phones.',
            categories: ['communication'],
            responds_to: ['a1'],
          },
        ],
        b: [{ ...brightwater, quote: 'Our halls are swept daily.', categories: ['sanitation_conditions'] }],
      },
      'a1',
      'a2',
      [],
    ],
    [
      'lets nobody answer in another source who was not asked there',
      {
        a: [
          { ...board, quote: 'The kitchen had rats.', categories: ['sanitation_conditions'] },
          {
            ...brightwater,
            quote: 'The pantry was swept before the visit.',
            categories: ['sanitation_conditions'],
            responds_to: ['a1'],
          },
        ],
        b: [{ ...families, quote: 'Mattresses stank.', categories: ['sanitation_conditions'] }],
      },
      'b1',
      'a2',
      [],
    ],
    [
      'takes an admission for nothing that another could deny',
      {
        a: [
          {
            asserted_by: ['Council'],
            kind: 'admission',
            quote: 'We were slow to mend the boiler.',
            categories: ['sanitation_conditions'],
          },
        ],
        b: [{ ...brightwater, quote: 'Every room is warm.', categories: ['sanitation_conditions'] }],
      },
      'a1',
      'b1',
      [],
    ],
    [
      'does not let two voices agree by a name and the word of the topic',
      {
        a: [
          {
            ...families,
            quote: 'The aides that Brightwater employs under its contract were asleep.',
            categories: ['contract_spending'],
            category_spans: [{ category: 'contract_spending', start: 45, end: 53 }],
          },
        ],
        b: [
          {
            ...board,
            quote: 'A contract pays Brightwater for empty beds.',
            categories: ['contract_spending'],
            category_spans: [{ category: 'contract_spending', start: 2, end: 10 }],
          },
        ],
      },
      'a1',
      'b1',
      ['not_comparable'],
    ],
    [
      'finds one figure in two sources',
      {
        a: [
          {
            kind: 'statement',
            quote: 'The home held 118 residents on the day of the visit.',
            numbers: [{ value: 118, text: '118', of: 'residents' }],
          },
        ],
        b: [
          {
            ...board,
            quote: 'Though 118 residents lived in the home that day, the lifts stood still.',
            numbers: [{ value: 118, text: '118', of: 'residents' }],
          },
        ],
      },
      'a1',
      'b1',
      ['agrees'],
    ],
    [
      'compares half with a percentage, and reads "never fewer than" as at least',
      {
        a: [
          {
            ...board,
            quote: 'Fewer than half of the aides needed were at work.',
            numbers: [{ value: 0.5, text: 'half', unit: 'share', of: 'aides', comparator: '<' }],
          },
        ],
        b: [
          {
            ...families,
            quote: 'Never fewer than 60% of the aides needed were at work.',
            numbers: [{ value: 60, text: '60%', unit: '%', of: 'aides', comparator: '<' }],
          },
        ],
      },
      'a1',
      'b1',
      ['numbers_differ'],
    ],
    [
      'sets a retort in one paper against what it answers in the other, by its subject',
      {
        a: [
          {
            ...brightwater,
            kind: 'response',
            quote: 'The ladders in the pictures belong to a builder.',
          },
        ],
        b: [{ ...board, quote: 'Every ladder stood in a bedroom.' }],
      },
      'b1',
      'a1',
      ['denies'],
    ],
    [
      'takes "no fire doors" for no contradiction of what a fire officer saw on the same floor',
      {
        a: [{ ...families, quote: 'There were no fire doors on the second floor.' }],
        b: [{ ...board, quote: 'A fire officer saw broken lamps on the second floor.' }],
      },
      'a1',
      'b1',
      [],
    ],
    [
      'takes "denied that it was locked" and "was not locked" for one position',
      {
        a: [{ ...brightwater, quote: 'The owner denied that the gate to the yard was locked.' }],
        b: [{ kind: 'statement', asserted_by: ['Town'], quote: 'No gate to the yard was locked.' }],
      },
      'a1',
      'b1',
      [],
    ],
    [
      'takes two who own to one fault for agreement',
      {
        a: [
          {
            kind: 'admission',
            asserted_by: ['Town'],
            quote: 'The Town acknowledged that repairs of the boilers came late.',
            categories: ['safety'],
          },
        ],
        b: [
          {
            ...brightwater,
            kind: 'admission',
            quote: 'We accept that the boilers were cold too long.',
            categories: ['safety'],
          },
        ],
      },
      'a1',
      'b1',
      ['agrees'],
    ],
    [
      'takes an owner who accuses the inspectors for no agreement with them',
      {
        a: [
          {
            ...board,
            quote: 'Inspectors found rust on the beds and the lamps of the west wing.',
            categories: ['safety'],
          },
        ],
        b: [
          {
            ...brightwater,
            kind: 'allegation',
            quote: 'Inspectors had painted rust on beds of the west wing.',
            categories: ['safety'],
          },
        ],
      },
      'a1',
      'b1',
      [],
    ],
    [
      'takes who will not do what is recommended for no denial of another finding',
      {
        a: [
          { ...board, kind: 'recommendation', quote: 'The home should close the west wing.', categories: ['safety'] },
          {
            ...brightwater,
            polarity: 'denies',
            quote: 'It did not agree to close the west wing.',
            categories: ['safety'],
            responds_to: ['a1'],
          },
        ],
        b: [{ ...board, quote: 'Lamps were missing in the west wing.', categories: ['safety'] }],
      },
      'a2',
      'b1',
      [],
    ],
    [
      'takes one position again beside words that are repeated',
      {
        a: [
          { ...brightwater, quote: 'Maple Hollow is a quiet and orderly house for the old.', categories: ['safety'] },
          { ...brightwater, quote: 'The pictures show beds in a wing that was shut.', categories: ['safety'] },
        ],
        b: [
          { ...brightwater, quote: 'Maple Hollow is a quiet and orderly house for the old.', categories: ['safety'] },
          {
            ...brightwater,
            quote: 'Its lawyer wrote that the beds stood in a wing shut for works.',
            categories: ['safety'],
          },
        ],
      },
      'a2',
      'b2',
      ['repeats'],
    ],
    [
      'takes "the dispute" for no word of denial',
      {
        a: [{ kind: 'legal_action', quote: 'Nora Falk sued Brightwater over the roof of the west wing.' }],
        b: [
          {
            kind: 'legal_action',
            quote: 'The dispute began when Nora Falk filed suit against Brightwater over the roof of the west wing.',
          },
        ],
      },
      'a1',
      'b1',
      ['agrees'],
    ],
    [
      'takes a share of those on the rota and a share of those needed for two things',
      {
        a: [
          {
            ...board,
            quote: 'The home had 61% of the nurses it needs.',
            categories: ['staffing'],
            numbers: [{ text: '61%', value: 61, unit: '%', of: 'nurses', basis: 'nurses it needs' }],
          },
        ],
        b: [
          {
            ...brightwater,
            kind: 'statement',
            quote: 'On that day 38 of 41 scheduled nurses came.',
            categories: ['staffing'],
            numbers: [
              { text: '38 of 41', value: 38, unit: 'people', of: 'scheduled nurses', basis: '41 scheduled nurses' },
            ],
          },
        ],
      },
      'a1',
      'b1',
      ['not_comparable'],
    ],
    [
      'takes silence about a thing for no agreement with who speaks of it',
      {
        a: [
          {
            kind: 'statement',
            asserted_by: ['Ministry'],
            quote: 'The Ministry did not reply to questions about money for a new roof.',
          },
        ],
        b: [{ kind: 'statement', asserted_by: ['Town'], quote: 'There can be no new roof without money.' }],
      },
      'a1',
      'b1',
      [],
    ],
  ])('%s', (_, documents, a, b, relations) => {
    expect(between(compare(told(documents, people), lexicon), a, b)).toEqual(relations);
  });
});

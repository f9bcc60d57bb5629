import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { lexicon, told } from './claims.js';
import { board, brightwater, families, people } from './voices.js';

/** What one source alone has: the claims, and why. */
const alone = (documents: Parameters<typeof told>[0]): [string[], string][] =>
  compare(told(documents, people), lexicon)
    .filter((d) => d.relation === 'only_in')
    .map((d) => [d.sides.flat(), d.explanation]);

const late = { ...families, quote: 'Doses came late on the east ward.', categories: ['medical_care'] };

describe('what one source alone has', () => {
  it.each<[string, Parameters<typeof told>[0], [string[], string][]]>([
    [
      'holds what is asked for there',
      {
        a: [{ ...families, kind: 'demand', quote: 'The minister must shut the home.' }],
        b: [{ ...board, kind: 'recommendation', quote: 'A second nurse should be hired.' }],
      },
      [
        [['a1'], 'only in a: no other source has this demand'],
        [['b1'], 'only in b: no other source has this recommendation'],
      ],
    ],
    [
      'holds a figure that is told in answer',
      {
        a: [
          {
            ...brightwater,
            kind: 'response',
            quote: 'Of 133 letters 131 were read within a day.',
            numbers: [{ text: '131', value: 131, unit: 'letters', of: 'letters' }],
          },
        ],
        b: [{ ...brightwater, kind: 'response', quote: 'We read every letter.' }],
      },
      [[['a1'], 'only in a: no other source has this figure']],
    ],
    [
      'names who is silent, and tells no answer on another thing',
      {
        a: [
          {
            ...brightwater,
            kind: 'response',
            stance: 'does_not_answer',
            quote: 'Because of the inquest we cannot comment on the case.',
            responds_to: [],
          },
        ],
        b: [{ ...brightwater, kind: 'response', quote: 'All doses are checked.', categories: ['medical_care'] }],
      },
      [[['a1'], 'Brightwater has not answered this in a']],
    ],
    [
      'is no accusation that is denied with all others there',
      {
        a: [late, { ...brightwater, polarity: 'denies', quote: 'We reject it all.', responds_to: ['a1'] }],
        b: [
          { ...late, quote: 'Doses on the east ward were often late.' },
          { ...brightwater, quote: 'Our doses are always given in time.', categories: ['medical_care'] },
        ],
      },
      [],
    ],
    [
      'is an answer to what stands unanswered elsewhere',
      {
        a: [late],
        b: [
          { ...late, quote: 'Doses on the east ward were often late.' },
          { ...brightwater, quote: 'Our doses are always given in time.', categories: ['medical_care'] },
        ],
      },
      [[['b2'], 'Physical and dental care: answered in b, not in a']],
    ],
  ])('%s', (_, documents, expected) => {
    expect(alone(documents)).toEqual(expected);
  });
});

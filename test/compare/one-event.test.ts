import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import type { Relation } from '../../src/records.js';
import { entity, lexicon, told } from './claims.js';
import { board, brightwater, denby, families, people } from './voices.js';

const ida = entity('Ida Moss', 'person');
const dead = (text: string, value: number, more = {}) => ({
  numbers: [{ text, value, of: 'dead', ...more }],
  categories: ['death_in_custody'],
});
const lost = (value: number, text = String(value), more = {}) => ({
  numbers: [{ text, value, unit: 'people', of: 'residents', ...more }],
  categories: ['death_in_custody'],
});

const between = (documents: Parameters<typeof told>[0], a: string, b: string): Relation[] =>
  compare(told(documents, [...people, ida]), lexicon)
    .filter((d) => d.sides.some((x, i) => x.includes(a) && d.sides.some((y, j) => i !== j && y.includes(b))))
    .map((d) => d.relation);

describe('what two sources tell of one event', () => {
  it.each<[string, Parameters<typeof told>[0], Relation[]]>([
    [
      'is two tolls, whatever words tell them',
      {
        a: [{ ...families, quote: 'At least 19 residents died.', ...lost(19, '19', { comparator: '>=' }) }],
        b: [{ ...board, quote: 'The number of dead stands at 12.', ...dead('12', 12) }],
      },
      ['numbers_differ'],
    ],
    [
      'is one toll, told as a bound',
      {
        a: [{ ...families, quote: 'more than 30 residents were injured', ...lost(30, '30', { comparator: '>' }) }],
        b: [{ ...board, quote: 'A total of 32 residents were injured.', ...lost(32) }],
      },
      ['agrees'],
    ],
    [
      'is no conflict where a thing was missing and where it was out',
      {
        a: [{ ...families, quote: 'Residents spent nine nights in March without working hot water.' }],
        b: [{ ...board, quote: 'In March the hot water was out for nine nights.' }],
      },
      ['agrees'],
    ],
    [
      'is no conflict for the names in it',
      {
        a: [{ ...board, kind: 'statement', quote: 'It was drawn up by the visiting group Plain Speech North.' }],
        b: [{ ...brightwater, quote: 'Plain Speech North did not visit the rooms.', polarity: 'denies' }],
      },
      [],
    ],
    [
      'is one conflict of dates for one person',
      {
        a: [
          {
            ...families,
            quote: 'Ida Moss was hospitalized on 3 May with a broken hip.',
            event_date: '2021-05-03',
          },
        ],
        b: [
          {
            ...board,
            quote: 'Ida Moss was taken to hospital with a broken hip on 5 May.',
            event_date: '2021-05-05',
          },
        ],
      },
      ['contradicts'],
    ],
  ])('%s', (_why, documents, relations) => {
    const result = told(documents, [...people, ida]);
    const mentions = result.documents.flatMap((d) => {
      const at = d.text.indexOf('Ida Moss');
      return at === -1
        ? []
        : [{ id: `m-${d.id}`, document: d.id, entity: 'Ida Moss', start: at, end: at + 8, text: 'Ida Moss' }];
    });
    const all = { ...result, mentions: [...result.mentions, ...mentions] } as typeof result;
    expect(
      compare(all, lexicon)
        .filter((d) => d.sides.length > 1 && d.claims.includes('a1') && d.claims.includes('b1'))
        .map((d) => d.relation),
    ).toEqual(relations);
  });

  it('is one answer, where a bare denial stands for it in one of them', () => {
    const documents = {
      a: [
        { ...families, quote: 'Residents were tied to their beds at night.', categories: ['use_of_force'] },
        { ...denby, quote: 'This is not true.', polarity: 'denies', categories: ['use_of_force'], responds_to: ['a1'] },
      ],
      b: [
        { ...families, quote: 'Nurses bound residents to beds.', categories: ['use_of_force'] },
        {
          ...brightwater,
          quote: 'denied that anyone was restrained in that way',
          polarity: 'denies',
          categories: ['use_of_force'],
          responds_to: ['b1'],
        },
      ],
    } as const;
    expect(between(documents, 'a2', 'b2')).toEqual(['repeats']);
  });

  it('is not denied by those who mourn', () => {
    const documents = {
      a: [{ ...board, quote: 'Twelve residents of the home died in the fire.', categories: ['death_in_custody'] }],
      b: [
        {
          kind: 'denial',
          asserted_by_text: 'Relatives of the dead',
          quote: 'rejected the official count of residents who died in the fire',
          polarity: 'denies',
          categories: ['death_in_custody'],
        },
      ],
    } as const;
    expect(between(documents, 'a1', 'b1')).not.toContain('denies');
  });

  it('is no toll where it is a part of the dead', () => {
    const documents = {
      a: [{ ...families, quote: 'At least four of the dead were under 60.', ...dead('four', 4) }],
      b: [{ ...board, quote: 'The number of dead stands at 12.', ...dead('12', 12) }],
    };
    expect(between(documents, 'a1', 'b1')).not.toContain('numbers_differ');
  });

  it('is not conceded by who says that it was mended sooner', () => {
    const result = told(
      {
        a: [
          { ...families, quote: 'The heating was off for nine days.', categories: ['sanitation_conditions'] },
          {
            ...denby,
            kind: 'response',
            stance: 'commits',
            quote: 'It was repaired within two days.',
            categories: ['sanitation_conditions'],
            responds_to: ['a1'],
          },
        ],
      },
      people,
    );
    const lasting = (text: string, value: string) => {
      const start = result.documents[0]!.text.indexOf(text);
      return { id: text, document: 'a', start, end: start + text.length, text, type: 'duration', value };
    };
    const dates = [lasting('nine days', 'P9D'), lasting('two days', 'P2D')] as unknown as typeof result.dates;
    expect(compare({ ...result, dates }, lexicon).map((d) => d.relation)).toEqual(['denies']);
  });
});

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf, NAMES, type Name } from './input.js';

const MORE: readonly Name[] = [
  ...NAMES,
  { name: 'Themba Lanson', type: 'person', aliases: ['Lanson'], attributes: { roles: ['father'] } },
  { name: 'Mrs. Hale', type: 'person', attributes: { roles: ['mother'] } },
];
const claimWith = (text: string, words: string) =>
  attribute(inputOf(text, 'news', MORE)).claims.find((c) => c.quote.includes(words));

describe('who suffers what is claimed', () => {
  it.each<[text: string, words: string, victims: string | null]>([
    ['Inspectors found that staff at Maple Lodge beat two residents.', 'beat', 'two residents'],
    ['Inspectors found that two nurses of Maple Lodge hit the residents with belts.', 'hit', 'the residents'],
    ['The League said that Themba Lanson was beaten by guards at Harlan Creek.', 'beaten', 'Themba Lanson'],
    ['The League said that guards at Harlan Creek choked Themba Lanson.', 'choked', 'Themba Lanson'],
    ['Themba Lanson said that he was locked in a cell at Harlan Creek.', 'locked', 'Themba Lanson'],
    ['The Prison Justice League said that prisoners saw guards beat Themba Lanson.', 'saw', 'Themba Lanson'],
    [
      'Inspectors said that Mrs. Hale complained of the food and that she was starved at Maple Lodge.',
      'starved',
      'Mrs. Hale',
    ],
    ['Inspectors found abuse of patients with dementia at Maple Lodge.', 'abuse', 'patients with dementia'],
    ['Two of the miners died at Ostrava Textile Mill, inspectors said.', 'died', 'Two of the miners'],
    ['A visitor said that he was beaten by guards at Harlan Creek.', 'beaten', null],
    ['Inspectors said that Mrs. Hale ordered her to strip at Harlan Creek.', 'strip', null],
    // who acts, helps or is only told something
    ['Residents said that a night worker locked the doors of Maple Lodge.', 'locked', null],
    ['Inspectors found that no child at Pinecrest Academy was beaten.', 'beaten', null],
    ['Inspectors found that Mrs. Hale was told of the beatings at Maple Lodge.', 'told', null],
    ['The Prison Justice League demanded that Harlan Creek suspend Themba Lanson.', 'suspend', null],
  ])('%s', (text, words, victims) => {
    expect(claimWith(text, words)?.victims ?? null).toBe(victims);
  });
});

describe('when it happened', () => {
  it.each<[text: string, words: string, date: string | null]>([
    [
      'The audit, released in May 2011, said that residents of Maple Lodge were beaten in March 2010.',
      'beaten',
      '2010-03',
    ],
    ['A report published in May 2011 recommended that Maple Lodge close its kitchen.', 'close', null],
    ['Silverline Care, which bought Maple Lodge in 2007, declined to comment on the beatings.', 'declined', null],
  ])('%s', (text, words, date) => {
    expect(claimWith(text, words)?.event_date ?? null).toBe(date);
  });
});

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf, NAMES, type Name, nameOf } from './input.js';

const MORE: readonly Name[] = [
  ...NAMES,
  { name: 'Goran Pavic', type: 'person', aliases: ['Pavic'] },
  { name: 'Milena Sorak', type: 'person', aliases: ['Sorak'] },
  { name: 'Tolliver County', type: 'place' },
  { name: 'Independent Review Board', type: 'organization', attributes: { kind: 'oversight' } },
];

const claimsOf = (text: string) => {
  const input = inputOf(text, 'news', MORE);
  return attribute(input).claims.map((c) => ({
    ...c,
    by: c.asserted_by.map((id) => nameOf(input, id)).join(' + ') || c.asserted_by_text,
  }));
};

describe('who is meant', () => {
  it.each<[why: string, text: string, words: string, by: string | null]>([
    [
      '"he" by his gender, though a woman spoke last',
      'Goran Pavic said that guards beat inmates. Milena Sorak denied it. He said that guards starved inmates.',
      'starved',
      'Goran Pavic',
    ],
    [
      '"she" by a title',
      'Mrs. Haddad said that guards beat inmates. Goran Pavic denied it. She said that guards starved inmates.',
      'starved',
      'Omar Haddad',
    ],
    [
      '"he" of whom a question was put to',
      'Milena Sorak said that guards beat inmates. When this was put to the head of the block, Goran Pavic, he said that guards starved inmates.',
      'starved',
      'Goran Pavic',
    ],
    [
      'a lawyer for whoever owns him',
      'Silverline Care was sued in May. Silverline’s lawyer, Milena Sorak, said that residents were never beaten.',
      'never beaten',
      'Milena Sorak + Silverline Care',
    ],
    [
      '"the county" for the county that is named',
      'Tolliver County pays for Harlan Creek. The county said that guards beat inmates.',
      'beat',
      'Tolliver County',
    ],
    [
      '"it" for the body just spoken of',
      'Tolliver County pays Bluestone Corrections. The county agreed with eight of the nine recommendations. It said that guards beat inmates.',
      'beat',
      'Tolliver County',
    ],
    [
      'a complaint for nobody spoken of before',
      'The Independent Review Board found that guards beat inmates. According to the complaint, nurses starved inmates.',
      'starved',
      'the complaint',
    ],
    [
      'a lawsuit for who sued, in a clause of time too',
      'The inquest comes a year after the Rivers Alliance sued Verdant Chemical. According to the lawsuit, foremen starved workers.',
      'starved',
      'Rivers Alliance',
    ],
    [
      '"he" for one of several without a name, and not for them all',
      'Two former guards said that the gate was locked at night. One of them, who asked not to be named, said that the cells were cold. “We starved inmates,” he said.',
      'starved',
      'One of them',
    ],
    [
      'the body before its short form in brackets',
      'The Care Quality Inspectorate (CQI) said Maple Lodge had starved residents.',
      'starved',
      'Care Quality Inspectorate',
    ],
    [
      'a claim for who filed it',
      'Milena Sorak has filed a claim against Silverline Care. According to the claim, nurses starved residents.',
      'starved',
      'Milena Sorak',
    ],
    [
      'no one, where something was put to the writer',
      'Independent Review Board\nReport on a visit to Harlan Creek Detention Center\n\nIt was put to us that guards starved inmates.',
      'starved',
      null,
    ],
    [
      'the noun before a relative clause',
      'Orderlies to whom Milena Sorak spoke said that guards starved inmates.',
      'starved',
      'Orderlies',
    ],
    [
      'the subject past a description',
      'Silverline Care, the contractor that provides care at the jail, alleged that guards starved inmates.',
      'starved',
      'Silverline Care',
    ],
    [
      'the first speaker for what is joined to his words',
      'Goran Pavic denied that the student had been beaten and contended that nurses starved inmates.',
      'starved',
      'Goran Pavic',
    ],
    [
      'a cue behind what is set off by commas',
      'The foreman, Goran Pavic, who survived, states that guards starved inmates.',
      'starved',
      'Goran Pavic',
    ],
    [
      'whoever disputes, in the passive',
      'Silverline Care said that residents were treated. This is disputed by Milena Sorak.',
      'disputed',
      'Milena Sorak',
    ],
  ])('%s', (_why, text, words, by) => {
    expect(claimsOf(text).find((c) => c.quote.includes(words))?.by).toBe(by);
  });
});

describe('claims under one subject', () => {
  it.each<[string, readonly string[]]>([
    [
      'Inspectors said that the home did not tell the council, did not call a doctor and left her on the floor.',
      ['did not call a doctor', 'left her on the floor'],
    ],
    [
      'The Prison Justice League said that guards took no action, gave the inmates no reason and kicked two of them.',
      ['gave the inmates no reason', 'kicked two of them'],
    ],
  ])('%s', (text, parts) => {
    const quotes = claimsOf(text).map((c) => c.quote.replace(/[.]$/, ''));
    for (const part of parts) expect(quotes).toContain(part);
  });

  it.each([
    'Silverline Care agreed to apologise to the family and pay them a fee.',
    'Inmates lived in prisons plagued by abuse and governed by a corrupt system.',
    'The pictures show cells that were closed for repairs and had nobody in them.',
  ])('are not told apart where they are one: %s', (text) => {
    expect(claimsOf(text).length).toBeLessThanOrEqual(1);
  });
});

describe('denials and their like', () => {
  it.each<[string, 'asserts' | 'denies']>([
    ['Silverline Care was not persuaded by the report on the deaths.', 'denies'],
    ['Silverline Care was unable to accept the finding that residents starved.', 'denies'],
    ['It is not the case, Silverline Care said, that residents starved. Silverline Care denied the report.', 'denies'],
    ['Silverline Care countered that residents arrived with wounds.', 'asserts'],
    ['The Independent Review Board took issue with the decision to cut the nurses.', 'asserts'],
    ['Silverline Care expressed regret over the deaths.', 'asserts'],
  ])('%s', (text, polarity) => {
    expect(claimsOf(text).at(-1)!.polarity).toBe(polarity);
  });
});

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import type { Genre } from '../../src/records.js';
import { inputOf, NAMES, type Name, nameOf } from './input.js';

const MORE: readonly Name[] = [
  ...NAMES,
  {
    name: 'Ivo Marek',
    type: 'person',
    aliases: ['Marek'],
    attributes: { roles: ['spokesman'], affiliations: ['Bluestone Corrections'] },
  },
  { name: 'Petra Lund', type: 'person', aliases: ['Lund'], attributes: { roles: ['Commissioner'] } },
  { name: 'Anton Rees', type: 'person', aliases: ['Rees'], attributes: { roles: ['Sheriff'] } },
  { name: 'Nora Quist', type: 'person', aliases: ['Quist'] },
  { name: 'Kestrel House', type: 'facility', attributes: { kind: 'nursing_home' } },
  { name: 'Alder House', type: 'facility', attributes: { kind: 'nursing_home' } },
  { name: 'Division of Elder Care', type: 'organization', attributes: { kind: 'agency' } },
  { name: 'Accreditation Board', type: 'organization', attributes: { kind: 'oversight' } },
];

interface Told {
  readonly kind: string;
  readonly by: string;
  readonly against: string;
  readonly facility: string | null;
  readonly quote: string;
}

function told(text: string, words: string, genre: Genre = 'news'): Told {
  const input = inputOf(text, genre, MORE);
  const name = (id: string): string => nameOf(input, id) ?? '';
  const c = attribute(input).claims.find((x) => x.quote.includes(words));
  if (!c) throw new Error(`no claim with "${words}"`);
  return {
    kind: c.polarity === 'denies' ? `${c.kind} -` : c.kind,
    by: c.asserted_by.map(name).join(' + '),
    against: c.target.map(name).join(' + '),
    facility: c.facility === null ? null : name(c.facility),
    quote: c.quote,
  };
}

const INSPECTED =
  'The Care Quality Inspectorate found that nurses at Maple Lodge left residents in soiled beds, the report said. ';

describe('findings that go on', () => {
  const text = `${INSPECTED}\n\nBuzzers went unanswered for an hour. One resident fell and was left on the floor. She died a week later.\n\nNurses did not write it down, according to the report.\n\nA cook was dismissed. “We do our best,” said Elena Voss.`;

  it('runs over paragraphs up to the next one in which the report is heard', () => {
    expect(told(text, 'Buzzers')).toMatchObject({ kind: 'finding', by: 'Care Quality Inspectorate' });
    expect(told(text, 'left on the floor')).toMatchObject({ kind: 'finding', by: 'Care Quality Inspectorate' });
    expect(told(text, 'She died')).toMatchObject({ by: 'Care Quality Inspectorate' });
  });

  it('ends where somebody else is heard next', () => {
    const other = `${INSPECTED}\n\nBuzzers went unanswered for an hour.\n\nElena Voss said residents went hungry.`;
    const input = inputOf(other, 'news', MORE);
    const by = attribute(input)
      .claims.filter((c) => c.quote.includes('Buzzers'))
      .flatMap((c) => c.asserted_by);
    expect(by).toEqual([]);
  });

  it('goes on behind "according to"', () => {
    const behind =
      'Nurses at Maple Lodge did not write it down, according to the Care Quality Inspectorate. Beds were soiled and residents went without food.';
    expect(told(behind, 'without food')).toMatchObject({ kind: 'finding', by: 'Care Quality Inspectorate' });
  });
});

describe('statements of those who stand accused', () => {
  const head =
    'BUREAU OF CUSTODY\n\nFOR IMMEDIATE RELEASE\n\nStatement of the Bureau of Custody on Prison Justice League report\n\nThe Bureau of Custody rejects a report published on Monday by the Prison Justice League about guards who beat inmates at Harlan Creek. ';

  /** what follows the head, words of the claim, what is expected */
  const ROWS: [string, string, Partial<Told>][] = [
    ['The report is misleading and unfair.', 'misleading', { kind: 'denial -', against: 'Prison Justice League' }],
    ['Many of its worst claims are plainly untrue.', 'untrue', { kind: 'denial -', against: 'Prison Justice League' }],
    ['The assertion that men were starved is baseless.', 'baseless', { kind: 'denial -' }],
    ['Suggestions to the contrary do our officers no justice.', 'contrary', { kind: 'denial -' }],
    [
      'The report also alleges that guards locked inmates in showers.',
      'showers',
      { kind: 'allegation', by: 'Prison Justice League' },
    ],
    [
      '“Our guards never beat anyone,” said Commissioner Petra Lund. The Accreditation Board visited the jail.',
      'never beat',
      { kind: 'denial -', by: 'Petra Lund + Bureau of Custody' },
    ],
  ];

  it.each(ROWS)('%s', (text, words, expected) => {
    expect(told(head + text, words, 'press_release')).toMatchObject(expected);
  });
});

describe('whose words they are', () => {
  /** text, words of the claim, what is expected */
  const ROWS: [string, string, Partial<Told>][] = [
    [
      `${INSPECTED}Ivo Marek, a spokesman for Bluestone Corrections, said no inmate had been denied food.`,
      'denied food',
      { kind: 'denial -', by: 'Ivo Marek + Bluestone Corrections' },
    ],
    [
      'Guards at Harlan Creek beat inmates, according to the Prison Justice League. Sheriff Anton Rees said he had no complaints about Bluestone Corrections.',
      'complaints',
      { by: 'Anton Rees' },
    ],
    [
      'Inmates at Harlan Creek slept on wet floors and were served spoiled food, the OIG said in a report made public Tuesday.',
      'wet floors',
      { kind: 'finding', by: 'Office of Inspector General' },
    ],
    [
      'Sen. Nora Quist, D-Calif., who toured Harlan Creek in March, called on Bluestone Corrections to stop the beatings.',
      'beatings',
      { kind: 'demand', by: 'Nora Quist' },
    ],
    [
      'Nora Quist, a baker, who spent a year at Harlan Creek, said guards beat inmates.',
      'beat inmates',
      { kind: 'allegation', by: 'Nora Quist' },
    ],
    ['A 2019 review found that guards at Harlan Creek had beaten inmates.', 'beaten', { kind: 'finding' }],
    [
      'A review by the newspaper found that guards at Harlan Creek had beaten inmates.',
      'beaten',
      { kind: 'allegation' },
    ],
    ['The county medical examiner ruled the death at Harlan Creek a homicide.', 'homicide', { kind: 'finding' }],
    ['The OIG alleges that Bluestone Corrections falsified records of beatings.', 'falsified', { kind: 'allegation' }],
    [
      'Bluestone Corrections said it strongly disagrees with the account of the beatings at Harlan Creek.',
      'disagrees',
      { kind: 'denial -' },
    ],
  ];

  it.each(ROWS)('%s', (text, words, expected) => {
    expect(told(text, words)).toMatchObject(expected);
  });
});

describe('what a letter tells', () => {
  const head =
    'Rivers Alliance\n\n3 May 2020\n\nMinistry of Labour\n\nDear Minister,\n\nWe write on behalf of patients who were beaten and starved at Kestrel House. ';

  /** what follows, words of the claim, what is expected */
  const ROWS: [string, string, Partial<Told>][] = [
    [
      'Patients who asked to leave were told by the matron that they would be beaten.',
      'told by the matron',
      { kind: 'allegation' },
    ],
    ['The nurse on duty refused to admit her until her family paid.', 'refused to admit', { kind: 'allegation' }],
    ['The home gave her no food, although she asked for it in writing.', 'no food', { kind: 'allegation' }],
    [
      'The Ministry of Labour has known of the beatings since 2016, when an auditor recommended that the home be closed.',
      'known of',
      { kind: 'allegation', against: 'Ministry of Labour' },
    ],
  ];

  it.each(ROWS)('%s', (text, words, expected) => {
    expect(told(`${head}${text}\n\nYours faithfully,\n\nRivers Alliance`, words, 'letter')).toMatchObject(expected);
  });
});

it('tells of those whom the sentences before have told of', () => {
  const starved = 'Silverline Care starved residents of Maple Lodge. Verdant Chemical poisoned workers. '.repeat(3);
  const text = `Rivers Alliance\n\nDear Minister,\n\nWe write on behalf of patients. ${starved}\n\nThe Bureau of Custody ignored reports of beatings. No warning was ever issued about the beatings.\n\nYours faithfully,\n\nRivers Alliance`;
  expect(told(text, 'No warning', 'letter').against).toBe('Bureau of Custody');
});

describe('several places', () => {
  const text =
    'The Care Quality Inspectorate visited Kestrel House and Alder House. Both homes left residents without food, the Care Quality Inspectorate found. The Division of Elder Care kept no list and did not ask for one.';

  it('tells of both what is told of both', () => {
    expect(told(text, 'Both homes')).toMatchObject({ against: 'Kestrel House + Alder House', facility: null });
  });
});

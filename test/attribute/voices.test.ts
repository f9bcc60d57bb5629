import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import type { ClaimKind, Genre } from '../../src/records.js';
import { inputOf, NAMES, type Name, nameOf } from './input.js';

const MORE: readonly Name[] = [
  ...NAMES,
  { name: 'Independent Review Board', type: 'organization', attributes: { kind: 'oversight' } },
  { name: 'Marlow Pierce', type: 'person', aliases: ['Pierce'] },
  { name: 'Ines Kovar', type: 'person', aliases: ['Kovar'] },
  { name: 'Tanners Union', type: 'organization', attributes: { kind: 'ngo' } },
  { name: 'Orrin Mill', type: 'facility', attributes: { kind: 'plant' } },
];

interface Voice {
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly by: string;
}

function voices(text: string, genre: Genre = 'news'): Voice[] {
  const input = inputOf(text, genre, MORE);
  return attribute(input).claims.map((c) => ({
    quote: c.quote,
    kind: c.kind,
    by: c.asserted_by.map((id) => nameOf(input, id)).join(' + '),
  }));
}

const ACCUSED =
  'Inspectors found that guards at Harlan Creek beat inmates. The Prison Justice League alleged that Bluestone Corrections starved detainees. Inmates said that guards beat inmates again. ';
const HEAD = 'Independent Review Board\nReport on a visit to Harlan Creek Detention Center\n\n';

describe('who speaks', () => {
  /** text, some words of the claim, who asserts it */
  const SPEAKERS: [string, string, string][] = [
    [
      'The review found abuse. “This was torture,” said the union’s president, Marlow Pierce.',
      'torture',
      'Marlow Pierce',
    ],
    [
      'Marlow Pierce, chief executive of Silverline Care, which runs the home, said residents were never starved.',
      'starved',
      'Marlow Pierce + Silverline Care',
    ],
    [
      'Dana Whitlock, 61, who worked there from 1958 until its closure in 1971, said that boys were beaten.',
      'beaten',
      'Dana Whitlock',
    ],
    ['Marlow Pierce spoke to reporters, saying:\n\n“Guards beat inmates at Harlan Creek.”', 'beat', 'Marlow Pierce'],
    ['Marlow Pierce said:\n\n“Guards beat inmates at Harlan Creek.”', 'beat', 'Marlow Pierce'],
    [
      'In a letter, Marlow Pierce told the Bureau of Custody:\n\n“Guards beat inmates at Harlan Creek.”',
      'beat',
      'Marlow Pierce',
    ],
    [
      'The Daily Ledger told of the fire, with Dana Whitlock saying that guards at Harlan Creek beat inmates.',
      'beat',
      'Dana Whitlock',
    ],
    [
      'According to Marlow Pierce, a guard at Harlan Creek was given the keys. Pierce said that inmates were beaten.',
      'beaten',
      'Marlow Pierce',
    ],
    [
      'The secretary of the Tanners Union Marlow Pierce said that inmates were beaten.',
      'beaten',
      'Marlow Pierce + Tanners Union',
    ],
    ['Minister of Labour Ines Kovar said that inmates were beaten.', 'beaten', 'Ines Kovar'],
    [
      'An official of Silverline Care, Mr. Marlow Pierce, conceded that boys were beaten.',
      'beaten',
      'Marlow Pierce + Silverline Care',
    ],
    [
      'Silverline Care rejected the report. Its solicitor, Ines Kovar, said that no boys were beaten.',
      'beaten',
      'Ines Kovar + Silverline Care',
    ],
    ['Ines Kovar, a doctor employed by the county, gave evidence that boys were starved.', 'starved', 'Ines Kovar'],
    ['Dana Whitlock, a former manager of Maple Lodge, said that boys were beaten.', 'beaten', 'Dana Whitlock'],
    ['Dana Whitlock, a nurse at Maple Lodge, said that boys were beaten.', 'beaten', 'Dana Whitlock'],
    ['A prisoner at Harlan Creek, Dana Whitlock, said that boys were beaten.', 'beaten', 'Dana Whitlock'],
    [
      'Dana Whitlock, a doctor with the Prison Justice League, said that boys were beaten.',
      'beaten',
      'Dana Whitlock + Prison Justice League',
    ],
    [
      'Dana Whitlock, a retired nurse of Maple Lodge, came. Whitlock told reporters that boys were beaten.',
      'beaten',
      'Dana Whitlock',
    ],
    ['Three men held in adjoining cells testified that boys were beaten.', 'beaten', ''],
    [
      'Dana Whitlock conceded that records were incomplete and said that boys were beaten.',
      'were beaten',
      'Dana Whitlock',
    ],
    [
      'The Prison Justice League sued. A spokesman for the tannery, Omar Haddad, said that boys were beaten.',
      'were beaten',
      'Omar Haddad',
    ],
    ['The Prison Justice League was unable to confirm that boys were beaten.', 'beaten', 'Prison Justice League'],
    [
      'Relatives called for an inquiry after a report by the Prison Justice League found that boys were beaten.',
      'were beaten',
      'Prison Justice League',
    ],
    [
      'Relatives called for an inquiry after a report by the Prison Justice League found mould. It said that boys were beaten.',
      'were beaten',
      'Prison Justice League',
    ],
    [
      'The Tanners Union sued Verdant Chemical after the Ministry of Labour found that workers were starved.',
      'starved',
      'Ministry of Labour',
    ],
    [
      'Workers at Orrin Mill said they were beaten. The company said that no workers were starved.',
      'starved',
      'Orrin Mill',
    ],
    ['Their union, Tanners Union, said the fumes made workers sick.', 'fumes', 'Tanners Union'],
    [
      'Silverline Care accepted that pain relief was delayed but denied that a patient died of neglect.',
      'died',
      'Silverline Care',
    ],
    [
      'According to the Ministry of Labour, 40 workers died; according to the Tanners Union, 90 workers died.',
      '90',
      'Tanners Union',
    ],
    [
      'Elena Voss sued Silverline Care over the neglect. The suit alleges that nurses falsified records.',
      'falsified',
      'Elena Voss',
    ],
    [
      'Ines Kovar, whose son was beaten at the school, wrote in a letter sent to the press that teachers beat him.',
      'teachers beat',
      'Ines Kovar',
    ],
    ['The Tanners Union put the number of injured workers at 90.', '90', 'Tanners Union'],
  ];
  it.each(SPEAKERS)('in %s, “%s” is said by %s', (text, words, by) => {
    const all = voices(text);
    expect(
      all.filter((c) => c.quote.includes(words)).map((c) => c.by),
      JSON.stringify(all),
    ).toContain(by);
  });

  /** sentence of a report, its kind, who asserts it */
  const FINDINGS: [string, ClaimKind, string][] = [
    ['Inmates were kept in filthy cells for weeks.', 'finding', 'Independent Review Board'],
    ['No doctor saw the injured men until the next day.', 'finding', 'Independent Review Board'],
    ['The Board considers this treatment inhumane.', 'finding', 'Independent Review Board'],
    ['Inmates complained that letters from lawyers were opened.', 'allegation', ''],
    ['The Bureau of Custody should close the punishment cells.', 'recommendation', 'Independent Review Board'],
    ['Bluestone Corrections said that no inmate had been beaten.', 'denial', 'Bluestone Corrections'],
    [
      'The Bureau of Custody said that all inmates are treated in accordance with the law.',
      'denial',
      'Bureau of Custody',
    ],
  ];
  it.each(FINDINGS)('in a report of a board, %s is a %s by “%s”', (sentence, kind, by) => {
    const text = `${HEAD}Inmates were beaten and starved. Guards falsified records of abuse. Two men died of neglect. ${sentence}`;
    const all = voices(text, 'report');
    expect(all, JSON.stringify(all)).toContainEqual({ quote: sentence.replace(/\.$/, ''), kind, by });
  });

  it('gives the part under “Management response” to the one inspected', () => {
    const text = `${HEAD}Findings\n\nInmates at Harlan Creek were beaten and starved. Guards falsified records of abuse.\n\nManagement response\n\nThe cells will be closed by the end of the year, and all guards will be trained again.`;
    const all = voices(text, 'report');
    expect(all.at(-1), JSON.stringify(all)).toMatchObject({ kind: 'response', by: 'Harlan Creek Detention Center' });
  });

  it('leaves out how the board went about its visit', () => {
    const text = `${HEAD}The Board visited the prison in May. Inmates were beaten and starved. Guards falsified records of abuse. Two men died of neglect.`;
    expect(voices(text, 'report').map((c) => c.quote)).not.toContain('The Board visited the prison in May');
  });
});

describe('the accused side', () => {
  /** what the accused says, its kind */
  const REBUTTALS: [string, ClaimKind][] = [
    ['Not one inmate was beaten, Bluestone Corrections said.', 'denial'],
    ['Bluestone Corrections said nobody was told to change the records.', 'denial'],
    ['Bluestone Corrections said there was no evidence that anyone had erased the footage.', 'denial'],
    ['Bluestone Corrections blamed a contractor for the loss of the footage.', 'response'],
    ['Bluestone Corrections declined to say how many inmates died.', 'response'],
    ['Bluestone Corrections did not dispute that footage was missing.', 'admission'],
    ['Bluestone Corrections acknowledged that inmates were not given water.', 'admission'],
    ['Bluestone Corrections said the families should have been told of the deaths.', 'admission'],
    ['Bluestone Corrections said the room was a quiet space for inmates in distress.', 'response'],
  ];
  it.each(REBUTTALS)('%s is a %s', (sentence, kind) => {
    const all = voices(ACCUSED + sentence);
    const own = all.filter((c) => !/beat inmates|starved detainees/.test(c.quote));
    expect(
      own.map((c) => c.kind),
      JSON.stringify(all),
    ).toContain(kind);
  });
});

describe('datelines', () => {
  it.each([
    ['HALDEN – Parents at Pinecrest Academy said that teachers beat pupils.', 'Parents'],
    ['DHAKA, Bangladesh, June 18 (Newswire) - Workers said that guards beat them.', 'Workers'],
    ['TOLLIVER, Ga. (Herald) — Inmates at Harlan Creek said that guards beat them.', 'Inmates'],
    ['HALDEN workers said that guards beat them.', 'HALDEN'],
  ])('the claim of %s begins with %s', (text, word) => {
    const all = voices(text);
    expect(all.length).toBeGreaterThan(0);
    expect(all.map((c) => c.quote.split(/[ ,]/)[0])).toContain(word);
  });
});

describe('an official whom nobody accuses', () => {
  it.each(['Children who eat no salt do not grow as they should', 'Their thyroid won’t work'])(
    '%s: denies nothing',
    (words) => {
      const told = `Marlow Pierce, chairman of the Salt Centre, opened the fair at noon. The band played. Visitors came early. “${words},” Pierce said. “It is a pity.”`;
      expect(voices(told).filter((c) => c.kind === 'denial')).toEqual([]);
    },
  );
  it('denies what he or his prison is accused of', () => {
    const told = `${ACCUSED}“Nobody was beaten,” said Marlow Pierce, chairman of the Salt Centre.`;
    expect(
      voices(told)
        .filter((c) => c.kind === 'denial')
        .map((c) => c.by),
    ).toEqual([expect.stringContaining('Marlow Pierce')]);
  });
});

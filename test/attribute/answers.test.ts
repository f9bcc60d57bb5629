import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import type { Claim, Genre } from '../../src/records.js';
import { inputOf, nameOf } from './input.js';

const read = (text: string, genre: Genre = 'news') => {
  const input = inputOf(text, genre);
  const out = attribute(input);
  const name = (id: string) => out.entities.find((e) => e.id === id)?.name ?? nameOf(input, id);
  return { ...out, name };
};
const claimOn = (claims: readonly Claim[], words: string): Claim | undefined =>
  claims.find((c) => c.quote.includes(words));
const seen = (claims: readonly Claim[]) => JSON.stringify(claims.map((c) => [c.quote, c.kind, c.polarity, c.rule]));

describe('what kind of answer', () => {
  const LEAD = 'The Prison Justice League accused Bluestone Corrections of beating detainees at Harlan Creek. ';
  /** words after the accusation, words of the claim, kind, polarity */
  const ANSWERS: [string, string, Claim['kind'], Claim['polarity']][] = [
    ['Bluestone denied it.', 'denied it', 'denial', 'denies'],
    ['Bluestone said that this was untrue.', 'untrue', 'denial', 'denies'],
    [
      '“All guards were trained and every complaint is investigated,” Bluestone said.',
      'All guards',
      'denial',
      'asserts',
    ],
    [
      '“We did not tell the families the truth about the deaths,” Bluestone said.',
      'did not tell',
      'admission',
      'asserts',
    ],
    ['“We let these men down,” Dana Whitlock said of the beatings.', 'let these men down', 'admission', 'asserts'],
    ['Bluestone accepted that no doctor was called for two injured detainees.', 'no doctor', 'admission', 'asserts'],
    ['Bluestone confirmed that two detainees had been beaten.', 'two detainees', 'admission', 'asserts'],
    ['The OIG said that the complaint of abuse was not upheld.', 'not upheld', 'finding', 'denies'],
    ['The OIG found no evidence that officers beat detainees.', 'no evidence', 'finding', 'denies'],
    [
      'Bluestone should apologise to the men who were beaten, Omar Haddad said.',
      'should apologise',
      'demand',
      'asserts',
    ],
    ['The Prison Justice League wants two guards to be charged with assault.', 'wants', 'demand', 'asserts'],
    ['Detainees said that a beaten man asked for a doctor four times.', 'asked for a doctor', 'allegation', 'asserts'],
    [
      'Detainees said the men wore gloves they must buy themselves after the beatings.',
      'gloves',
      'allegation',
      'asserts',
    ],
  ];
  it.each(ANSWERS)('%s', (text, words, kind, polarity) => {
    const { claims } = read(LEAD + text);
    expect(claimOn(claims, words), seen(claims)).toMatchObject({ kind, polarity });
  });

  it('is bound to what was said right before it where it names nothing', () => {
    const { claims } = read(`${LEAD}\n\nElena Voss said guards at Harlan Creek burned the files. Bluestone denied it.`);
    const answered = claimOn(claims, 'denied it')!.responds_to.map((id) => claims.find((c) => c.id === id)!.quote);
    expect(answered.join(), seen(claims)).toContain('burned the files');
  });

  it('keeps to the findings that it names', () => {
    const { claims } = read(
      'The OIG found that wages were withheld at Ostrava Textile Mill. The OIG found that the fire exits at Ostrava Textile Mill were locked.\n\nOstrava Textile Mill disputes the findings on wages.',
    );
    const answered = claimOn(claims, 'disputes')!.responds_to.map((id) => claims.find((c) => c.id === id)!.quote);
    expect(answered.join(), seen(claims)).toContain('wages');
    expect(answered.join()).not.toContain('exits');
  });
});

describe('lists of what is asked', () => {
  /** text, genre, words of the item, kind, whom it is asked of */
  const LISTS: [string, Genre, string, Claim['kind'], string][] = [
    [
      'Office of Inspector General\n\nThe cells at Harlan Creek were filthy and detainees were beaten.\n\nRecommendations\n\nThe OIG recommends that the Bureau of Custody:\n\n1. Relocate all detainees at once.\n2. Train the officers.',
      'report',
      'Train the officers',
      'recommendation',
      'Bureau of Custody',
    ],
    [
      'Office of Inspector General\n\nThe cells at Harlan Creek were filthy.\n\nThe OIG recommends that:\n\n(i) the officers concerned be suspended;\n(ii) the Bureau of Custody pay the families.',
      'report',
      'pay the families',
      'recommendation',
      'Bureau of Custody',
    ],
    [
      'Dear Minister,\n\nGuards beat detainees at Harlan Creek.\n\nWe ask the Ministry of Labour to do two things:\n\n1. order the line stopped; and\n2. see that the men are paid.\n\nSincerely,\n\nPrison Justice League',
      'letter',
      'see that the men',
      'demand',
      'Ministry of Labour',
    ],
  ];
  it.each(LISTS)('%j', (text, genre, words, kind, target) => {
    const { claims, name } = read(text, genre);
    const claim = claimOn(claims, words);
    expect(claim, seen(claims)).toMatchObject({ kind });
    expect(claim!.target.map(name)).toContain(target);
  });

  it('are none where the items are findings', () => {
    const { claims } = read(
      'Office of Inspector General\n\nWe found the following:\n\n1. The cells at Harlan Creek were filthy.\n2. Two detainees were beaten.',
      'report',
    );
    expect(
      claims.filter((c) => c.kind === 'recommendation'),
      seen(claims),
    ).toEqual([]);
  });
});

describe('who writes', () => {
  /** text, genre, words of a claim, who makes it */
  const AUTHORS: [string, Genre, string, string][] = [
    [
      'AUDIT REPORT\nSite: Ostrava Textile Mill\nAuditor: Workers Aid Network\n\nTwo of the five fire exits on the second floor of the mill were locked during the visit.',
      'report',
      'fire exits',
      'Workers Aid Network',
    ],
    [
      'COMPLAINT to the Tribunal\n\nComplainants: Rivers Alliance\nRespondent: Verdant Chemical\n\nOn the night of 3 August the wall of the pond gave way and toxic sludge reached the river.',
      'report',
      'sludge',
      'Rivers Alliance',
    ],
    [
      'THE WEXLEY INQUIRY\n\nReport, Volume 2\n\nThe Inquiry heard nineteen former pupils of Pinecrest Academy in the spring of that year. The Inquiry accepts their evidence. The Inquiry finds that pupils were beaten at the school.\n\nPupils were starved and humiliated.',
      'report',
      'starved',
      'WEXLEY INQUIRY',
    ],
    [
      'Care Quality Inspectorate\nDecision on a complaint about Silverline Care\n\nMiss Reed complained that residents of Maple Lodge were slapped for many weeks in the spring of that year.\n\nI find that residents were starved.',
      'other',
      'starved',
      'Care Quality Inspectorate',
    ],
  ];
  it.each(AUTHORS)('%j', (text, genre, words, author) => {
    const { claims, name } = read(text, genre);
    expect(claimOn(claims, words)?.asserted_by.map(name), seen(claims)).toContain(author);
  });

  it('in a statement by the one reviewed, the review is another and "we" the accused', () => {
    const { claims, name } = read(
      'Silverline Care\n\nStatement on the review of Maple Lodge\n\nWe are deeply sorry. The review found that residents of Maple Lodge were neglected. We do not accept that residents were starved.',
      'press_release',
    );
    expect(claimOn(claims, 'neglected')!.asserted_by, seen(claims)).toEqual([]);
    expect(claimOn(claims, 'starved')!.asserted_by.map(name)).toContain('Silverline Care');
  });

  it('"It has been suggested that …" is nobody\'s', () => {
    const { claims } = read('It has been suggested that Bluestone paid a guard to keep silent about the beatings.');
    expect(claims[0]!.asserted_by, seen(claims)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf, NAMES, type Name } from './input.js';

const MORE: readonly Name[] = [
  ...NAMES,
  { name: 'Tidewell Custodial Health', type: 'organization' },
  { name: 'Saint Anne Hospital', type: 'facility', attributes: { kind: 'hospital' } },
  { name: 'Redfield Police Officers Association', type: 'organization', attributes: { kind: 'ngo' } },
  { name: 'Citizens Review Board', type: 'organization', attributes: { kind: 'oversight' } },
  { name: 'Marta Lindqvist', type: 'person', aliases: ['Lindqvist'], attributes: { roles: ['administrator'] } },
];
const claimsOf = (text: string) => {
  const { claims, entities } = attribute(inputOf(text, 'news', MORE));
  const name = (id: string): string => entities.find((e) => e.id === id)?.name ?? id;
  return claims.map((c) => ({
    ...c,
    about: c.facility === null ? null : name(c.facility),
    against: c.target.map(name),
    by: c.asserted_by.map(name),
  }));
};

describe('the facility a document is about', () => {
  it.each([
    [
      'Maple Lodge residents were starved, inspectors said. Maple Lodge had no nurses at night.\n\nOne resident was taken to Saint Anne Hospital with dehydration and died there.',
      'died there',
      'Maple Lodge Nursing Home',
    ],
    [
      'Redfield Police Department officers beat a driver, the Citizens Review Board said.\n\nA doctor at Saint Anne Hospital said the driver had been choked.',
      'choked',
      null,
    ],
    [
      'Saint Anne Hospital left patients in corridors, the Care Quality Inspectorate found. Saint Anne Hospital had too few nurses.\n\nThe inspectorate said patients were left without water for hours.',
      'without water',
      'Saint Anne Hospital',
    ],
  ])('%j: “%s” is about %s', (text, words, facility) => {
    expect(claimsOf(text).findLast((c) => c.quote.includes(words))?.about).toBe(facility);
  });
});

describe('the side that stands accused', () => {
  it.each([
    [
      'Maple Lodge residents were starved, the Care Quality Inspectorate found. Maple Lodge had no nurses at night.\n\nThe inspectorate said that call bells went unanswered and beds were filthy.',
      'call bells',
      'Maple Lodge Nursing Home',
    ],
    [
      'Redfield Police Department is accused of abuse.\n\nThe Citizens Review Board found that a driver was beaten without cause.',
      'beaten',
      'Redfield Police Department',
    ],
  ])('%j: “%s” is against %s', (text, words, target) => {
    expect(claimsOf(text).findLast((c) => c.quote.includes(words))?.against).toContain(target);
  });
  it('aims a denial at those who accuse', () => {
    const claims = claimsOf(
      'The Care Quality Inspectorate found that residents of Maple Lodge were starved. Maple Lodge had no nurses at night.\n\nThe administrator, Marta Lindqvist, denied that anyone was starved.',
    );
    const denial = claims.findLast((c) => c.by.includes('Marta Lindqvist'))!;
    expect(denial.against).toEqual(['Care Quality Inspectorate']);
    expect(denial.responds_to).toContain(claims[0]!.id);
  });
});

describe('replies', () => {
  it.each([
    [
      'The Prison Justice League said guards beat detainees at Harlan Creek.\n\nThe league said the cells were filthy. Bluestone Corrections disputed that claim.',
      'disputed',
      ['filthy'],
    ],
    [
      'The Prison Justice League said guards beat detainees at Harlan Creek. Bluestone Corrections declined to comment on the beatings.',
      'declined',
      ['beat'],
    ],
  ])('%j: “%s” answers only %j', (text, words, answered) => {
    const claims = claimsOf(text);
    const reply = claims.findLast((c) => c.quote.includes(words))!;
    const said = reply.responds_to.map((id) => claims.find((c) => c.id === id)!.quote);
    expect(said).toHaveLength(answered.length);
    for (const [i, w] of answered.entries()) expect(said[i]).toContain(w);
  });
  it('takes the topic of what it answers where it names none', () => {
    const claims = claimsOf(
      'The Prison Justice League said the cells at Harlan Creek were filthy. Bluestone Corrections disputed that.',
    );
    expect(claims.at(-1)!.categories).toEqual(['sanitation_conditions']);
  });
});

describe('the body a text without a facility is about', () => {
  const accused = (text: string, words: string) => claimsOf(text).find((c) => c.quote.includes(words));

  it('has to answer for what nobody else is named for', () => {
    const text =
      'Verdant Chemical employs 400 workers on the river. Verdant Chemical pays them by the piece.\n\nWorkers said that the exits were padlocked at night. Verdant Chemical denied it.';
    expect(accused(text, 'padlocked')?.against).toEqual(['Verdant Chemical']);
  });

  it('is none where it is only met in passing', () => {
    const text =
      'Workers said that the exits were padlocked at night. A bus of Verdant Chemical passed. Nobody else came.';
    expect(accused(text, 'padlocked')?.against).toEqual([]);
  });
});

describe('those who held a post', () => {
  it.each([
    ['a former matron', 'allegation', ['Maple Lodge Nursing Home']],
    ['a foreman at the home until May', 'allegation', ['Maple Lodge Nursing Home']],
    ['the matron', 'response', []],
  ])('%s who tells of the place makes a claim: %s', (post, kind, against) => {
    const text = `Maple Lodge was closed on Friday.\n\nElena Voss, ${post}, said that residents of Maple Lodge were beaten with a strap.`;
    const claim = claimsOf(text).find((c) => c.quote.includes('beaten'));
    expect([claim?.kind, claim?.against]).toEqual([kind, against]);
  });
});

describe('who answers for a place without running it', () => {
  it.each([
    ['Tidewell Custodial Health, the contractor, maintains that all insulin is given on time.', 'denial'],
    ['Tidewell Custodial Health, a charity, maintains that no insulin is given on time.', 'allegation'],
  ])('%s: %s', (sentence, kind) => {
    const text = `The Prison Justice League said that men at Harlan Creek went without insulin and were beaten.\n\n${sentence}`;
    expect(claimsOf(text).findLast((c) => c.quote.includes('on time'))?.kind).toBe(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import type { DateMention } from '../../src/records.js';
import { inputOf, type Name, nameOf } from './input.js';

const NAMES: readonly Name[] = [
  { name: 'Moss Lane Care Home', type: 'facility', aliases: ['Moss Lane'] },
  { name: 'Adult Services Board', type: 'organization', attributes: { kind: 'agency' } },
  { name: 'Ruth Adeyemi', type: 'person', aliases: ['Adeyemi'], attributes: { roles: ['director'] } },
  { name: 'Peter Hallam', type: 'person' },
];
const HEAD = 'Ms Ruth Adeyemi\nDirector\nAdult Services Board\n\n3 March 2015\n\nDear Director\n\n';
const FOOT = '\n\nYours faithfully\n\nPeter Hallam';
const DAY = /\b(\d{1,2}) (March|April|May)\b(?: (\d{4}))?/g;
const MONTHS = ['March', 'April', 'May'];

/** A letter of one person, with the days named in it. */
function letter(body: string) {
  const input = inputOf(`${HEAD}${body}${FOOT}`, 'letter', NAMES);
  const [model] = inputOf('In 2015.').dates;
  const dates = [...input.document.text.matchAll(DAY)].map(
    (m, i): DateMention => ({
      ...model!,
      id: `t${i}`,
      start: m.index,
      end: m.index + m[0].length,
      text: m[0],
      value: `2015-0${MONTHS.indexOf(m[2]!) + 3}-${m[1]!.padStart(2, '0')}`,
      precision: 'day',
    }),
  );
  const { claims } = attribute({ ...input, document: { ...input.document, authors: ['Peter Hallam'] }, dates });
  return claims.map((c) => ({
    ...c,
    by: c.asserted_by.map((id) => nameOf(input, id)).join(', '),
    target: c.target.map((id) => nameOf(input, id)).join(', '),
  }));
}

describe('a chronology', () => {
  it.each<[entry: string, claim: string, date: string | null]>([
    ['4 April. My father was left in a wet bed.\n\n9 April. He fell.', 'wet bed', '2015-04-04'],
    ['4 April – My father was left in a wet bed.\n\n9 April – He fell.', 'wet bed', '2015-04-04'],
    ['4 April: My father was left in a wet bed.\n\n9 April: He fell.', 'wet bed', '2015-04-04'],
    ['4 April\n\nWe came. My father was left in a wet bed.\n\n9 April\n\nHe fell.', 'wet bed', '2015-04-04'],
    ['4 April to 6 April. My father was left in a wet bed.\n\n9 April. He fell.', 'wet bed', '2015-04-04/2015-04-06'],
    ['4 April. My father was not seen by a doctor until 6 April.\n\n9 April. He fell.', 'seen', '2015-04-06'],
    ['4 April. My father was moved. There is no alarm in that room.\n\n9 April. He fell.', 'alarm', null],
    ['On 4 April we came. My father was left in a wet bed.\n\nOn 9 April he fell.', 'wet bed', null],
  ])('%s', (body, claim, date) => {
    expect(letter(body).find((c) => c.quote.includes(claim))?.event_date).toBe(date);
  });

  it('keeps the date of the entry outside the claim', () => {
    const [claim] = letter('4 April – My father was left in a wet bed.\n\n9 April – He fell on the stairs.');
    expect(claim!.quote).toBe('My father was left in a wet bed');
  });
});

describe('what a letter asks', () => {
  it.each<[string, string[]]>([
    [
      'I ask that you:\n\n(a) require the home to pay for his glasses, which it tells me are lost;\n(b) recommend that the stairs be closed; and\n(c) inspect the rooms.',
      [
        'require the home to pay for his glasses, which it tells me are lost',
        'recommend that the stairs be closed',
        'inspect the rooms',
      ],
    ],
    [
      'We therefore call upon you:\n\n1. to mend the alarm, and to test it every week;\n2. to ensure that nobody is punished for a complaint; and to suspend the manager.',
      [
        'to mend the alarm',
        'to test it every week',
        'to ensure that nobody is punished for a complaint',
        'to suspend the manager',
      ],
    ],
    ['I ask you:\n\n1. to guarantee his right to see a doctor.', ['to guarantee his right to see a doctor']],
  ])('%s', (body, asked) => {
    const demands = letter(`${body}\n\nThe rooms at Moss Lane are filthy.`).filter((c) => c.kind === 'demand');
    expect(demands.map((c) => c.quote)).toEqual(asked);
    expect(new Set(demands.map((c) => `${c.by}: ${c.target}`))).toEqual(
      new Set(['Peter Hallam: Ruth Adeyemi, Adult Services Board']),
    );
  });
});

describe('what is no claim of a letter', () => {
  it.each([
    'I am the older brother of a man at Moss Lane.',
    "I am Mrs Bell's daughter and guardian.",
    'My father has read this letter and agrees to it.',
    'I set out below what happened.',
    'The facts, in short, are as follows.',
    'My father wants me to add a word of his own.',
  ])('%s', (sentence) => {
    const claims = letter(`${sentence}\n\nThe rooms at Moss Lane are filthy, and he was beaten there twice.`);
    expect(claims.map((c) => c.quote).filter((q) => sentence.includes(q))).toEqual([]);
    expect(claims.length).toBeGreaterThan(0);
  });
});

describe('what stands beside it in its sentence', () => {
  it.each([
    ['I am the brother of a man at Moss Lane, and I saw a carer slap him twice.', 'I saw a carer slap him twice'],
    ['My father has read this letter, and he was beaten by a carer on his first day.', 'he was beaten by a carer'],
  ])('%s', (sentence, claim) => {
    const claims = letter(`${sentence}\n\nThe rooms at Moss Lane are filthy.`);
    expect(claims.filter((c) => c.quote.startsWith(claim))).toHaveLength(1);
  });
});

describe('"your letter"', () => {
  it.each([
    'Your letter states that no resident is left alone, and that there was no delay.',
    'Your reply of last week says that no resident is left alone.',
    'You wrote that no resident is left alone.',
  ])('%s is said by those addressed', (sentence) => {
    const claims = letter(`The rooms at Moss Lane are filthy, and residents are beaten there.\n\n${sentence}`);
    const said = claims.filter((c) => sentence.includes(c.quote));
    expect(said.length).toBeGreaterThan(0);
    for (const c of said) expect(c).toMatchObject({ kind: 'denial', by: 'Ruth Adeyemi, Adult Services Board' });
  });
});

describe('answers told in a letter', () => {
  const ACCUSES =
    'The rooms at Moss Lane are filthy. Residents are beaten there. They are left in wet beds. Meals are withheld from them.';
  it.each<[text: string, said: string, kind: string, by: string]>([
    ['The nurse in charge said that he had "slept on it".', 'slept on it', 'response', ''],
    ['When I asked the nurse about them she said that he had "slept on it".', 'slept on it', 'response', ''],
    ['A resident told me that he had "slept on it".', 'slept on it', 'allegation', ''],
    ["Ms Adeyemi's letter apologises. It denies that he was beaten.", 'It denies', 'denial', 'Ruth Adeyemi'],
  ])('%s', (text, said, kind, by) => {
    const claim = letter(`${ACCUSES} ${text}`).find((c) => c.quote.includes(said));
    expect(claim).toMatchObject({ kind, by });
  });

  it.each<[text: string, kind: string, polarity: string, by: string]>([
    ['The Adult Services Board agreed.', 'response', 'asserts', 'Adult Services Board'],
    ['The Adult Services Board refused.', 'denial', 'denies', 'Adult Services Board'],
    ['The manager refused.', 'denial', 'denies', ''],
  ])('I asked …, %s', (text, kind, polarity, by) => {
    const claims = letter(`${ACCUSES} I asked the Adult Services Board to inspect the rooms. ${text}`);
    expect(claims.at(-1)).toMatchObject({ kind, polarity, by });
    expect(claims.at(-1)!.responds_to).toEqual([claims.at(-2)!.id]);
  });
});

describe('the time of what is asked', () => {
  it.each<[string, string | null]>([
    ['I ask the Adult Services Board to look into his fall on 4 April.', null],
    ['I ask the Adult Services Board to inspect the rooms by 4 April.', '../2015-04-04'],
  ])('%s', (text, date) => {
    expect(letter(`The rooms at Moss Lane are filthy.\n\n${text}`).at(-1)).toMatchObject({
      kind: 'demand',
      event_date: date,
    });
  });
});

describe('those who are sent a copy', () => {
  it('are not addressed', () => {
    const input = inputOf(
      'Chief Inspector of Homes\nHarrow\n\nCopy: Ms Ruth Adeyemi, Adult Services Board\n\nDear Chief Inspector\n\nI ask you to inspect the rooms.\n\nYours faithfully\n\nPeter Hallam',
      'letter',
      NAMES,
    );
    expect(attribute(input).claims.map((c) => c.target)).toEqual([[]]);
  });
});

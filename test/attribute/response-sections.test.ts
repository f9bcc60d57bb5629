import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { isBareVerdict, verdictOf } from '../../src/attribute/slots/verdicts.js';
import { inputOf, type Name, nameOf } from './input.js';

const NAMES: readonly Name[] = [
  {
    name: 'Inspection Commission',
    type: 'organization',
    aliases: ['INSPECTION COMMISSION'],
    attributes: { kind: 'oversight' },
  },
  { name: 'Marsh Street Hospital', type: 'facility', aliases: ['MARSH STREET HOSPITAL'] },
  { name: 'Health Board', type: 'organization', attributes: { kind: 'agency' } },
  { name: 'Ellen Marsh', type: 'person', attributes: { roles: ['director'] } },
];
const HEAD = `INSPECTION COMMISSION

REPORT ON MARSH STREET HOSPITAL

Published March 2012

FINDINGS

F1. Nurses on the night shift leave patients in restraints for hours without checks.

F2. Records of medication are incomplete. Staff have had no training in first aid.

RECOMMENDATIONS

R1. The Director should end the use of restraints at night.

R2. The Health Board should hire four nurses.`;

function report(after: string, head = HEAD) {
  const input = inputOf(`${head}\n\n${after}`, 'report', NAMES);
  const { claims } = attribute(input);
  const quote = (id: string): string => claims.find((c) => c.id === id)!.quote;
  return claims.map((c) => ({
    ...c,
    by: c.asserted_by.map((id) => nameOf(input, id)).join(', '),
    to: c.target.map((id) => nameOf(input, id)).join(', '),
    answers: c.responds_to.map(quote),
  }));
}

const F1 = 'Nurses on the night shift leave patients in restraints for hours without checks';
const R1 = 'The Director should end the use of restraints at night';
const R2 = 'The Health Board should hire four nurses';
const LEAD = 'RESPONSES\n\nDirector Ellen Marsh, letter of May 2012:';

describe('the responses in a report', () => {
  it.each<[text: string, said: string, kind: string, polarity: string, answers: string[]]>([
    ['Finding F1: The Director agrees with this finding.', 'The Director agrees', 'response', 'asserts', [F1]],
    ['Finding F1: The Director disagrees.', 'The Director disagrees', 'denial', 'denies', [F1]],
    ['F1: Partially disagree. Checks are made, but not always noted.', 'Partially disagree', 'denial', 'denies', [F1]],
    ['Finding 1: Agreed.', 'Agreed', 'response', 'asserts', [F1]],
    [
      'Finding F2: She disagrees as to training.',
      'She disagrees',
      'denial',
      'denies',
      ['Staff have had no training in first aid'],
    ],
    [
      'Recommendation R1 will not be implemented because it is not reasonable.',
      'Recommendation R1',
      'denial',
      'denies',
      [R1],
    ],
    [
      'Recommendation R2 has been implemented. Recommendation R1 will not be implemented.',
      'Recommendation R2',
      'response',
      'asserts',
      [R2],
    ],
    ['Recommendations 1 and 2 require further study.', 'Recommendations 1 and 2', 'response', 'asserts', [R1, R2]],
    ['R1-R2: The recommendations have been adopted.', 'The recommendations have', 'response', 'asserts', [R1, R2]],
  ])('%s', (text, said, kind, polarity, answers) => {
    const claim = report(`${LEAD}\n\n${text}`).find((c) => c.quote.startsWith(said));
    expect(claim).toMatchObject({ kind, polarity, answers, by: 'Ellen Marsh', to: 'Inspection Commission' });
  });

  it('belong to the one named last', () => {
    const claims = report(
      `${LEAD}\n\nFinding F1: The Director agrees.\n\nHealth Board (June 2012):\n\nRecommendation R2: Accepted. Two nurses were hired in June 2012.`,
    );
    expect(claims.slice(-3).map((c) => [c.by, c.quote, c.answers])).toEqual([
      ['Ellen Marsh', 'The Director agrees', [F1]],
      ['Health Board', 'Accepted', [R2]],
      ['Health Board', 'Two nurses were hired in June 2012', [R2]],
    ]);
  });

  it('split what is granted from what is held against it', () => {
    const claims = report(
      `${LEAD}\n\nFinding F1: While one patient was left in restraints, it is not accurate that this is a practice.`,
    );
    expect(claims.slice(-2).map((c) => [c.quote, c.polarity])).toEqual([
      ['one patient was left in restraints', 'asserts'],
      ['it is not accurate that this is a practice', 'denies'],
    ]);
  });

  it('end with their section', () => {
    const claims = report(
      `${LEAD}\n\nFinding F1: The Director agrees.\n\nCONCLUSION\n\nPatients at Marsh Street Hospital are still beaten by staff at night.`,
    );
    expect(claims.at(-1)).toMatchObject({ by: 'Inspection Commission', kind: 'finding' });
  });

  it('answer what stands above them where they stand in the report', () => {
    const claims = report(
      'Hospital response: Agreed. The restraints were removed in June 2012.',
      HEAD.split('\n\nRECOMMENDATIONS')[0]!.split('\n\nF2')[0],
    );
    expect(claims.slice(-2)).toMatchObject([
      { quote: 'Agreed', by: 'Marsh Street Hospital', answers: [F1] },
      { quote: 'The restraints were removed in June 2012', by: 'Marsh Street Hospital', answers: [F1] },
    ]);
  });

  it('are told by the author where he only tells of them', () => {
    const claims = report(
      'RESPONSES\n\nWe sent our findings to the hospital in May 2012. The Health Board told us that no patient is left in restraints. Its letter does not mention the records.',
    );
    expect(claims.find((c) => c.quote.includes('does not mention'))?.by).not.toBe('Ellen Marsh');
  });
});

describe('what is answered', () => {
  it.each<[string, ['response' | 'denial', 'asserts' | 'denies'] | null]>([
    ['The county agrees with this finding.', ['response', 'asserts']],
    ['The trust accepts the recommendation', ['response', 'asserts']],
    ['The Board partially agrees', ['response', 'asserts']],
    ['We agree in part', ['response', 'asserts']],
    ['The warden disagrees wholly with the finding', ['denial', 'denies']],
    ['The company does not accept this recommendation', ['denial', 'denies']],
    ['This recommendation has not yet been implemented, but will be implemented by July', ['response', 'asserts']],
    ['It cannot be implemented', ['denial', 'denies']],
    ['R3 is under review', ['response', 'asserts']],
    ['The school accepts that no nurse was on duty', null],
    ['Every form is signed twice', null],
  ])('%s', (text, expected) => {
    const nature = verdictOf(text);
    expect(nature && [nature.kind, nature.polarity]).toEqual(expected);
  });

  it.each(['Agree.', 'Accepted in part.', 'Partially disagree.', 'Noted.', 'Disagree wholly.'])('%s alone', (text) => {
    expect(isBareVerdict(text)).toBe(true);
  });
  it.each(['Agreed dates were missed.', 'The form was signed.'])('not %s', (text) => {
    expect(isBareVerdict(text)).toBe(false);
  });
});

describe('who issues a report', () => {
  const body = 'Workers at the mill are beaten, and their passports are kept in a safe by the foreman.';
  it('is the body in capitals at its head, which the text names in small letters', () => {
    const names: readonly Name[] = [{ name: 'Grand Jury', type: 'organization' }];
    const input = inputOf(
      `2014 HARLOW COUNTY GRAND JURY\n\nFINAL REPORT ON THE MILL\n\n${body} The Grand Jury visited twice.`,
      'report',
      names,
    );
    expect(attribute(input).claims[0]?.asserted_by.map((id) => nameOf(input, id))).toEqual(['Grand Jury']);
  });

  it('is the name in its first line by which it speaks of itself', () => {
    const input = inputOf(
      `HARBOUR WATCH\n\nTrapped at the Mill\n\n${body}\n\nHarbour Watch believes that this is a crime.`,
      'report',
      [],
    );
    const { claims, entities } = attribute(input);
    expect(entities.find((e) => e.id === claims[0]?.asserted_by[0])?.name).toBe('Harbour Watch');
    expect(claims[0]?.kind).toBe('allegation');
  });

  it('recommends under that heading, whoever it is', () => {
    const input = inputOf(
      `HARBOUR WATCH\n\nTrapped at the Mill\n\n${body}\n\nHarbour Watch believes that this is a crime.\n\nRecommendations\n\nThe owner should return all passports, and should pay the wages.`,
      'report',
      [],
    );
    expect(attribute(input).claims.slice(-1)).toMatchObject([{ kind: 'recommendation' }]);
  });

  it.each([
    ['The team visited the mill and found that girls slept on bare boards.', 'girls slept on bare boards'],
    ['Our researchers met a girl who said that she had been beaten with a cable.', 'she had been beaten with a cable'],
    ['The staff conducted searches in which girls were stripped.', 'girls were stripped'],
  ])('claims what it found on the way: %s', (sentence, claim) => {
    const input = inputOf(
      `HARBOUR WATCH\n\nTrapped at the Mill\n\n${body} ${sentence}\n\nHarbour Watch believes that this is a crime.`,
      'report',
      [],
    );
    expect(attribute(input).claims.filter((c) => c.quote.endsWith(claim))).toHaveLength(1);
  });

  it.each([
    'Our researchers interviewed 64 workers between May and June.',
    'All names have been changed.',
    'In 2014 we spoke to 12 widows.',
  ])('tells how it went about it, which is no claim: %s', (sentence) => {
    const input = inputOf(
      `HARBOUR WATCH\n\nTrapped at the Mill\n\n${body} ${sentence}\n\nHarbour Watch believes that this is a crime.`,
      'report',
      [],
    );
    expect(
      attribute(input)
        .claims.map((c) => c.quote)
        .filter((q) => sentence.includes(q)),
    ).toEqual([]);
  });
});

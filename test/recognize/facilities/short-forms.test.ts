import { describe, expect, it } from 'vitest';
import { recognizeFacilities } from '../../../src/recognize/facilities/index.js';
import type { FoundMention } from '../../../src/stages.js';
import { contextOf, textsOf } from './found.js';

const INTRO = 'He was held at the Torrey County Detention Center. ';
const further = (text: string, found: readonly FoundMention[] = []): string[] =>
  textsOf(INTRO + text, recognizeFacilities(contextOf(INTRO + text), found)).slice(1);

describe('short forms of a facility named in full', () => {
  it.each([
    ['Torrey did not meet the standards.', ['Torrey']],
    ['All Torrey detainees were moved.', ['Torrey']],
    ['They are not safe at [Torrey].', ['Torrey']],
    ['The agency pays Torrey a fee each month.', ['Torrey']],
    ['A guard at Torrey was dismissed.', ['Torrey']],
    ['TCDC has 900 beds.', ['TCDC']],
  ])('are found: %s', (text, expected) => {
    expect(further(text)).toEqual(expected);
  });

  it.each([
    'Torrey County raised taxes.',
    'Torrey county raised taxes.',
    'The Torrey Unified Band played.',
    'He lives in Torrey.',
    'Ann Torrey spoke. Torrey left.',
    'The meeting was in Torrey, Ohio.',
    'The county jail is full.',
  ])('are not the county, the town or a person: %s', (text) => {
    expect(further(text)).toEqual([]);
  });

  it('are not a person found elsewhere', () => {
    const text = 'Lee Torrey spoke. Torrey left.';
    const start = INTRO.length;
    const person: FoundMention = { start, end: start + 10, type: 'person', rule: 'x', confidence: 0.9 };
    expect(further(text, [person])).toEqual([]);
  });

  it.each([
    ['Hillcrest Juvenile Hall (HJH) is old. HJH was sued.', ['Hillcrest Juvenile Hall', 'HJH', 'HJH']],
    [
      'The Elm Grove Jail (“Elm Grove” or the “Facility”) is old. Elm Grove failed.',
      ['Elm Grove Jail', 'Elm Grove', 'Elm Grove'],
    ],
    [
      'Mercy General Hospital closed. Mercy General had 300 beds. Nurses at Mercy left.',
      ['Mercy General Hospital', 'Mercy General', 'Mercy'],
    ],
    ["St. Brendan's School closed. St. Brendan's had 40 pupils.", ["St. Brendan's School", "St. Brendan's"]],
    ['He was at HMP Carrick. Carrick prisoners rioted.', ['HMP Carrick', 'Carrick']],
  ])('come from brackets, initials and the words of the name: %s', (text, expected) => {
    expect(textsOf(text, recognizeFacilities(contextOf(text)))).toEqual(expected);
  });

  it('want custody beside them where they are also a city', () => {
    const text =
      'He was held at Chicago Detention Center. Chicago is cold. Chicago detainees sued. He flew to Chicago.';
    expect(textsOf(text, recognizeFacilities(contextOf(text)))).toEqual(['Chicago Detention Center', 'Chicago']);
  });
});

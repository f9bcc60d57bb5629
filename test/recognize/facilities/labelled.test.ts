import { describe, expect, it } from 'vitest';
import { recognizeFacilities } from '../../../src/recognize/facilities/index.js';
import { contextOf, textsOf } from './found.js';

const facilities = (text: string): string[] => textsOf(text, recognizeFacilities(contextOf(text)));

describe('names behind the label of a form', () => {
  it.each([
    [
      "Setting: Fernhurst Lodge (children's home)\nProvider: Beacon Pathways Ltd\n\nFernhurst Lodge has no manager.",
      ['Fernhurst Lodge', 'Fernhurst Lodge'],
    ],
    ['Establishment visited: Carrick Hall\nDate: 3 May 2011\n\nThe cells were cold.', ['Carrick Hall']],
    ['Name of home: The Larches, Hexley\n\nThe Larches was clean.', ['The Larches', 'The Larches']],
  ])('%j has %j', (text, names) => expect(facilities(text)).toEqual(names));

  it.each([
    ['Home: full inspection\n\nThe home was clean.'],
    ['Service: Beacon Pathways Ltd\n\nIt was clean.'],
    ['Site: Closed\n\nNobody was there.'],
    ['He lived in one setting: Fernhurst Lodge was another.'],
  ])('%j has none', (text) => expect(facilities(text)).toEqual([]));
});

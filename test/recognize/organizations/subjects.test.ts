import { describe, expect, it } from 'vitest';
import { namesIn } from '../mentions/found.js';

/** Organizations by all recognizers together, the tagger included. */
const organizations = (text: string): string[] =>
  namesIn(text)
    .filter((m) => m.type === 'organization')
    .map((m) => text.slice(m.start, m.end));

describe('a name that says what a body is concerned with', () => {
  it.each([
    [
      'held to account',
      'Tenants sued Rural Housing and Community Development.',
      'Rural Housing and Community Development',
    ],
    ['that acts', 'Conditions improved after Consular Affairs hired more clerks.', 'Consular Affairs'],
    [
      'that will act',
      'She said that Crime Prevention and Research would close in May.',
      'Crime Prevention and Research',
    ],
    ['with staff', 'It found that staff at Indian Education had falsified logs.', 'Indian Education'],
    [
      'of a series',
      'Trade, Transport, and the Environment has failed two audits.',
      'Trade, Transport, and the Environment',
    ],
    ['of an undertaking', 'The state fined the Crop Insurance Program twice.', 'Crop Insurance Program'],
    ['with a noun that heads much else', 'The county later sued Harbor Relocation Office.', 'Harbor Relocation Office'],
  ])('is an organization: one %s', (_what, text, name) => expect(organizations(text)).toContain(name));

  it.each([
    ['learned', 'She took a degree in Political Science and Public Affairs.'],
    ['that harms', 'Domestic Violence claims more lives than the roads do.'],
    ['blamed', 'The governor blamed Climate Change for the flood.'],
    ['of a war', 'The Civil War claimed thousands of lives.'],
    ['of a person', 'Police accused John Trade of theft.'],
    ['of a program nobody answers for', 'He took part in the Crop Insurance Program.'],
  ])('is none: one %s', (_what, text) => expect(organizations(text)).toEqual([]));
});

describe('an inverted name', () => {
  it.each([
    ['The order bound Trade and Fisheries, Ministry of, for years.', 'Trade and Fisheries, Ministry of'],
    ['It is listed as Justice, Department of.', 'Justice, Department of'],
    [
      'It said that Food and Agriculture, National Institute of would close.',
      'Food and Agriculture, National Institute of',
    ],
  ])('is one name: %s', (text, name) => expect(organizations(text)).toEqual([name]));
  it('is not seen where the head has its complement', () =>
    expect(organizations('In Trade, the Ministry of Fisheries led.')).toEqual(['Ministry of Fisheries']));
});

describe('an office and its department', () => {
  it.each([
    [
      'one name with a comma between',
      'The Office of Mine Safety, Department of Labor has failed.',
      ['Office of Mine Safety, Department of Labor'],
    ],
    [
      'several names in a list',
      'The Office of Mine Safety, Department of Labor, and Coast Guard met.',
      ['Office of Mine Safety', 'Department of Labor', 'Coast Guard'],
    ],
  ])('are %s', (_what, text, names) => expect(organizations(text)).toEqual(names));
});

describe('the end of a name', () => {
  it.each([
    ['The board accused the Eastport Police Department of lying about it.', 'Eastport Police Department'],
    ['Relatives accused the Norwell Police Department of hiding the tape.', 'Norwell Police Department'],
  ])('is before what it is accused of: %s', (text, name) => expect(organizations(text)).toEqual([name]));
});

describe('a body that is visited', () => {
  it.each([
    ['They gathered outside at Alden Memorial Museum on Sunday.', 'Alden Memorial Museum'],
    ['Reporters gathered outside at Alhambra TV.', 'Alhambra TV'],
    ['Staff at Wexley Botanic Garden had falsified logs.', 'Wexley Botanic Garden'],
    ['It went to Morris K. Bird and Lena L. Bird Foundation.', 'Morris K. Bird and Lena L. Bird Foundation'],
    ['The U.S. Mission to the United Nations replied.', 'U.S. Mission to the United Nations'],
  ])('is an organization: %s', (text, name) => expect(organizations(text)).toContain(name));
});

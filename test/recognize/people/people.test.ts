import { describe, expect, it } from 'vitest';
import { recognizeOrganizations } from '../../../src/recognize/organizations/index.js';
import { recognizePeople } from '../../../src/recognize/people/index.js';
import { contextOf } from '../mentions/found.js';

/** What the rules alone find, without the tagger. */
function found(text: string): string[] {
  const context = contextOf(text);
  return recognizePeople(context, recognizeOrganizations(context, [])).map((m) => text.slice(m.start, m.end));
}

describe('titles and roles before a name', () => {
  it.each([
    ['Judge Mark Holloway ruled.', ['Mark Holloway']],
    ['Secretary Okonkwo-Reyes came.', ['Okonkwo-Reyes']],
    ['Dear Acting Director Thandeka and Deputy Director Olafsen:', ['Thandeka', 'Olafsen']],
    ['Inspector General Joseph Cardew wrote.', ['Joseph Cardew']],
    ['the spokesman, Brian Tolley, said', ['Brian Tolley']],
    ['Their client Moriso was moved.', ['Moriso']],
    ['Judges Hallam and Roe agreed.', ['Hallam', 'Roe']],
    ['Assistant U.S. Attorney Leo Marchetti spoke.', ['Leo Marchetti']],
    ['Dr. J. R. Ostrow wrote.', ['J. R. Ostrow']],
    ['Sgt. Maria de la Fuente fired.', ['Maria de la Fuente']],
    ['Sheikh Omar bin Yusuf al-Khatib was held.', ['Omar bin Yusuf al-Khatib']],
    ['Warden Robert "Bob" Kessler quit.', ['Robert "Bob" Kessler']],
    ['Capt. William Roe Jr. left.', ['William Roe Jr.']],
  ])('%s', (text, names) => expect(found(text)).toEqual(expect.arrayContaining(names)));

  it.each([
    'The Attorney General agreed.',
    'The Justice Department agreed.',
    'The Governor Holloway High School closed.',
    'He played in the Major League.',
    'The General Assembly met.',
    'Sister cities met.',
    'It happened on Judge Street.',
  ])('no person in: %s', (text) => expect(found(text)).toEqual([]));
});

describe('names told by what stands around them', () => {
  it.each([
    ['Tesfaw Gebrielu, 34, was beaten.', 'Tesfaw Gebrielu'],
    ['We met Yordz Halvik, a lawyer with the group.', 'Yordz Halvik'],
    ['It was Kessra (pseudonym) who told us.', 'Kessra'],
    ['They beat Kessra (not her real name) twice.', 'Kessra'],
    ['He shot Demko Larvin Jr. in May.', 'Demko Larvin Jr.'],
    ['Zoe Bramwell asked for water.', 'Zoe Bramwell'],
    ['The lawyers Rebecca Walden, Suri Neelam and Arasho Jahani explain.', 'Arasho Jahani'],
    ['Tomás Peña-\nLerma was held.'.replace('-\n', '-'), 'Tomás Peña-Lerma'],
    [
      'The guards of the second shift of the northern yard came at dawn for José\nHolloway and held him in the yard for two days without food. Nobody told\nhis wife where he had been taken, and no lawyer was called until the third day.',
      'José\nHolloway',
    ],
    ['We met Ana and Luis Berrío there.', 'Luis Berrío'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));

  it.each([
    'They drove to Florence County in May.',
    'He ran on Martin Luther King Boulevard.',
    'Austin Police came.',
    'In August Hallam burned.',
    'Virginia Beach is wet.',
  ])('no person in: %s', (text) => expect(found(text)).toEqual([]));
});

describe('a person named again', () => {
  it('is found by the surname', () => {
    expect(found('Zoe Bramwell sued. “No,” Bramwell said.')).toEqual(['Zoe Bramwell', 'Bramwell']);
  });
  it('is found by the first name', () => {
    expect(found('Robert Panteli was held. Later Robert fell ill, and Robert’s wife wrote.')).toEqual([
      'Robert Panteli',
      'Robert',
      'Robert',
    ]);
  });
  it('is not found beside another capital', () => {
    expect(found('Zoe Bramwell sued. The Bramwell Street yard closed.')).toEqual(['Zoe Bramwell']);
  });
});

describe('people of whom letters are given', () => {
  it.each([
    ['Mr A said that Constable R and Dr C had left.', ['A', 'R', 'C']],
    ['It names I A Borrin and J P Tallow as members.', ['I A Borrin', 'J P Tallow']],
  ])('are found: %s', (text, names) => expect(found(text)).toEqual(names));

  it.each([
    'Resident 4 fell twice.',
    'Exhibit B was shown.',
    'She chose Plan B over Plan C.',
    'General A Company rules apply.',
  ])('are not seen in: %s', (text) => expect(found(text)).toEqual([]));
});

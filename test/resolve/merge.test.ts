import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeResults } from '../../src/resolve/index.js';
import { groupsOf, lexicon, marked, merged } from './marked.js';

describe('bodies with a common name', () => {
  const bodies = (...sources: string[]): number =>
    merged(...sources).entities.filter((e) => e.type === 'organization').length;

  it.each<[string, number, string[]]>([
    [
      'are one where their documents tell of one facility',
      1,
      [
        '{o:Department of Corrections} on {f:Sorrel Prison}.',
        '{f:Sorrel Prison}, says the {o:Department of Corrections}.',
      ],
    ],
    [
      'are one where one document names the company that the facility is called after, in another order of words',
      2,
      [
        'The {o:Labour Ministry} closed {f:Hale Mills factory}.',
        '{o:Hale Mills} had been warned by the {o:Ministry of Labour}.',
      ],
    ],
    [
      'stay two where no facility is shared',
      2,
      ['{o:Department of Corrections} on {f:Sorrel Prison}.', '{f:Elm Jail}, says the {o:Department of Corrections}.'],
    ],
    [
      'stay two where their documents are on two states',
      2,
      [
        'In {p:Texas}, the {o:Department of Corrections} on {f:Sorrel Prison}.',
        'In {p:Ohio}, {f:Sorrel Prison}, says the {o:Department of Corrections}.',
      ],
    ],
  ])('%s', (_, count, sources) => expect(bodies(...sources)).toBe(count));
});

describe('entities across documents', () => {
  it.each<[string, string[]]>([
    [
      'an agency by full name, by bracket and by acronym',
      ['{o:U.S. Immigration and Customs Enforcement}.', '{o:Immigration and Customs Enforcement (ICE)}.', '{o:ICE}.'],
    ],
    [
      'a facility with shortened words',
      ['{f:Harlan County Detention Facility}.', '{f:Harlan Co. Det. Fac.}.', '{f:HARLAN COUNTY DETENTION FACILITY}.'],
    ],
    ['Center for Facility', ['{f:Harlan County Detention Facility}.', '{f:Harlan County Detention Center}.']],
    ['a dropped common word', ['{f:Harlan County Detention Center}.', '{f:Harlan Detention Center}.']],
    ['another order of words', ['{f:Harlan County Jail}.', '{f:Jail, Harlan County}.']],
    [
      'an acronym that another document defines',
      ['{f:Harlan County Detention Facility} ({f:HCDF}).', 'At {f:HCDF} it rained.'],
    ],
    ['a saint', ['{f:St. Agnes Hospital}.', '{f:Saint Agnes Hosp.}.']],
    ['a misspelling', ['{f:Okefenokee Correctional Center}.', '{f:Okeefenokee Correctional Center}.']],
    ['a person', ['{h:Ann Lowe}.', '{h:ANN LOWE}.']],
    ['a person with a nickname', ['{h:Robert Vance}.', '{h:Bob Vance}.']],
    ['a state', ['{p:New Mexico}.', '{p:N.M.}.']],
    [
      'an office whose department only one document names',
      ['{o:Department of Labor}’s {o:Office of Inspector General}.', 'The {o:Office of the Inspector General}.'],
    ],
  ])('merges %s', (_, sources) => {
    const result = merged(...sources);
    const last = result.mentions.at(-1)!;
    expect(
      new Set(result.mentions.filter((m) => m.type === last.type && !/Department/.test(m.text)).map((m) => m.entity))
        .size,
    ).toBe(1);
  });

  it.each<[string, string[]]>([
    ['people with different first names', ['{h:Ann Lowe}.', '{h:Ray Lowe}.']],
    ['a surname alone', ['{h:Ann Lowe}.', '{h:Lowe}.']],
    [
      'jails of one name in two states',
      ['{f:Lincoln County Jail} in {p:Texas}.', '{f:Lincoln County Jail} in {p:Ohio}.'],
    ],
    [
      'common names in documents on two states',
      ['In {p:Texas}, {f:Lincoln County Jail} is full.', 'In {p:Ohio}, {f:Lincoln County Jail} is full.'],
    ],
    ['an old building and the new one', ['{f:Lincoln County Jail (Old)}.', '{f:Lincoln County Jail}.']],
    ['what only a bracket shares', ['{f:Pawnee County Jail (Old)}.', '{f:Fulton County Jail (Old)}.']],
    ['two common words', ['{f:Tampa General Hospital}.', '{f:Tampa Community Hospital}.']],
    ['a prison and a penitentiary of one complex', ['{f:FCI Sorrel}.', '{f:USP Sorrel}.']],
    ['a county and its jail', ['{p:Harlan County}.', '{f:Harlan County Jail}.']],
    ['a city jail and a county jail', ['{f:Harlan City Jail}.', '{f:Harlan County Jail}.']],
    ['a jail and a hospital', ['{f:Harlan County Jail}.', '{f:Harlan County Hospital}.']],
    ['different numbers', ['{f:Camp Sorrel No. 5}.', '{f:Camp Sorrel No. 6}.']],
    ['women and men', ['{f:Sorrel Women’s Prison}.', '{f:Sorrel Prison}.']],
    ['a branch and the whole', ['{o:Tenants League}.', '{o:Tenants League of Utah}.']],
    ['a department that any state has', ['{o:Department of Corrections}.', '{o:Department of Corrections}.']],
    ['a name that any county has', ['{f:County Jail}.', '{f:County Jail}.']],
    ['a father and his son', ['{h:Ray Ott Sr.}.', '{h:Ray Ott Jr.}.']],
    ['an acronym that two names fit', ['{f:Harlan County Care Home}.', '{f:Holton Clinic Care Home}.', '{f:HCCH}.']],
  ])('keeps apart %s', (_, sources) => {
    const own = merged(...sources).mentions.filter((m) => m.type !== 'place' || /County/.test(m.text));
    expect(new Set(own.map((m) => m.entity)).size).toBe(own.length);
  });

  it('does not let a jail without a state pull two states together', () => {
    const result = merged(
      '{f:Lincoln County Jail} in {p:Texas}.',
      '{f:Lincoln County Jail}.',
      '{f:Lincoln County Jail} in {p:Ohio}.',
    );
    expect(new Set(result.mentions.filter((m) => m.type === 'facility').map((m) => m.entity)).size).toBe(3);
  });

  it('takes the smallest id, counts the mentions and keeps all documents', () => {
    const result = merged('{f:Harlan County Jail} and {f:Harlan County Jail}.', '{f:Harlan Co. Jail}.');
    const parts = ['{f:Harlan County Jail} and {f:Harlan County Jail}.', '{f:Harlan Co. Jail}.'].map((s, i) =>
      marked(s, 'ab'[i]),
    );
    expect(result.entities).toHaveLength(1);
    expect(result.entities[0]).toMatchObject({
      id: parts.flatMap((p) => p.entities.map((e) => e.id)).sort()[0],
      name: 'Harlan County Jail',
      aliases: ['Harlan Co. Jail'],
      mentions: 3,
      documents: result.documents.map((d) => d.id),
    });
  });

  it('makes one document of files with the same bytes', () => {
    const part = marked('{f:Harlan County Jail}.', 'a');
    const copy = { ...part, documents: part.documents.map((d) => ({ ...d, path: 'b.txt', paths: ['b.txt'] })) };
    const result = mergeResults([copy, part], lexicon);
    expect(result.documents.map((d) => d.paths)).toEqual([['a.txt', 'b.txt']]);
    expect(groupsOf(result)).toEqual([['Harlan County Jail']]);
  });

  it('gives the same result whatever the order of the parts', () => {
    const parts = [
      '{f:Harlan County Detention Facility} ({f:HCDF}) in {p:Ayr}, {p:Texas}. {h:Ann Lowe}, warden.',
      '{f:HCDF} and {f:Lincoln County Jail} in {p:Ohio}. {h:Lowe} and {o:ICE}.',
      '{f:Harlan Det. Ctr.} and {f:Lincoln County Jail}. {o:U.S. Immigration and Customs Enforcement}.',
      '{f:Lincoln County Jail} in {p:Texas}. {h:Ann B. Lowe} of {o:ICE}.',
      '{o:Department of Labor}’s {o:OIG}. The {o:Office of Inspector General}. {h:Annie Lowe}.',
    ].map((s, i) => marked(s, 'abcde'[i]));
    const expected = JSON.stringify(mergeResults(parts, lexicon));
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (order) => {
        expect(JSON.stringify(mergeResults(order, lexicon))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf, NAMES, type Name, nameOf } from './input.js';

const MORE: readonly Name[] = [
  ...NAMES,
  { name: 'Royal Commission into Orphanages', type: 'organization', attributes: { kind: 'agency' } },
  { name: 'Lantern Trust', type: 'organization', attributes: { kind: 'ngo' } },
  { name: 'Brother Anselm', type: 'person', attributes: { roles: ['brother'] } },
];
const read = (text: string, genre: Parameters<typeof inputOf>[1] = 'report') => {
  const input = inputOf(text, genre, MORE);
  const { claims } = attribute(input);
  return {
    claims,
    name: (id: string) => nameOf(input, id),
    of: (words: string) => claims.find((c) => c.quote.includes(words)),
  };
};
const report = (...parts: string[]): string =>
  ['Care Quality Inspectorate', 'Report on Maple Lodge', ...parts].join('\n\n');

describe('the topic of a claim that names none', () => {
  it('is that of the heading over it', () => {
    const { of } = read(
      report(
        'The Care Quality Inspectorate inspected Maple Lodge in May.',
        'Means of restraint',
        'Nothing of the kind had ever been written into a plan. The straps were kept in a drawer.',
      ),
    );
    expect(of('Nothing of the kind')?.categories).toEqual(['use_of_force']);
  });
  it('is that of a numbered title, which is itself no claim', () => {
    const { of, claims } = read(
      report(
        '1. The Care Quality Inspectorate inspected Maple Lodge in May.',
        '2. Food and drink',
        '3. Nobody at Maple Lodge could tell us the reason for this.',
      ),
    );
    expect(of('the reason')?.categories).toEqual(['food_water']);
    expect(claims.map((c) => c.quote)).not.toContain('Food and drink');
  });
  it('is what the claims before and after it share', () => {
    const { of } = read(
      report(
        'The Care Quality Inspectorate found that residents of Maple Lodge were hungry. This had gone on for months. Meals were spoiled.',
      ),
    );
    expect(of('gone on')?.categories).toEqual(['food_water']);
  });
  it('is what most of the document is about', () => {
    const { of } = read(
      report(
        'Meals at Maple Lodge were spoiled.',
        'Residents were hungry.',
        'The bread was mouldy.',
        'There was no drinking water.',
        'Breakfast was watery gruel.',
        'Residents were malnourished.',
        'The milk was sour.',
        'Supper was withheld.',
        'Nobody at Maple Lodge had noticed.',
      ),
    );
    expect(of('noticed')?.categories).toEqual(['food_water']);
  });
  it('stays unknown where the document has many topics', () => {
    const { of } = read(
      report('Meals at Maple Lodge were spoiled.', 'A nurse slapped a woman.', 'Nobody at Maple Lodge had noticed.'),
    );
    expect(of('noticed')?.categories).toEqual([]);
  });
});

describe('the facility that a document is about', () => {
  it('is one with the name that a title in capitals runs on from', () => {
    const input = inputOf(
      'ACTION AFTER INSPECTION OF OSTRAVA TEXTILE MILL\n\nInspectors went to the Ostrava Textile Mill in May.\n\nWages were withheld, they found.',
      'news',
      [...MORE, { name: 'INSPECTION OF OSTRAVA TEXTILE MILL', type: 'facility' }],
    );
    const claim = attribute(input).claims.find((c) => c.quote.includes('Wages'));
    expect(claim?.facility && nameOf(input, claim.facility)).toBe('Ostrava Textile Mill');
  });
});

describe('whom an accusation is against', () => {
  /** text, words of the claim, target */
  const TARGETS: [string, string, string][] = [
    [
      'Pupils of Pinecrest Academy were hungry. Elena Voss said Brother Anselm beat her with a cane.',
      'cane',
      'Brother Anselm',
    ],
    [
      'Boys at Pinecrest Academy were hungry. Elena Voss told the Royal Commission into Orphanages that the boys were beaten.',
      'beaten',
      'Pinecrest Academy',
    ],
    [
      'Pinecrest Academy, which the Lantern Trust runs, was filthy. The Lantern Trust, which runs Pinecrest Academy, beat children, Elena Voss said.',
      'beat',
      'Lantern Trust',
    ],
  ];
  it.each(TARGETS)('%s “%s” is against %s', (text, words, target) => {
    const { claims, name } = read(text, 'news');
    const found = claims.filter((c) => c.quote.includes(words));
    expect(
      found.flatMap((c) => c.target.map(name)),
      JSON.stringify(claims.map((c) => [c.quote, c.target.map(name)])),
    ).toContain(target);
  });
  it('who is beaten is not who is accused', () => {
    const { claims, name } = read('Guards at Harlan Creek beat Brother Anselm, the PJL said.', 'news');
    expect(claims.flatMap((c) => c.target.map(name))).not.toContain('Brother Anselm');
  });
});

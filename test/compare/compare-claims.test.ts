import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClaims } from '../../src/compare/index.js';
import { lexicon } from './claims.js';

describe('two sentences without slots', () => {
  it.each<[string, string, string]>([
    [
      'contradicts',
      'The home had enough nurses on every shift.',
      'Inspectors found the home did not have enough nurses on the night shift.',
    ],
    ['contradicts', 'Officers never used a Taser on Mr. Hale.', 'Witnesses said officers used a Taser on Hale twice.'],
    ['contradicts', 'Residents were kept in clean, safe rooms.', 'Residents lived in filthy and unsafe rooms.'],
    ['contradicts', 'The mine was closed in 2014 after the accident.', 'The mine stayed open after the 2014 accident.'],
    [
      'contradicts',
      'The sheriff denied that deputies beat the prisoner.',
      'Deputies beat the prisoner, the suit says.',
    ],
    ['contradicts', 'Wages were paid on time, the manager said.', 'Workers said wages had not been paid for months.'],
    ['contradicts', 'The school allowed parents to visit.', 'Parents were forbidden to visit the school.'],
    ['contradicts', 'Reports that the reactor leaked are a hoax.', 'The reactor leaked radioactive water.'],
    [
      'contradicts',
      'Two children died of neglect at the orphanage.',
      'The ministry says no child died at the orphanage.',
    ],
    ['contradicts', 'Staff failed to call a doctor for Mr. Ott.', 'Staff called a doctor for Mr. Ott.'],
    [
      'repeats',
      'Inspectors found mold in the showers of the jail.',
      'Mold was found in the jail’s showers by inspectors.',
    ],
    [
      'repeats',
      'The company has received no complaints about wages.',
      'the company has received NO complaints about wages',
    ],
    [
      'agrees',
      'Guards beat three prisoners with batons and kicked them.',
      'Officers beat three detainees with batons.',
    ],
    ['numbers_differ', 'The strike cut output by 30%.', 'The strike cut output by 45%.'],
    ['numbers_differ', 'Eleven patients died in the ward in March.', 'Fourteen patients died in the ward in March.'],
    ['not_comparable', 'The nurse gave the wrong dose.', 'The council repaired the road.'],
    ['not_comparable', 'The plant dumped dye into the river.', 'The plant employs 300 people in the town.'],
    ['not_comparable', 'Staff were not trained in first aid.', 'Staff were not paid overtime.'],
    ['repeats', 'The suspect has yet to declare his income.', 'The suspect has not yet declared his income.'],
    ['not_comparable', 'It was not a hoax, the mayor said.', 'The mayor opened the bridge.'],
    ['not_comparable', '', ''],
  ])('%s: %s / %s', (relation, a, b) => {
    expect(compareClaims(a, b, lexicon).relation).toBe(relation);
    expect(compareClaims(b, a, lexicon).relation).toBe(relation);
  });

  it('tells why', () => {
    expect(
      compareClaims('The exits were safe.', 'The exits were unsafe, inspectors found.', lexicon).reasons.join('; '),
    ).toMatch(/exits.*safe \/ unsafe/);
  });

  it('says the same whichever sentence stands first, and never more than one', () => {
    const words = fc.array(
      fc.constantFrom('staff', 'not', 'safe', 'unsafe', 'exit', 'died', 'no', '3', '14', 'false', 'the', '.', 'mold'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = [
          compareClaims(a.join(' '), b.join(' '), lexicon),
          compareClaims(b.join(' '), a.join(' '), lexicon),
        ];
        expect(x.relation).toBe(y.relation);
        expect(x.score).toBeGreaterThanOrEqual(0);
        expect(x.score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

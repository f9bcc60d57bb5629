import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './helpers.js';

/** [text, value, unit, of, basis] of each quantity found; "~" and the like stand before the value. */
const told = (text: string): string[] =>
  quantitiesIn(text).map((q) => {
    const value = q.high === null ? `${q.value}` : `${q.value}-${q.high}`;
    return [q.text, (q.comparator === '=' ? '' : q.comparator) + value, q.unit, q.of, q.basis].join(' | ');
  });

describe('counts', () => {
  it.each([
    ['The board made 14 recommendations.', ['14 recommendations | 14 | recommendations | recommendations | ']],
    [
      'It asked 40 current and former pupils.',
      ['40 current and former pupils | 40 | people | current and former pupils | '],
    ],
    ['The number of drowned sailors stands at 47.', ['47 | 47 |  | drowned sailors | ']],
    ['The death toll rose to 12, she said.', ['12 | 12 |  | dead | ']],
    ['Three other groups signed.', ['Three other groups | 3 | groups | other groups | ']],
    [
      'About 1,444 Sudanese nationals were held.',
      ['1,444 Sudanese nationals | ~1444 | people | Sudanese nationals | '],
    ],
    ['They asked for 9 kinds of files.', ['9 kinds of files | 9 | kinds | kinds of files | ']],
    ['It owns more than 90 mills and farms.', ['90 mills and farms | >90 | mills | mills and farms | ']],
    [
      'The 186-page letter and a three-judge panel.',
      ['186-page | 186 | pages | letter | ', 'three-judge | 3 | people | panel | '],
    ],
    [
      'At least two dozen men and eighty-five women fell ill.',
      ['two dozen men | >=24 | people | men | ', 'eighty-five women | 85 | people | women | '],
    ],
    ['Two hundred and six beds stood empty.', ['Two hundred and six beds | 206 | beds | beds | ']],
    ['Some 2.5 million meals were thrown away.', ['2.5 million meals | ~2500000 | meals | meals | ']],
    ['Between 30 and 40 men share a cell.', ['30 and 40 men | 30-40 | people | men | ']],
    ['From 10 to 15 officers stood there.', ['10 to 15 officers | 10-15 | people | officers | ']],
    [
      'It holds up to 40 men, 12 or more of them ill.',
      ['40 men | <=40 | people | men | ', '12 | >=12 | people | men | '],
    ],
    [
      'Dozens of nurses and tens of thousands of patients signed.',
      ['Dozens of nurses | ~null | people | nurses | ', 'tens of thousands of patients | ~null | people | patients | '],
    ],
    ['He was convicted with one prior arrest.', ['one prior arrest | 1 | arrest | prior arrest | ']],
    [
      'Weighing 41 kg, Mrs. Hale, 83, was found in a cell built for 40.',
      ['41 kg | 41 | kg |  | ', '83 | 83 | years of age |  | ', '40 | 40 |  |  | '],
    ],
    ['Errors were found in 7 (11.7%).', ['7 | 7 |  |  | ', '11.7% | 11.7 | % |  | ']],
    ['Lead rose to 48 parts per billion.', ['48 parts per billion | 48 | ppb |  | ']],
    ['Staff used force 31 times.', ['31 times | 31 | times |  | ']],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('shares and their base', () => {
  it.each([
    [
      'The home has only 58% of the nurses it must have by law.',
      ['58% | 58 | % | nurses | nurses it must have by law'],
    ],
    ['Nearly 30 percent of inmates tested were positive.', ['30 percent | ~30 | % | inmates | inmates tested']],
    [
      'It ran at 35% capacity and an occupancy rate of 71%.',
      ['35% | 35 | % | capacity | ', '71% | 71 | % | occupancy rate | '],
    ],
    ['Turnover was 40 per cent.', ['40 per cent | 40 | % | Turnover | ']],
    [
      'Half of the 157 cells had no water.',
      ['Half | 0.5 | share | cells | 157 cells', '157 cells | 157 | cells | cells | '],
    ],
    ['It fell from a third to a quarter.', ['a third | 0.3333 | share |  | ', 'a quarter | 0.25 | share |  | ']],
    ['Roughly two thirds fell ill.', ['two thirds | ~0.6667 | share |  | ']],
    ['It cut repairs by a third since May.', ['a third | 0.3333 | share | repairs | ']],
    ['Profits fell for two quarters after a third complaint.', []],
    ['Two-thirds of the wells are dry.', ['Two-thirds | 0.6667 | share | wells | wells']],
    ['One in four patients had sores.', ['One in four | 0.25 | share | patients | four patients']],
    ['No log was kept on 22 of 37 nights.', ['22 of 37 | 22 | nights | nights | 37 nights']],
    ['It answered 41 of 42 requests.', ['41 of 42 | 41 | requests | requests | 42 requests']],
    [
      'Of 42 requests, one was granted and the other 41 were not.',
      [
        '42 requests | 42 | requests | requests | ',
        'one | 1 | requests | requests | ',
        '41 | 41 | requests | requests | ',
      ],
    ],
    ['The ward was 92% full as of March 2022.', ['92% | 92 | % | ward | as of March 2022']],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('money, rates, measures and ages', () => {
  it.each([
    [
      'The agent took RM4,500, Rs 2 lakh, R20,000 and GH₵ 400.',
      [
        'RM4,500 | 4500 | MYR |  | ',
        'Rs 2 lakh | 200000 | INR |  | ',
        'R20,000 | 20000 | ZAR |  | ',
        'GH₵ 400 | 400 | GHS |  | ',
      ],
    ],
    ['Of R4 and Rm 12 nothing is known.', []],
    ['It pays nearly $2 million a month.', ['$2 million a month | ~2000000 | USD/month |  | ']],
    [
      'A fine of €1.5bn and £300 per day.',
      ['€1.5bn | 1500000000 | EUR | fine | ', '£300 per day | 300 | GBP/day |  | '],
    ],
    [
      'It costs $5-10 million, or 50 cents.',
      ['$5-10 million | 5000000-10000000 | USD |  | ', '50 cents | 0.5 | USD |  | '],
    ],
    ['They earn 12,000 euros a year.', ['12,000 euros a year | 12000 | EUR/year |  | ']],
    [
      'There were 12 deaths per 1,000 admissions.',
      [
        '12 deaths | 12 | deaths | deaths | per 1,000 admissions',
        '1,000 admissions | 1000 | admissions | admissions | ',
      ],
    ],
    ['The cell is 60 square feet.', ['60 square feet | 60 | sq ft |  | ']],
    [
      'The truck went 60 miles per hour with 12 tons of coal.',
      ['60 miles per hour | 60 | mi/hour |  | ', '12 tons | 12 | t | coal | '],
    ],
    ['He was 9 years old; she was aged 14.', ['9 years old | 9 | years of age |  | ', '14 | 14 | years of age |  | ']],
    [
      'It locks up children as young as three and patients over 80.',
      ['three | 3 | years of age |  | ', '80 | >80 | years of age |  | '],
    ],
    [
      'A six-year-old girl and a 3-month-old boy.',
      ['six-year-old | 6 | years of age |  | ', '3-month-old | 3 | months of age |  | '],
    ],
    ['The killing of Ada Verlin, 34, was filmed.', ['34 | 34 | years of age |  | ']],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('quantities in any text', () => {
  const pieces = [
    '14 ',
    'one ',
    'of ',
    '$2',
    '%',
    ' million',
    'half of the ',
    'cells',
    ', ',
    '. ',
    '\n',
    '\n\n',
    '- ',
    '-',
    ' years old',
    '\u0000',
    '\ud800',
    '“',
    'between ',
    ' and ',
    '99,999',
    '1e9',
    '٣',
    'dozens',
    ' per ',
    '§ ',
  ];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((p) => p.join('')),
  );

  it('are spans that slice to their text, in order', () => {
    fc.assert(
      fc.property(text, (t) => {
        let last = 0;
        for (const q of quantitiesIn(t)) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(t.slice(q.start, q.end)).toBe(q.text);
          expect(q.text.length).toBeGreaterThan(0);
          last = q.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['14 of 15 cells and ', 'twenty ', '1,', '$', 'half of the '])(
    'cost in proportion to the text (%s)',
    (unit) => {
      const time = (n: number): number => {
        const t = unit.repeat(n);
        const begun = performance.now();
        quantitiesIn(t);
        return performance.now() - begun;
      };
      time(200);
      const [small, large] = [time(400), time(3200)];
      expect(large).toBeLessThan(Math.max(800, small * 40));
    },
  );
});

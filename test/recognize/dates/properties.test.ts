import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isoDay, mondayOf, weekdayOf } from '../../../src/recognize/dates/days.js';
import { datesIn } from './helpers.js';

const PIECES = [
  'May',
  'March 3',
  '2020',
  ' 1990s',
  'on ',
  '\n',
  '\n\n',
  '18th',
  ' - ',
  'from ',
  'to ',
  'five months ago',
  ', ',
  '. ',
  'Nov.',
  '8 U.S.C.',
  '§',
  '’',
  '“',
  '”',
  '\u0000',
  '\ud800',
  '\u00a0',
  '  ',
  '1/2/03',
  '24:61',
  'Thursday',
  'the next day',
  'every ',
  'a week',
  '99999999',
  '-',
  'Q5 2020',
  'February 30, 2021',
  '٣',
  'é',
  '31st of June',
];
const text = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((p) => p.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((p) => p.join(' ')),
);
const EDTF =
  /^(?:\.\.|-?\d{4}|\d{3}X|\d{2}XX|-?\d{4}-\d\d(?:-\d\d)?|XXXX-\d\d(?:-\d\d)?|XXXX-XX-\d\d)~?(?:\/(?:\.\.|-?\d{4}(?:-\d\d){0,2}|\d{3}X|\d{2}XX|XXXX-\d\d(?:-\d\d)?)~?)?$/;

describe('dates in any text', () => {
  it('are spans that slice to their text, in order, apart from each other', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, '2021-05-14', '2021-05', '2021'), (t, published) => {
        let last = 0;
        for (const d of datesIn(t, published)) {
          expect(d.start).toBeGreaterThanOrEqual(last);
          expect(d.end).toBeGreaterThan(d.start);
          expect(t.slice(d.start, d.end)).toBe(d.text);
          last = d.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('have values in EDTF, first days before last days, and anchors that stand in the list', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, '2021-05-14'), (t, published) => {
        const dates = datesIn(t, published);
        for (const d of dates) {
          if (d.type === 'date' && d.value !== null) expect(d.value).toMatch(EDTF);
          if (d.earliest !== null && d.latest !== null && !d.earliest.startsWith('-'))
            expect(d.earliest <= d.latest).toBe(true);
          if (typeof d.anchor === 'number') expect(dates[d.anchor]).toBeDefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['one date again and again', 'On May 3, 2020 and five months ago, for 3 weeks. '],
    ['one endless sentence', 'from March 3 to May 4 and on Thursday, the next day, '],
    ['digits without end', '1234567890'],
    ['numbers in words', 'twenty '],
    ['hyphens', '12-'],
  ])('cost in proportion to the text: %s', (_, unit) => {
    const time = (n: number): number => {
      const t = unit.repeat(n);
      const begun = performance.now();
      datesIn(t, '2021-05-14');
      return performance.now() - begun;
    };
    time(200);
    const [small, large] = [time(400), time(3200)];
    expect(large).toBeLessThan(Math.max(600, small * 40));
  });
});

describe('days', () => {
  it('agree with the calendar of JavaScript', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        const js = new Date(day * 86_400_000);
        const d = dateOf(day);
        expect([d.year, d.month, d.day]).toEqual([js.getUTCFullYear(), js.getUTCMonth() + 1, js.getUTCDate()]);
        expect(dayOf(d.year, d.month, d.day)).toBe(day);
        expect(weekdayOf(day) % 7).toBe(js.getUTCDay());
        expect(weekdayOf(mondayOf(day))).toBe(1);
      }),
    );
  });

  it('are written with four digits for the year', () =>
    expect([isoDay(dayOf(394, 1, 2)), isoDay(dayOf(-62))]).toEqual(['0394-01-02', '-0062-01-01']));
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadLexicon } from '../../../src/lexicon/index.js';
import { recognizeDates } from '../../../src/recognize/dates/index.js';
import { referenceOf } from '../../../src/recognize/dates/reference.js';
import type { DocumentRecord } from '../../../src/records.js';
import { segment } from '../../../src/segment/index.js';
import { datesIn, told } from './helpers.js';

const STORY = `The pump failed on Friday. Last week it had failed too. On June 26 and in March it was mended; it will fail again in May.
It had run for nine years, since last summer without a pause. Five months ago it was new. Yesterday, at 4 p.m., it stopped. Today it runs.`;

describe('what a year beside the story tells', () => {
  it.each([
    // an aside, where several dates are of the writer's own time
    [
      'He came on 17 May. He fell on 19 May and wept on 22 May. The board was told of this in 2010. A nurse left in March.',
      'March = 2012-03',
    ],
    // a year in which the story is set
    ['It began in 2008. In June the roof fell.', 'June = 2008-06'],
    // since when
    ['It is the first report since the home was reopened in 2009. Inspectors came in May.', 'May = 2012-05'],
  ])('%s', (text, expected) => {
    expect(told(text, '2012-08-09')).toContain(expected);
  });

  it('is that of the next holiday where it is near and no verb looks back', () => {
    expect(told('We ask to meet you before Christmas.', '2012-11-22')).toEqual(['Christmas = ../2012-12-25']);
    expect(told('They met before Christmas.', '2012-11-22')).toEqual(['Christmas = ../2011-12-25']);
  });
});

describe('the clock of the machine', () => {
  afterEach(() => vi.useRealTimers());

  it.each([null, '2020-02-12'])('changes nothing (document dated %s)', (published) => {
    const seen = ['1999-12-31T23:59:59Z', '2024-02-29T12:00:00Z', '2031-07-01T00:00:00Z'].map((now) => {
      vi.useFakeTimers();
      vi.setSystemTime(new Date(now));
      return datesIn(STORY, published);
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]!.length).toBeGreaterThan(8);
  });

  it('leaves everything open where no date is known', () => {
    for (const d of datesIn(STORY)) if (d.type === 'date') expect(d.earliest, d.text).toBeNull();
  });
});

describe('a year that only other dates tell', () => {
  it('is the one that sets the month nearest to the latest month with a year', () => {
    const text =
      'In August 2020 a judge freed him. Of the requests sent since December 2020 none was granted. A memo of January 20th was ignored. The agency wrote on March 5th.';
    expect(told(text)).toEqual([
      'August 2020 = 2020-08',
      'December 2020 = 2020-12/..',
      'January 20th = 2021-01-20',
      'March 5th = 2021-03-05',
    ]);
    expect(datesIn(text)[2]).toMatchObject({ basis: 'inferred', anchor: null });
  });

  it('is not taken from a bare year', () => {
    expect(told('He came in 1976. In March he was arrested.')).toEqual(['1976 = 1976', 'March = XXXX-03']);
  });

  it('is not taken from a caption', () => {
    const text =
      'The pump failed on June 26 and the tank ran dry.\n\nThe tank is seen on Aug. 2, 1994, in Harrow.\n\nIt was mended in March.';
    const lexicon = loadLexicon();
    const segmented = segment(text, [{ start: 50, end: 94, kind: 'caption' }], lexicon);
    const dates = recognizeDates({ document: { text, published: null } as DocumentRecord, segmented, lexicon }, []);
    expect(dates.map((d) => d.value)).toEqual(['XXXX-06-26', '1994-08-02', 'XXXX-03']);
  });
});

describe('names', () => {
  it('hold no dates', () => {
    const text = 'April House opened on May 3, 2019.';
    const lexicon = loadLexicon();
    const segmented = segment(text, [], lexicon);
    const context = { document: { text, published: null } as DocumentRecord, segmented, lexicon };
    const name = { start: 0, end: 11, type: 'facility' as const, rule: 'test', confidence: 1 };
    expect(recognizeDates(context, [name]).map((d) => d.text)).toEqual(['May 3, 2019']);
  });
});

describe('a reference', () => {
  it.each([
    ['2022-03-18', 'day'],
    ['2022-03', 'month'],
    ['2022', 'year'],
    ['2022-03-18T10:00:00', 'day'],
    ['2022-13', undefined],
    ['soon', undefined],
    [null, undefined],
  ])('is read from %s with the precision of a %s', (published, precision) =>
    expect(referenceOf(published)?.precision).toBe(precision),
  );
});

describe('a clause that looks ahead', () => {
  it.each([
    ['It spent more between 1990 and 1994. A hearing is due on 3 April.', '3 April', '1997-04-03'],
    ['It spent more in May 1995. A hearing is set for 3 April.', '3 April', '1997-04-03'],
    ['A vote is scheduled for 12 June, after the fire of 1994.', '12 June', '1997-06-12'],
    ['On 8 February a boy, whom we shall call Jack, was held down.', '8 February', '1997-02-08'],
    ['On 26 May the mayor promised that every pump would work again.', '26 May', '1996-05-26'],
    ['The mayor promised that every pump would work again by 15 April.', '15 April', '../1997-04-15'],
    ['The head said that staff would be trained by December.', 'December', '../1997-12'],
    ['The mayor said that a guard was set for duty on 2 April.', '2 April', '1996-04-02'],
    ['The owner has agreed to install pumps by the end of June.', 'June', '../1997-06'],
    ['On February 21, the day of the visit, 96 scheduled guards were at work.', 'February 21', '1997-02-21'],
  ])('is set after the writing, not in the story before it: %s', (text, expression, value) => {
    const found = datesIn(text, '1997-03-07').find((d) => d.text.includes(expression));
    expect(found?.value).toBe(value);
  });
});

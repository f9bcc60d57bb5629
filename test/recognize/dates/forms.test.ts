import { describe, expect, it } from 'vitest';
import { datesIn, told } from './helpers.js';

const PUBLISHED = '2022-05-18'; // a Wednesday

describe('explicit dates', () => {
  it.each([
    ['The ward was closed on June 3, 2019.', ['June 3, 2019 = 2019-06-03']],
    ['It opened on the 3rd of June 2019.', ['3rd of June 2019 = 2019-06-03']],
    [
      'It opened on 3 June, 2019 and closed on Nov. 11, 2020.',
      ['3 June, 2019 = 2019-06-03', 'Nov. 11, 2020 = 2020-11-11'],
    ],
    ['He was seen on Tuesday, January 21, 2014, by a nurse.', ['Tuesday, January 21, 2014 = 2014-01-21']],
    ['The log is dated 2018-11-16.', ['2018-11-16 = 2018-11-16']],
    ['Survey completed: 11/16/2018', ['11/16/2018 = 2018-11-16']],
    ['The strike began in September 2017.', ['September 2017 = 2017-09']],
    ['They met in September of 2017 and February, 2018.', ['September of 2017 = 2017-09', 'February, 2018 = 2018-02']],
    [
      'The agency did not answer the request for the records that the families had sent to it in the\nfirst place, and those who asked again were told to read what it had said in its memo of February\n18th, 2021 and in the letters that followed, which did not speak of the records at all, nor of\nthe families who had asked for them, nor of the men who had died while they were in its care.',
      ['February 18th, 2021 = 2021-02-18'],
    ],
    ['The plant was built in 1874 and rebuilt in the 1950s.', ['1874 = 1874', '1950s = 195X']],
    ['Charged in the early 1990s, freed in the mid-2000s.', ['early 1990s = 199X', 'mid-2000s = 200X']],
    ['A riot in the late nineties and one in the sixties.', ['late nineties = 199X', 'sixties = 196X']],
    ['Visited on 3 and 4 March 2020.', ['3 = 2020-03-03', '4 March 2020 = 2020-03-04']],
    ['Visited on March 3, 9 and 12, 2020.', ['March 3 = 2020-03-03', '9 = 2020-03-09', '12, 2020 = 2020-03-12']],
    ["Sentenced Dec '08; see the Q1 FY23 report.", ["Dec '08 = 2008-12", 'Q1 FY23 = 2023']],
    ['A prison of the 19th century.', ['19th century = 18XX']],
    ['It lost money in the last quarter of 2021.', ['last quarter of 2021 = 2021-10/2021-12']],
    ['The log shows two hours and ten minutes without a check.', ['two hours and ten minutes = PT2H10M']],
    [
      'He was kept for 3 years and 4 months, in the end for her last 34 days.',
      ['3 years and 4 months = P3Y4M', 'last 34 days = P34D'],
    ],
    ['4.3 Working hours', []],
    ['In early 2020 and mid-2011 wells ran dry.', ['early 2020 = 2020', 'mid-2011 = 2011']],
    ['He came in the summer of 2018 and left in winter 2019.', ['summer of 2018 = 2018-22', 'winter 2019 = 2019-24']],
    [
      'Deaths rose in the first quarter of 2021 and in Q3 2020.',
      ['first quarter of 2021 = 2021-01/2021-03', 'Q3 2020 = 2020-07/2020-09'],
    ],
    ['The budget for FY 2022 and fiscal year 2020-21 was cut.', ['FY 2022 = 2022', 'fiscal year 2020-21 = 2020/2021']],
    ['In the 2019-20 school year 14 pupils were restrained.', ['2019-20 = 2019/2020']],
    ['The ruin (c. 1520) lies near the mill.', ['1520 = 1520~']],
    ['He was born in 63 BC.', ['63 BC = -0062']],
    [
      'On Christmas Day 2019 and Thanksgiving 2021 the ward was full.',
      ['Christmas Day 2019 = 2019-12-25', 'Thanksgiving 2021 = 2021-11-25'],
    ],
    [
      'Closed since Easter 2016 and Memorial Day, 2020.',
      ['Easter 2016 = 2016-03-27/..', 'Memorial Day, 2020 = 2020-05-25'],
    ],
    ['The transcript says nineteen eighty-four.', ['nineteen eighty-four = 1984']],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('ranges and open ends', () => {
  it.each([
    ['Inspected from February 1 to 3, 2022.', ['February 1 to 3, 2022 = 2022-02-01/2022-02-03']],
    ['It was shut between March and May 2021.', ['March and May 2021 = 2021-03/2021-05']],
    ['It was shut from January 28 to February 3, 2021.', ['January 28 to February 3, 2021 = 2021-01-28/2021-02-03']],
    ['Held from November 2020 to January 2021.', ['November 2020 to January 2021 = 2020-11/2021-01']],
    ['It was shut between November 2019 and May.', ['November 2019 and May = 2019-11/2020-05']],
    ['The board met in 2019-21.', ['2019-21 = 2019/2021']],
    ['He ran the mine from 2009 to 2011.', ['2009 to 2011 = 2009/2011']],
    ['Ada Verlin (1868 - 1912) founded the home.', ['1868 = 1868', '1912 = 1912']],
    ['He has been held since December 2020.', ['December 2020 = 2020-12/..']],
    ['Repairs were done by May 28, 2021.', ['May 28, 2021 = ../2021-05-28']],
    ['No one was paid until March 2019.', ['March 2019 = ../2019-03']],
    ['Visits stopped after June 5, 2020.', ['June 5, 2020 = 2020-06-05/..']],
    ['As of March 2022 it held 40 men.', ['March 2022 = 2022-03']],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('durations and sets', () => {
  it.each([
    ['He was held for nearly 13 months.', ['13 months = P13M']],
    ['She has lived here for 29 years.', ['29 years = P29Y']],
    ['They waited a year and a half.', ['a year and a half = P18M']],
    ['A two-and-a-half hour wait and an 18-month sentence.', ['18-month = P18M']],
    ['It drags on for weeks and for several years.', ['weeks = PXW', 'several years = PXY']],
    ['He was deported within hours.', ['hours = PTXH']],
    ['A decades-long fight.', ['decades-long = PXY']],
    ['Cells are checked every 30 minutes and cleaned daily.', ['every 30 minutes = PT30M', 'daily = P1D']],
    ['It costs £3 million a month.', ['a month = P1M']],
    ['He sees a doctor twice a week.', ['twice a week = P1W']],
    ['Visits are on Sundays and every Monday.', ['Sundays = XXXX-WXX-7', 'every Monday = XXXX-WXX-1']],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('times of day', () => {
  it.each([
    ['The alarm rang at 6:40 p.m. and again at 18:00 UTC.', ['6:40 p.m. = T18:40', '18:00 UTC = T18:00Z']],
    ['On June 3, 2019, at 4:15 a.m., he was found.', ['June 3, 2019 = 2019-06-03', '4:15 a.m. = 2019-06-03T04:15']],
    ['Lunch came at noon and at ten o’clock.', ['noon = T12:00', 'ten o’clock = T10:00']],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('relative to the document', () => {
  it.each([
    ['The inspectors came on Monday.', ['Monday = 2022-05-16']],
    ['The inspectors came last Wednesday.', ['last Wednesday = 2022-05-11']],
    ['The hearing will be held on Monday.', ['Monday = 2022-05-23']],
    ['He died yesterday.', ['yesterday = 2022-05-17']],
    ['They met last week.', ['last week = 2022-05-09/2022-05-15']],
    ['They met last month and last year.', ['last month = 2022-04', 'last year = 2021']],
    ['He was arrested five months ago.', ['five months ago = 2021-12~']],
    ['It closed 16 years ago, or two decades ago.', ['16 years ago = 2006~', 'two decades ago = 2002~']],
    ['The inspection was in February.', ['February = 2022-02']],
    ['The fire broke out in November.', ['November = 2021-11']],
    ['The deadline is June 26.', ['June 26 = 2022-06-26']],
    ['A trial is set to begin in September.', ['September = 2022-09']],
    ['It is to be shown from May 2 through June 9.', ['May 2 through June 9 = 2022-05-02/2022-06-09']],
    ['He was freed last March.', ['last March = 2022-03']],
    ['It was said in March last year.', ['March last year = 2021-03']],
    ['Over the past 30 days no doctor came.', ['the past 30 days = 2022-04-18/2022-05-18']],
    ['Earlier this year the roof fell in.', ['Earlier this year = 2022']],
    ['It was heard on the 4th of this month.', ['4th of this month = 2022-05-04']],
    ['He died on Labor Day.', ['Labor Day = 2021-09-06']],
    ['Wells ran dry last summer.', ['last summer = 2021-22']],
  ])('reads %s', (text, expected) => expect(told(text, PUBLISHED)).toEqual(expected));

  it('keeps what is known where the anchor is not', () => {
    const text = 'It happened on June 26. On Thursday he was told of it. Five months ago he was well.';
    expect(told(text)).toEqual(['June 26 = XXXX-06-26', 'Thursday = null', 'Five months ago = null']);
    expect(datesIn(text).every((d) => d.basis === 'unresolved' && d.anchor === null && d.earliest === null)).toBe(true);
  });

  it('says what a date counts from', () => {
    const [first, second, third] = datesIn(
      'He was taken on March 3, 2021. The following day he died. It was told last week.',
      PUBLISHED,
    );
    expect(first).toMatchObject({ anchor: null, basis: 'explicit' });
    expect(second).toMatchObject({ value: '2021-03-04', anchor: 0, basis: 'inferred' });
    expect(third).toMatchObject({
      anchor: 'publication',
      basis: 'inferred',
      earliest: '2022-05-09',
      latest: '2022-05-15',
    });
  });
});

describe('relative to the story', () => {
  it.each([
    [
      'On March 3, 2019 the pump failed. Two days later it burned.',
      ['March 3, 2019 = 2019-03-03', 'Two days later = 2019-03-05'],
    ],
    [
      'On March 3, 2019 the pump failed. Later that month it burned.',
      ['March 3, 2019 = 2019-03-03', 'Later that month = 2019-03'],
    ],
    ['They came on July 2, 2018. He was moved on the 18th.', ['July 2, 2018 = 2018-07-02', '18th = 2018-07-18']],
    ['It opened in 1931. The same year a riot broke out.', ['1931 = 1931', 'The same year = 1931']],
    ['They struck in May 2018 and returned to work in June.', ['May 2018 = 2018-05', 'June = 2018-06']],
    [
      'He wrote on February 11, 2021, and a month later got a reply.',
      ['February 11, 2021 = 2021-02-11', 'a month later = 2021-03~'],
    ],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual(expected));
});

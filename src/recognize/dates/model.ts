/** What an expression says before it is set on the calendar. */
import type { Span } from '../../span.js';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'hour' | 'minute' | 'second';
/** Which stretch of a period is meant: "early 2020", "mid-May", "the end of the year". */
export type Part = 'early' | 'mid' | 'late';
/** What a relative expression counts from: the time of writing ("last week") or the story so far ("the next day"). */
export type Origin = 'speech' | 'narrative';

/** A date of which some of the fields are given. `turn`: "last March" -1, "this March" 0, "next March" 1. */
export interface CalendarMeaning {
  readonly kind: 'calendar';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly turn?: number;
  readonly part?: Part;
  /** Where the missing year or month is to be taken from, if the words say it ("March the same year"). */
  readonly from?: Origin;
  /** Years away from the origin: "March last year" is -1. */
  readonly yearOffset?: number;
}
/** Whole years: a decade, a century, a school year. `value` is its EDTF where that is not an interval of years. */
export interface YearsMeaning {
  readonly kind: 'years';
  readonly first: number;
  readonly last: number;
  readonly precision: 'decade' | 'century' | 'year' | 'years' | 'fiscal_year';
  readonly value?: string;
  readonly part?: Part;
}
export interface SeasonMeaning {
  readonly kind: 'season';
  readonly season: number;
  readonly year?: number;
  readonly turn?: number;
}
/** A day with a name; `rule` as in the lexicon. */
export interface HolidayMeaning {
  readonly kind: 'holiday';
  readonly rule: string;
  readonly year?: number;
  readonly turn?: number;
}
/** Months within a year: a quarter, a half. */
export interface MonthsMeaning {
  readonly kind: 'months';
  readonly first: number;
  readonly last: number;
  readonly precision: 'quarter' | 'half_year';
  readonly year?: number;
  readonly fiscal?: boolean;
}
/** `count` units before (negative) or after the origin; 0 is the unit that the origin lies in. */
export interface RelativeMeaning {
  readonly kind: 'relative';
  readonly unit: Unit;
  readonly count: number;
  readonly from: Origin;
  readonly part?: Part;
  /** Which side of the origin within the unit: "earlier this year" lies before it. */
  readonly side?: 'before' | 'after';
  /** The count is round or the unit coarse: "five months ago", not "yesterday". */
  readonly approximate?: boolean;
}
/** A stretch that ends (`count` negative) or begins at the origin: "the past 30 days". `iso`: its length. */
export interface StretchMeaning {
  readonly kind: 'stretch';
  readonly unit: Unit;
  readonly count: number;
  readonly from: Origin;
  readonly iso: string;
}
export interface LengthMeaning {
  readonly kind: 'duration' | 'set';
  readonly iso: string;
}
/** A time of day, as ISO 8601 has it: "T18:40". */
export interface ClockMeaning {
  readonly kind: 'clock';
  readonly iso: string;
}
export interface RangeMeaning {
  readonly kind: 'range';
  readonly first: Meaning;
  readonly last: Meaning;
}
/** A date that cannot be set on the calendar: "several days ago". */
export interface VagueMeaning {
  readonly kind: 'vague';
  /** It lies before the writing. */
  readonly past?: boolean;
}
export type Meaning =
  | CalendarMeaning
  | YearsMeaning
  | SeasonMeaning
  | HolidayMeaning
  | MonthsMeaning
  | RelativeMeaning
  | StretchMeaning
  | LengthMeaning
  | ClockMeaning
  | RangeMeaning
  | VagueMeaning;

/** A date expression: where it stands, what it says, and the form that found it. */
export interface Expression extends Span {
  readonly meaning: Meaning;
  readonly rule: string;
  /** "c. 1850", "around 2015". */
  readonly circa?: boolean;
  /** "since 2005" leaves the end open, "until May" the beginning. */
  readonly open?: 'start' | 'end';
}

/** A stretch of text to look in: white space runs are one space, quotes and dashes are plain. `at` maps back to the document. */
export interface Window {
  readonly text: string;
  readonly at: (index: number) => number;
}

/** One way of writing dates. Spans of what it returns are indexes into the window's text. */
export type Form = (text: string) => Expression[];

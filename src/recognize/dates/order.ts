const NAMES = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY_FIRST = new RegExp(
  String.raw`\b(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? (?:of )?${NAMES}\b|\b(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d\d`,
  'g',
);
const MONTH_FIRST = new RegExp(
  String.raw`\b${NAMES} (?:[1-9]|[12]\d|3[01])\b|\b(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d\d`,
  'g',
);

/** How a text writes its dates, where a date alone does not tell. */
export interface DateStyle {
  /** 7/8/07 is the 7th of August: as the text writes its other dates; month first where they do not tell. */
  readonly dayFirst: boolean;
  /** The text tells of antiquity ("c. 347", "776 BC"), so that three digits may be a year. */
  readonly ancient: boolean;
}

export const styleOf = (text: string): DateStyle => ({
  dayFirst:
    /\d\/\d{1,2}\/\d\d/.test(text) && (text.match(DAY_FIRST)?.length ?? 0) > (text.match(MONTH_FIRST)?.length ?? 0),
  ancient: /\b(?:c\.|ca\.|circa) ?\d{3}\b(?!,)|\bAD \d|\b\d{2,3} (?:AD|BCE?|CE)\b/.test(text),
});

const NAMES = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY_FIRST = new RegExp(
  String.raw`\b(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? (?:of )?${NAMES}\b|\b(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d\d`,
  'g',
);
const MONTH_FIRST = new RegExp(
  String.raw`\b${NAMES} (?:[1-9]|[12]\d|3[01])\b|\b(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d\d`,
  'g',
);

/** Whether 7/8/07 is the 7th of August in this text: as it writes its other dates; month first where they do not tell. */
export function writesDayFirst(text: string): boolean {
  if (!/\d\/\d{1,2}\/\d\d/.test(text)) return false;
  return (text.match(DAY_FIRST)?.length ?? 0) > (text.match(MONTH_FIRST)?.length ?? 0);
}

/** Half-open spans `[start, end)` over a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const lengthOf = (s: Span): number => s.end - s.start;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
/** In order of the text: by start, then the longer first. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The span without white space at its ends. */
export function trimSpan(text: string, s: Span): { start: number; end: number } {
  let { start, end } = s;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

import type { Span } from '../span.js';

/** A line of text without the white space at its ends. */
export interface Line extends Span {
  /** White space before it, in columns. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** A form feed stands before it. */
  readonly page: boolean;
  /** Depth of e-mail quotation: the ">" before it, which `start` leaves out. */
  readonly quoted: number;
  /** Where the line begins with those marks. */
  readonly outer: number;
  readonly text: string;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\u0085]|[\f\v]/g;
const QUOTE_MARKS = /^(?:>\s{0,2})+/;
const BLANK = /[\s\u200b\u200e\u200f\ufeff\0]/;

/** The lines of a text that hold anything. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let page = false;
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && BLANK.test(text[start]!)) start++;
    while (end > start && BLANK.test(text[end - 1]!)) end--;
    if (start === end) {
      gap++;
      return;
    }
    const outer = start;
    let quoted = 0;
    if (text[start] === '>') {
      const marks = QUOTE_MARKS.exec(text.slice(start, Math.min(end, start + 40)))![0];
      quoted = marks.replace(/[^>]/g, '').length;
      start += marks.length;
      if (start >= end) {
        gap++;
        return;
      }
    }
    lines.push({
      start,
      end,
      indent: outer - from,
      gap: lines.length === 0 ? 0 : gap,
      page,
      quoted,
      outer,
      text: text.slice(start, end),
    });
    gap = 0;
    page = false;
  };
  let from = 0;
  BREAK.lastIndex = 0;
  for (let m = BREAK.exec(text); m !== null; m = BREAK.exec(text)) {
    const feed = m[0] === '\f';
    if (!feed || m.index > from) add(from, m.index);
    if (feed) page = true;
    from = m.index + m[0].length;
  }
  if (from < text.length) add(from, text.length);
  return lines;
}

/** How a text breaks its lines. */
export interface Wrapping {
  /** Lines are cut at a width, a paragraph going over several; otherwise a line is a paragraph. */
  readonly wrapped: boolean;
  readonly width: number;
  /** An empty line stands between any two lines, so it parts nothing. */
  readonly doubleSpaced: boolean;
  /** Paragraphs are parted by empty lines, so a full stop at the end of a line parts none. */
  readonly gapped: boolean;
}

const STARTS_LOWER = /^[("“‘'[]?\p{Ll}/u;
const BULLET = /^(?:[-–—•*·▪◦‣o]|\(?(?:[a-z]|[ivx]+|\d{1,3})[.)])\s/;

/** Whether a line looks like the middle of a sentence. */
export const startsInside = (line: string): boolean => STARTS_LOWER.test(line) && !BULLET.test(line);

const SAMPLE = 20_000;

export function wrappingOf(lines: readonly Line[]): Wrapping {
  const widths: number[] = [];
  let spaced = 0;
  const seen = Math.min(lines.length, SAMPLE);
  for (let i = 1; i < seen; i++) {
    const line = lines[i]!;
    const above = lines[i - 1]!;
    if (!startsInside(line.text) || line.gap > 1 || /[.!?:]["”’)]?$/.test(above.text)) continue;
    widths.push(above.text.length + above.indent);
    if (line.gap === 1) spaced++;
  }
  const doubleSpaced = spaced >= 4 && spaced > widths.length * 0.6 && spaced > seen * 0.25;
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const wrapped = widths.length >= Math.max(1, seen * 0.04) && width >= 30 && width <= 200;
  return { wrapped, width, doubleSpaced, gapped: wrapped && !doubleSpaced && isGapped(lines, width) };
}

/** Whether lines that end a sentence well before the margin are followed by an empty line, with few exceptions. */
function isGapped(lines: readonly Line[], width: number): boolean {
  let parted = 0;
  let close = 0;
  const seen = Math.min(lines.length, SAMPLE);
  for (let i = 1; i < seen; i++) {
    const above = lines[i - 1]!;
    if (above.text.length > width * 0.75 || above.text.length < 4 || !/[.!?]["”’)]?$/.test(above.text)) continue;
    if (lines[i]!.gap > 0) parted++;
    else if (!BULLET.test(lines[i]!.text)) close++;
  }
  return parted >= 3 && close <= parted * 0.34;
}

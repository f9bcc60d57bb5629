import type { Span } from '../span.js';

const REACH = 90;

/** Text on one line: white space of any length is one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}\p{M}]/u.test(c);

/** The words around a span, on one line, cut between words and marked "…" where the text goes on. */
export function context(text: string, { start, end }: Span, reach = REACH): string {
  let from = Math.max(0, start - reach);
  while (from > 0 && from < start && isWord(text[from - 1])) from++;
  let to = Math.min(text.length, end + reach);
  while (to < text.length && to > end && isWord(text[to])) to--;
  return `${from > 0 ? '… ' : ''}${oneLine(text.slice(from, to))}${to < text.length ? ' …' : ''}`;
}

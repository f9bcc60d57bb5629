/** A stretch of a document with spans underlined, for a terminal. */
import type { ChalkInstance } from 'chalk';
import type { Span } from '../span.js';
import { harmless, width } from './layout.js';

/** How far the passage goes beyond the spans, in characters. */
const REACH = 220;
const MARK = '‾';

interface Word extends Span {
  readonly text: string;
}

/** Where the passage around the spans begins and ends: at a paragraph's edge where one is near, else between words. */
function around(text: string, spans: readonly Span[], reach: number): Span {
  const first = Math.min(...spans.map((s) => s.start));
  const last = Math.max(...spans.map((s) => s.end));
  const before = text.slice(Math.max(0, first - reach), first);
  const after = text.slice(last, last + reach);
  const paragraph = before.lastIndexOf('\n\n');
  const start =
    paragraph >= 0
      ? first - before.length + paragraph + 2
      : first <= reach
        ? 0
        : first - before.length + before.search(/\s|$/);
  const close = after.indexOf('\n\n');
  const end =
    close >= 0 ? last + close : last + reach >= text.length ? text.length : last + Math.max(0, after.search(/\s\S*$/));
  return { start, end };
}

const wordsOf = (text: string, { start, end }: Span): Word[] =>
  [...text.slice(start, end).matchAll(/\S+/g)].map((m) => ({
    text: m[0],
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));

/** The words cut where a span begins or ends, so that each piece is marked or not as a whole. */
function pieces(word: Word, spans: readonly Span[]): (Word & { readonly marked: boolean })[] {
  const cuts = [...new Set([word.start, word.end, ...spans.flatMap((s) => [s.start, s.end])])]
    .filter((c) => c >= word.start && c <= word.end)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!;
    return {
      start,
      end,
      text: harmless(word.text.slice(start - word.start, end - word.start)),
      marked: spans.some((s) => s.start <= start && end <= s.end),
    };
  });
}

/**
 * Lines of at most `columns`: the words around the spans on one line after another, those within them underlined by colour, or by a line of
 * marks beneath where there are no colours.
 */
export function passage(
  text: string,
  spans: readonly Span[],
  columns: number,
  chalk: ChalkInstance,
  reach = REACH,
): string[] {
  const within = around(text, spans, reach);
  const rows: Word[][] = [];
  let taken = columns;
  for (const word of wordsOf(text, within)) {
    const size = width(harmless(word.text));
    if (taken + 1 + size > columns) {
      rows.push([]);
      taken = -1;
    }
    rows.at(-1)!.push(word);
    taken += 1 + size;
  }
  const covers = (a: Word, b: Word): boolean => spans.some((s) => s.start < a.end && b.start < s.end);
  return rows.flatMap((words) => {
    let line = '';
    let marks = '';
    words.forEach((word, i) => {
      if (i > 0) {
        const joined = covers(words[i - 1]!, word);
        line += joined && chalk.level > 0 ? chalk.underline(' ') : ' ';
        marks += joined ? MARK : ' ';
      }
      for (const p of pieces(word, spans)) {
        line += p.marked ? chalk.underline(p.text) : p.text;
        marks += (p.marked ? MARK : ' ').repeat(width(p.text));
      }
    });
    return chalk.level > 0 || marks.trim() === '' ? [line] : [line, marks.trimEnd()];
  });
}

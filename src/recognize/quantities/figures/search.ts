import type { Figure } from '../model.js';

const literal = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Source of a regular expression for any of the words. */
export const either = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/** Readers of figures, each `(text) => Figure[]` with spans into that text. Built once from the lexicon. */
export type FigureReader = (text: string) => Figure[];

type Got = Omit<Figure, 'start' | 'end'> & { start?: number; end?: number };

/** Every match that `read` takes for a figure. Where it takes less than the whole match, the search goes on behind what it took. */
export function all(text: string, pattern: RegExp, read: (m: RegExpExecArray) => Got | null): Figure[] {
  const out: Figure[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    const behind = pattern.lastIndex;
    const got = read(m);
    if (got === null) {
      pattern.lastIndex = behind;
      continue;
    }
    const { start = m.index, end = m.index + m[0].length, kind, value, high, comparator, unit, base, rule } = got;
    out.push({ start, end, kind, value, high, comparator, unit, base, rule });
    pattern.lastIndex = end > m.index ? Math.min(end, behind) : behind;
  }
  return out;
}

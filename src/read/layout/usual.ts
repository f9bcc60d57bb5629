import { type Line, median } from './page.js';
import type { Region } from './regions.js';

/** What is usual in a document. */
export interface Usual {
  readonly size: number;
  /** From baseline to baseline, in sizes of the type. */
  readonly pitch: number;
  /** The right edge of text that is set in one column. */
  readonly right: number;
  /** Lines go to both edges, so that one which does not is the last of something. */
  readonly justified: boolean;
  /** How far first lines are set in; null where paragraphs are not told by that. */
  readonly setIn: number | null;
}

/** A line as near to the edge, in sizes of the type, goes to it. */
export const AT_EDGE = 0.3;

/** The first word of the next line would not have stood on this one. */
export const isFull = (line: Line, next: Line, right: number): boolean =>
  right - line.x1 < next.firstWord + Math.min(line.size, next.size) * 0.8;

export function usualOf(regions: readonly Region[]): Usual {
  const sizes = new Map<number, number>();
  const pitches: number[] = [];
  const inside: number[] = [];
  const insets: number[] = [];
  let right = 0;
  for (const { lines, narrow } of regions) {
    const left = Math.min(...lines.map((l) => l.x0));
    lines.forEach((line, i) => {
      const size = Math.round(line.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + line.text.length);
      if (!narrow) right = Math.max(right, line.x1);
      const next = lines[i + 1];
      if (next === undefined || Math.abs(next.size - line.size) >= 0.6 || next.y <= line.y) return;
      const pitch = (next.y - line.y) / line.size;
      pitches.push(pitch);
      if (/^\p{Ll}/u.test(next.text)) inside.push(pitch);
      const inset = line.x0 - left;
      if (inset > line.size * 0.9 && inset < line.size * 5 && next.x0 - left < line.size * 0.3) insets.push(inset);
    });
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const pitch = usualPitch(inside.length < FEW ? pitches : inside);
  return { size, pitch, right, justified: areJustified(regions, right, pitch), setIn: usualInset(insets, size) };
}

/** Lines that begin in lower case, and so within a paragraph: from as many its pitch is told, whatever the gaps between paragraphs. */
const FEW = 5;

/** The commonest distance, not the middle one: paragraphs of two lines have as many gaps as pitches. */
function usualPitch(pitches: readonly number[]): number {
  const common = commonest(pitches, 12);
  return common.length === 0 ? 1.2 : median(common);
}

/** Seen three times at least, and more often than any other. */
function usualInset(insets: readonly number[], size: number): number | null {
  const common = commonest(insets, 4 / size);
  return common.length >= 3 && common.length >= insets.length / 2 ? median(common) : null;
}

/** The largest group of values that are the same to a part of `fineness`; the lowest of equal ones. */
function commonest(values: readonly number[], fineness: number): readonly number[] {
  const groups = new Map<number, number[]>();
  for (const value of values) {
    const key = Math.round(value * fineness);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [value]);
    else list.push(value);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || median(a) - median(b))[0] ?? [];
}

/** Of the lines that have no room for the first word of the next, nearly all go to the edge. */
function areJustified(regions: readonly Region[], right: number, pitch: number): boolean {
  let full = 0;
  let toEdge = 0;
  for (const { lines, narrow } of regions) {
    const edge = narrow ? Math.max(...lines.map((l) => l.x1)) : right;
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      if (next === undefined || !isFull(line, next, edge) || next.y - line.y > pitch * 1.32 * line.size) return;
      full++;
      if (edge - line.x1 < line.size * AT_EDGE) toEdge++;
    });
  }
  return full >= 6 && toEdge >= full * 0.8;
}

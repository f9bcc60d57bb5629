import { linesOf, rowsOf } from './lines.js';
import type { Line, Run } from './page.js';

/** A part of a page whose lines are read from top to bottom. `narrow`: a column beside others. */
export interface Region {
  readonly lines: readonly Line[];
  readonly narrow: boolean;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A row of runs with the white space that stands in it, the margins included. */
interface Band {
  readonly runs: readonly Run[];
  readonly y: number;
  readonly size: number;
  readonly white: readonly Interval[];
}

/** Columns that stand beside each other from band `first` up to band `last`, with white space between them. */
interface Columns {
  readonly first: number;
  readonly last: number;
  readonly gutter: Interval;
}

/** Width of the white space between two columns, in sizes of the type. */
const GUTTER = 0.9;
const MAX_DEPTH = 12;

/**
 * The regions of a page in reading order: a recursive XY-cut (Nagy and Seth 1984), with the cut between columns sought first. A gutter is
 * white space that goes through several lines with prose on both sides; what stands above and below it is cut off before the columns are read
 * one after the other. White space in a table is no gutter: its cells are short.
 */
export function regionsOf(runs: readonly Run[]): Region[] {
  return cut(runs, 0, false);
}

function cut(runs: readonly Run[], depth: number, narrow: boolean): Region[] {
  if (runs.length === 0) return [];
  const bands = depth < MAX_DEPTH ? bandsOf(runs) : [];
  const columns = widestColumns(bands);
  if (columns === null) return [{ lines: linesOf(runs), narrow }];
  const { first, last, gutter } = columns;
  const of = (from: number, to: number): Run[] => bands.slice(from, to).flatMap((b) => b.runs);
  const middle = (gutter.from + gutter.to) / 2;
  const inside = of(first, last + 1);
  return [
    ...cut(of(0, first), depth + 1, narrow),
    ...cut(
      inside.filter((r) => (r.x0 + r.x1) / 2 < middle),
      depth + 1,
      true,
    ),
    ...cut(
      inside.filter((r) => (r.x0 + r.x1) / 2 >= middle),
      depth + 1,
      true,
    ),
    ...cut(of(last + 1, bands.length), depth + 1, narrow),
  ];
}

function bandsOf(runs: readonly Run[]): Band[] {
  return rowsOf(runs).map((row) => {
    const sorted = [...row].sort((a, b) => a.x0 - b.x0);
    const size = Math.max(...sorted.map((r) => r.size));
    const white: Interval[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const run of sorted) {
      if (run.x0 - end > size * GUTTER) white.push({ from: end, to: run.x0 });
      end = Math.max(end, run.x1);
    }
    white.push({ from: end, to: Number.POSITIVE_INFINITY });
    return { runs: sorted, y: sorted[0]!.y, size, white };
  });
}

/** The columns that take up most lines. */
function widestColumns(bands: readonly Band[]): Columns | null {
  let best: Columns | null = null;
  const tried = new Set<string>();
  bands.forEach((band, at) => {
    for (const seed of band.white) {
      if (!Number.isFinite(seed.from) || !Number.isFinite(seed.to)) continue;
      const found = grown(bands, at, seed);
      const key = `${found.first} ${found.last} ${found.gutter.from}`;
      if (tried.has(key)) continue;
      tried.add(key);
      if ((best === null || found.last - found.first > best.last - best.first) && areColumns(bands, found))
        best = found;
    }
  });
  return best;
}

/** The gutter, followed up and down as long as no line crosses it. */
function grown(bands: readonly Band[], at: number, seed: Interval): Columns {
  let gutter = seed;
  let first = at;
  let last = at;
  const take = (i: number): boolean => {
    const band = bands[i];
    if (band === undefined) return false;
    const next = narrowed(gutter, band);
    if (next === null) return false;
    gutter = next;
    return true;
  };
  while (take(last + 1)) last++;
  while (take(first - 1)) first--;
  return trimmed(bands, { first, last, gutter });
}

function narrowed(gutter: Interval, band: Band): Interval | null {
  let widest: Interval | null = null;
  for (const w of band.white) {
    const from = Math.max(gutter.from, w.from);
    const to = Math.min(gutter.to, w.to);
    if (to - from >= band.size * GUTTER && (widest === null || to - from > widest.to - widest.from))
      widest = { from, to };
  }
  return widest;
}

const isLeft = (run: Run, { from, to }: Interval): boolean => (run.x0 + run.x1) / 2 < (from + to) / 2;
type Side = 'left' | 'right' | 'both';
function sideOf(band: Band, gutter: Interval): Side {
  const left = band.runs.some((r) => isLeft(r, gutter));
  const right = band.runs.some((r) => !isLeft(r, gutter));
  return left && right ? 'both' : left ? 'left' : 'right';
}

/**
 * Lines on one side alone, above or below the columns, belong to them only where they follow on closely in the same size, or where nothing
 * more comes on the page.
 */
function trimmed(bands: readonly Band[], { first, last, gutter }: Columns): Columns {
  const isBoth = (i: number): boolean => sideOf(bands[i]!, gutter) === 'both';
  let from = first;
  let to = last;
  const inner: number[] = [];
  for (let i = first; i <= last; i++) if (isBoth(i)) inner.push(i);
  if (inner.length === 0) {
    // The lines of the columns stand at different heights: none has both. All that is between is theirs.
    return { first, last, gutter };
  }
  from = inner[0]!;
  to = inner.at(-1)!;
  while (from > first && follows(bands, from, from - 1)) from--;
  while (to < last && (last === bands.length - 1 || follows(bands, to, to + 1))) to++;
  return { first: from, last: to, gutter };
}

function follows(bands: readonly Band[], i: number, next: number): boolean {
  const a = bands[i]!;
  const b = bands[next]!;
  return Math.abs(a.y - b.y) <= a.size * 1.9 && Math.abs(a.size - b.size) <= a.size * 0.12;
}

/** Lines of a column beside which another may have begun. */
const LONG = 8;

/**
 * Prose on both sides: lines of several words that fill their column, more than two of them. Beside a column as long as the page the first
 * one or two lines of the next are enough, where the text ends.
 */
function areColumns(bands: readonly Band[], { first, last, gutter }: Columns): boolean {
  const runs = bands.slice(first, last + 1).flatMap((b) => b.runs);
  const left = linesOf(runs.filter((r) => isLeft(r, gutter)));
  const right = linesOf(runs.filter((r) => !isLeft(r, gutter)));
  if (!isProse(left)) return false;
  if (isProse(right)) return !isTable(left, right);
  return first === 0 && last === bands.length - 1 && left.length >= LONG && isBeginning(left, right);
}

/** One or two lines at the top, at the left edge of a column as wide as the other. */
function isBeginning(left: readonly Line[], right: readonly Line[]): boolean {
  const width = Math.max(...left.map((l) => l.x1)) - Math.min(...left.map((l) => l.x0));
  return (
    right.length <= 2 &&
    right.every((l, i) => Math.abs(l.y - left[i]!.y) < l.size * 0.5 && Math.abs(l.x0 - right[0]!.x0) < l.size * 2.5) &&
    right.every((l) => Math.abs(l.size - left.at(-1)!.size) <= l.size * 0.12 && l.x1 - l.x0 <= width)
  );
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const x0 = Math.min(...lines.map((l) => l.x0));
  const x1 = Math.max(...lines.map((l) => l.x1));
  const fill = lines.reduce((n, l) => n + (l.x1 - l.x0), 0) / lines.length / Math.max(1, x1 - x0);
  const length = lines.reduce((n, l) => n + l.text.length, 0) / lines.length;
  return fill >= 0.5 && length >= 14;
}

/** Rows whose cells on both sides begin at one height, with white space between the rows. */
function isTable(left: readonly Line[], right: readonly Line[]): boolean {
  const heads = (lines: readonly Line[]): number[] => {
    const pitch = lines[0]!.size * 1.55;
    return lines.filter((l, i) => i === 0 || l.y - lines[i - 1]!.y > pitch).map((l) => l.y);
  };
  const a = heads(left);
  const b = heads(right);
  if (a.length < 3 || b.length < 3) return false;
  const together = a.filter((y) => b.some((other) => Math.abs(other - y) < 2)).length;
  return together >= Math.max(a.length, b.length) * 0.8 && left.length / a.length <= 6;
}

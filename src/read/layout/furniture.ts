import { linesOf, rowsOf } from './lines.js';
import { type Line, median, type PageRuns, type Run } from './page.js';

/** A page without its running header, footer and page number, and these. */
export interface Stripped {
  readonly page: PageRuns;
  readonly body: readonly Run[];
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
}

/** Lines at the top and bottom of a page that may be furniture. */
const EDGE = 4;
/** How far two lines of equal words may differ in height, in points, to be the same header. */
const DRIFT = 14;
const NUMBER =
  /^(?:[-–—|[(\s]*(?:page|pg\.?|p\.)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|\])\s]*|(?:page|pg\.?)?\s*\d{1,4}\s*(?:of|\/)\s*\d{1,4})$/i;

interface Row {
  readonly runs: readonly Run[];
  readonly line: Line;
  /** Its words with all digits made one. */
  readonly form: string;
}

/**
 * Running headers and footers: lines at the edge of the page that come again on other pages, at one height, with the same words but for
 * their numbers. Page numbers: numbers by themselves at the edge which count with the pages.
 */
export function stripFurniture(pages: readonly PageRuns[]): Stripped[] {
  const edges = pages.map((page) => edgesOf(page));
  const furniture = new Set<Row>();
  for (const side of ['top', 'bottom'] as const) {
    const rows = edges.map((e) => e[side]);
    for (const row of repeated(pages, rows)) furniture.add(row);
    for (const row of counting(pages, rows)) furniture.add(row);
  }
  return pages.map((page, i) => strip(page, edges[i]!, furniture));
}

interface Edges {
  readonly top: readonly Row[];
  readonly bottom: readonly Row[];
}

function edgesOf(page: PageRuns): Edges {
  const rows = rowsOf(page.runs);
  const of = (some: readonly Run[][]): Row[] =>
    some.flatMap((runs) => linesOf(runs).map((line) => ({ runs, line, form: formOf(line.text) })));
  const top = of(rows.slice(0, EDGE)).filter((r) => r.line.y < page.height * 0.4);
  const bottom = of(rows.slice(-EDGE).reverse()).filter((r) => r.line.y > page.height * 0.6);
  return { top, bottom };
}

const formOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();

/** Rows that come again: on two pages of two or three, else on three or more. */
function repeated(pages: readonly PageRuns[], rows: readonly (readonly Row[])[]): Row[] {
  const byForm = new Map<string, { row: Row; page: number; at: number }[]>();
  rows.forEach((list, page) => {
    list.forEach((row, at) => {
      if (row.form === '' || row.line.text.length > 160) return;
      const same = byForm.get(row.form);
      if (same === undefined) byForm.set(row.form, [{ row, page, at }]);
      else same.push({ row, page, at });
    });
  });
  const least = pages.length <= 3 ? 2 : 3;
  const found: Row[] = [];
  for (const same of byForm.values()) {
    const height = median(same.map((s) => s.row.line.y));
    const level = same.filter((s) => Math.abs(s.row.line.y - height) <= DRIFT);
    const onPages = new Set(level.map((s) => s.page)).size;
    if (onPages >= least && onPages >= level.length * 0.9) found.push(...level.map((s) => s.row));
  }
  return withoutGaps(rows, new Set(found));
}

/** Furniture stands outermost: a repeated line with prose between it and the edge is none. */
function withoutGaps(rows: readonly (readonly Row[])[], found: ReadonlySet<Row>): Row[] {
  return rows.flatMap((list) => {
    const outer = list.findIndex((row) => !found.has(row) && !NUMBER.test(row.line.text));
    return list.slice(0, outer < 0 ? list.length : outer).filter((row) => found.has(row));
  });
}

/** Page numbers: a number by itself at the edge, as far from the number of the page as on another page, or the only page's. */
function counting(pages: readonly PageRuns[], rows: readonly (readonly Row[])[]): Row[] {
  const numbers = rows.flatMap((list, i) =>
    list.flatMap((row) => {
      const number = NUMBER.test(row.line.text) ? numberIn(row.line.text) : null;
      return number === null ? [] : [{ row, off: number - pages[i]!.page }];
    }),
  );
  const counts = new Map<number, number>();
  for (const { off } of numbers) counts.set(off, (counts.get(off) ?? 0) + 1);
  return numbers
    .filter(({ off, row }) => counts.get(off)! > 1 || isSelfEvident(row.line.text, off))
    .map(({ row }) => row);
}

const isSelfEvident = (text: string, off: number): boolean => off === 0 || /page|\bof\b|^[-–—|]/i.test(text);

function numberIn(text: string): number | null {
  const digits = /\d+/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const roman = /[ivxl]+/i.exec(text)?.[0].toLowerCase();
  if (roman === undefined) return null;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  return [...roman].reduce((sum, c, i) => {
    const value = values[c]!;
    return sum + (value < (values[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

function strip(page: PageRuns, { top, bottom }: Edges, furniture: ReadonlySet<Row>): Stripped {
  const head = top.filter((row) => furniture.has(row));
  const foot = bottom.filter((row) => furniture.has(row) && !head.includes(row)).reverse();
  const gone = new Set([...head, ...foot].flatMap((row) => row.runs));
  return {
    page,
    body: page.runs.filter((run) => !gone.has(run)),
    head: head.map((row) => row.line),
    foot: foot.map((row) => row.line),
  };
}

import { boxOf } from './boxes.js';
import { type Line, median, type Run } from './page.js';

/** White space that divides words, and cells of a table, in sizes of the type. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.8;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Lines from top to bottom, each from left to right. Raised digits become superscripts; an initial over several lines joins the first. */
export function linesOf(runs: readonly Run[]): Line[] {
  const rows = rowsOf(withInitials(runs));
  return rows.map(lineOf).filter((line) => line.text !== '');
}

/** Runs by baseline. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.findLast((r, i) => i >= rows.length - 3 && onRow(r, run));
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  const mains = new Map(rows.map((r) => [r, mainOf(r)]));
  return rows.sort((a, b) => mains.get(a)!.y - mains.get(b)!.y);
}

const mainOf = (row: readonly Run[]): Run =>
  row.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a));

function onRow(row: readonly Run[], run: Run): boolean {
  return row.some((r) => {
    const off = Math.abs(r.y - run.y);
    const [small, large] = r.size < run.size ? [r, run] : [run, r];
    if (off <= small.size * 0.35) return true;
    // Raised or lowered: a mark of a note, the "th" of a date.
    const near = small.x0 < large.x1 + large.size && small.x1 > large.x0 - large.size;
    return near && small.size <= large.size * 0.8 && small.text.trim().length <= 4 && off <= large.size * 0.6;
  });
}

/** A large initial is put on the baseline of the first line beside it. */
function withInitials(runs: readonly Run[]): readonly Run[] {
  const usual = median(runs.map((r) => r.size));
  if (!runs.some((r) => isInitial(r, usual))) return runs;
  return runs.map((run) => {
    if (!isInitial(run, usual)) return run;
    const top = run.y - run.size;
    const first = runs
      .filter(
        (r) => !isInitial(r, usual) && r.x0 >= run.x1 - 1 && r.x0 < run.x1 + usual * 3 && r.y > top && r.y < run.y,
      )
      .sort((a, b) => a.y - b.y)[0];
    return first === undefined ? run : { ...run, y: first.y, size: first.size, box: boxOf(run) };
  });
}

const isInitial = (run: Run, usual: number): boolean =>
  run.size > usual * 1.8 && /^["“‘']?\p{Lu}$/u.test(run.text.trim());

function lineOf(row: readonly Run[]): Line {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0);
  const main = mainOf(sorted);
  const cells: string[] = [];
  const starts: number[] = [];
  let cell = '';
  let end = Number.NaN;
  for (const run of sorted) {
    const gap = run.x0 - end;
    const raised = isRaised(run, main) && cell.trim() !== '' && gap < main.size * 0.3;
    const text = raised ? superscript(run.text) : run.text;
    if (gap > main.size * CELL_GAP) {
      cells.push(cell.trim());
      cell = text;
      starts.push(run.x0);
    } else if (Number.isNaN(end)) {
      cell = text;
      starts.push(run.x0);
    } else {
      const space = !raised && (run.spaced || gap > Math.min(main.size, run.size) * WORD_GAP) && !/\s$/.test(cell);
      cell += (space ? ' ' : '') + text;
    }
    end = Number.isNaN(end) ? run.x1 : Math.max(end, run.x1);
  }
  cells.push(cell.trim());
  const text = cells.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
  const x0 = sorted[0]!.x0;
  const first = /^\S+/.exec(text)?.[0] ?? '';
  return {
    text,
    x0,
    x1: end,
    y: main.y,
    size: main.size,
    font: main.font,
    cells: cells.map((c) => c.replace(/\s+/g, ' ')),
    starts,
    firstWord: ((end - x0) * first.length) / Math.max(1, text.length),
    runs: row,
  };
}

const isRaised = (run: Run, main: Run): boolean =>
  run !== main && run.size <= main.size * 0.8 && run.y < main.y - main.size * 0.12 && /^\s*\d{1,3}\s*$/.test(run.text);

const superscript = (digits: string): string => digits.trim().replace(/\d/g, (d) => RAISED[Number(d)]!);

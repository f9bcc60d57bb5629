import type { Line } from './page.js';
import type { Region } from './regions.js';
import { AT_EDGE, isFull as fills, type Usual } from './usual.js';

export type PieceKind = 'text' | 'heading' | 'note' | 'table_row';

/** Lines that belong together. `breaks[i]`: line i + 1 begins anew under line i, as in an address. */
export interface Piece {
  readonly kind: PieceKind;
  readonly lines: readonly Line[];
  readonly breaks: readonly boolean[];
  /** Its first line is set in. */
  readonly indented: boolean;
  /** Its last line goes to the edge of the column, so it may go on in the next. */
  readonly full: boolean;
}

const MARK = /^(?:[-–—•*·▪◦‣●○■□✓✔➢➤\uf0b7]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivxl]{1,5})[.)]\s|[•▪●■➢\uf0b7])/;
const NOTE = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}(?=[\s.)]|\p{Lu})|[*†‡§](?=\s?\S))/u;
const DIVIDED = /\p{L}[-‐\u00ad]$/u;
const ENDED = /[.!?:;]["”’)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/;

/** The pieces of one region, notes at its foot apart. */
export function piecesOf({ lines, narrow }: Region, usual: Usual, height: number): Piece[] {
  const notesFrom = noteStart(lines, usual, height);
  const right = Math.max(narrow ? 0 : usual.right, ...lines.map((l) => l.x1));
  return [
    ...grouped(lines.slice(0, notesFrom), usual, right, null),
    ...grouped(lines.slice(notesFrom), usual, right, 'note'),
  ];
}

/** Where the notes at the foot of a page begin: small lines to its end, the first with a mark. */
function noteStart(lines: readonly Line[], usual: Usual, height: number): number {
  let from = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.size > usual.size * 0.93 || line.y < height * 0.3) break;
    if (NOTE.test(line.text)) from = i;
  }
  return from;
}

function grouped(lines: readonly Line[], usual: Usual, right: number, kind: 'note' | null): Piece[] {
  const rows = kind === null ? tableRows(lines) : new Set<number>();
  const left = Math.min(...lines.map((l) => l.x0));
  const pieces: Piece[] = [];
  let current: Line[] = [];
  let breaks: boolean[] = [];
  const flush = (): void => {
    const [first] = current;
    if (first === undefined) return;
    const last = current.at(-1)!;
    const isHeading =
      kind === null && first.size >= usual.size * 1.15 && current.every((l) => l.size >= usual.size * 1.1);
    pieces.push({
      kind: kind ?? (isHeading ? 'heading' : 'text'),
      lines: current,
      breaks: isList(current, breaks)
        ? breaks.map((anew, i) => anew || beginsItem(current[i]!, current[i + 1]!))
        : breaks,
      indented: first.x0 - left > first.size * 0.9 && first.x0 - left < first.size * 5,
      full: right - last.x1 < Math.max(last.size * 2, (right - left) * 0.12),
    });
    current = [];
    breaks = [];
  };
  lines.forEach((line, i) => {
    if (rows.has(i)) {
      flush();
      pieces.push({ kind: 'table_row', lines: [line], breaks: [], indented: false, full: false });
      return;
    }
    const above = current.at(-1);
    const how =
      above === undefined
        ? 'joins'
        : isSetInFirst(current, line, lines[i + 1], { usual, right, left, kind })
          ? 'apart'
          : followOn(above, line, current, breaks, { usual, right, left, kind });
    if (how === 'apart') flush();
    else if (above !== undefined) breaks.push(how === 'below');
    current.push(line);
  });
  flush();
  return pieces;
}

interface Column {
  readonly usual: Usual;
  readonly left: number;
  readonly right: number;
  readonly kind: 'note' | null;
}

/** How a line follows the one above: joined to it, below it, or apart from it. */
function followOn(
  above: Line,
  line: Line,
  current: readonly Line[],
  breaks: readonly boolean[],
  column: Column,
): 'joins' | 'below' | 'apart' {
  const { usual, left, right, kind } = column;
  const size = Math.min(above.size, line.size);
  // The line above begins a paragraph or stands below another.
  const anew = breaks.at(-1) ?? true;
  if (Math.abs(above.size - line.size) > size * 0.12) return 'apart';
  const gap = (line.y - above.y) / Math.max(above.size, line.size);
  if (gap > usual.pitch * 1.32 || gap < 0) return 'apart';
  if (kind === 'note' && NOTE.test(line.text)) return 'apart';
  const room = right - above.x1;
  const runsOn =
    (DIVIDED.test(above.text) && /^\p{Ll}/u.test(line.text)) ||
    (/^\p{Ll}/u.test(line.text) && !ENDED.test(above.text) && room < (right - left) * 0.4);
  const strict = usual.justified && kind === null && !MARK.test(current[0]!.text) && !isRagged(current, breaks, right);
  const isFull = runsOn || (strict ? room < size * AT_EDGE : fills(above, line, right));
  if (
    MARK.test(line.text) &&
    (!isFull || ENDED.test(above.text) || MARK.test(current[0]!.text) || /^[^\p{L}\d(]/u.test(line.text))
  )
    return 'apart';
  const inset = line.x0 - above.x0;
  const hangs = anew && MARK.test(above.text);
  if (inset > size * 0.9 && !hangs && !areCentred(above, line, column) && inset < size * 6) return 'apart';
  if (inset < -size * 0.9 && !anew && !areCentred(above, line, column)) return 'apart';
  if (above.font !== line.font && !isFull) return 'apart';
  return isFull ? 'joins' : 'below';
}

/** A line that did not go to the edge was joined to the next. */
const isRagged = (lines: readonly Line[], breaks: readonly boolean[], right: number): boolean =>
  breaks.some((anew, i) => !anew && right - lines[i]!.x1 > lines[i]!.size * AT_EDGE && !DIVIDED.test(lines[i]!.text));

/**
 * Under paragraphs of one line that are set in, the first line of another which goes on at the edge of the column: "Dear Dr. Reyes:" and the
 * letter.
 */
function isSetInFirst(
  current: readonly Line[],
  line: Line,
  next: Line | undefined,
  { usual, left, right }: Column,
): boolean {
  const { setIn } = usual;
  if (next === undefined || setIn === null) return false;
  const near = line.size * 0.3;
  const above = current.at(-1)!;
  return (
    [...current, line].every((l) => Math.abs(l.x0 - left - setIn) < near) &&
    (ENDED.test(above.text) || !fills(above, line, right)) &&
    next.x0 - left < near &&
    next.y - line.y <= usual.pitch * 1.32 * line.size &&
    fills(line, next, right)
  );
}

/** Most of its lines stand for themselves, as names under a letter do. */
const isList = (lines: readonly Line[], breaks: readonly boolean[]): boolean =>
  lines.length >= 4 && breaks.filter((anew) => anew).length >= breaks.length * 0.6;

/** In a list, a line that fills its column by chance does not go on. */
const beginsItem = (above: Line, line: Line): boolean =>
  /^["“‘'(]?[\p{Lu}\d]/u.test(line.text) &&
  !/(?:[-,;&/]|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))$/.test(above.text);

/** Both lines stand in the middle of their column, clear of its edges. */
const areCentred = (a: Line, b: Line, { left, right }: Column): boolean =>
  [a, b].every((l) => l.x0 - left > l.size && Math.abs(l.x0 + l.x1 - left - right) < l.size * 1.5);

/** Rows of a table: lines of several cells, at least two below each other with cells that begin at the same places. */
function tableRows(lines: readonly Line[]): Set<number> {
  const rows = new Set<number>();
  lines.forEach((line, i) => {
    if (line.cells.length < 2) return;
    for (const k of [i - 1, i + 1]) {
      const other = lines[k];
      if (other === undefined || other.cells.length < 2 || Math.abs(other.y - line.y) > line.size * 4) continue;
      if (line.starts.slice(1).some((x) => other.starts.slice(1).some((o) => Math.abs(o - x) < line.size))) rows.add(i);
    }
  });
  return rows;
}

/** One table drawn for a terminal: side by side where the columns cut, else a record below another. */
import type { ChalkInstance } from 'chalk';
import { cellText } from './cell.js';
import type { ColumnInfo, Table } from './columns.js';
import { harmless, padEnd, padStart, width, wrap } from './layout.js';
import type { Selection } from './lookup.js';

export interface ViewOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly chalk: ChalkInstance;
}

interface Drawn {
  readonly info: ColumnInfo;
  readonly cells: readonly string[];
  readonly natural: number;
  /** Below this the column is not worth reading. */
  readonly least: number;
}

const GAP = 2;
const MOST_LINES = 6;
const LONG = new Set(['quote', 'context', 'message', 'title', 'explanation']);
const isLong = (name: string): boolean => LONG.has(name.replace(/^(?:a|b|before|after)_/, ''));

const isNumeric = ({ type }: ColumnInfo): boolean => type === 'integer' || type === 'number';
/** A name of ours in words; the name of a source as it is. */
const heading = (name: string): string =>
  /^[a-z_]+$/.test(name) ? name.replace(/_name$/, '').replaceAll('_', ' ') : harmless(name);
const longestWord = (text: string): number => Math.max(...text.split(' ').map(width));

function drawnColumns(table: Table<string>, selection: Selection): Drawn[] {
  const rows = [...table.rows(selection)];
  return table.narrow
    .map((name) => {
      const at = table.columns.findIndex((c) => c.name === name);
      const info = table.columns[at]!;
      const cells = rows.map((row) => harmless(cellText(row[at]!, info) ?? ''));
      const header = heading(name);
      const content = Math.max(0, ...cells.slice(0, 500).map((c) => Math.min(200, width(c.slice(0, 200)))));
      const natural = Math.max(content, isNumeric(info) ? longestWord(header) : width(header));
      const least = isLong(name) ? 28 : isNumeric(info) ? natural : Math.max(11, longestWord(header));
      return { info, cells, natural, least: Math.min(natural, least) };
    })
    .filter((c) => c.cells.some((text) => text !== ''));
}

/** Every column gets its least, long words half of what is left, and the others share the rest, the modest ones first. */
function shares(columns: readonly Drawn[], room: number): number[] {
  const widths = columns.map((c) => c.least);
  let left = room - widths.reduce((a, b) => a + b, 0);
  const give = (i: number, most: number): void => {
    const given = Math.max(0, Math.min(columns[i]!.natural - widths[i]!, most));
    widths[i]! += given;
    left -= given;
  };
  const byWish = columns
    .map((c, i) => ({ i, wish: c.natural - c.least, isLong: isLong(c.info.name) }))
    .sort((a, b) => a.wish - b.wish);
  const long = byWish.filter((c) => c.isLong);
  const others = byWish.filter((c) => !c.isLong);
  for (const [k, { i }] of long.entries()) give(i, Math.floor(left / 2 / (long.length - k)));
  for (const [k, { i }] of others.entries()) give(i, Math.floor(left / (others.length - k)));
  for (const [k, { i }] of long.entries()) give(i, Math.floor(left / (long.length - k)));
  return widths;
}

function* sideBySide(columns: readonly Drawn[], widths: number[], { chalk }: ViewOptions): Generator<string> {
  const gap = ' '.repeat(GAP);
  const line = (texts: readonly (readonly string[])[], at: number): string =>
    columns
      .map((c, i) => (isNumeric(c.info) ? padStart : padEnd)(texts[i]![at] ?? '', widths[i]!))
      .join(gap)
      .trimEnd();
  const titles = columns.map((c, i) => wrap(heading(c.info.name), widths[i]!));
  for (let at = 0; at < Math.max(...titles.map((t) => t.length)); at++) yield `${chalk.bold(line(titles, at))}\n`;
  yield `${chalk.dim(widths.map((w) => '─'.repeat(w)).join(gap))}\n`;
  const spaced = columns.some((c, i) => c.natural > widths[i]!);
  for (let row = 0; row < columns[0]!.cells.length; row++) {
    const texts = columns.map((c, i) => wrap(c.cells[row]!, widths[i]!, MOST_LINES));
    for (let at = 0; at < Math.max(...texts.map((t) => t.length)); at++) yield `${line(texts, at)}\n`;
    if (spaced) yield '\n';
  }
}

function* oneBelowAnother(columns: readonly Drawn[], options: ViewOptions): Generator<string> {
  const { chalk } = options;
  const names = Math.max(...columns.map((c) => width(heading(c.info.name)))) + GAP;
  const room = Math.max(10, options.width - names);
  for (let row = 0; row < columns[0]!.cells.length; row++) {
    const label = `── ${(row + 1).toLocaleString('en-US')} `;
    yield `${chalk.dim(label + '─'.repeat(Math.max(0, options.width - width(label))))}\n`;
    for (const { info, cells } of columns) {
      if (cells[row] === '') continue;
      const [first, ...rest] = wrap(cells[row]!, room);
      yield `${chalk.cyan(padEnd(heading(info.name), names))}${first}\n`;
      for (const line of rest) yield `${' '.repeat(names)}${line}\n`;
    }
  }
}

export function* drawChunks(table: Table<string>, selection: Selection, options: ViewOptions): Generator<string> {
  const columns = drawnColumns(table, selection);
  if (columns.length === 0) {
    yield `${options.chalk.dim(`No ${heading(table.name)}.`)}\n`;
    return;
  }
  const room = options.width - GAP * (columns.length - 1);
  if (columns.reduce((sum, c) => sum + c.least, 0) > room) yield* oneBelowAnother(columns, options);
  else yield* sideBySide(columns, shares(columns, room), options);
}

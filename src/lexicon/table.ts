import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { preparedJson } from './prepared.js';

const DATA = new URL('../../data/', import.meta.url);

/** The bytes of a file of `data/`. */
export const readData = (name: string): Buffer => readFileSync(new URL(name, DATA));

/** The cells of a line; the parser is only asked where there are quotation marks, for it is slow. */
const cellsOf = (line: string): string[] =>
  line.includes('"') ? (parse(line, { trim: true }) as string[][])[0]! : line.split(',').map((cell) => cell.trim());

function parseTable(name: string, text: string): Record<string, string>[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const header = cellsOf(lines.shift() ?? '');
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== header.length)
      throw new Error(`${name}: ${cells.length} cells for ${header.length} columns: ${line}`);
    const row: Record<string, string> = {};
    for (let i = 0; i < header.length; i++) row[header[i]!] = cells[i]!;
    return row;
  });
}

/** Several groups of lists are made of one file. */
const tables = new Map<string, readonly Record<string, string>[]>();

/** The rows of a CSV file of `data/`, keyed by its header; a line is a row. Lines that begin with # are comments. */
export function readTable<Row extends Record<string, string>>(name: string): readonly Row[] {
  let rows = tables.get(name);
  if (rows === undefined) {
    const bytes = readData(name);
    rows = preparedJson('table', [bytes], () => parseTable(name, bytes.toString('utf8')));
    tables.set(name, rows);
  }
  return rows as readonly Row[];
}

/** A list in one cell: values joined by ";". */
export const cells = (value: string | undefined): string[] =>
  (value ?? '')
    .split(';')
    .map((v) => v.trim())
    .filter(Boolean);

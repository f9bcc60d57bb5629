/** What a results folder holds of one document: plain values, which can be made in another thread. */
import type { Problem, Result } from '../records.js';
import type { Cell, Table } from './columns.js';
import { doubtsOf } from './coming-table.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { everything, type Tallied } from './lookup.js';
import type { TableName } from './names.js';
import { ofOne } from './result-files.js';
import { TABLES } from './tables/index.js';

/** Tables that are written once all documents are known; the others grow by each. */
export const LAST: readonly TableName[] = ['facilities', 'organizations', 'people', 'places', 'problems'];

const GROWING = (Object.values(TABLES) as Table<TableName>[]).filter((t) => !LAST.includes(t.name));

type PathAndText = readonly [path: string, text: string];

export interface Page {
  /** Of each table that grows, the rows, to be added to its file. */
  readonly rows: readonly PathAndText[];
  /** Files of its own. */
  readonly files: readonly PathAndText[];
  /** Its problems as rows: the words around them are in its text. */
  readonly problems: readonly (readonly [Problem, readonly Cell[]])[];
  readonly tallied: readonly Tallied[];
}

const textOf = (chunks: Iterable<string>): string => [...chunks].join('');

/** `part`: the records of one document, with its text, all entities it names, and its problems. */
export function pageOf(part: Result, options: CsvOptions): Page {
  const selection = everything(part);
  const more = { ...options, bom: false, header: false };
  return {
    rows: GROWING.map((table) => [`${table.name}.csv`, textOf(csvChunks(table, selection, more))]),
    files: ofOne(part).map(({ path, chunks }) => [path, textOf(chunks)]),
    problems: doubtsOf(selection),
    tallied: part.claims.map(({ kind, facility, asserted_by, target }) => ({ kind, facility, asserted_by, target })),
  };
}

/** What a results folder holds of one document: plain values, which can be made in another thread. */
import type { Problem, Result } from '../records.js';
import type { Filter } from './choose.js';
import type { Cell, Table } from './columns.js';
import { doubtsOf } from './coming-table.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { type Elsewhere, type Filtered, filterResult } from './filter.js';
import { lookupOf, type Selection, type Tallied } from './lookup.js';
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
  /** All claims, shown or not. */
  readonly tallied: readonly Tallied[];
}

const textOf = (chunks: Iterable<string>): string => [...chunks].join('');

/** What is shown of a document: all, or what a filter leaves. `named`: entities that its records name, and that are none of its own. */
export function shownOf(
  part: Result,
  filter: Filter | null,
  elsewhere: Elsewhere,
): Selection & Pick<Filtered, 'undated'> {
  return filter === null
    ? { shown: part, lookup: lookupOf(part, elsewhere.named), undated: 0 }
    : filterResult(part, filter, elsewhere);
}

/** `part`: the records of one document, with its text, all entities it names, and its problems; `selection`: what is shown of them. */
export function pageOf(part: Result, selection: Selection, options: CsvOptions): Page {
  const more = { ...options, bom: false, header: false };
  return {
    rows: GROWING.map((table) => [`${table.name}.csv`, textOf(csvChunks(table, selection, more))]),
    files: ofOne(selection.shown).map(({ path, chunks }) => [path, textOf(chunks)]),
    problems: doubtsOf(selection),
    tallied: part.claims.map(({ kind, facility, asserted_by, target }) => ({ kind, facility, asserted_by, target })),
  };
}

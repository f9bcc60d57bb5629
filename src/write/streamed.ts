/** A results folder of more documents than memory holds: the records of one document after another, each gone once it is written. */
import type { DocumentRecord, Entity, Problem, Result } from '../records.js';
import type { Table } from './columns.js';
import { doubtful } from './coming-table.js';
import type { Comparison } from './comparison.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { dataPackage } from './datapackage.js';
import { claimCounter, everything, type Selection } from './lookup.js';
import type { TableName } from './names.js';
import { LAST, type Page } from './page.js';
import type { FolderEntry } from './place.js';
import { ofAll } from './result-files.js';
import { TABLES, tablesOf } from './tables/index.js';

/** A whole result, of which the records of the documents come one after another. */
export interface StreamedResult {
  /** In order; without their texts. */
  readonly documents: readonly DocumentRecord[];
  /** Of all documents. */
  readonly entities: readonly Entity[];
  /** Ids of those that are shown. Default: all. */
  readonly wanted?: ReadonlySet<string>;
  /** Of all documents, and of what gave none. */
  readonly problems: readonly Problem[];
  /** What a comparison of the documents has found, where there was one. */
  readonly comparison?: Comparison;
  /** What the folder holds of each document, in their order. */
  readonly pages: () => AsyncIterable<Page>;
}

const KEPT_BACK = 1 << 16;

/** Text for several files, each given in large pieces. */
function pieces() {
  const waiting = new Map<string, string>();
  return {
    *add(path: string, more: string): Generator<FolderEntry> {
      const text = (waiting.get(path) ?? '') + more;
      waiting.set(path, text);
      if (text.length < KEPT_BACK) return;
      waiting.set(path, '');
      yield { path, chunks: [text], more: true };
    },
    *rest(): Generator<FolderEntry> {
      for (const [path, text] of waiting) yield { path, chunks: [text] };
      waiting.clear();
    },
  };
}

/** The files of the folder, as of the whole result at once. */
export async function* streamedEntries(
  { documents, entities, wanted, problems, comparison, pages }: StreamedResult,
  version: string,
  options: CsvOptions,
): AsyncGenerator<FolderEntry> {
  const tables = Object.values(TABLES) as Table<TableName>[];
  const none: Result = {
    dossier: '1',
    documents: [],
    entities: [...entities],
    mentions: [],
    dates: [],
    quantities: [],
    claims: [],
    problems: [],
  };
  const counter = claimCounter();
  const fileOf = (table: Table): string => `${table.name}.csv`;
  const more = { ...options, bom: false, header: false };
  const doubts = doubtful();
  const text = pieces();

  const known = everything({ ...none, documents: [...documents], problems: [...problems] });
  const shown = wanted ? entities.filter((e) => wanted.has(e.id)) : [...entities];
  const selection: Selection = {
    shown: { ...known.shown, entities: shown },
    lookup: { ...known.lookup, counts: counter.of },
    ...(comparison && { comparison }),
  };

  yield { path: 'datapackage.json', chunks: [dataPackage(tablesOf(selection), version, options)] };
  // The heads of all tables first, so that the files come in their order.
  for (const table of tables)
    yield { path: fileOf(table), chunks: csvChunks(table, everything({ ...none, entities: [] }), options), more: true };
  yield ofAll({ entities: shown, problems });
  for await (const page of pages()) {
    counter.add(page.tallied);
    for (const [path, rows] of page.rows) yield* text.add(path, rows);
    doubts.add(page.problems);
    for (const [path, whole] of page.files) yield { path, chunks: [whole] };
  }
  yield* text.rest();

  for (const table of tables.filter((t) => LAST.includes(t.name)))
    yield { path: fileOf(table), chunks: csvChunks(table.name === 'problems' ? doubts.table : table, selection, more) };
  for (const table of tablesOf(selection).slice(tables.length))
    yield { path: fileOf(table), chunks: csvChunks(table, selection, options) };
}

/** A results folder: a CSV file a table, a JSON file a document, and a data package that describes them. */
import type { Result } from '../records.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { dataPackage } from './datapackage.js';
import { jsonChunks } from './json.js';
import type { Selection } from './lookup.js';
import { DIFF_TABLE_NAMES, TABLE_NAMES } from './names.js';
import { type FolderEntry, writeFolder } from './place.js';
import { byDocument } from './slice.js';
import { tablesOf } from './tables/index.js';

const OURS = /^(?:datapackage\.json|documents\/d[0-9a-f]{12}\.json)$/;
const ALSO_OURS = new Set(Object.keys({ ...TABLE_NAMES, ...DIFF_TABLE_NAMES }).map((name) => `${name}.csv`));

const isOurs = (path: string): boolean => OURS.test(path) || ALSO_OURS.has(path);

function* entries(selection: Selection, version: string, options: CsvOptions): Generator<FolderEntry> {
  const tables = tablesOf(selection);
  yield { path: 'datapackage.json', chunks: [dataPackage(tables, version, options)] };
  for (const table of tables) yield { path: `${table.name}.csv`, chunks: csvChunks(table, selection, options) };
  for (const part of byDocument(selection.shown)) {
    yield { path: `documents/${part.documents[0]!.id}.json`, chunks: jsonChunks(part satisfies Result) };
  }
}

/** Writes the folder whole or not at all; replaces an earlier results folder, refuses any other that is not empty. */
export const writeResultsFolder = (
  path: string,
  selection: Selection,
  version: string,
  options: CsvOptions = {},
): Promise<void> => writeFolder(path, entries(selection, version, options), isOurs);

/** A results folder: a CSV file a table, for each document a JSON file and its text, and a data package that describes them. */
import { type CsvOptions, csvChunks } from './csv.js';
import { dataPackage } from './datapackage.js';
import type { Selection } from './lookup.js';
import { CARRIED, LAST_RUN } from './names.js';
import { type FolderEntry, writeFolder } from './place.js';
import { ofAll, ofOne } from './result-files.js';
import { isOurs } from './results-folder.js';
import { byDocument } from './slice.js';
import { type StreamedResult, streamedEntries } from './streamed.js';
import { tablesOf } from './tables/index.js';

function* entries(selection: Selection, version: string, options: CsvOptions): Generator<FolderEntry> {
  const tables = tablesOf(selection);
  yield { path: 'datapackage.json', chunks: [dataPackage(tables, version, options)] };
  for (const table of tables) yield { path: `${table.name}.csv`, chunks: csvChunks(table, selection, options) };
  yield ofAll(selection.shown);
  for (const part of byDocument(selection.shown)) yield* ofOne(part);
}

/** The entries, and last of all what is to be kept of this run; `note` is told the names of all others. */
async function* noted(
  all: Iterable<FolderEntry> | AsyncIterable<FolderEntry>,
  note: Note | undefined,
): AsyncGenerator<FolderEntry> {
  const names = new Set<string>();
  for await (const entry of all) {
    names.add(entry.path);
    yield entry;
  }
  if (note) yield { path: LAST_RUN, chunks: [note([...names])] };
}

/** What is to be found in LAST_RUN, given the names of all other files. */
export type Note = (names: readonly string[]) => string;

/** Writes the folder whole or not at all; replaces an earlier results folder, refuses any other that is not empty. */
export const writeResultsFolder = (
  path: string,
  selection: Selection,
  version: string,
  options: CsvOptions = {},
  note?: Note,
): Promise<void> => writeFolder(path, noted(entries(selection, version, options), note), isOurs, CARRIED);

/** The same folder, byte for byte, of a result that is not held as a whole. */
export const writeStreamedFolder = (
  path: string,
  result: StreamedResult,
  version: string,
  options: CsvOptions = {},
  note?: Note,
): Promise<void> => writeFolder(path, noted(streamedEntries(result, version, options), note), isOurs, CARRIED);

import { dirname, resolve } from 'node:path';
import { problem, UsageError } from '../errors.js';
import type { Genre, Problem } from '../records.js';
import { GENRES } from '../records.js';
import type { ReadDocument } from '../stages.js';
import { readCsv } from './csv.js';
import { edtfDay } from './normalize.js';

const COLUMNS = ['path', 'source', 'title', 'publisher', 'published', 'genre'] as const;

/** What a row tells of one file; null where its cell is empty. */
export interface MetadataRow {
  /** Line of the CSV file. */
  readonly line: number;
  readonly path: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly genre: Genre | null;
}

export interface MetadataTable {
  readonly csv: string;
  /** By absolute path. */
  readonly rows: ReadonlyMap<string, MetadataRow>;
}

/**
 * A CSV file with the column path (relative to the file's own folder) and any of source, title, publisher, published (a date), genre.
 * Comma, semicolon or tab. Throws UsageError where the file cannot be read, lacks the column, or has a row that makes no sense.
 */
export async function readMetadata(csv: string): Promise<MetadataTable> {
  const { header, rows: records } = await readCsv(csv, 'metadata file');
  if (!header.includes('path'))
    throw new UsageError(
      `The metadata file "${csv}" has no column "path". Its first line must name the columns: ${COLUMNS.join(', ')}.`,
    );
  const unknown = header.filter((h) => h !== '' && !(COLUMNS as readonly string[]).includes(h));
  if (unknown.length > 0)
    throw new UsageError(
      `The metadata file "${csv}" has columns that are not known: ${unknown.join(', ')}. Known: ${COLUMNS.join(', ')}.`,
    );
  const rows = new Map<string, MetadataRow>();
  for (const { record, line } of records) {
    const row = rowOf(csv, record, line);
    const key = resolve(dirname(csv), row.path);
    if (rows.has(key))
      throw new UsageError(
        `"${csv}", line ${row.line}: "${row.path}" has a row already, on line ${rows.get(key)!.line}.`,
      );
    rows.set(key, row);
  }
  return { csv, rows };
}

function rowOf(csv: string, record: Readonly<Record<string, string>>, line: number): MetadataRow {
  const cell = (name: string): string | null => (record[name]?.trim() ? record[name].trim() : null);
  const path = cell('path');
  if (path === null) throw new UsageError(`"${csv}", line ${line}: the cell "path" is empty.`);
  const published = cell('published');
  const genre = cell('genre')?.toLowerCase() ?? null;
  if (published !== null && edtfDay(published) === null)
    throw new UsageError(
      `"${csv}", line ${line}: "${published}" is not a date. Write it as 2022-03-18, 2022-03 or 2022.`,
    );
  const known = genre === null ? null : GENRES.find((g) => g === genre);
  if (known === undefined)
    throw new UsageError(`"${csv}", line ${line}: there is no genre "${genre}". Use one of ${GENRES.join(', ')}.`);
  return {
    line,
    path,
    source: cell('source'),
    title: cell('title'),
    publisher: cell('publisher'),
    published: edtfDay(published),
    genre: known,
  };
}

/** The document with what the table tells of it, which goes before what the file tells of itself. */
export function applyMetadata(read: ReadDocument, table: MetadataTable): ReadDocument {
  const row = rowFor(table, read.document.paths);
  if (row === undefined) return read;
  const { document } = read;
  return {
    ...read,
    document: {
      ...document,
      source: row.source ?? row.publisher ?? document.source,
      title: row.title ?? document.title,
      publisher: row.publisher ?? document.publisher,
      published: row.published ?? document.published,
      published_basis: row.published === null ? document.published_basis : 'metadata',
      genre: row.genre ?? document.genre,
    },
  };
}

const rowFor = (table: MetadataTable, paths: readonly string[]): MetadataRow | undefined =>
  paths.map((p) => table.rows.get(resolve(p))).find((r) => r !== undefined);

/** A problem for each row that no document of the run answers to. */
export function unusedRows(table: MetadataTable, paths: Iterable<string>): Problem[] {
  const used = new Set([...paths].map((p) => resolve(p)));
  return [...table.rows]
    .filter(([path]) => !used.has(path))
    .map(([, row]) => problem(table.csv, 'metadata_unused', `Line ${row.line}: no document "${row.path}" was read.`));
}

const UNUSED = /: no document "(.*)" was read\.$/s;

/** The problems of several runs with one table: a row that another run has answered is no longer unused. */
export function stillUnused(problems: readonly Problem[], paths: Iterable<string>): readonly Problem[] {
  if (!problems.some((p) => p.code === 'metadata_unused')) return problems;
  const used = new Set([...paths].map((p) => resolve(p)));
  return problems.filter((p) => {
    const path = p.code === 'metadata_unused' ? UNUSED.exec(p.message)?.[1] : undefined;
    return path === undefined || !used.has(resolve(dirname(p.path), path));
  });
}

/** A date given for all documents. Throws UsageError for anything but a day, a month or a year. */
export function checkDate(value: string): string {
  const date = edtfDay(value);
  if (date === null) throw new UsageError(`"${value}" is not a date. Write it as 2022-03-18, 2022-03 or 2022.`);
  return date;
}

/** The document with the date that was given for all. */
export const applyDate = (read: ReadDocument, date: string): ReadDocument => ({
  ...read,
  document: { ...read.document, published: date, published_basis: 'option' },
});

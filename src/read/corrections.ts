import { UsageError } from '../errors.js';
import { readCsv } from './csv.js';

/** A row of a sheet of corrections as it stands in the file, by the names of its columns. */
export interface SheetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** An apostrophe that keeps a spreadsheet from running the cell is no part of it. */
const armed = (cell: string): string =>
  cell.replace(/^'(?=[\s\p{C}\p{Z}"'`\u2018-\u201f\u00ab\u00bb\u2039\u203a]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u, '');

/**
 * The rows of a sheet, empty cells left out. Throws UsageError where the file cannot be read, lacks one of `needed`, or has a column that is
 * not `known`.
 */
export async function readSheet(
  path: string,
  known: readonly string[],
  needed: readonly string[],
): Promise<readonly SheetRow[]> {
  const { header, rows } = await readCsv(path, 'file of corrections');
  const missing = needed.filter((c) => !header.includes(c));
  if (missing.length > 0)
    throw new UsageError(
      `The file of corrections "${path}" has no column "${missing[0]}". Make one with dossier review, and fill it in.`,
    );
  const unknown = header.filter((h) => h !== '' && !known.includes(h));
  if (unknown.length > 0)
    throw new UsageError(
      `The file of corrections "${path}" has columns that are not known: ${unknown.join(', ')}. Known: ${known.join(', ')}.`,
    );
  return rows.map(({ record, line }) => ({
    line,
    cells: new Map(
      Object.entries(record)
        .map(([name, cell]) => [name, armed(cell.trim())] as const)
        .filter(([, cell]) => cell !== ''),
    ),
  }));
}

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { UsageError } from '../errors.js';
import { decode } from './decode.js';
import { reason } from './inputs.js';

export interface CsvRow {
  /** By the name of the column, in lower case. */
  readonly record: Readonly<Record<string, string>>;
  /** Line of the file. */
  readonly line: number;
}

/**
 * A table that a user keeps: comma, semicolon or tab, any encoding, the first line names the columns. Throws UsageError, with `what` the file is
 * ("metadata file"), where it cannot be read or is no table.
 */
export async function readCsv(path: string, what: string): Promise<{ header: string[]; rows: CsvRow[] }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new UsageError(`The ${what} "${path}" cannot be read: ${reason(error)}.`);
  }
  const { text } = decode(path, bytes);
  const first = text.slice(0, /\r|\n|$/.exec(text)!.index);
  const delimiter = [',', ';', '\t'].reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
  let header: string[] = [];
  try {
    const rows = parse(text, {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      columns: (names: string[]) => {
        header = names.map((n) => n.trim().toLowerCase());
        return header.map((h, i) => (h === '' ? `column ${i + 1}` : h));
      },
    }) as unknown as { record: CsvRow['record']; info: { lines: number } }[];
    return { header, rows: rows.map(({ record, info }) => ({ record, line: info.lines })) };
  } catch (error) {
    throw new UsageError(`The ${what} "${path}" is not a CSV table: ${reason(error)}.`);
  }
}

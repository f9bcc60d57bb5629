/** Where the output goes, and as what. */
import { UsageError } from '../errors.js';
import type { AnyTableName, FormatName } from '../write/names.js';

export type Destination =
  | { readonly to: 'stdout'; readonly format: FormatName }
  | { readonly to: 'file'; readonly path: string; readonly format: FormatName }
  | { readonly to: 'folder'; readonly path: string };

export interface OutputFlags {
  readonly output?: string;
  readonly format?: FormatName;
  readonly table?: AnyTableName;
  readonly delimiter?: string;
  readonly bom?: boolean;
}

const EXTENSIONS: Readonly<Record<string, FormatName>> = { json: 'json', jsonl: 'jsonl', csv: 'csv', tsv: 'tsv' };

const byName = (path: string): FormatName | undefined =>
  EXTENSIONS[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];

/** Throws UsageError where the options do not go together. */
export function destination(flags: OutputFlags, isTerminal: boolean): Destination {
  const { output, format, table } = flags;
  if (output === '') throw new UsageError('--output: the name is empty.');
  const chosen = choose(output === '-' ? undefined : output, format, table, isTerminal);
  const written = chosen.to === 'folder' ? 'csv' : chosen.format;
  if (flags.delimiter !== undefined && written !== 'csv')
    throw new UsageError('--delimiter is for CSV: add --format csv.');
  if (flags.bom && written !== 'csv' && written !== 'tsv')
    throw new UsageError('--bom is for CSV and TSV: add --format csv.');
  return chosen;
}

function choose(
  output: string | undefined,
  format: FormatName | undefined,
  table: AnyTableName | undefined,
  isTerminal: boolean,
): Destination {
  if (output === undefined) {
    const usual = !isTerminal ? 'csv' : table === undefined ? 'summary' : 'table';
    const chosen = format ?? usual;
    if (chosen === 'summary' && table !== undefined) {
      throw new UsageError('--format summary shows the whole; for one table take --format table.');
    }
    return { to: 'stdout', format: chosen };
  }
  const named = byName(output);
  if (named !== undefined) {
    if (format !== undefined && format !== named) {
      throw new UsageError(
        `--output ${output} is written as ${named}, but --format says ${format}. Leave out --format, or change the name.`,
      );
    }
    return { to: 'file', path: output, format: named };
  }
  if (format !== undefined && format !== 'csv') {
    throw new UsageError(
      `--output ${output} is a folder of CSV tables; for one ${format} file give a name that ends in .${format in EXTENSIONS ? format : 'json'}.`,
    );
  }
  if (table !== undefined) {
    throw new UsageError(
      `--output ${output} is a folder of all tables; for one table give a file name, such as ${table}.csv.`,
    );
  }
  return { to: 'folder', path: output };
}

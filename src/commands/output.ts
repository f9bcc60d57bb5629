/** Where the output goes, and as what. */
import { UsageError } from '../errors.js';
import type { AnyTableName, FormatName } from '../write/names.js';

export type Destination =
  | { readonly to: 'stdout'; readonly format: FormatName }
  | { readonly to: 'file'; readonly path: string; readonly format: FormatName }
  | { readonly to: 'folder'; readonly path: string };

/** What the options for the output say. */
export interface OutputFlags {
  readonly output?: string;
  readonly format?: FormatName;
  readonly table?: AnyTableName;
  readonly columns?: string[];
  readonly delimiter?: string;
  readonly bom?: boolean;
  /** False for --no-header. */
  readonly header?: boolean;
  readonly raw?: boolean;
}

/** The formats that a name may stand for by its ending; where none is named, the first. */
const ENDINGS: Readonly<Record<string, readonly FormatName[]>> = {
  json: ['json', 'labelstudio', 'webannotation'],
  jsonld: ['webannotation'],
  jsonl: ['jsonl'],
  csv: ['csv'],
  tsv: ['tsv'],
  xlsx: ['xlsx'],
};

const formatsOf = (path: string): readonly FormatName[] | undefined =>
  ENDINGS[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];

const endingOf = (format: FormatName): string =>
  Object.keys(ENDINGS).find((e) => ENDINGS[e]![0] === format) ??
  Object.keys(ENDINGS).find((e) => ENDINGS[e]!.includes(format)) ??
  'json';

const DELIMITED = new Set<FormatName>(['csv', 'tsv']);
/** Formats of one table, and those that hold one where --table names it. */
const ONE_TABLE = new Set<FormatName>(['csv', 'tsv', 'table']);
const OF_DOCUMENTS = new Set<FormatName>(['webannotation', 'labelstudio']);
const OF_TABLES = new Set<FormatName>(['xlsx', 'json', 'jsonl']);

/** Throws UsageError where the options do not go together. */
export function destination(flags: OutputFlags, isTerminal: boolean): Destination {
  const { output, format, table } = flags;
  if (output === '') throw new UsageError('--output: the name is empty.');
  const chosen = choose(output === '-' ? undefined : output, format, table, isTerminal);
  const written = chosen.to === 'folder' ? 'csv' : chosen.format;
  if (flags.delimiter !== undefined && written !== 'csv')
    throw new UsageError('--delimiter is for CSV: add --format csv.');
  for (const [name, given] of [
    ['--bom', flags.bom],
    ['--no-header', flags.header === false],
    ['--raw', flags.raw],
  ] as const) {
    if (given && !DELIMITED.has(written)) throw new UsageError(`${name} is for CSV and TSV: add --format csv.`);
  }
  if (table !== undefined && OF_DOCUMENTS.has(written))
    throw new UsageError(`--format ${written} holds what was found in each text, not a table: leave out --table.`);
  if (flags.columns !== undefined) checkColumns(chosen, table);
  return chosen;
}

function checkColumns(chosen: Destination, table: AnyTableName | undefined): void {
  if (chosen.to === 'folder')
    throw new UsageError(
      '--columns is for one table, and a folder holds all: give a file name, such as claims.csv, or leave it out.',
    );
  if (ONE_TABLE.has(chosen.format)) return;
  if (!OF_TABLES.has(chosen.format))
    throw new UsageError(`--columns is for tables, not for --format ${chosen.format}: add --format csv.`);
  if (table === undefined)
    throw new UsageError(`--columns is for one table: with --format ${chosen.format} add --table claims, or another.`);
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
    if (chosen === 'xlsx' && isTerminal) {
      throw new UsageError(
        'A workbook is no text for a terminal: write it to a file with --output results.xlsx, or add > results.xlsx.',
      );
    }
    return { to: 'stdout', format: chosen };
  }
  const named = formatsOf(output);
  if (named !== undefined) {
    if (format !== undefined && !named.includes(format)) {
      throw new UsageError(
        `--output ${output} is written as ${named[0]}, but --format says ${format}. Leave out --format, or let the name end in .${endingOf(format)}.`,
      );
    }
    return { to: 'file', path: output, format: format ?? named[0]! };
  }
  if (format !== undefined && format !== 'csv') {
    throw new UsageError(
      `--output ${output} is a folder of CSV tables; for one ${format} file give a name that ends in .${endingOf(format)}.`,
    );
  }
  if (table !== undefined) {
    throw new UsageError(
      `--output ${output} is a folder of all tables; for one table give a file name, such as ${table}.csv.`,
    );
  }
  return { to: 'folder', path: output };
}

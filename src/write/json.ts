import type { Result } from '../records.js';
import type { Cell, Table } from './columns.js';
import type { Selection } from './lookup.js';

/** The lists of a result, in the order in which they are written. */
export const LISTS = ['documents', 'entities', 'mentions', 'dates', 'quantities', 'claims', 'problems'] as const;

/** One record to a line, so that neither writing nor comparing needs the whole as one string. */
export function* array(records: Iterable<unknown>): Generator<string> {
  yield '[';
  let first = true;
  for (const record of records) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(record)}`;
    first = false;
  }
  yield first ? ']' : '\n]';
}

/** A result as one JSON object, a record to a line; `more` are lists that follow. */
export function* jsonChunks(result: Result, more: Readonly<Record<string, Iterable<unknown>>> = {}): Generator<string> {
  yield `{"dossier":${JSON.stringify(result.dossier)}`;
  for (const name of LISTS) {
    yield `,\n"${name}":`;
    yield* array(result[name]);
  }
  for (const [name, records] of Object.entries(more)) {
    yield `,\n${JSON.stringify(name)}:`;
    yield* array(records);
  }
  yield '}\n';
}

/** A result as one line of JSON. */
export function* jsonLine(result: Result): Generator<string> {
  yield `{"dossier":${JSON.stringify(result.dossier)}`;
  for (const name of LISTS) {
    yield `,"${name}":[`;
    let first = true;
    for (const record of result[name]) {
      yield `${first ? '' : ','}${JSON.stringify(record)}`;
      first = false;
    }
    yield ']';
  }
  yield '}\n';
}

export function* objects(table: Table<string>, selection: Selection): Generator<Record<string, Cell>> {
  for (const row of table.rows(selection)) yield Object.fromEntries(table.columns.map((c, i) => [c.name, row[i]!]));
}

/** One table as a JSON array of objects keyed by column; lists stay lists. */
export function* tableJsonChunks(table: Table<string>, selection: Selection): Generator<string> {
  yield* array(objects(table, selection));
  yield '\n';
}

/** One table as JSON lines, a row to a line. */
export function* tableJsonLines(table: Table<string>, selection: Selection): Generator<string> {
  for (const row of objects(table, selection)) yield `${JSON.stringify(row)}\n`;
}

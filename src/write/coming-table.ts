/** One table of a result of which the records of one document after another come: row by row, and never held as a whole. */
import type { Problem } from '../records.js';
import type { Cell, Table } from './columns.js';
import { type CsvOptions, csvChunks } from './csv.js';
import { objects, tableJsonLines } from './json.js';
import type { Selection } from './lookup.js';
import type { TableName } from './names.js';
import { TABLES } from './tables/index.js';

export type RowFormat = 'csv' | 'tsv' | 'json' | 'jsonl';

/** `parts`: of one document each, in order; there is one at least. The same text as of the whole table. */
export async function* comingTable(
  table: Table<string>,
  format: RowFormat,
  parts: AsyncIterable<Selection>,
  options: CsvOptions,
): AsyncGenerator<string> {
  if (format === 'jsonl') for await (const part of parts) yield* tableJsonLines(table, part);
  else if (format === 'json') {
    let any = false;
    for await (const part of parts)
      for (const row of objects(table, part)) {
        yield `${any ? ',' : '['}\n${JSON.stringify(row)}`;
        any = true;
      }
    yield any ? '\n]\n' : '[]\n';
  } else {
    let written: CsvOptions = format === 'tsv' ? { ...options, delimiter: '\t' } : options;
    for await (const part of parts) {
      yield* csvChunks(table, part, written);
      written = { ...written, bom: false, header: false };
    }
  }
}

/** Rows of the table of problems, some documents at a time: the words around a problem are in the text of its document. */
export function doubtful() {
  const doubts = new Map<string, readonly Cell[]>();
  return {
    add(problems: readonly (readonly [Problem, readonly Cell[]])[]): void {
      for (const [problem, cells] of problems) doubts.set(JSON.stringify(problem), cells);
    },
    /** All of them, in their order. */
    table: {
      ...TABLES.problems,
      name: 'problems',
      *rows(selection) {
        const cells = [...TABLES.problems.rows(selection)];
        yield* selection.shown.problems.map((p, i) => [...(doubts.get(JSON.stringify(p)) ?? cells[i]!)]);
      },
    } satisfies Table<TableName> as Table<TableName>,
  };
}

/** The problems of a document, each with its row. */
export function doubtsOf(part: Selection): (readonly [Problem, readonly Cell[]])[] {
  const cells = [...TABLES.problems.rows(part)];
  return part.shown.problems.map((problem, i) => [problem, cells[i]!]);
}

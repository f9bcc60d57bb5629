/** The sheet of corrections between its file and the records: read, replayed, and made anew. */
import { correct, correctionsOf, SHEET_COLUMNS, sheetRows } from './correct/index.js';
import { readSheet } from './read/index.js';
import type { Result } from './records.js';

const NEEDED = ['record', 'id', 'quote'];

/**
 * The result with the corrections of the sheet `path` made, in order. Rows that no longer fit, or that make no sense, are problems; throws
 * UsageError where the file cannot be read as such a sheet.
 */
export async function corrected(result: Result, path: string, categories: Iterable<string>): Promise<Result> {
  const rows = await readSheet(path, SHEET_COLUMNS, NEEDED);
  return correct(result, correctionsOf(rows), { path, categories: new Set(categories) });
}

/** Header and rows of a sheet for a result, with what an earlier sheet has filled in. Throws UsageError where that one cannot be read. */
export async function sheetOf(result: Result, earlier: string | null): Promise<Iterable<readonly string[]>> {
  const rows = earlier === null ? [] : await readSheet(earlier, SHEET_COLUMNS, NEEDED);
  const made = sheetRows(
    result,
    rows.map((r) => r.cells),
  );
  return (function* () {
    yield SHEET_COLUMNS;
    yield* made;
  })();
}

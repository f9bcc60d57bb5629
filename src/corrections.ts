/** The sheet of corrections between its file and the records: read, replayed, and made anew. */
import {
  type Correction,
  correct,
  correctionsOf,
  type Known,
  type Plan,
  planned,
  SHEET_COLUMNS,
  type Sought,
  sheetRows,
  soughtBy,
} from './correct/index.js';
import { readSheet } from './read/index.js';
import type { Result } from './records.js';

const NEEDED = ['record', 'id', 'quote'];

const read = async (path: string): Promise<Correction[]> => correctionsOf(await readSheet(path, SHEET_COLUMNS, NEEDED));

/**
 * The result with the corrections of the sheet `path` made, in order. Rows that no longer fit, or that make no sense, are problems; throws
 * UsageError where the file cannot be read as such a sheet.
 */
export const corrected = async (result: Result, path: string, categories: Iterable<string>): Promise<Result> =>
  correct(result, await read(path), { path, categories: new Set(categories) });

/** Corrections of records that are not held. */
export interface Corrections {
  /** What must be known of them. */
  readonly sought: Sought;
  /** `categories`: ids of those that claims may have. */
  readonly plan: (known: Known, categories: Iterable<string>) => Plan;
}

/** Those of some sheets, one after another. Throws UsageError where a file cannot be read as such a sheet. */
export async function correctionsIn(paths: readonly string[]): Promise<Corrections> {
  const sheets: { readonly path: string; readonly corrections: Correction[] }[] = [];
  for (const path of paths) sheets.push({ path, corrections: await read(path) });
  return {
    sought: soughtBy(sheets.flatMap((s) => s.corrections)),
    plan(known, ids) {
      const categories = new Set(ids);
      return planned(
        known,
        sheets.map((s) => ({ ...s, categories })),
      );
    },
  };
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

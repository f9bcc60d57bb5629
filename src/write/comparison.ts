/** What a comparison hands to the writers, whatever compared. */
import type { Claim, Difference, DocumentRecord } from '../records.js';
import type { Lookup } from './lookup.js';

/** What one source says of one category at one facility. */
export interface SheetCell {
  readonly asserts: number;
  readonly denies: number;
  readonly claims: readonly string[];
}

export interface SheetRow {
  readonly facility: string | null;
  readonly facility_name: string | null;
  readonly category: string;
  /** In the order of the sources. */
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly sources: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** How a claim of one version became one of another. */
export interface ChangeRecord {
  readonly change: 'unchanged' | 'reworded' | 'numbers_changed' | 'added' | 'removed';
  readonly before: string | null;
  readonly after: string | null;
  readonly explanation: string;
  readonly score: number;
}

export interface Comparison {
  /** Null where versions were compared. */
  readonly differences: readonly Difference[] | null;
  readonly matrix: Sheet | null;
  /** Null where sources were compared. Without what is unchanged. */
  readonly changes: readonly ChangeRecord[] | null;
  readonly unchanged: number;
  /** Label of the source that a claim stands in, by its id. */
  readonly sourceOf: ReadonlyMap<string, string>;
  /** Label of a category, by its id. */
  readonly topics: ReadonlyMap<string, string>;
}

/** The lists that a comparison adds to a result. */
export const comparedLists = (comparison: Comparison | undefined): Readonly<Record<string, readonly unknown[]>> => ({
  ...(comparison?.differences && { differences: comparison.differences }),
  ...(comparison?.changes && { changes: comparison.changes }),
});

/** "asserts 3, denies 1", or "silent". */
export const cellWords = ({ asserts, denies }: SheetCell): string =>
  [asserts > 0 ? `asserts ${asserts}` : '', denies > 0 ? `denies ${denies}` : ''].filter(Boolean).join(', ') ||
  'silent';

const lines = new WeakMap<DocumentRecord, number[]>();

/** The line of an offset, counted from 1. */
export function lineOf(document: DocumentRecord, offset: number): number {
  let starts = lines.get(document);
  if (!starts) {
    starts = [0];
    for (let at = document.text.indexOf('\n'); at >= 0; at = document.text.indexOf('\n', at + 1)) starts.push(at + 1);
    lines.set(document, starts);
  }
  let [low, high] = [0, starts.length];
  while (low + 1 < high) {
    const mid = (low + high) >> 1;
    if (starts[mid]! <= offset) low = mid;
    else high = mid;
  }
  return low + 1;
}

/** Where a claim stands: path and line, as editors and terminals know it. */
export function placeOf(claim: Claim, { document }: Lookup): string {
  const d = document(claim.document);
  return d ? `${d.path}:${lineOf(d, claim.start)}` : claim.document;
}

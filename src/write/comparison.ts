/** What a comparison hands to the writers, whatever compared. */
import type { Claim, Difference } from '../records.js';
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
  readonly rows: Iterable<SheetRow>;
}

/** What is told of a claim that is compared. */
export interface ComparedClaim
  extends Pick<Claim, 'id' | 'document' | 'page' | 'quote' | 'kind' | 'asserted_by_text' | 'event_date' | 'facility'> {
  readonly asserted_by: readonly string[];
  readonly target: readonly string[];
  readonly categories: readonly string[];
  /** Line of the document, counted from 1. */
  readonly line: number;
  readonly quantities: readonly { readonly text: string }[];
}

/** How a claim of one version became one of another. */
export interface ChangeRecord {
  readonly change: 'unchanged' | 'reworded' | 'numbers_changed' | 'added' | 'removed';
  readonly before: string | null;
  readonly after: string | null;
  readonly explanation: string;
  readonly score: number;
}

/** Lists may be long, and are gone through anew each time that they are written. */
export interface Comparison {
  /** Null where versions were compared. */
  readonly differences: Iterable<Difference> | null;
  readonly matrix: Sheet | null;
  /** Null where sources were compared. Without what is unchanged. */
  readonly changes: readonly ChangeRecord[] | null;
  readonly unchanged: number;
  /** Labels of the sources that claims stand in, by their ids. */
  readonly sourceOf: { readonly get: (claim: string) => string | undefined; readonly values: () => Iterable<string> };
  /** The claims, by their ids. */
  readonly claims: Pick<ReadonlyMap<string, ComparedClaim>, 'get' | 'size'>;
  /** Label of a category, by its id. */
  readonly topics: ReadonlyMap<string, string>;
}

/** The lists that a comparison adds to a result. */
export const comparedLists = (comparison: Comparison | undefined): Readonly<Record<string, Iterable<unknown>>> => ({
  ...(comparison?.differences && { differences: comparison.differences }),
  ...(comparison?.changes && { changes: comparison.changes }),
});

/** "asserts 3, denies 1", or "silent". */
export const cellWords = ({ asserts, denies }: SheetCell): string =>
  [asserts > 0 ? `asserts ${asserts}` : '', denies > 0 ? `denies ${denies}` : ''].filter(Boolean).join(', ') ||
  'silent';

/** Where a claim stands: path and line, as editors and terminals know it. */
export function placeOf({ document: id, line }: ComparedClaim, { document }: Pick<Lookup, 'document'>): string {
  const d = document(id);
  return d ? `${d.path}:${line}` : id;
}

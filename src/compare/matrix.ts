/** The sheet an analyst starts from: facility by topic, a column a source, and in each cell who asserts, denies or is silent. */
import type { Lexicon } from '../lexicon/index.js';
import type { Result } from '../records.js';
import { type Held, heldOf } from './held.js';
import { prepare, type SourcesBy } from './prepare.js';

export interface MatrixCell {
  /** `both`: some claims of the source assert, some deny. */
  readonly state: 'asserts' | 'denies' | 'both' | 'silent';
  readonly asserts: number;
  readonly denies: number;
  /** Ids of the claims counted, in order of the text. */
  readonly claims: readonly string[];
}

export interface MatrixRow {
  /** Entity id; null for claims on no facility. */
  readonly facility: string | null;
  readonly facility_name: string | null;
  readonly category: string;
  /** One cell for each source, in the order of `sources`. */
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly sources: readonly string[];
  readonly rows: readonly MatrixRow[];
}

const SILENT: MatrixCell = Object.freeze({ state: 'silent', asserts: 0, denies: 0, claims: Object.freeze([]) });

/** The sources that say anything, each with its cell: most are silent on most. */
type Speaking = Map<number, { asserts: number; denies: number; claims: string[] }>;

const cellsOf = (speaking: Speaking, sources: number): MatrixCell[] =>
  Array.from({ length: sources }, (_, i) => {
    const c = speaking.get(i);
    return c ? { ...c, state: c.denies === 0 ? 'asserts' : c.asserts === 0 ? 'denies' : 'both' } : SILENT;
  });

/**
 * Rows come by name of the facility (none last), then in the order of the taxonomy; a claim of several categories is counted in each. The cells
 * of a row are made when they are asked for: of many sources, all at once would be more than all claims.
 */
export function matrixOf(held: Held, lexicon: Lexicon, options: { readonly by?: SourcesBy } = {}): Matrix {
  const prepared = prepare(held, lexicon, options.by ?? 'document');
  const { sources } = prepared;
  const column = new Map(sources.map((s, i) => [s, i]));
  const order = new Map([...lexicon.taxonomy.categories.keys()].map((c, i) => [c, i]));
  const rows = new Map<string, { facility: string | null; category: string; speaking: Speaking }>();
  for (const c of prepared.claims)
    for (const category of c.claim.categories) {
      const key = `${c.claim.facility ?? ''}\u0000${category}`;
      const row = rows.get(key) ?? { facility: c.claim.facility, category, speaking: new Map() };
      rows.set(key, row);
      const at = column.get(c.source)!;
      const cell = row.speaking.get(at) ?? { asserts: 0, denies: 0, claims: [] };
      row.speaking.set(at, cell);
      if (c.claim.kind === 'denial' || c.claim.polarity === 'denies') cell.denies++;
      else cell.asserts++;
      cell.claims.push(c.claim.id);
    }
  const name = (id: string | null): string | null => (id === null ? null : (prepared.entities.get(id)?.name ?? id));
  const list = [...rows.values()].map(
    ({ facility, category, speaking }): MatrixRow => ({
      facility,
      facility_name: name(facility),
      category,
      get cells() {
        return cellsOf(speaking, sources.length);
      },
    }),
  );
  const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  list.sort(
    (a, b) =>
      Number(a.facility === null) - Number(b.facility === null) ||
      compareText(a.facility_name ?? '', b.facility_name ?? '') ||
      compareText(a.facility ?? '', b.facility ?? '') ||
      (order.get(a.category) ?? order.size) - (order.get(b.category) ?? order.size) ||
      compareText(a.category, b.category),
  );
  return { sources, rows: list };
}

/** The same of a result, with all cells. */
export function matrix(result: Result, lexicon: Lexicon, options: { readonly by?: SourcesBy } = {}): Matrix {
  const { sources, rows } = matrixOf(heldOf(result), lexicon, options);
  return { sources, rows: rows.map((r) => ({ ...r })) };
}

/** The sheet an analyst starts from: facility by topic, a column a source, and in each cell who asserts, denies or is silent. */
import type { Lexicon } from '../lexicon/index.js';
import type { Result } from '../records.js';
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

const SILENT: MatrixCell = { state: 'silent', asserts: 0, denies: 0, claims: [] };

/** Rows come by name of the facility (none last), then in the order of the taxonomy; a claim of several categories is counted in each. */
export function matrix(result: Result, lexicon: Lexicon, options: { readonly by?: SourcesBy } = {}): Matrix {
  const prepared = prepare(result, lexicon, options.by ?? 'document');
  const { sources } = prepared;
  const column = new Map(sources.map((s, i) => [s, i]));
  const order = new Map([...lexicon.taxonomy.categories.keys()].map((c, i) => [c, i]));
  const rows = new Map<
    string,
    { facility: string | null; category: string; cells: { asserts: number; denies: number; claims: string[] }[] }
  >();
  for (const c of prepared.claims)
    for (const category of c.claim.categories) {
      const key = `${c.claim.facility ?? ''}\u0000${category}`;
      let row = rows.get(key);
      if (!row) {
        row = {
          facility: c.claim.facility,
          category,
          cells: sources.map(() => ({ asserts: 0, denies: 0, claims: [] })),
        };
        rows.set(key, row);
      }
      const cell = row.cells[column.get(c.source)!]!;
      if (c.claim.kind === 'denial' || c.claim.polarity === 'denies') cell.denies++;
      else cell.asserts++;
      cell.claims.push(c.claim.id);
    }
  const name = (id: string | null): string | null => (id === null ? null : (prepared.entities.get(id)?.name ?? id));
  const list = [...rows.values()].map(
    (r): MatrixRow => ({
      facility: r.facility,
      facility_name: name(r.facility),
      category: r.category,
      cells: r.cells.map((c) =>
        c.claims.length === 0
          ? SILENT
          : { ...c, state: c.denies === 0 ? 'asserts' : c.asserts === 0 ? 'denies' : 'both' },
      ),
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

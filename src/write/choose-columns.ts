import type { Table } from './columns.js';

/** A table with these columns alone, in this order; names that it does not have are passed over. */
export function withColumns(table: Table, names: readonly string[]): Table {
  const places = [...new Set(names)].flatMap((name) => {
    const at = table.columns.findIndex((c) => c.name === name);
    return at < 0 ? [] : [at];
  });
  const columns = places.map((at) => table.columns[at]!);
  return {
    ...table,
    columns,
    narrow: columns.map((c) => c.name),
    *rows(selection) {
      for (const row of table.rows(selection)) yield places.map((at) => row[at]!);
    },
  };
}

import { disarm } from '../cell.js';
import { type Column, defineTable, made, type Table } from '../columns.js';
import { cellWords, type Sheet, type SheetRow } from '../comparison.js';
import { oneLine } from '../context.js';

const FACILITY = made<SheetRow>(
  'facility_name',
  'string',
  'The facility; empty for claims on none',
  (r) => r.facility_name,
);
const CATEGORY = made<SheetRow>('category', 'string', 'What the claims are about', (r) => r.category);
const SILENT = made<SheetRow>(
  'silent',
  'integer',
  'Number of sources that say nothing of it',
  (r) => r.cells.filter((c) => c.claims.length === 0).length,
);
const ID = made<SheetRow>('facility', 'string', 'Id of the facility', (r) => r.facility, { references: 'facilities' });

const OWN = [FACILITY, CATEGORY, SILENT, ID].map((c) => c.name);

/** Names for columns: a source that is called like another column, or like nothing, gets a number. */
function columnNames(sources: readonly string[]): string[] {
  const taken = new Set(OWN);
  return sources.map((source, i) => {
    const wanted = disarm(oneLine(source)) || 'source';
    const name = taken.has(wanted) ? `${wanted} (${i + 1})` : wanted;
    taken.add(name);
    return name;
  });
}

/** `matrix.csv`: a row for each facility and category, a column for each source. */
export function matrixTable(sheet: Sheet | null): Table {
  const names = columnNames(sheet?.sources ?? []);
  const sources = names.map(
    (name, i): Column<SheetRow> =>
      made(name, 'string', `What ${name} says of it: how many claims assert, how many deny, or silent`, (r) =>
        cellWords(r.cells[i]!),
      ),
  );
  return defineTable<SheetRow>({
    name: 'matrix',
    title: 'Who asserts, who denies, who is silent: facility by category, a column a source',
    narrow: [FACILITY.name, CATEGORY.name, ...names],
    columns: [FACILITY, CATEGORY, ...sources, SILENT, ID],
    // A copy of each row, for its cells may be made whenever they are asked for.
    *records() {
      for (const row of sheet?.rows ?? []) yield { ...row };
    },
  });
}

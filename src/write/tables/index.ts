/** Every table of the output, in the order in which a folder lists them. One definition serves every format. */
import type { Table } from '../columns.js';
import type { Selection } from '../lookup.js';
import type { AnyTableName, TableName } from '../names.js';
import { changes } from './changes.js';
import { allegations, claims } from './claims.js';
import { differences } from './differences.js';
import { documents, problems } from './documents.js';
import { facilities, organizations, people, places } from './entities.js';
import { matrixTable } from './matrix.js';
import { dates, mentions, quantities } from './spans.js';

export const TABLES: Readonly<Record<TableName, Table>> = {
  documents,
  facilities,
  organizations,
  people,
  places,
  mentions,
  dates,
  quantities,
  claims,
  allegations,
  problems,
};

/** A table by its name. The columns of the matrix are the sources that were compared: without a selection it has none. */
export function tableOf(name: AnyTableName, selection: Selection | null): Table {
  if (name === 'matrix') return matrixTable(selection?.comparison?.matrix ?? null);
  return name === 'differences' ? differences : name === 'changes' ? changes : TABLES[name];
}

/** Every table that a selection has. */
export const tablesOf = (selection: Selection): Table[] => [
  ...Object.values(TABLES),
  ...(selection.comparison?.differences ? [differences] : []),
  ...(selection.comparison?.matrix ? [matrixTable(selection.comparison.matrix)] : []),
  ...(selection.comparison?.changes ? [changes] : []),
];

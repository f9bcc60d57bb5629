import { z } from 'zod';
import type { Lookup, Selection } from './lookup.js';
import type { TableName } from './names.js';

export type Cell = string | number | boolean | null | readonly string[];
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** A column as the world sees it: what a data package, a header and a drawn table need. */
export interface ColumnInfo {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** The values it can have, where they are a closed list. */
  readonly values: readonly string[] | null;
  /** What joins several values in one cell; null for a single value. */
  readonly separator: string | null;
  /** The table whose `id` its values are. */
  readonly references: TableName | 'entities' | null;
  readonly required: boolean;
}

export interface Column<Row> extends ColumnInfo {
  readonly cell: (row: Row, lookup: Lookup) => Cell;
}

/** One table of the output. `rows` gives the cells of one row after another, in the order of `columns`. */
export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly ColumnInfo[];
  /** The columns that fit a terminal. */
  readonly narrow: readonly string[];
  rows(selection: Selection): Iterable<Cell[]>;
}

interface TableSpec<Row> {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly narrow: readonly string[];
  readonly records: (selection: Selection) => Iterable<Row>;
}

export function defineTable<Row>(spec: TableSpec<Row>): Table {
  return {
    ...spec,
    *rows(selection) {
      for (const row of spec.records(selection)) yield spec.columns.map((c) => c.cell(row, selection.lookup));
    },
  };
}

type More = Partial<Omit<ColumnInfo, 'name' | 'type' | 'description'>>;

/** A column that is worked out from the record and what it refers to. */
export const made = <Row>(
  name: string,
  type: ColumnType,
  description: string,
  cell: Column<Row>['cell'],
  more: More = {},
): Column<Row> => ({
  name,
  type,
  description,
  values: null,
  separator: null,
  references: null,
  required: false,
  ...more,
  cell,
});

/** The same, for several values in one cell. */
export const list = <Row>(
  name: string,
  description: string,
  cell: (row: Row, lookup: Lookup) => readonly string[],
  more: More = {},
): Column<Row> => made<Row>(name, 'string', description, cell, { separator: '; ', ...more });

interface Property {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Property[];
}

const isNull = (p: Property): boolean => p.type === 'null';

/**
 * Columns straight from a record's schema: name, type, allowed values and description are those of the field.
 * `words` describes the fields that the schema leaves without a description.
 */
export function columnsOf<Row>(schema: z.ZodObject, words: Readonly<Record<string, string>>) {
  const properties = z.toJSONSchema(schema).properties as Readonly<Record<string, Property>>;
  return (name: keyof Row & string, more: More = {}): Column<Row> => {
    const property = properties[name];
    const inner = property?.anyOf?.find((p) => !isNull(p)) ?? property;
    const description = words[name] ?? property?.description ?? inner?.description;
    if (inner === undefined || description === undefined)
      throw new Error(`no schema or description for column ${name}`);
    const type = inner.type === 'array' ? 'string' : inner.type;
    return {
      name,
      type: (type ?? 'string') as ColumnType,
      description,
      values: inner.enum ?? null,
      separator: inner.type === 'array' ? '; ' : null,
      references: null,
      required: property?.anyOf === undefined && inner.type !== 'array',
      ...more,
      cell: (row) => row[name] as Cell,
    };
  };
}

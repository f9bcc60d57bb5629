import { z } from 'zod';
import type { Lookup, Selection } from './lookup.js';
import type { AnyTableName, TableName } from './names.js';

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
  /** Its values are EDTF dates: a full day is a date where a format has dates. */
  readonly isEdtf: boolean;
}

export interface Column<Row> extends ColumnInfo {
  readonly cell: (row: Row, lookup: Lookup) => Cell;
}

/** One table of the output. `rows` gives the cells of one row after another, in the order of `columns`. */
export interface Table<Name extends string = AnyTableName> {
  readonly name: Name;
  readonly title: string;
  readonly columns: readonly ColumnInfo[];
  /** The columns that fit a terminal. */
  readonly narrow: readonly string[];
  rows(selection: Selection): Iterable<Cell[]>;
}

interface TableSpec<Row> {
  readonly name: AnyTableName;
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
  isEdtf: false,
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
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly Property[];
}

/** A field's type without null, and whether it may be null. */
function typeOf(property: Property): { type: string; values: readonly string[] | null; nullable: boolean } {
  const variants = property.anyOf ?? [property];
  const types = variants.flatMap((v) => v.type ?? []);
  const values = variants.flatMap((v) => v.enum ?? []).filter((v) => v !== null);
  return {
    type: types.find((t) => t !== 'null') ?? 'string',
    values: values.length > 0 ? values : null,
    nullable: types.includes('null'),
  };
}

/**
 * Columns straight from a record's schema: name, type, allowed values and description are those of the field.
 * `words` describes the fields that the schema leaves without a description.
 */
export function columnsOf<Row>(schema: z.ZodObject, words: Readonly<Record<string, string>>) {
  const properties = z.toJSONSchema(schema).properties as Readonly<Record<string, Property>>;
  return (name: keyof Row & string, more: More = {}): Column<Row> => {
    const property = properties[name];
    const description = words[name] ?? property?.description;
    if (property === undefined || description === undefined) throw new Error(`no description for column ${name}`);
    const { type, values, nullable } = typeOf(property);
    const isList = type === 'array';
    return {
      name,
      type: (isList ? 'string' : type) as ColumnType,
      description,
      values,
      separator: isList ? '; ' : null,
      references: null,
      required: !nullable && !isList,
      isEdtf: false,
      ...more,
      cell: (row) => row[name] as Cell,
    };
  };
}

/** A Frictionless Data Package (datapackage.org, version 2) that describes every table and column of a results folder. */
import type { ColumnInfo, Table } from './columns.js';
import type { CsvOptions } from './csv.js';

interface Field {
  name: string;
  type: string;
  title: string;
  description: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[] };
}

function field(column: ColumnInfo, key: boolean): Field {
  const listed = column.separator === null ? '' : ` Several are joined by "${column.separator}".`;
  const constraints: Field['constraints'] = {};
  if (column.required) constraints.required = true;
  if (key) constraints.unique = true;
  if (column.values !== null && column.separator === null) constraints.enum = column.values;
  return {
    name: column.name,
    type: column.type,
    title: column.name.replaceAll('_', ' '),
    description: `${column.description}.${listed}`,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Columns with one id of another table. Lists of ids and ids of any kind of entity cannot be said as a foreign key. */
const foreignKeys = (table: Table) =>
  table.columns
    .filter((c) => c.references !== null && c.references !== 'entities' && c.separator === null)
    .map((c) => ({ fields: [c.name], reference: { resource: c.references, fields: ['id'] } }));

export function dataPackage(tables: readonly Table[], version: string, options: CsvOptions = {}): string {
  const resources = tables.map((table) => {
    const keyed = table.columns.some((c) => c.name === 'id');
    const keys = foreignKeys(table);
    return {
      name: table.name,
      title: table.title,
      type: 'table',
      path: `${table.name}.csv`,
      scheme: 'file',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: {
        delimiter: options.delimiter ?? ',',
        lineTerminator: '\n',
        quoteChar: '"',
        doubleQuote: true,
        header: options.header ?? true,
      },
      schema: {
        fields: table.columns.map((c) => field(c, c.name === 'id')),
        missingValues: [''],
        ...(keyed ? { primaryKey: ['id'] } : {}),
        ...(keys.length > 0 ? { foreignKeys: keys } : {}),
      },
    };
  });
  const head = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'dossier-results',
    title: 'Claims, names, dates and quantities found in documents, each with its place in the text',
    dossier: { records: '1', version },
  };
  return `${JSON.stringify({ ...head, resources }, null, 2)}\n`;
}

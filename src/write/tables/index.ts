/** Every table of the output, in the order in which a folder lists them. One definition serves every format. */
import type { Table } from '../columns.js';
import type { TableName } from '../names.js';
import { allegations, claims } from './claims.js';
import { documents, problems } from './documents.js';
import { facilities, organizations, people, places } from './entities.js';
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

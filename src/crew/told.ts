/** What the user tells of the documents, which goes before what they tell themselves. */
import { applyDate, applyMetadata, checkDate, type MetadataTable, readMetadata } from '../read/index.js';
import type { ReadDocument } from '../stages.js';
import type { WorkOptions } from './options.js';

export interface Told {
  readonly date: string | null;
  readonly table: MetadataTable | null;
}

/** Throws UsageError for a date that is none, and for a table that cannot be read or makes no sense. */
export const readTold = async ({ date, metadata }: WorkOptions): Promise<Told> => ({
  date: date === undefined ? null : checkDate(date),
  table: metadata === undefined ? null : await readMetadata(metadata),
});

export function withTold(read: ReadDocument, { date, table }: Told): ReadDocument {
  const dated = date === null ? read : applyDate(read, date);
  return table === null ? dated : applyMetadata(dated, table);
}

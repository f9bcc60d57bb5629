/** The sheet in which an analyst corrects: a row an entity or claim, what was decided, and empty cells for what should be. */
import type { Claim, Entity, Result } from '../records.js';
import { CHANGES, type Change, evenly, type RecordKind, SHOWN } from './row.js';

/** What is in the cells of a row, by the names of the columns. */
export type SheetCells = ReadonlyMap<string, string>;

export const SHEET_COLUMNS: readonly string[] = [...SHOWN, ...CHANGES];

const decidedOfEntity = (e: Entity): string =>
  [
    e.type,
    ...(e.aliases.length > 0 ? [`also: ${e.aliases.join('; ')}`] : []),
    `${e.mentions} ${e.mentions === 1 ? 'mention' : 'mentions'} in ${e.documents.length} ${e.documents.length === 1 ? 'document' : 'documents'}`,
  ].join(', ');

function decidedOfClaim(c: Claim, name: (id: string) => string): string {
  const by = c.asserted_by.length > 0 ? c.asserted_by.map(name).join('; ') : (c.asserted_by_text ?? 'the text itself');
  return [
    c.kind,
    c.categories.join('; ') || 'no category',
    `by ${evenly(by)}`,
    ...(c.target.length > 0 ? [`against ${c.target.map(name).join('; ')}`] : []),
    ...(c.facility === null ? [] : [`at ${name(c.facility)}`]),
    ...(c.event_date === null ? [] : [c.event_date]),
  ].join(', ');
}

const keyOf = (record: string, id: string): string => `${record} ${id}`;

/**
 * Rows in the order of the columns: entities by type and name, then claims by document and place. What `earlier` rows have filled in stays; their
 * rows come along, as they are, where the record is gone, so that nothing an analyst wrote is lost.
 */
export function* sheetRows(result: Result, earlier: readonly SheetCells[]): Generator<string[]> {
  const filled = new Map(
    earlier
      .filter((cells) => CHANGES.some((c) => cells.has(c)))
      .map((cells) => [keyOf(cells.get('record') ?? '', cells.get('id') ?? ''), cells]),
  );
  const entities = new Map(result.entities.map((e) => [e.id, e]));
  const name = (id: string): string => entities.get(id)?.name ?? id;
  const paths = new Map(result.documents.map((d) => [d.id, d.path]));
  const row = (record: RecordKind, id: string, document: string, quote: string, decided: string): string[] => {
    const key = keyOf(record, id);
    const cells = filled.get(key);
    filled.delete(key);
    const cell = (c: Change): string => cells?.get(c) ?? '';
    // What an entity is called may itself be corrected: the row goes by the name it had.
    const known = record === 'entity' ? cells?.get('quote') : undefined;
    return [record, id, document, known ?? evenly(quote), decided, ...CHANGES.map(cell)];
  };
  const order = [...result.entities].sort(
    (a, b) => compareText(a.type, b.type) || compareText(a.name, b.name) || compareText(a.id, b.id),
  );
  for (const e of order) yield row('entity', e.id, '', e.name, decidedOfEntity(e));
  for (const c of result.claims)
    yield row('claim', c.id, paths.get(c.document) ?? '', c.quote, decidedOfClaim(c, name));
  for (const cells of filled.values()) yield SHEET_COLUMNS.map((c) => cells.get(c) ?? '');
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A row of the sheet of corrections: which record it is about, and what an analyst wants changed. */

/** What a row says of its record, then the cells to fill in. */
export const SHOWN = ['record', 'id', 'document', 'quote', 'decided'] as const;
export const CHANGES = [
  'type',
  'name',
  'merge_into',
  'not_same_as',
  'reject',
  'kind',
  'categories',
  'asserted_by',
  'target',
  'facility',
  'event_date',
  'note',
] as const;

export type Change = (typeof CHANGES)[number];
export type RecordKind = 'entity' | 'claim';

export interface Correction {
  /** Line of the file. */
  readonly line: number;
  readonly record: RecordKind;
  readonly id: string;
  /** Path of the document of a claim; empty for an entity. */
  readonly document: string;
  /** The words of the claim, or the name of the entity, when the row was written. */
  readonly quote: string;
  /** Only cells that are filled in. */
  readonly changes: ReadonlyMap<Change, string>;
}

/** Cells that mean nothing for a record of the other kind. */
export const OF_ENTITY: ReadonlySet<Change> = new Set(['type', 'name', 'merge_into', 'not_same_as', 'reject', 'note']);
export const OF_CLAIM: ReadonlySet<Change> = new Set([
  'reject',
  'kind',
  'categories',
  'asserted_by',
  'target',
  'facility',
  'event_date',
  'note',
]);

/** What a cell holds to empty a slot. */
export const NONE = /^(?:-|none|nobody|null)$/i;
const YES = /^(?:y|yes|x|true|1|reject)$/i;
const NO = /^(?:n|no|false|0)$/i;

/** Whether a cell says yes; null where it says neither. */
export const saysYes = (cell: string): boolean | null => (YES.test(cell) ? true : NO.test(cell) ? false : null);

export const listed = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const evenly = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A name in a cell of what is not the same, as it is compared with the words of mentions. */
export const apartName = (cell: string): string => evenly(cell).toLowerCase();

/** Text as it is compared with what stood in a spreadsheet: white space is even, and the apostrophes that disarm a cell do not count. */
export const comparable = (text: string): string => evenly(text.replace(/'/g, ''));

/** The corrections in the rows of a sheet; rows in which nothing is to be changed are none. */
export function correctionsOf(
  rows: readonly { readonly line: number; readonly cells: ReadonlyMap<string, string> }[],
): Correction[] {
  return rows.flatMap(({ line, cells }): Correction[] => {
    const changes = new Map(CHANGES.flatMap((c) => (cells.has(c) ? [[c, cells.get(c)!] as const] : [])));
    if (changes.size === 0) return [];
    return [
      {
        line,
        record: cells.get('record') === 'claim' ? 'claim' : 'entity',
        id: cells.get('id') ?? '',
        document: cells.get('document') ?? '',
        quote: cells.get('quote') ?? '',
        changes,
      },
    ];
  });
}

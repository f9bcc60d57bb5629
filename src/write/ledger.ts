/** The honest account of each document: what of it no claim was found in, was not understood, or was not read. */
import type { DocumentRecord, Problem } from '../records.js';
import { list, made } from './columns.js';
import type { Selection } from './lookup.js';
import type { RowTable } from './rows.js';

export interface LedgerRow {
  readonly document: DocumentRecord;
  readonly problems: readonly Problem[];
}

/** A row for each document, in their order. */
export function ledgerOf({ shown }: Selection): LedgerRow[] {
  const byDocument = new Map<string, Problem[]>();
  for (const p of shown.problems)
    if (p.document !== null) byDocument.set(p.document, [...(byDocument.get(p.document) ?? []), p]);
  return shown.documents.map((document) => ({ document, problems: byDocument.get(document.id) ?? [] }));
}

/** To three digits; null where there is nothing to share. */
export const shareOf = (part: number | undefined, whole: number | undefined): number | null =>
  part === undefined || !whole ? null : Math.round((part / whole) * 1000) / 1000;

const figure = (
  name: keyof NonNullable<DocumentRecord['ledger']>,
  about: string,
  type: 'integer' | 'boolean' = 'integer',
) => made<LedgerRow>(name, type, about, ({ document }) => document.ledger?.[name] ?? null);

export const LEDGER: RowTable<LedgerRow> = {
  name: 'ledger',
  title: 'What of each document was not found, not understood, or not read',
  columns: [
    made('path', 'string', 'The document', (r) => r.document.path),
    made('source', 'string', 'Who published it, else its file name', (r) => r.document.source),
    figure('sentences', 'Sentences in which claims are looked for'),
    figure('sentences_without_claim', 'Those in which none was found'),
    made('share_without_claim', 'number', 'Their share', ({ document: { ledger } }) =>
      shareOf(ledger?.sentences_without_claim, ledger?.sentences),
    ),
    figure('quotations', 'Quotations that are speech'),
    figure('quotations_without_speaker', 'Those of which nobody is known to have said them'),
    figure('dates', 'Dates and durations'),
    figure('dates_unresolved', 'Dates without a year, month or day that is known'),
    figure('blocks', 'Paragraphs, headings, lines of tables and the like'),
    figure(
      'blocks_left_out',
      'Those in which no claims are looked for: headings, captions, signatures, page furniture ...',
    ),
    figure('cut_short', 'Whether some of the text was lost in reading', 'boolean'),
    list('problems', 'What was doubtful in reading it', (r) => r.problems.map((p) => p.code)),
    made('document', 'string', 'Id of the document', (r) => r.document.id),
  ],
  narrow: [
    'source',
    'sentences',
    'sentences_without_claim',
    'quotations',
    'quotations_without_speaker',
    'dates',
    'dates_unresolved',
    'blocks',
    'blocks_left_out',
  ],
};

/** The first sheet: what was read, when the documents date from, with which version and options, and what is where. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { edtfRange } from '../edtf.js';
import { counted } from '../layout.js';
import type { Selection } from '../lookup.js';
import { BOLD, HEADER, heightOf, WRAPPED } from './sheet.js';
import { dayOf, legible, literal, type Value } from './values.js';

/** How a result was made, as far as the records do not tell. */
export interface Made {
  readonly version: string;
  /** As they were given. */
  readonly inputs?: readonly string[];
  /** As they were typed, in one line. */
  readonly options?: string;
}

/** What a sheet holds, for the list of sheets. */
export interface Contents {
  readonly name: string;
  readonly rows: number;
  readonly title: string;
}

const WIDTHS = [28, 80, 12, 16, 10, 60];
const MOST_INPUTS = 40;
const DATE: CellStyle = { alignment: { vertical: 'top', horizontal: 'left' }, numFmt: 'yyyy-mm-dd' };
const LABEL: CellStyle = { font: BOLD, alignment: { vertical: 'top' } };
const TITLE: CellStyle = { font: { ...BOLD, size: 14 } };

/** "2012-08-20 to 2023-03-15; 1 without a date". */
export function datesOf({ shown }: Selection): string {
  const ranges = shown.documents.map((d) => edtfRange(d.published));
  const first = ranges.flatMap((r) => r.earliest ?? []).sort()[0];
  const last = ranges
    .flatMap((r) => r.latest ?? [])
    .sort()
    .at(-1);
  const undated = ranges.filter((r) => r.earliest === null && r.latest === null).length;
  const span = first === last ? first : [first, last].filter(Boolean).join(' to ');
  return [span, undated > 0 ? `${counted(undated, 'document')} without a date` : ''].filter(Boolean).join('; ');
}

export function aboutSheet(selection: Selection, made: Made, contents: readonly Contents[]): WriteSheet {
  const { documents } = selection.shown;
  const rows: Value[][] = [];
  const cells = new Map<string, { style: CellStyle }>();
  const heights = new Map<number, { height: number }>();
  const styled = (values: Value[], ...styles: (CellStyle | null)[]): void => {
    for (const [c, style] of styles.entries()) if (style) cells.set(`${rows.length},${c}`, { style });
    for (const [c, v] of values.entries())
      if (v instanceof Date && !styles[c]) cells.set(`${rows.length},${c}`, { style: DATE });
    const height = heightOf(values, WIDTHS);
    if (height !== null) heights.set(rows.length, { height });
    rows.push(values.map((v) => (typeof v === 'string' ? literal(legible(v)) : v)));
  };
  const head = (...names: string[]): void => styled(names, ...names.map(() => HEADER));

  const words = documents.reduce((sum, d) => sum + d.words, 0);
  styled(['What was read, and how'], TITLE);
  styled(['dossier', made.version], LABEL);
  styled(['documents', `${counted(documents.length, 'document')}, ${counted(words, 'word')}`], LABEL);
  styled(['dated', datesOf(selection) || 'nothing read'], LABEL);
  const inputs = made.inputs ?? [];
  const more = inputs.length > MOST_INPUTS ? ` and ${counted(inputs.length - MOST_INPUTS, 'other')}` : '';
  if (inputs.length > 0) styled(['inputs', inputs.slice(0, MOST_INPUTS).join(' ') + more], LABEL);
  styled(['options', made.options || 'none'], LABEL);
  styled(
    [
      'dates',
      'A full day is a date; what is less exact stays in EDTF: 2021-03 is a month, 2021~ about 2021, ../2022 until 2022.',
    ],
    LABEL,
  );
  styled(
    ['places', 'start and end count UTF-16 code units in the text of the document, which --format json holds.'],
    LABEL,
  );
  styled([]);
  head('sheet', 'what it holds', 'rows');
  for (const { name, rows: n, title } of contents) styled([name, title, n]);
  styled([]);
  head('source', 'title', 'date', 'genre', 'words', 'path');
  for (const d of documents) {
    const date = d.published === null ? null : (dayOf(d.published) ?? d.published);
    styled([d.source, d.title, date, d.genre, d.words, d.path]);
  }
  return {
    name: 'about',
    columns: WIDTHS.map((width) => ({ width, style: WRAPPED })),
    rows,
    rowDefs: heights,
    cells,
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

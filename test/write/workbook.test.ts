import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/records.js';
import { cellText } from '../../src/write/cell.js';
import type { Cell, ColumnInfo, Table } from '../../src/write/columns.js';
import { everything, type Selection } from '../../src/write/lookup.js';
import { tableOf, tablesOf } from '../../src/write/tables/index.js';
import { sheetsOf, type WorkbookOptions, workbookOf } from '../../src/write/workbook/index.js';
import { dayOf, legible, workbookValue } from '../../src/write/workbook/values.js';
import { COMPARED, VERSIONS } from './compared.js';
import { RESULT } from './fixture.js';
import { converted, office, TO_CSV_SHEETS } from './office.js';

const made = { version: '9.9.9', inputs: ['in'], options: '--kind denial' };
const book = (selection: Selection, options: Partial<WorkbookOptions> = {}) =>
  workbookOf(selection, { made, ...options });
const sheets = async (bytes: Uint8Array) =>
  new Map((await readWorkbook(Buffer.from(bytes), { trim: false })).map(({ sheet, data }) => [sheet, data]));
const part = (bytes: Uint8Array, name: string): string => Buffer.from(unzipSync(bytes)[name]!).toString('utf8');
const withQuote = (quote: string): Selection => everything({ ...RESULT, claims: [{ ...RESULT.claims[0]!, quote }] });
const quoteIn = async (quote: string): Promise<unknown> => {
  const { bytes } = await book(withQuote(quote), { table: 'claims', columns: ['quote'] });
  return (await sheets(bytes)).get('claims')![1]![0];
};

/** What a reader should find in a cell. */
function expected(cell: Cell, column: ColumnInfo): unknown {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  const text = cellText(cell, column);
  if (text === null) return null;
  return ((column.type === 'date' || column.isEdtf) && dayOf(text)) || legible(text);
}

const rowsOf = (table: Table, selection: Selection): unknown[][] =>
  [...table.rows(selection)].map((row) => row.map((cell, i) => expected(cell, table.columns[i]!)));

const cases: [string, Selection][] = [
  ['what was read', everything(RESULT)],
  ['a comparison of sources', COMPARED],
  ['a comparison of versions', VERSIONS],
];

describe('a workbook', () => {
  it.each(cases)('gives back every cell of %s to another reader', async (_what, selection) => {
    const { bytes, problems } = await book(selection);
    const read = await sheets(bytes);
    expect(problems).toEqual([]);
    const tables = tablesOf(selection);
    expect([...read.keys()].sort()).toEqual(['about', ...tables.map((t) => t.name)].sort());
    for (const table of tables) {
      const [header, ...rows] = read.get(table.name)!;
      expect(header).toEqual(table.columns.map((c) => c.name));
      expect(rows).toEqual(rowsOf(table, selection));
    }
  });

  it('opens with what was read, the dates of the documents, the version and the options', async () => {
    const { bytes } = await book(COMPARED);
    const read = await sheets(bytes);
    expect([...read.keys()].slice(0, 3)).toEqual(['about', 'matrix', 'differences']);
    const about = read.get('about')!;
    expect(Object.fromEntries(about.slice(1, 6).map(([k, v]) => [k, v]))).toEqual({
      dossier: '9.9.9',
      documents: '2 documents, 81 words',
      dated: '2023-05-11 to 2023-06-02',
      inputs: 'in',
      options: '--kind denial',
    });
    expect(about).toContainEqual(['claims', 'Who claims what about whom', 5, null, null, null]);
    expect(about).toContainEqual([
      'Port Ellory Courier',
      'Families say Quillfeather Home left residents unfed',
      new Date('2023-05-11'),
      'news',
      RESULT.documents[0]!.words,
      'in/courier.txt',
    ]);
  });

  it('is the same bytes for the same records', async () => {
    const [a, b] = [await book(COMPARED), await book(COMPARED)];
    expect(Buffer.compare(a.bytes, b.bytes)).toBe(0);
    expect(part(a.bytes, 'docProps/core.xml')).toContain('>1980-01-01T00:00:00Z<');
  });

  it('keeps the header in view, bold, with filters over all rows, and wraps what is long', async () => {
    const { bytes } = await book(everything(RESULT), { table: 'claims' });
    const sheet = part(bytes, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
    expect(sheet).toMatch(/<autoFilter ref="A1:AP6"\/>/);
    const styles = part(bytes, 'xl/styles.xml');
    const header = Number(/<c r="A1" t="s" s="(\d+)"/.exec(sheet)![1]);
    const quote = Number(/<c r="N2" t="s" s="(\d+)"/.exec(sheet)![1]);
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf (?:[^>]*\/>|[^>]*>.*?<\/xf>)/g)].map(
      (m) => m[0],
    );
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map((m) => m[0]);
    expect(fonts[Number(/fontId="(\d+)"/.exec(formats[header]!)![1])]).toContain('<b/>');
    expect(formats[quote]).toMatch(/wrapText="(?:1|true)"/);
    const width = Number(/<col min="14" max="14" width="([\d.]+)"/.exec(sheet)![1]);
    expect(width).toBeGreaterThan(40);
    expect(Number(/<row r="2" ht="([\d.]+)"/.exec(sheet)![1])).toBeGreaterThanOrEqual(30);
  });

  it('holds the one table and the columns that are asked for, in their order', async () => {
    const { bytes } = await book(everything(RESULT), { table: 'claims', columns: ['quote', 'kind'] });
    const read = await sheets(bytes);
    expect([...read.keys()]).toEqual(['about', 'claims']);
    expect(read.get('claims')!.slice(0, 3)).toEqual([
      ['quote', 'kind'],
      [RESULT.claims[0]!.quote, 'allegation'],
      [RESULT.claims[1]!.quote, 'denial'],
    ]);
  });

  it('goes on with another sheet where one is full', () => {
    const table = tableOf('claims', null);
    const rows = ['a', 'b', 'c', 'd', 'e'].map((v) => [v]);
    const all = [...sheetsOf('claims', table.columns.slice(0, 1), rows, 3)];
    expect(all.map((s) => s.name)).toEqual(['claims', 'claims_2', 'claims_3']);
    expect(all.map((s) => s.rows)).toEqual([
      [['title'], ['a'], ['b']],
      [['title'], ['c'], ['d']],
      [['title'], ['e']],
    ]);
  });

  it('cuts a cell at the most it can hold, between characters, and says so', async () => {
    const long = `${'x'.repeat(32_762)}🚱${'y'.repeat(100)}`;
    const { bytes, problems } = await book(withQuote(long));
    const message = 'claims, row 2, quote: cut at 32,767 of 32,864 characters, the most that a cell holds';
    expect(problems).toHaveLength(2);
    expect(problems).toContainEqual({
      document: 'd111111111111',
      path: 'in/courier.txt',
      code: 'cell_cut',
      message,
      start: null,
      end: null,
      page: null,
    });
    const read = await sheets(bytes);
    const at = tableOf('claims', null).columns.findIndex((c) => c.name === 'quote');
    expect(read.get('claims')![1]![at]).toBe(`${'x'.repeat(32_762)} […]`);
    expect(read.get('problems')!.map((row) => row[1])).toContain(message);
    expect((await book(withQuote('x'.repeat(32_767)))).problems).toEqual([]);
  });

  it.each([
    ['line breaks of Windows', 'a\r\nb\rc', 'a\nb\nc'],
    ['a page break', 'a\fb', 'a\nb'],
    ['control characters', 'a\u0000b\u0007c\u001b[2J', 'a\ufffdb\ufffdc\ufffd[2J'],
    ['half an emoji', 'a\ud83db', 'a\ufffdb'],
    ['characters that are none', 'a\uffffb\ufffe', 'a\ufffdb\ufffd'],
    ['an emoji, a tab and white space around', '  🚱\t東京 \n', '  🚱\t東京 \n'],
    ['marks of XML', '<b>&amp;</b> "\'', '<b>&amp;</b> "\''],
  ])('can be read with %s', async (_what, quote, shown) => {
    expect(await quoteIn(quote)).toBe(shown);
  });

  it('keeps words that look like an escape as they are', async () => {
    const { bytes } = await book(withQuote('file_x0041_name'), { table: 'claims', columns: ['quote'] });
    expect((await sheets(bytes)).get('claims')![1]![0]).toBe('file_x0041_name');
  });

  it.each(['#N/A', '#REF!', '#DIV/0!'])('keeps %s as words, not as an error', async (words) => {
    const { bytes } = await book(withQuote(words), { table: 'claims', columns: ['quote'] });
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('t="e"');
    expect((await sheets(bytes)).get('claims')![1]![0]).toBe(words);
  });

  it('has no formula, and text that looks like one is marked as text', async () => {
    const { bytes } = await book(withQuote('=HYPERLINK("http://example.org";"x")'), {
      table: 'claims',
      columns: ['quote'],
    });
    const sheet = part(bytes, 'xl/worksheets/sheet2.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    const format = Number(/<c r="A2" t="s" s="(\d+)"/.exec(sheet)![1]);
    const styles = part(bytes, 'xl/styles.xml');
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*/g)].map((m) => m[0]);
    const id = /numFmtId="(\d+)"/.exec(formats[format]!)![1];
    expect(styles).toContain(`<numFmt numFmtId="${id}" formatCode="@"/>`);
  });
});

describe('the value of a cell', () => {
  const column = (more: Partial<ColumnInfo>): ColumnInfo => ({ ...tableOf('claims', null).columns[0]!, ...more });
  it.each<[string, Cell, Partial<ColumnInfo>, unknown]>([
    ['a full day', '2023-05-11', { isEdtf: true }, new Date('2023-05-11')],
    ['a month', '2023-05', { isEdtf: true }, '2023-05'],
    ['an uncertain day', '2023-05-11~', { isEdtf: true }, '2023-05-11~'],
    ['an interval', '2023-05-11/2023-05-13', { isEdtf: true }, '2023-05-11/2023-05-13'],
    ['a day that spreadsheets do not agree on', '1900-02-28', { isEdtf: true }, '1900-02-28'],
    ['a day of another century', '1865-04-14', { type: 'date' }, '1865-04-14'],
    ['a day that does not exist', '2023-02-30', { isEdtf: true }, '2023-02-30'],
    ['a day in a quote', '2023-05-11', {}, '2023-05-11'],
    ['a number', -46.5, {}, -46.5],
    ['a truth', false, {}, false],
    ['an empty list', [], {}, null],
    ['a list', ['a', 'b'], { separator: '; ' }, 'a; b'],
  ])('of %s', (_what, cell, more, value) => {
    expect(workbookValue(cell, column(more)).value).toEqual(value);
  });
});

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens a workbook and gives back every cell of every sheet', () => {
    const hostile: Result = {
      ...RESULT,
      claims: RESULT.claims.map((c, i) => ({ ...c, quote: ['=1+1', '@x', '-46% fewer', '#N/A', 'a_x0041_b'][i]! })),
    };
    return book({ ...COMPARED, ...everything(hostile) }).then(({ bytes }) => {
      const files = converted({ name: 'book.xlsx', bytes, to: TO_CSV_SHEETS });
      const selection: Selection = { ...COMPARED, ...everything(hostile) };
      for (const table of tablesOf(selection)) {
        const read = parse(files.get(`book-${table.name}.csv`)!.toString('utf8'), { bom: true }) as string[][];
        const shown = rowsOf(table, selection).map((row) =>
          row.map((v) =>
            v === null
              ? ''
              : v instanceof Date
                ? v.toISOString().slice(0, 10)
                : typeof v === 'boolean'
                  ? String(v).toUpperCase()
                  : String(v),
          ),
        );
        expect(read).toEqual([table.columns.map((c) => c.name), ...shown]);
      }
    });
  }, 240_000);
});

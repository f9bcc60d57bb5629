import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvChunks } from '../../src/write/csv.js';
import { everything, type Selection } from '../../src/write/lookup.js';
import { tableOf } from '../../src/write/tables/index.js';
import { workbookOf } from '../../src/write/workbook/index.js';
import { joined, RESULT } from './fixture.js';
import { HOSTILE } from './hostile.js';
import { converted, office } from './office.js';

const withQuotes = (quotes: readonly string[]): Selection =>
  everything({ ...RESULT, claims: quotes.map((quote, i) => ({ ...RESULT.claims[0]!, id: `c${i}`, quote })) });
const csv = (quotes: readonly string[], options = {}): string =>
  joined(csvChunks(tableOf('claims', null), withQuotes(quotes), options));

/** What may not stand first in a cell: the signs, white space that is skipped, quotation marks before a sign. */
const LIVE = /^["'`“”„‘’«‹\s\p{C}\p{Z}]*[=+\-@＝＋－＠]/u;
const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

describe('two hundred hostile texts', () => {
  it('are two hundred', () => {
    expect(new Set(HOSTILE).size).toBe(200);
  });

  it.each([',', ';', '\t', '|'])('begin no cell with a sign when %j is between the cells', (delimiter) => {
    const cells = (parse(csv(HOSTILE, { delimiter }), { delimiter }) as string[][]).flat();
    expect(cells.filter((cell) => !cell.startsWith("'") && LIVE.test(cell) && !isNumber(cell))).toEqual([]);
  });

  it.each([
    [',', ';'],
    [',', '\t'],
    [',', '|'],
    [';', ','],
    ['\t', ';'],
  ])('begin no cell with a formula when %j is between the cells and a reader expects %j', (written, expected) => {
    // The crudest reader there is: it knows no quotation marks and splits at every delimiter and line break.
    const cells = csv(HOSTILE, { delimiter: written }).split(new RegExp(`[${expected}\\r\\n]`));
    const runs = cells.filter((c) => /^["\s]*(?:=|[+\-@]\s*(?:["'(\d]|[A-Za-z]+[(|!]))/.test(c) && !isNumber(c.trim()));
    expect(runs).toEqual([]);
  });

  it('stay as they are with --raw', () => {
    const rows = parse(csv(HOSTILE, { raw: true }), { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.quote)).toEqual(HOSTILE);
  });

  it('are no formula in a workbook', async () => {
    const { bytes } = await workbookOf(withQuotes(HOSTILE), { made: { version: '1' } });
    for (const [name, data] of Object.entries(unzipSync(bytes)))
      if (name.includes('worksheets')) expect(Buffer.from(data).toString('utf8')).not.toMatch(/<f[ >/]/);
  });
});

describe.skipIf(office === undefined)('LibreOffice', () => {
  /** The cells that are formulas, after reading a CSV with formulas to be worked out and every kind of cell guessed. */
  const formulasIn = (text: string, delimiter = ','): string[] => {
    const files = converted({
      name: 'claims.csv',
      bytes: text,
      // Delimiter, quotation mark, UTF-8, from the first line; English; quoted cells too are guessed, and formulas are evaluated.
      from: `CSV:${delimiter.charCodeAt(0)},34,76,1,,1033,false,true,false,false,false,0,true`,
      to: 'fods',
    });
    return [
      ...files
        .get('claims.fods')!
        .toString('utf8')
        .matchAll(/table:formula="([^"]*)"/g),
    ].map((m) => m[1]!);
  };

  it('finds a formula where nothing is disarmed', () => {
    expect(formulasIn(csv(['=1+1'], { raw: true }))).toEqual(['of:=1+1']);
    expect(formulasIn(csv(['so;=1+1;so'], { raw: true }), ';')).toEqual(['of:=1+1']);
  }, 240_000);

  it.each([
    [',', ','],
    [',', ';'],
    [';', ';'],
    ['\t', '\t'],
    [';', ','],
  ])(
    'finds none in two hundred hostile texts: written with %j, read with %j',
    (written, read) => {
      expect(formulasIn(csv(HOSTILE, { delimiter: written }), read)).toEqual([]);
    },
    240_000,
  );

  it('gives back the words of a CSV, and its numbers as numbers', () => {
    const quotes = [
      'They said "no", twice; then\nleft.',
      'Ñuñoa, Żółć, 東京, עברית 🚱',
      '-46% fewer',
      '=1+1',
      'trailing ',
    ];
    const text = csv(quotes, { bom: true });
    const files = converted({
      name: 'claims.csv',
      bytes: text,
      from: 'CSV:44,34,76,1,,1033,true,false',
      to: 'xlsx:Calc MS Excel 2007 XML',
    });
    const back = converted({
      name: 'back.xlsx',
      bytes: files.get('claims.xlsx')!,
      to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
    });
    const read = (t: string) => parse(t, { columns: true, bom: true }) as Record<string, string>[];
    const rows = read(back.get('back.csv')!.toString('utf8'));
    expect(rows.map((r) => r.quote)).toEqual(read(text).map((r) => r.quote));
    expect(rows[0]).toMatchObject({ facility_name: 'Quillfeather Home', confidence: '0.8', kind: 'allegation' });
  }, 240_000);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvChunks } from '../../src/write/csv.js';
import { everything } from '../../src/write/lookup.js';
import { TABLES } from '../../src/write/tables/index.js';
import { joined, RESULT } from './fixture.js';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

const QUOTES = [
  'They said "no", twice; then\nleft.',
  'Ñuñoa, Żółć, Ærø, 東京, עברית 🚱',
  '“That is – not – true”',
  '=1+1',
  '+1 said nothing',
  '-46% fewer',
  '@home',
  ' "=HYPERLINK(""x"")"',
  'cost: $1,204.50',
  'trailing space ',
  'a\tb',
];

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens a CSV, saves it as a workbook and gives back the same cells, none of them a formula', () => {
    const home = mkdtempSync(join(tmpdir(), 'dossier-office-'));
    try {
      const claims = QUOTES.map((quote, i) => ({ ...RESULT.claims[0]!, id: `c${i}`, quote }));
      const csv = joined(csvChunks(TABLES.claims, everything({ ...RESULT, claims }), { bom: true }));
      writeFileSync(join(home, 'claims.csv'), csv);
      const convert = (to: string, from: string) => {
        const done = spawnSync(
          office!,
          [
            `-env:UserInstallation=file://${home}/profile`,
            '--headless',
            // 44: comma, 34: quotation mark, 76: UTF-8, first line 1; then: language 1033, quoted cells are text.
            '--infilter=CSV:44,34,76,1,,1033,true,false',
            '--convert-to',
            to,
            '--outdir',
            home,
            join(home, from),
          ],
          { encoding: 'utf8', timeout: 120_000 },
        );
        expect(done.status, done.stderr).toBe(0);
      };
      convert('xlsx:Calc MS Excel 2007 XML', 'claims.csv');
      rmSync(join(home, 'claims.csv'));
      convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', 'claims.xlsx');
      const read = (text: string) => parse(text, { columns: true, bom: true }) as Record<string, string>[];
      const back = read(readFileSync(join(home, 'claims.csv'), 'utf8'));
      expect(back.map((r) => r.quote)).toEqual(read(csv).map((r) => r.quote));
      expect(back[0]).toMatchObject({ facility_name: 'Quillfeather Home', confidence: '0.8', kind: 'allegation' });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }, 180_000);
});

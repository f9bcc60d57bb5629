import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import { type PagePlace, placeOf } from '../../src/index.js';
import type { DocumentRecord, PageLine, Result } from '../../src/records.js';
import { makePdf } from '../fixtures/make/pdf.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-page-map-'));
const at = (...names: string[]) => join(home, ...names);
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function dossier(...args: string[]): Promise<string> {
  const io = fakeIo();
  expect([await run(args, io), io.err.text()]).toEqual([0, expect.anything()]);
  return io.out.text();
}
const resultIn = (text: string): Result => JSON.parse(text) as Result;
const json = (...names: string[]): Result => resultIn(readFileSync(at(...names), 'utf8'));
const ofPdf = ({ documents }: Result): DocumentRecord => documents.find((d) => d.path.endsWith('.pdf'))!;
const folderOf = (folder: string): DocumentRecord =>
  readdirSync(at(folder, 'documents'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => json(folder, 'documents', name).documents[0]!)
    .find((d) => d.path.endsWith('.pdf'))!;

describe('the page map of a document', () => {
  let direct: Result;
  let map: readonly PageLine[];
  beforeAll(async () => {
    mkdirSync(at('in'));
    const text =
      'The ombudsman said on 4 May 2020 that guards at Larkspur Prison beat 12 of 40 prisoners and left them without water.';
    const { bytes } = await makePdf([text, 'Norvale Care Inc. denied on 6 May 2020 that anyone was beaten.']);
    writeFileSync(at('in', 'a.pdf'), bytes);
    writeFileSync(at('in', 'b.txt'), 'Two nurses of Larkspur Prison, Ann Lowe and Ray Ott, left in June 2020.\n');
    direct = resultIn(await dossier('extract', at('in'), '--format', 'json'));
    map = ofPdf(direct).page_map!;
    await dossier('extract', at('in'), '-o', at('run'));
    await dossier('extract', at('in'), '--format', 'jsonl', '-o', at('part.jsonl'));
  });

  it('stands in the record of a document with pages, and of no other', () => {
    expect(map.map((line) => line.page)).toEqual(expect.arrayContaining([1]));
    expect(direct.documents.find((d) => d.path.endsWith('.txt'))).not.toHaveProperty('page_map');
  });

  it.each<[string, () => Promise<DocumentRecord | undefined>]>([
    ['a results folder', async () => folderOf('run')],
    [
      'a folder made of what was kept',
      async () => {
        writeFileSync(at('in', 'c.txt'), 'The prison was closed in 2021.\n');
        await dossier('extract', at('in'), '-o', at('run'));
        rmSync(at('in', 'c.txt'));
        return folderOf('run');
      },
    ],
    [
      'JSON lines that are merged to a file',
      async () => ofPdf(resultIn(await dossier('merge', at('part.jsonl'), '--format', 'json'))),
    ],
    [
      'JSON lines that are merged to a folder',
      async () => {
        await dossier('merge', at('part.jsonl'), '-o', at('merged'));
        return folderOf('merged');
      },
    ],
    ['a folder that is merged', async () => ofPdf(resultIn(await dossier('merge', at('run'), '--format', 'json')))],
    [
      'a result that was corrected',
      async () => {
        await dossier('review', at('run'));
        const sheet = at('run', 'corrections.csv');
        const rows = parse(readFileSync(sheet, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
        rows.find((row) => row.quote!.includes('beat'))!.kind = 'statement';
        writeFileSync(sheet, stringify(rows, { header: true }));
        await dossier('extract', at('in'), '-o', at('run'));
        expect(readFileSync(at('run', 'claims.csv'), 'utf8')).toContain(',correction,');
        return folderOf('run');
      },
    ],
    [
      'a filtered result',
      async () => ofPdf(resultIn(await dossier('extract', at('in'), '--facility', 'Larkspur', '--format', 'json'))),
    ],
    ['a comparison', async () => ofPdf(resultIn(await dossier('diff', at('run'), '--format', 'json')))],
  ])('comes unchanged through %s', async (_, given) => {
    expect((await given())?.page_map).toEqual(map);
  });

  it('is told of a claim that is shown', async () => {
    const claim = direct.claims.find((c) => c.quote.includes('beat'))!;
    const [{ page, box }] = placeOf(ofPdf(direct), claim.start, claim.end) as [PagePlace];
    expect(await dossier('show', claim.id, at('run'))).toContain(
      `on paper      page ${page}, at ${Math.round(box[0])},${Math.round(box[1])} (${Math.round(box[2])} x ${Math.round(box[3])} pt)\n`,
    );
  });
});

const LINES: readonly PageLine[] = [
  { page: 1, start: 0, end: 10, box: [72, 700, 200, 13.2] },
  { page: 1, start: 11, end: 20, box: [72, 714.4, 180, 13.2] },
  { page: 1, start: 21, end: 30, box: [294, 72, 200, 13.2] },
  { page: 2, start: 30, end: 40, box: [72, 72.3, 200.1, 13.2] },
  { page: 2, start: 41, end: 50, box: [300, 72, 13.2, 400] },
  { page: 2, start: 51, end: 60, box: [314.4, 172, 13.2, 300] },
];

describe('the place of a span', () => {
  it.each<[string, number, number, PagePlace[]]>([
    ['in one line is that line', 2, 5, [{ page: 1, box: LINES[0]!.box }]],
    ['over two lines is a box around both', 9, 12, [{ page: 1, box: [72, 700, 200, 27.6] }]],
    [
      'that goes on in the next column and overleaf has a box in each',
      15,
      31,
      [LINES[1]!, LINES[2]!, LINES[3]!].map(({ page, box }) => ({ page, box })),
    ],
    ['over two lines up the page is a box around both', 41, 60, [{ page: 2, box: [300, 72, 27.6, 400] }]],
    ['of white space alone is nowhere', 10, 11, []],
    ['that ends where a line begins is not in it', 20, 21, []],
  ])('%s', (_, start, end, expected) => {
    expect(placeOf({ page_map: [...LINES] }, start, end)).toEqual(expected);
  });

  it('of a document without a page map is nowhere', () => {
    expect(placeOf({}, 0, 10)).toEqual([]);
  });
});

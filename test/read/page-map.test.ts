import { readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import { openPdf } from '../../src/read/pdf/open.js';
import type { DocumentRecord, PageLine } from '../../src/records.js';
import { barePdf } from '../fixtures/make/bare-pdf.js';
import { makePdf, type PdfStyle, paragraphsOf } from '../fixtures/make/pdf.js';
import { scanned, scannedPdf } from '../fixtures/make/scan.js';

const sample = (name: string): string => readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8');
const REPORT = paragraphsOf(sample('04-opo-inspection-report.txt'));
const LETTER = paragraphsOf(sample('05-coalition-letter.txt'));

async function read(bytes: Uint8Array, path = 'a.pdf'): Promise<DocumentRecord> {
  const { read: found } = await readDocument({ path, paths: [path], size: bytes.length, named: true, bytes });
  return found!.document;
}

interface Drawn {
  readonly text: string;
  readonly page: number;
  /** Of the middle of the word, a little above its baseline. */
  readonly x: number;
  readonly y: number;
}

/** The words that pdf.js says are drawn, and where, on the page as it is shown; within a stretch, by the share of its letters. */
async function drawnOn(bytes: Uint8Array): Promise<Drawn[]> {
  const pdf = await openPdf('drawn', bytes, null);
  const drawn: Drawn[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const one = await pdf.getPage(page);
    const viewport = one.getViewport({ scale: 1 });
    for (const item of (await one.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
      for (const { 0: text, index } of item.str.matchAll(/\S+/g)) {
        const along = (item.width * (index + text.length / 2)) / item.str.length / Math.hypot(a, b);
        const at = viewport.convertToViewportPoint(e + a * along + c * 0.2, f + b * along + d * 0.2);
        drawn.push({ text, page, x: at[0]!, y: at[1]! });
      }
    }
  }
  await pdf.loadingTask.destroy();
  return drawn;
}

const holds = ({ page, box: [x, y, w, h] }: PageLine, d: Drawn): boolean =>
  d.page === page && d.x >= x && d.x <= x + w && d.y >= y && d.y <= y + h;

/** Letters and numbers alone: raised numbers of notes as they are drawn, hyphens at line ends or not. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** In order, apart from each other, and nothing but white space between them. */
function expectToCover({ text, page_map: map = [] }: DocumentRecord): void {
  let end = 0;
  for (const line of map) {
    expect(line.start).toBeGreaterThanOrEqual(end);
    expect(line.end).toBeGreaterThan(line.start);
    expect(text.slice(end, line.start).trim()).toBe('');
    expect(text.slice(line.start, line.end)).toMatch(/^\S(?:.*\S)?$/);
    end = line.end;
  }
  expect(text.slice(end).trim()).toBe('');
}

const NOTES = new Map([
  [3, 'Records of the interviews are kept on file.'],
  [5, 'Table 4.'],
]);
const STYLES: readonly [string, PdfStyle][] = [
  ['in one column', { lines: 30 }],
  ['in two columns with words divided at line ends', { columns: 2, hyphen: '-', justified: true, lines: 30 }],
  ['with soft hyphens, each word drawn by itself', { hyphen: '\u00ad', justified: true }],
  ['with notes, header and page numbers', { notes: NOTES, header: 'The Review', pageNumbers: true, lines: 34 }],
  ['turned on its side', { rotate: 90, justified: true, header: 'The Review', lines: 30 }],
  ['turned on its head', { rotate: 180, lines: 30 }],
  ['turned on its other side, in two columns', { rotate: 270, columns: 2, justified: true, lines: 30 }],
];

describe('the page map of a PDF', () => {
  it.each(STYLES)('%s: each line slices to the words that are drawn in its box', async (_, style) => {
    const { bytes } = await makePdf(REPORT, style);
    const document = await read(bytes);
    const drawn = await drawnOn(bytes);
    const map = document.page_map!;
    expectToCover(document);
    for (const line of map) {
      const within = drawn.filter((d) => holds(line, d)).sort((a, b) => a.x - b.x);
      expect(bare(within.map((d) => d.text).join(''))).toBe(bare(document.text.slice(line.start, line.end)));
    }
    expect(drawn.filter((d) => map.filter((line) => holds(line, d)).length !== 1)).toEqual([]);
  });

  it('tells pages as the other records do, and where a divided word is cut', async () => {
    const document = await read((await makePdf(REPORT, { columns: 2, hyphen: '-', justified: true })).bytes);
    const map = document.page_map!;
    const cut = map.filter((line, i) => line.end === map[i + 1]?.start);
    expect(cut.length).toBeGreaterThan(3);
    expect(new Set(map.map((line) => line.page)).size).toBe(document.pages);
  });

  const text = (matrix: string, words: string): string => `BT /F1 12 Tf ${matrix} Tm (${words}) Tj ET`;
  const cos = Math.cos(Math.PI / 180).toFixed(6);
  const sin = Math.sin(Math.PI / 180).toFixed(6);
  it.each<[string, string, string]>([
    ['up the page', '0 1 -1 0 300 100', 'The ward was closed in May.'],
    ['down the page', '0 -1 1 0 300 700', 'The ward was closed in May.'],
    ['a degree askew', `${cos} ${sin} -${sin} ${cos} 72 500`, 'The ward on the upper floor was closed in May.'],
    ['at half a right angle', '0.7071 0.7071 -0.7071 0.7071 100 100', 'The ward was closed in May.'],
  ])('has text that is written %s where it is drawn', async (_, matrix, words) => {
    const bytes = barePdf([{ content: text(matrix, words) }]);
    const [line] = (await read(bytes)).page_map!;
    const drawn = await drawnOn(bytes);
    expect(drawn.filter((d) => !holds(line!, d))).toEqual([]);
    const [a, b] = matrix.split(' ').map((n) => Math.abs(Number(n))) as [number, number];
    const font = await (await PDFDocument.create()).embedFont(StandardFonts.TimesRoman);
    const length = [...words].reduce((n, letter) => n + font.widthOfTextAtSize(letter, 12), 0);
    const [along, across] = [length, 12 * 1.1];
    expect(line!.box.slice(2)).toEqual(
      [along * a + across * b, along * b + across * a].map((n) => expect.closeTo(n, 0)),
    );
  });

  it('has a stamp across the page where it is drawn, though it is read last', async () => {
    const stamp = text('0 1 -1 0 580 200', 'RECEIVED 4 MAY');
    const lines = [700, 686, 672].map((y) => text(`1 0 0 1 72 ${y}`, 'The ward on the upper floor was closed.'));
    const document = await read(barePdf([{ content: [stamp, ...lines].join('\n') }]));
    const { start, end, box } = document.page_map!.at(-1)!;
    expect(document.text.slice(start, end)).toBe('RECEIVED 4 MAY');
    expect([box[0], box[1] + box[3], box[2]]).toEqual(
      [580 - 12 * 0.85, 792 - 200, 13.2].map((n) => expect.closeTo(n, 1)),
    );
  });
});

/** Where a point of the page is once the scan was turned by some degrees, clockwise, about the middle of the sheet. */
function worn(d: Drawn, degrees: number, from: readonly [number, number], to: readonly [number, number]): Drawn {
  const rad = (degrees * Math.PI) / 180;
  const [dx, dy] = [d.x - from[0] / 2, d.y - from[1] / 2];
  const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
  return { ...d, x: to[0] / 2 + dx * cos - dy * sin, y: to[1] / 2 + dx * sin + dy * cos };
}

/** The share of recognized words of which the same are drawn in the box of their line. */
function placedRight({ text, page_map: map = [] }: DocumentRecord, drawn: readonly Drawn[]): number {
  let [right, all] = [0, 0];
  for (const line of map) {
    const within = new Set(drawn.filter((d) => holds(line, d)).map((d) => bare(d.text)));
    for (const word of text.slice(line.start, line.end).split(/\s+/).map(bare).filter(Boolean)) {
      all++;
      if (within.has(word)) right++;
    }
  }
  return right / all;
}

describe('the page map of a scan', () => {
  const SHEET = [612, 792] as const;

  it('that is askew has each line in a box around the words that are drawn there', async () => {
    const { bytes } = await makePdf(LETTER.slice(0, 9), { justified: true });
    const document = await read(await scannedPdf(bytes, { skew: 0.7 }));
    expectToCover(document);
    const drawn = (await drawnOn(bytes)).map((d) => worn(d, 0.7, SHEET, SHEET));
    expect(placedRight(document, drawn)).toBeGreaterThan(0.95);
    for (const { box } of document.page_map!) expect(box[3]).toBeLessThan(24);
  }, 120_000);

  it('that lies on its side has boxes on the picture as it is', async () => {
    const { bytes } = await makePdf(LETTER.slice(0, 5), { justified: true });
    const [canvas] = await scanned(bytes, { turned: 1, skew: 0 });
    const document = await read(await canvas!.encode('png'), 'a.png');
    const drawn = (await drawnOn(bytes)).map((d) => worn(d, 90, SHEET, [792, 612]));
    expect(placedRight(document, drawn)).toBeGreaterThan(0.95);
    const long = document.page_map!.filter((line) => line.end - line.start > 10);
    expect(long.length).toBeGreaterThan(3);
    for (const { box } of long) expect(box[3]).toBeGreaterThan(box[2] * 4);
  }, 120_000);
});

describe('a format without pages', () => {
  it('has no page map', async () => {
    expect(await read(Buffer.from('The ward was closed.'), 'a.txt')).not.toHaveProperty('page_map');
  });
});

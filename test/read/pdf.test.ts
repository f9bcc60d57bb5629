import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import type { ReadOptions } from '../../src/read/limits.js';
import { barePdf, sentence } from '../fixtures/make/bare-pdf.js';
import { encryptedPdf } from '../fixtures/make/encrypted.js';
import { makePdf, type PdfStyle, paragraphsOf } from '../fixtures/make/pdf.js';
import { scanned, scannedPdf } from '../fixtures/make/scan.js';

const sample = (name: string): string => readFileSync(new URL(`../../corpus/${name}`, import.meta.url), 'utf8');
const REPORT = paragraphsOf(sample('04-opo-inspection-report.txt'));
const LETTER = paragraphsOf(sample('05-coalition-letter.txt'));

const read = (bytes: Uint8Array, options: ReadOptions = {}, path = 'a.pdf') =>
  readDocument({ path, paths: [path], size: bytes.length, named: true, bytes }, options);
const codes = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<string[]> => {
  const { read: found, problems } = await read(bytes, options);
  return (found?.problems ?? problems).map((p) => p.code);
};

/** The words of a reading that are no furniture and no notes, and the page of each. */
async function prose(bytes: Uint8Array): Promise<{ words: string[]; pages: number[] }> {
  const { read: found } = await read(bytes);
  const { document, hints, pages } = found!;
  const apart = hints.filter((h) => h.kind === 'furniture' || h.kind === 'paragraph');
  const at = [...document.text.matchAll(/\S+/g)].filter(
    (m) => !apart.some((h) => h.start <= m.index && m.index < h.end),
  );
  return {
    words: at.map((m) => m[0].replace(/(?<=\D)[¹²³]$/, '')),
    pages: at.map((m) => pages.findLast((p) => p.start <= m.index)!.page),
  };
}

const STYLES: readonly [string, PdfStyle][] = [
  ['plain', {}],
  ['in two columns', { columns: 2, lines: 30 }],
  [
    'with running header, footer and page numbers',
    { header: 'The Review of Places', footer: 'Not for sale', pageNumbers: true, lines: 30 },
  ],
  ['with words divided at line ends', { hyphen: '-', justified: true }],
  ['with soft hyphens', { hyphen: '\u00ad' }],
  [
    'in two columns with all of these',
    { columns: 2, hyphen: '-', justified: true, header: 'The Review of Places', pageNumbers: true, lines: 30 },
  ],
  ['with paragraphs set in', { indented: true, justified: true, lines: 30 }],
  ['turned on its side', { rotate: 90, header: 'The Review of Places', pageNumbers: true, lines: 30 }],
  ['turned on its head', { rotate: 180 }],
  [
    'with notes',
    {
      notes: new Map([
        [3, 'Records of the interviews are kept on file.'],
        [5, 'Table 4.'],
      ]),
      lines: 34,
    },
  ],
];

describe('a PDF', () => {
  it.each(STYLES)('%s is read word for word in true order, each on its page', async (_, style) => {
    const made = await makePdf(REPORT, style);
    const found = await prose(made.bytes);
    expect(found.words).toEqual(made.words);
    expect(found.pages).toEqual(made.pages);
  });

  it('keeps headers, footers, page numbers and notes as blocks of their own', async () => {
    const notes = new Map([[3, 'Records of the interviews are kept on file.']]);
    const { bytes } = await makePdf(REPORT, { header: 'The Review of Places', pageNumbers: true, notes, lines: 34 });
    const { document, hints } = (await read(bytes)).read!;
    const of = (kind: string): string[] =>
      hints.filter((h) => h.kind === kind).map((h) => document.text.slice(h.start, h.end));
    expect(of('furniture')).toEqual(['The Review of Places', 'Page 1 of 2', 'The Review of Places', 'Page 2 of 2']);
    expect(of('paragraph')).toEqual(['1 Records of the interviews are kept on file.']);
    expect(document.pages).toBe(2);
  });

  it.each([
    ['11-school-complaint-letter.txt', { indented: true }, 'Office for Civil Rights.\nSincerely,'],
    ['05-coalition-letter.txt', { columns: 2, hyphen: '-' }, "Children's Rights (CCCR)\nCoalition of Maya Families"],
  ] as const)('set to both edges tells where a line ends by itself: %s, %o', async (name, style, expected) => {
    const { bytes } = await makePdf(paragraphsOf(sample(name)), { justified: true, ...style });
    expect((await read(bytes)).read!.document.text).toContain(expected);
  });

  it('tells its title, its author and when it was made, which is not when it was published', async () => {
    const { bytes } = await makePdf(LETTER, { title: 'Letter on Bramble Lake', author: 'Jo Whitfield; Ann Reyes' });
    expect((await read(bytes)).read!.document).toMatchObject({
      title: 'Letter on Bramble Lake',
      authors: ['Jo Whitfield', 'Ann Reyes'],
      created: '2021-05-06',
      published: null,
    });
  });

  it('takes no title from a program', async () => {
    const { bytes } = await makePdf(LETTER, { title: 'Microsoft Word - letter final.doc', author: 'user' });
    expect((await read(bytes)).read!.document).toMatchObject({ title: null, authors: [] });
  });
});

describe('a broken PDF', () => {
  it.each([
    ['objects one by one', false, 0.3],
    ['objects one by one', false, 0.7],
    ['objects one by one', false, 0.99],
    ['objects packed together', true, 0.99],
  ])(
    'of %s (packed: %s) that is cut short after %d of it gives the pages before the cut, and says so',
    async (_, packed, share) => {
      const made = await makePdf(REPORT, { atLeastPages: 6, lines: 20 });
      const bytes = await (await PDFDocument.load(made.bytes)).save({ useObjectStreams: packed });
      const { document, problems } = (await read(bytes.slice(0, bytes.length * share))).read!;
      expect(document.text).toMatch(/^OFFICE OF PRISON OVERSIGHT/);
      expect(document.pages).toBeGreaterThanOrEqual(Math.floor(6 * share - 0.5));
      expect(problems.map((p) => p.code)).toContain('damaged');
    },
  );

  it('that lost its catalog with its end has its pages strung together', async () => {
    const pages = ['One ward was shut.', 'Two wards were opened.'].map((text) => ({ content: sentence(text) }));
    const whole = Buffer.from(barePdf(pages)).toString('latin1');
    const lost = whole.slice(0, whole.indexOf('xref')).replace(/1 0 obj[\s\S]*?endobj\n2 0 obj[\s\S]*?endobj/, '');
    const { document, problems } = (await read(Buffer.from(lost, 'latin1'))).read!;
    expect([document.text, document.pages]).toEqual(['One ward was shut.\n\nTwo wards were opened.', 2]);
    expect(problems.map((p) => p.code)).toEqual(['damaged']);
  });

  it('whose table of objects is wrong is mended', async () => {
    const pdf = await PDFDocument.load((await makePdf(REPORT)).bytes);
    const bytes = Buffer.from(await pdf.save({ useObjectStreams: false }));
    const wrong = Buffer.from(
      bytes.toString('latin1').replace(/\n0{3,}\d+ 00000 n/g, '\n0000000007 00000 n'),
      'latin1',
    );
    const { document, problems } = (await read(wrong)).read!;
    expect(document.text).toContain('unannounced inspection');
    expect(problems.map((p) => p.code)).toEqual(['damaged']);
  });

  it('tells of a page whose content was cut off', async () => {
    const line = (n: number): string =>
      sentence(`Line ${n} of the ward, with ${n * 7919} words in ${n * 104729} rows.`);
    const content = Array.from({ length: 200 }, (_, n) => line(n)).join('\n');
    const bytes = barePdf([{ content: sentence('Whole.') }, { content, packed: 0.5 }]);
    const { document, problems } = (await read(bytes)).read!;
    expect(document.text).toMatch(/^Whole/);
    expect(problems).toMatchObject([{ code: 'page_lost', page: 2 }]);
  });

  it('without pages, or with nothing but a head, is a problem', async () => {
    expect(await codes(Buffer.from('%PDF-1.7\n'))).toEqual(['failed']);
  });

  it('that is none by its content is read as the text it is, and said to lie', async () => {
    expect(await codes(Buffer.from('The ward was closed.'))).toEqual(['wrong_extension']);
  });
});

describe('an encrypted PDF', () => {
  const bytes = encryptedPdf('The letter on Bramble Lake is locked.', 'heron');

  it.each([
    ['asks for its password', {}, /give its password with --password/],
    ['says that a password is wrong', { password: 'guess' }, /does not open it/],
  ])('%s', async (_, options, message) => {
    const { problems } = await read(bytes, options);
    expect(problems).toMatchObject([{ code: 'encrypted', message: expect.stringMatching(message) }]);
  });

  it('is read with it', async () => {
    expect((await read(bytes, { password: 'heron' })).read!.document.text).toContain('Bramble Lake');
  });
});

describe('a scan', () => {
  it('askew and with specks is read, with a problem that says how sure it is', async () => {
    const made = await makePdf(LETTER.slice(0, 9));
    const { read: found } = await read(await scannedPdf(made.bytes));
    const words = new Set(found!.document.text.split(/\s+/));
    expect(made.words.filter((w) => words.has(w)).length / made.words.length).toBeGreaterThan(0.95);
    expect(found!.problems.map((p) => p.code)).toEqual(['ocr']);
  }, 120_000);

  it('is a page without text where nothing may be recognized', async () => {
    const made = await makePdf(LETTER.slice(0, 2));
    expect(await codes(await scannedPdf(made.bytes), { ocr: 'never' })).toEqual(['no_text', 'empty']);
  });

  it('in a language without data says what to install', async () => {
    const made = await makePdf(LETTER.slice(0, 2));
    const { problems } = await read(await scannedPdf(made.bytes), { ocrLanguage: 'xyz' });
    expect(problems).toMatchObject([
      { code: 'ocr_language', message: expect.stringContaining('@tesseract.js-data/xyz') },
    ]);
  });

  it('as a picture on its side is turned and read', async () => {
    const made = await makePdf(LETTER.slice(0, 5));
    const [canvas] = await scanned(made.bytes, { turned: 1, dpi: 120 });
    const { read: found } = await read(await canvas!.encode('png'), {}, 'a.png');
    expect(found!.document.text).toContain('Bramble Lake Family Center');
  }, 120_000);
});

import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXTENSIONS } from '../../src/read/formats.js';
import { barePdf, endlessPage, fileOf, sentence, streamOf } from '../fixtures/make/bare-pdf.js';
import { docxOf } from '../fixtures/make/docx.js';
import { odtFile } from '../fixtures/make/odt.js';
import { makePdf } from '../fixtures/make/pdf.js';
import { type AllRead, codes, readAll } from './reading.js';

const letter = (): Promise<Uint8Array> => docxOf([{ kind: 'paragraph', text: 'The ward was shut.', close: false }]);
const texts = (read: AllRead): string[] => read.documents.map((d) => d.document.text);
const told = (read: AllRead): string => read.problems.map((p) => p.message).join(' ');

describe('a PDF of 5,000 pages', () => {
  it('is read whole, each page in its place', async () => {
    const pages = Array.from({ length: 5_000 }, (_, i) => ({ content: sentence(`Page ${i + 1} tells of the ward.`) }));
    const { documents, problems } = await readAll('a.pdf', barePdf(pages));
    const { document, pages: spans } = documents[0]!;
    expect(problems).toEqual([]);
    expect(document.pages).toBe(5_000);
    for (const n of [1, 2, 2_500, 4_999, 5_000]) {
      const at = document.text.indexOf(`Page ${n} tells`);
      expect(spans.find((s) => s.start <= at && at < s.end)!.page).toBe(n);
    }
  }, 60_000);
});

describe('a page that never ends', () => {
  const { page, more } = endlessPage(10);
  const pages = [{ content: sentence('The ward was shut.') }, page, { content: sentence('It was opened again.') }];

  it('leaves what was read before it, is told with what was lost, and does not keep the next file from being read', async () => {
    const files = { 'a.pdf': barePdf(pages, more), 'b.txt': strToU8('The ward was painted.') };
    const read = await readAll('in.zip', zipSync(files, { level: 0 }), { timeout: 4, ocr: 'never' });
    expect(texts(read)).toEqual(['The ward was shut.', 'The ward was painted.']);
    expect(codes(read)).toEqual(['pages_missing', 'timeout']);
    expect(told(read)).toMatch(/Pages 2–3 of 3 were not reached.*took more than 4 seconds/);
  });
});

describe('a file built to swell', () => {
  const stored = (parts: Record<string, Uint8Array>): Zippable => parts;
  const swollen = (name: string, parts: Record<string, Uint8Array>): Uint8Array =>
    zipSync({ ...stored(parts), [name]: [new Uint8Array(60_000_000).fill(32), { level: 9 }] }, { level: 0 });
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['as Word', 'a.docx', async () => swollen('word/document.xml', unzipSync(await letter()))],
    ['as OpenDocument', 'a.odt', () => swollen('content.xml', unzipSync(odtFile('<text:p>x</text:p>')))],
  ])('%s is not unpacked', async (_, path, make) => {
    const read = await readAll(path, await make());
    expect([texts(read), codes(read)]).toEqual([[], ['bomb']]);
  });
});

describe('a file that names itself', () => {
  it.each([
    ['/Kids [4 0 R 2 0 R] /Count 5', ['page_lost']],
    ['/Kids [4 0 R] /Count 2000000000', []],
  ])('among its pages, or counts more of them than it has, is read: %s', async (tree, expected) => {
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>';
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';
    const content = streamOf(sentence('The ward was shut.'));
    const bytes = fileOf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages ${tree} >>`, font, page, content]);
    const read = await readAll('a.pdf', bytes);
    expect([texts(read), codes(read)]).toEqual([['The ward was shut.'], expected]);
  });
});

describe('a PDF nested deep', () => {
  const deep = '['.repeat(300_000) + ']'.repeat(300_000);
  it('in a page is read up to there, and what is lost is told', async () => {
    const content = `${sentence('The ward was shut.')} ${deep} ${sentence('Lost.')}`;
    const read = await readAll('a.pdf', barePdf([{ content }, { content: sentence('It was opened again.') }]));
    expect(texts(read)).toEqual(['The ward was shut.\n\nIt was opened again.']);
    expect(read.problems).toMatchObject([{ code: 'page_damaged', page: 1 }]);
  });

  it('in its catalog is a problem', async () => {
    const read = await readAll('a.pdf', fileOf([`<< /Type /Catalog /X ${deep} /Pages 2 0 R >>`]));
    expect([texts(read), codes(read)]).toEqual([[], ['failed']]);
  });
});

describe('a file whose extension lies', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string[]]>([
    ['a PDF called .docx', async () => (await makePdf(['The ward was shut.'])).bytes, []],
    ['a PDF called .txt', async () => (await makePdf(['The ward was shut.'])).bytes, []],
    ['a Word document called .pdf', letter, []],
    ['a Word document called .html', letter, []],
    ['a text called .docx', () => strToU8('The ward was shut.'), ['wrong_extension']],
    ['a text called .png', () => strToU8('The ward was shut.'), ['wrong_extension']],
    ['a web page called .pdf', () => strToU8('<!doctype html><html><body><p>The ward was shut.</p></body></html>'), []],
  ])('is read as what it is: %s', async (what, make, expected) => {
    const read = await readAll(`letter${what.split(' ').at(-1)}`, await make());
    expect(texts(read)[0]).toContain('The ward was shut.');
    expect(codes(read).filter((c) => c !== 'language')).toEqual(expected);
  });
});

describe('a file of no bytes', () => {
  it('is told to be empty, whatever it is called', async () => {
    for (const extension of EXTENSIONS)
      expect([extension, codes(await readAll(`a${extension}`, ''))]).toEqual([extension, ['empty']]);
  });

  it('or of one ends nothing', async () => {
    for (const extension of EXTENSIONS) {
      const { documents, problems } = await readAll(`a${extension}`, '%');
      expect([extension, documents.length + problems.length > 0]).toEqual([extension, true]);
    }
  });
});

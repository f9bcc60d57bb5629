import {
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { odtFile } from '../fixtures/make/odt.js';
import { codes, hinted, readOne } from './reading.js';

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

const word = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: 'Ward closed',
      creator: 'Jane Roe',
      footnotes: { 1: { children: [new Paragraph('See the log of May 2.')] } },
      sections: [
        {
          properties: { titlePage: true },
          headers: {
            first: new Header({ children: [new Paragraph('Prairie Legal Clinic')] }),
            default: new Header({ children: [new Paragraph('Page two')] }),
          },
          children: [
            new Paragraph({ text: 'Findings', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('The ward was shut.'),
                new FootnoteReferenceRun(1),
                new TextRun({ text: ' It stayed so.', break: 1 }),
              ],
            }),
            new Paragraph({ text: 'no water', bullet: { level: 0 } }),
            new Table({ rows: [new TableRow({ children: [cell('Beds'), cell('64')] })] }),
            new Paragraph('Peña’s “six-year-old”'),
          ],
        },
      ],
    }),
  );

/** A Word file with one of its parts rewritten. */
async function rewritten(part: string, rewrite: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await word());
  return zipSync({ ...parts, [part]: strToU8(rewrite(strFromU8(parts[part] ?? new Uint8Array()))) });
}
const MAIN = 'word/document.xml';

describe('a Word document', () => {
  it('gives headings, items, table rows and notes as blocks of their own, under the head of its first page', async () => {
    const read = await readOne('letter.docx', await word());
    expect(read.document.text).toBe(
      'Prairie Legal Clinic\n\nFindings\n\nThe ward was shut.[1]\nIt stayed so.\n\nno water\n\nBeds | 64\n\nPeña’s “six-year-old”\n\n[1] See the log of May 2.',
    );
    expect(hinted(read)).toEqual([
      ['heading', 'Findings'],
      ['list_item', 'no water'],
      ['table_row', 'Beds | 64'],
      ['paragraph', '[1] See the log of May 2.'],
    ]);
  });

  it('tells title, maker and date that were noted in it', async () => {
    const read = await readOne('letter.docx', await word());
    expect(read.noted).toEqual({ title: 'Ward closed', authors: ['Jane Roe'] });
    expect(read.document.created).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('leaves out what was deleted under revision, and says so', async () => {
    const changed = await rewritten(MAIN, (xml) =>
      xml.replace(
        '<w:t xml:space="preserve">The ward was shut.</w:t></w:r>',
        (run) =>
          `${run}<w:del w:id="1" w:author="x"><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>Added.</w:t></w:r></w:ins>`,
      ),
    );
    const read = await readOne('letter.docx', changed);
    expect(read.document.text).toContain('The ward was shut.Added.');
    expect(read.document.text).not.toContain('Gone');
    expect(codes(read)).toContain('revisions');
  });

  it.each<[string, (xml: string) => string]>([
    ['ends in the middle of a tag', (xml) => xml.slice(0, xml.indexOf('six-year'))],
    ['breaks off in a tag and goes on', (xml) => xml.replace('Beds', 'Be<<w:t ds')],
    [
      'lies thousands of elements deep',
      (xml) => xml.replace(/<w:p>/, `${'<w:sdt><w:sdtContent>'.repeat(20_000)}<w:p>`),
    ],
  ])('is read as far as it goes where its XML %s', async (_, damage) => {
    const read = await readOne('letter.docx', await rewritten(MAIN, damage));
    expect(read.document.text).toContain('Findings');
    expect(codes(read)).toContain('damaged');
  });

  it('is read as far as it goes where the file was cut short', async () => {
    const bytes = await word();
    const read = await readOne('letter.docx', bytes.subarray(0, Math.floor(bytes.length * 0.9)));
    expect(read.document.text).toContain('The ward was shut.');
    expect(codes(read)).toContain('damaged');
  });
});

const odt = (content: string, more: Record<string, string> = {}): Uint8Array => odtFile(content, more);

describe('an OpenDocument text', () => {
  it('gives headings, items, table rows and notes as blocks of their own', async () => {
    const read = await readOne(
      'letter.odt',
      odt(
        '<text:h text:outline-level="1">Findings</text:h><text:p>The ward<text:s text:c="2"/>was shut.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the log.</text:p></text:note-body></text:note><text:line-break/>It stayed so.</text:p><text:list><text:list-item><text:p>no water</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Beds</text:p></table:table-cell><table:table-cell><text:p>64</text:p><text:p>in use</text:p></table:table-cell></table:table-row></table:table>',
      ),
    );
    expect(read.document.text).toBe(
      'Findings\n\nThe ward  was shut.[1]\nIt stayed so.\n\nno water\n\nBeds | 64 in use\n\n[1] See the log.\n\nPage 1',
    );
    expect(hinted(read).map(([kind]) => kind)).toEqual(['heading', 'list_item', 'table_row', 'paragraph', 'furniture']);
  });

  it('leaves out what was deleted under revision and what is noted at the margin, and says so', async () => {
    const read = await readOne(
      'letter.odt',
      odt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Kept.<office:annotation><text:p>Really?</text:p></office:annotation></text:p>',
      ),
    );
    expect(read.document.text).toBe('Kept.\n\nPage 1');
    expect(codes(read)).toEqual(expect.arrayContaining(['revisions', 'comments']));
  });

  it('is read as far as its XML goes', async () => {
    const read = await readOne('letter.odt', odt('<text:p>The ward was shut.</text:p><text:p>And</text:h>'));
    expect(read.document.text).toContain('The ward was shut.');
    expect(codes(read)).toContain('damaged');
  });

  it('is taken however deep its sections lie', async () => {
    const deep = `<text:p>Kept.</text:p>${'<text:section>'.repeat(30_000)}<text:p>Deep.</text:p>${'</text:section>'.repeat(30_000)}`;
    expect((await readOne('letter.odt', odt(deep))).document.text).toContain('Kept.');
  });

  it('with a password is told', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    await expect(
      readOne('letter.odt', odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': manifest })),
    ).rejects.toThrow('protected by a password');
  });
});

describe('XML that declares entities is refused', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  it.each([
    ['Word', 'letter.docx', () => rewritten(MAIN, (xml) => xml.replace('?>', `?>${bomb}`))],
    ['OpenDocument', 'letter.odt', async () => odt('', { 'content.xml': `<?xml version="1.0"?>${bomb}<a>&b;&c;</a>` })],
  ])('in %s', async (_, path, make) => {
    await expect(readOne(path, await make())).rejects.toThrow('declares entities');
  });
});

describe('an old Office file', () => {
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1_000),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(600),
    ]);

  it.each([
    ['a password', 'EncryptedPackage', 'letter.docx', 'protected by a password'],
    ['the text of Word 2003', 'WordDocument', 'letter.doc', 'Save it as .docx'],
    ['an Outlook message', '__properties_version1.0', 'letter.msg', 'Save it as .eml'],
  ])('with %s is told for what it is', async (_, stream, path, message) => {
    await expect(readOne(path, ole(stream))).rejects.toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { codes, hinted, readOne } from './reading.js';

const FONTS =
  '{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fnil\\fcharset204 Cyr;}{\\f2\\fnil\\fcharset128 Mincho;}{\\f3\\fnil\\fcharset2 Symbol;}{\\f4\\fnil\\fcharset238 CE;}}';
const rtf = (body: string, head = '\\ansi\\ansicpg1252\\deff0'): Uint8Array =>
  Buffer.from(`{\\rtf1${head}${FONTS}${body}}`, 'latin1');
const text = async (body: string, head?: string): Promise<string> =>
  (await readOne('letter.rtf', rtf(body, head))).document.text;

describe('RTF', () => {
  it.each([
    [
      'apostrophes and quotation marks of Windows',
      "the ward\\'92s \\'93locked\\'94 door \\'97 shut",
      'the ward’s “locked” door — shut',
    ],
    ['accents by code page', "Pe\\'f1a, Garc\\'eda, M\\'fcller", 'Peña, García, Müller'],
    [
      'letters by Unicode, without their substitute',
      "Ochoa-L\\u243?pez, Q\\uc2\\u8217\\'92\\'92eqchi",
      'Ochoa-López, Q’eqchi',
    ],
    ['negative numbers of Unicode', '\\u-3904?x', '\uf0c0x'],
    ['letters beyond the first plane', '\\u-10179?\\u-8704?', '😀'],
    ['Cyrillic by the font', "\\f1 \\'cc\\'ee\\'f1\\'ea\\'e2\\'e0\\f0  Moscow", 'Москва Moscow'],
    ['Japanese, two bytes a letter', "\\f2 \\'93\\'8c\\'8b\\'9e", '東京'],
    ['Polish by the font', "\\f4 \\'a3\\'f3d\\'9f", 'Łódź'],
    ['bytes that are not escaped', 'caf\u00e9', 'café'],
    ['signs that are words', 'a\\emdash b\\~c\\endash d\\lquote e\\rquote', 'a—b\u00a0c–d‘e’'],
    ['no optional hyphens, real hyphens that do not break', 'deten\\-tion six\\_year', 'detention six-year'],
    ['braces and backslashes', '\\{a\\\\b\\}', '{a\\b}'],
    ['nothing hidden and nothing deleted', 'kept{\\v hidden}{\\deleted gone} too', 'kept too'],
    ['nothing of groups that are not known', 'a{\\*\\unheard {x}y}b{\\pict\\pngblip 89504e47}c', 'abc'],
    ['nothing of binary data', 'a{\\pict\\bin5 }}{{\\x}b', 'ab'],
    [
      'the result of a field alone',
      '{\\field{\\*\\fldinst HYPERLINK "http://x.example"}{\\fldrslt the report}}',
      'the report',
    ],
    ['letters that an older program has otherwise', '{\\upr{Pe?a}{\\*\\ud{Pe\\u241 ?a}}}', 'Peña'],
    ['line breaks', 'one\\line two', 'one\ntwo'],
  ])('keeps %s', async (_, body, expected) => {
    expect(await text(body)).toBe(expected);
  });

  it('reads an old Macintosh file in its own code page', async () => {
    expect(await text("the ward\\'d5s caf\\'8e", '\\mac')).toBe('the ward’s café');
  });

  it('parts paragraphs, and gives headings, items, table rows and notes as blocks of their own', async () => {
    const read = await readOne(
      'letter.rtf',
      rtf(
        "{\\stylesheet{\\s0 Normal;}{\\s3 heading 1;}}\\pard\\s3 Findings\\par\\pard The ward was shut.{\\super\\chftn{\\footnote\\chftn  See the log.}} It stayed so.\\par{\\listtext\\f3 \\'B7\\tab}\\ls1 no water\\par\\pard{\\listtext 2.\\tab}\\ls1 no nurse\\par\\trowd\\cellx1\\cellx2\\pard\\intbl Beds\\cell 64\\cell\\row\\pard Last.\\par",
      ),
    );
    expect(read.document.text).toBe(
      'Findings\n\nThe ward was shut.[1] It stayed so.\n\nno water\n\n2. no nurse\n\nBeds | 64\n\nLast.\n\n[1] See the log.',
    );
    expect(hinted(read)).toEqual([
      ['heading', 'Findings'],
      ['list_item', 'no water'],
      ['list_item', '2. no nurse'],
      ['table_row', 'Beds | 64'],
      ['paragraph', '[1] See the log.'],
    ]);
  });

  it('keeps lines close that empty paragraphs part from others', async () => {
    expect(
      await text('Jane Roe\\par 4 Elm Street\\par\\par Dear Jane:\\par\\par We write.\\par\\par Yours,\\par Ana'),
    ).toBe('Jane Roe\n4 Elm Street\n\nDear Jane:\n\nWe write.\n\nYours,\nAna');
  });

  it('gives the head of the page once and its foot as furniture', async () => {
    const read = await readOne(
      'letter.rtf',
      rtf('{\\header Prairie Clinic\\par}{\\footer Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}We write.\\par'),
    );
    expect(read.document.text).toBe('Prairie Clinic\n\nWe write.\n\nPage 1');
    expect(hinted(read)).toEqual([['furniture', 'Page 1']]);
  });

  it('tells title, maker and date of the file', async () => {
    const read = await readOne(
      'letter.rtf',
      rtf('{\\info{\\title Ward closed}{\\author Jane Roe}{\\creatim\\yr2019\\mo3\\dy4\\hr1}{\\company Roe}}We write.'),
    );
    expect(read.noted).toEqual({ title: 'Ward closed', authors: ['Jane Roe'] });
    expect(read.document.created).toBe('2019-03-04');
    expect(read.document.text).toBe('We write.');
  });

  it('says that a file was cut short, and keeps what came before', async () => {
    const read = await readOne('letter.rtf', Buffer.from(`{\\rtf1\\ansi${FONTS}{\\b The ward was shut.\\par And`));
    expect(read.document.text).toBe('The ward was shut.\n\nAnd');
    expect(codes(read)).toContain('damaged');
  });

  it.each([
    ['groups that are closed and never opened', 'a}}}}b{\\par'],
    ['words without sense', '\\u\\uc-4\\f99999999999\\bin-3\\intbl\\cell\\row\\row x'],
    ['thousands of open groups', `${'{'.repeat(50_000)}x`],
  ])('takes %s', async (_, body) => {
    expect((await readOne('letter.rtf', rtf(body))).document.text).toMatch(/[abx]/);
  });
});

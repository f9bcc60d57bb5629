import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { counted, type Form } from '../../src/read/office/counters.js';
import { withNumbers } from '../../src/read/office/docx-numbering.js';
import { docxOf } from '../fixtures/make/docx.js';
import { odtFile } from '../fixtures/make/odt.js';
import { hinted, readOne } from './reading.js';

describe('the number of an item', () => {
  it.each<[number, Form, string]>([
    [4, 'decimal', '4'],
    [2, 'letter', 'b'],
    [28, 'letter', 'bb'],
    [3, 'Letter', 'C'],
    [49, 'roman', 'xlix'],
    [1994, 'Roman', 'MCMXCIV'],
    [0, 'roman', '0'],
  ])('%i as %s is %s', (n, form, expected) => {
    expect(counted(n, form)).toBe(expected);
  });
});

const level = (at: number, form: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`;
const STYLES =
  '<w:styles><w:style w:styleId="Demand"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Demand"/></w:style></w:styles>';

const item = (properties: string, text: string): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const inList = (list: number, at: number, text: string): string =>
  item(`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`, text);
const labelled = (...items: string[]): string[] =>
  [...withNumbers(items.join(''), NUMBERING, STYLES).matchAll(/<w:p>.*?<\/w:p>/g)].map(([p]) =>
    p.replace(/<[^>]*>/g, ''),
  );

describe('the numbers of lists in a Word file', () => {
  it.each<[string, string[], string[]]>([
    ['count on', [inList(1, 0, 'a'), inList(1, 0, 'b')], ['1. a', '2. b']],
    [
      'begin anew below each item of the level above',
      [inList(1, 0, 'a'), inList(1, 1, 'b'), inList(1, 1, 'c'), inList(1, 0, 'd'), inList(1, 1, 'e')],
      ['1. a', '(a) b', '(b) c', '2. d', '(a) e'],
    ],
    [
      'show those of the levels above',
      [inList(1, 0, 'a'), inList(1, 1, 'b'), inList(1, 2, 'c')],
      ['1. a', '(a) b', '1.1.1 c'],
    ],
    ['go on over other paragraphs', [inList(1, 0, 'a'), item('', 'x'), inList(3, 0, 'b')], ['1. a', 'x', '2. b']],
    [
      'begin where the list says so',
      [inList(1, 0, 'a'), inList(4, 0, 'b'), inList(4, 0, 'c')],
      ['1. a', '7. b', '8. c'],
    ],
    [
      'come from a style, and from what it stands on',
      [item('<w:pStyle w:val="Demand"/>', 'a'), item('<w:pStyle w:val="Sub"/>', 'b')],
      ['1. a', '2. b'],
    ],
    [
      'are none for bullets, and where a paragraph leaves the list of its style',
      [inList(2, 0, 'a'), item('<w:pStyle w:val="Demand"/><w:numPr><w:numId w:val="0"/></w:numPr>', 'b')],
      ['a', 'b'],
    ],
    [
      'are not those of an earlier version of the paragraph',
      [item('<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>', 'a')],
      ['a'],
    ],
  ])('%s', (_, items, expected) => {
    expect(labelled(...items)).toEqual(expected);
  });

  it('stand in its text, each in its item', async () => {
    const parts = [
      { kind: 'paragraph' as const, text: 'We ask you to:', close: false },
      { kind: 'list_item' as const, text: '1. open the ward', close: false },
      { kind: 'list_item' as const, text: '2. hire nurses', close: false },
    ];
    const read = await readOne('letter.docx', await docxOf(parts));
    expect(read.document.text).toContain('We ask you to:\n\n1. open the ward\n\n2. hire nurses');
    expect(hinted(read).slice(0, 2)).toEqual([
      ['list_item', '1. open the ward'],
      ['list_item', '2. hire nurses'],
    ]);
  });

  it('may be missing: a file without a list of lists is read as it is', async () => {
    const { 'word/numbering.xml': _, ...parts } = unzipSync(
      await docxOf([{ kind: 'list_item', text: '1. open', close: false }]),
    );
    const read = await readOne('letter.docx', zipSync({ ...parts, 'word/x.xml': strToU8('<a/>') }));
    expect(read.document.text).toContain('open');
  });
});

describe('the numbers of lists in an OpenDocument file', () => {
  const styles =
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="a"/><text:list-level-style-number text:level="3" style:num-format="i" text:display-levels="3"/></text:list-style>';
  const one = (text: string, more = ''): string => `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`;
  const list = (items: string, more = ''): string => `<text:list text:style-name="N"${more}>${items}</text:list>`;
  const inner = (items: string): string => `<text:list>${items}</text:list>`;

  it.each<[string, string, string]>([
    ['count on, and begin anew in a new list', list(one('a') + one('b')) + list(one('c')), '1. a\n\n2. b\n\n1. c'],
    [
      'go on where a list goes on with another',
      list(one('a')) + list(one('b'), ' text:continue-numbering="true"'),
      '1. a\n\n2. b',
    ],
    [
      'go on with the list that is named',
      list(one('a'), ' xml:id="x"') + list(one('b')) + list(one('c'), ' text:continue-list="x"'),
      '1. a\n\n1. b\n\n2. c',
    ],
    [
      'have forms of their own in lists inside',
      list(one('a', inner(one('b') + one('c', inner(one('d')))))),
      '1. a\n\n(a) b\n\n(b) c\n\n1.b.i d',
    ],
    [
      'begin with what an item says',
      list(`<text:list-item text:start-value="4"><text:p>a</text:p></text:list-item>${one('b')}`),
      '4. a\n\n5. b',
    ],
    [
      'stand before the first paragraph of an item alone',
      list('<text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item>'),
      '1. a\n\nb',
    ],
    ['are none in a list of no style', `<text:list>${one('a')}</text:list>`, 'a'],
  ])('%s', async (_, content, expected) => {
    const read = await readOne('letter.odt', odtFile(styles + content));
    expect(read.document.text).toBe(`${expected}\n\nPage 1`);
  });
});

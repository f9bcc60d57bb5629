import { describe, expect, it } from 'vitest';
import { blocksOf, kindsOf, segmented } from './helpers.js';

const STORY =
  'The county said on Monday that it had closed the ward after a nurse complained of mold in two rooms and of a broken door.';
const MORE =
  'A spokesman for the owner said that repairs were under way and that no resident had been hurt since the doors were changed.';

describe('blocks', () => {
  it.each([
    ['a byline', 'By Nora Haldane and Piet Vos, Staff Writers', 'byline'],
    ['a byline in Markdown', '*By Nora Haldane*', 'byline'],
    ['the rule of a table', '|-----|:----|', 'furniture'],
    ['a byline with its date', 'Posted on March 14, 2019', 'byline'],
    [
      'a caption with a credit',
      'Larkfield Prison is pictured on Aug. 2, 1994, in Harrow, Ohio. ((AP Photo/Ann Bell, File))',
      'caption',
    ],
    ['a caption by its first word', 'Photo: the east gate of the mill', 'caption'],
    ['a link to another story', 'READ MORE: Two nurses leave the home', 'cross_link'],
    ['a headline of another story', 'SHERIFF ACCUSES AUDITOR OF MAKING UP FIGURES IN JAIL REPORT', 'cross_link'],
    ['an appeal', 'CLICK HERE FOR THE RIVERTON APP', 'boilerplate'],
    ['an appeal for money', 'Your tax-deductible gift keeps our reporters at work. Give today.', 'boilerplate'],
    ['an advertisement label', 'Advertisement', 'boilerplate'],
    ['a contact', 'Media contact: Ana Bell, abell@larch.example, 615-555-0142', 'contact'],
    ['a bullet', '• Two officers were on leave', 'list_item'],
    ['a numbered demand', '2. Replace all broken windows before winter.', 'list_item'],
    ['a labelled finding', 'F2. Minors had no intercom.', 'list_item'],
    ['columns set apart by spaces', 'Oct. 4, 2006    84      11', 'table_row'],
    ['a lettered demand', '(b) publish the logs; and', 'list_item'],
    ['a heading in title case', 'Medical Care and Staffing', 'heading'],
    ['a heading without capitals', 'Neglect of residents', 'heading'],
    ['a numbered heading', '4.2 Use of force', 'heading'],
    ['a heading in Markdown', '## What we found', 'heading'],
    ['a ruled line', '* * *', 'furniture'],
    ['a row of a table', '| Beds | 640 | 412 |', 'table_row'],
    ['a quoted line of mail', '> We ask for a date.', 'block_quote'],
    ['a short sentence', 'No one was hurt.', 'paragraph'],
    ['a sentence that speaks of members', 'He was forced to become a member of the gang.', 'paragraph'],
    ['a sentence that begins with By', 'By March 5, 2021, the ward had been closed for a year.', 'paragraph'],
    [
      'a sentence with a telephone number',
      'The hotline at 800-555-0101 was not answered on nine of the ten nights that we tried.',
      'paragraph',
    ],
    ['a quotation about donations', '“Please donate blood,” the nurse said.', 'paragraph'],
  ])('%s', (_, line, kind) => {
    expect(kindsOf(`${STORY}\n\n${line}\n\n${MORE}\n`)).toEqual(['paragraph', kind, 'paragraph']);
  });

  it('capitals in a report with headings are headings', () => {
    const text = [
      '1. Staffing',
      STORY,
      '2. Medical Care',
      MORE,
      '3. Use of Force',
      STORY,
      'DETAINEES DID NOT GET THEIR MEDICINE IN TIME',
      MORE,
    ].join('\n\n');
    expect(kindsOf(text).filter((k) => k === 'cross_link')).toEqual([]);
  });

  it('the first line is a headline, with a quotation too', () => {
    expect(kindsOf(`Inspectors slam "chaos" at Larkfield home\n\n${STORY}\n\n${MORE}`)[0]).toBe('heading');
  });

  it('a photo’s label goes with its caption', () => {
    const text = `${STORY}\n\nGuards at mill gate\n\nMay 2, 2012: Guards stand at the gate. ((Larch Mills))\n\n${MORE}`;
    expect(kindsOf(text)).toEqual(['paragraph', 'caption', 'caption', 'paragraph']);
  });

  it('the paragraphs of an appeal at the end belong together', () => {
    const text = `${STORY}\n\nYour support matters…\n\nLocal news is in danger everywhere.\n\nBecome a member of our newsroom today.`;
    expect(kindsOf(text)).toEqual(['paragraph', 'boilerplate', 'boilerplate', 'boilerplate']);
  });

  it('what a firm says of itself under a press release is no part of it', () => {
    const text = `${STORY}\n\n${MORE}\n\nAbout Larch Mills\n\nLarch Mills was founded in 1912 and runs nine mills in three states.\n\nThe fire chief will speak at noon.`;
    expect(kindsOf(text)).toEqual(['paragraph', 'paragraph', 'heading', 'boilerplate', 'paragraph']);
  });

  it('what a report says of a place under its name is part of it', () => {
    const text = `About Larch Mills\n\nLarch Mills held 340 workers on the day of the visit, which is twice as many as it was built for.\n\n${STORY}\n\n${MORE}`;
    expect(kindsOf(text)).not.toContain('boilerplate');
  });

  it('a paragraph of the story between two appeals is none', () => {
    const text = `${STORY}\n\nShare this story\n\nThe home, built for 220, held 341 on the day of the visit.\n\nSubscribe to our newsletter today.`;
    expect(kindsOf(text)).toEqual(['paragraph', 'boilerplate', 'paragraph', 'boilerplate']);
  });

  it('a letter has its head, salutation, closing and signatures', () => {
    const text = [
      'Harrow Tenants Union\n12 Mill Street\nHarrow, OH 43001',
      'March 3, 2014',
      'VIA EMAIL',
      'The Honorable Ruth Adeyemi\nDirector, Department of Housing',
      'Re: Heating at Mill Court',
      'Dear Director Adeyemi:',
      'We write on behalf of forty tenants who have had no heat since the first week of January.',
      'Sincerely,',
      'Ana Bell\nHarrow Tenants Union\nWomen of Mill Court (WMC)',
      'cc: Mayor Osei',
    ].join('\n\n');
    expect(kindsOf(text)).toEqual([
      ...[
        'address',
        'address',
        'address',
        'date_line',
        'address',
        'address',
        'address',
        'address',
        'salutation',
        'paragraph',
        'closing',
      ],
      ...['signature', 'signature', 'signature', 'address'],
    ]);
  });

  it('a signature list of 160 lines is 160 blocks', () => {
    const names = Array.from({ length: 160 }, (_, i) => `Neighbors of Ward ${i + 1}`).join('\n');
    const kinds = kindsOf(`Dear Governor Amadi:\n${STORY}\n\nSincerely,\n${names}\n`);
    expect(kinds.filter((k) => k === 'signature')).toHaveLength(160);
  });

  it('“Thank you” in mid-text closes nothing', () => {
    expect(kindsOf(`${STORY}\n\nThank you\n\n${MORE}`)).not.toContain('closing');
  });

  const WRAPPED = [
    'The tenants of Mill Court have lived for two winters without',
    'heat in the rooms on the north side of the house, and the',
    'owner has not answered their letters.',
    'The board heard the case of Doe v.',
    'Harrow in May and promised to write by the end of the summer',
    'to every tenant who had asked for it.',
  ].join('\n');

  it('hard-wrapped paragraphs end at a short line', () => {
    expect(blocksOf(WRAPPED).map(([, t]) => t.slice(0, 12))).toEqual(['The tenants ', 'The board he']);
  });

  it('Windows line ends change nothing', () => {
    expect(blocksOf(WRAPPED.replaceAll('\n', '\r\n'))).toEqual(blocksOf(WRAPPED));
  });

  it('double spacing of wrapped lines changes nothing', () => {
    const text = `${WRAPPED}\nIt did not keep its word, and the rooms on the north side of\nthe house were as cold in the third winter as they had been\nin the two before it, said the tenants.`;
    expect(blocksOf(text.replaceAll('\n', '\n\n')).length).toBe(blocksOf(text).length);
  });

  it('a page number in mid-sentence is a hole of its paragraph', () => {
    const { blocks } = segmented(WRAPPED.replace('\nowner', '\n\n3\n\nowner'));
    expect(blocks.map((b) => b.kind)).toEqual(['paragraph', 'furniture', 'paragraph']);
    expect(blocks[0]!.holes).toEqual([{ start: blocks[1]!.start, end: blocks[1]!.end }]);
    expect(blocks[1]!.first).toBe(blocks[1]!.last);
  });

  it('a header that comes again at each page is furniture', () => {
    const page = (n: number): string =>
      `Harrow Housing Board Annual Report\n\n${WRAPPED.replaceAll('the', `the ${['first', 'second', 'third', 'fourth'][n - 1]}`)}\n\n${n}\n`;
    const kinds = blocksOf([1, 2, 3, 4].map(page).join('\f'));
    expect(kinds.filter(([k, t]) => k === 'furniture' && t.startsWith('Harrow'))).toHaveLength(4);
  });

  it('a list of years is no list of page numbers', () => {
    expect(kindsOf(`${STORY}\n\n2019\n\n${MORE}`)).not.toContain('furniture');
  });

  it('marks of Markdown are holes', () => {
    const { blocks, tokens } = segmented('The **Larch Mill** is _closed_; see [the order](https://mill.example/x).');
    expect(blocks[0]!.holes.length).toBeGreaterThan(4);
    expect(tokens.map((t) => t.text).join(' ')).toBe('The Larch Mill is closed ; see the order .');
  });

  it('stars that multiply are no marks', () => {
    expect(segmented('The cell is 5 * 3 metres.').tokens.map((t) => t.text)).toContain('*');
  });

  it('hints of the reader go before everything', () => {
    const text = 'Two rows\nof one quotation\n\nThe rest of it all.';
    const { blocks } = segmented(text, [{ start: 0, end: 25, kind: 'block_quote' }]);
    expect(blocks.map((b) => [b.kind, b.start, b.end])).toEqual([
      ['block_quote', 0, 25],
      ['paragraph', 27, text.length],
    ]);
  });
});

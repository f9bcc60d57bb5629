import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/index.js';
import type { ReadDocument } from '../../src/stages.js';

async function page(html: string | Uint8Array, path = 'page.html'): Promise<ReadDocument> {
  const bytes = Buffer.from(html as Uint8Array);
  const { read, problems } = await readDocument({ path, paths: [path], size: bytes.length, named: true, bytes });
  if (read === null) throw new Error(problems[0]!.message);
  return read;
}

const PARAGRAPHS = [
  'HARROW, Ohio – The county closed a ward of Larkfield Home on Monday after two nurses told inspectors that residents had been left without water for a day.',
  'The owner, Bramwell Care, denied that anyone had been harmed. “Every resident was offered water at each meal,” its spokeswoman, Ana Bell, said in a statement.',
  'Inspectors had come to the home in March and again in May, and each time they found mold in the bathrooms and doors that could not be opened from inside.',
  'The county said that the ward would stay closed until the owner had hired nine more aides, and that it would fine the home for each day of delay.',
];

const ARTICLE = `<!doctype html><html lang="en-US"><head><title>Ward closed | Harrow Courier</title>
<meta property="og:site_name" content="Harrow Courier"><meta name="author" content="By Nora Haldane and Piet Vos">
<meta property="article:published_time" content="2019-05-14T23:30:00-04:00">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"County closes a ward","datePublished":"2019-05-14T23:30:00-04:00","author":[{"@type":"Person","name":"Nora Haldane"},{"name":"Piet Vos"}],"publisher":{"name":"The Harrow Courier"}}]}</script>
<script>document.title = 'never run'</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>County closes a ward</h1><p>${PARAGRAPHS[0]}</p><figure><img src="http://tracker.example/x.png"><figcaption>The ward. (Courier/Lou Baxter)</figcaption></figure>
<p>${PARAGRAPHS[1]}</p><h2>Two visits</h2><p>${PARAGRAPHS[2]}</p><ul><li>First visit in March</li><li>Second in May</li></ul>
<blockquote><p>We were thirsty.</p></blockquote><table><tr><th>Beds</th><th>Aides</th></tr><tr><td>64</td><td>9</td></tr></table><p>${PARAGRAPHS[3]}</p></article>
<footer><p>Copyright. All rights reserved.</p></footer></body></html>`;

describe('a web page', () => {
  it('gives its main article, without menus and footers', async () => {
    const { document } = await page(ARTICLE);
    for (const p of PARAGRAPHS) expect(document.text).toContain(p);
    expect(document.text).not.toContain('All rights reserved');
    expect(document.text).not.toContain('never run');
    expect(document.text.startsWith('County closes a ward\n\nHARROW, Ohio')).toBe(true);
  });

  it('tells title, authors, publisher, date and genre', async () => {
    expect((await page(ARTICLE)).document).toMatchObject({
      title: 'County closes a ward',
      authors: ['Nora Haldane', 'Piet Vos'],
      publisher: 'The Harrow Courier',
      source: 'The Harrow Courier',
      published: '2019-05-14',
      published_basis: 'metadata',
      genre: 'news',
      language: 'en',
    });
  });

  it('gives hints that slice to their blocks', async () => {
    const { document, hints } = await page(ARTICLE);
    expect(hints.map((h) => [h.kind, document.text.slice(h.start, h.end)])).toEqual([
      ['heading', 'County closes a ward'],
      ['caption', 'The ward. (Courier/Lou Baxter)'],
      ['heading', 'Two visits'],
      ['list_item', 'First visit in March'],
      ['list_item', 'Second in May'],
      ['block_quote', 'We were thirsty.'],
      ['table_row', 'Beds | Aides'],
      ['table_row', '64 | 9'],
    ]);
  });

  it('shows line breaks, and hides what is hidden', async () => {
    const { document } = await page(
      '<html><body><div>One line<br>Another</div><div hidden>No</div><style>p{}</style></body></html>',
    );
    expect(document.text).toBe('One line\nAnother');
  });

  it.each([
    ['<html>', '<!doctype html>\n<title>Notice</title><body><p>The ward is shut.</p></body>'],
    ['<body>', '<html lang="en"><head><title>Notice</title></head><p>The ward is shut.</p></html>'],
    ['<html>, <head> and <body>', '<!DOCTYPE html><title>Notice</title><header></header><p>The ward is shut.'],
    ['a root, with words before it', 'The ward <html> is shut.'],
    ['an end to its title', 'The ward is shut. <title>Notice'],
  ])('keeps its text without %s', async (_, html) => {
    const { text } = (await page(html)).document;
    expect(text).toContain('ward');
    expect(text).not.toContain('<');
  });

  it('that is all script holds no text', async () => {
    await expect(page('<script>"<html>"')).rejects.toThrow('holds no text');
  });

  it('is known by its content', async () => {
    expect((await page(ARTICLE, 'page.txt')).document.title).toBe('County closes a ward');
  });

  it('is decoded as it declares', async () => {
    const bytes = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><p>Zoë’s café</p></body></html>',
      'latin1',
    );
    bytes.set([0x92], bytes.indexOf(0x19));
    expect((await page(bytes)).document.text).toBe('Zoë’s café');
  });

  it.each([
    ['no body', '<p>Only this.</p>', 'Only this.'],
    ['unclosed tags', '<html><body><p>One<p>Two<ul><li>Three', 'One\n\nTwo\n\nThree'],
    [
      'broken JSON-LD',
      '<html><head><script type="application/ld+json">{</script></head><body><p>Text.</p></body></html>',
      'Text.',
    ],
  ])('with %s is read', async (_, html, text) => {
    expect((await page(html)).document.text).toBe(text);
  });

  it('nested too deep for an article gives all its text, and says so', async () => {
    const { document, problems } = await page(`<html><body>${'<div>'.repeat(3_000)}<p>Deep.</p></body></html>`);
    expect(document.text).toBe('Deep.');
    expect(problems.map((p) => p.code)).toEqual(['no_article']);
  });
});

describe('Markdown', () => {
  it('keeps its text and tells its front matter', async () => {
    const text =
      '---\ntitle: "Nobody came"\nauthor: Ana Bell, Piet Vos\ndate: 2018-02-03\n---\n\n# Nobody came\n\nThe **ward** is closed.\n';
    const { document, hints } = await page(text, 'a.md');
    expect(document).toMatchObject({
      text,
      title: 'Nobody came',
      authors: ['Ana Bell', 'Piet Vos'],
      published: '2018-02-03',
    });
    expect(hints).toMatchObject([{ start: 0, kind: 'furniture' }]);
  });
});

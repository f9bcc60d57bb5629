import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import { blocksOf } from '../dom-text.js';
import { parsePage } from '../page.js';
import { type Reader, Unreadable } from '../reader.js';
import { joinedAsWritten, type TextBlock } from '../text-blocks.js';
import { coreProperties } from './core-properties.js';
import { pageEdges } from './docx-edges.js';
import { withNumbers } from './docx-numbering.js';
import { mended } from './mend.js';
import { CUT, hasPart, partsOf } from './package.js';
import { refuseDoctype, xmlText } from './xml.js';

const WANTED = /\.(?:xml|rels)$/i;
const MAIN = 'word/document.xml';

/** Of the text of a damaged document. */
const MOST_OF = 0.8;

/** Beside mammoth's own: what other paragraphs of a document are. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

/**
 * Word documents, by mammoth: headings, lists, tables, notes at the end as blocks of their own, each with the mark that stands in the text
 * ("[1]"). Pictures, and what the document links to, are never opened. What was deleted under revision is left out.
 */
export const docx: Reader = {
  name: 'Word',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  extensions: ['.docx', '.docm', '.dotx'],
  isolated: true,
  certain: true,
  magic: (bytes) => hasPart(bytes, MAIN),
  async read({ path, bytes }, { maxBytes }) {
    const parts = await partsOf(path, bytes, WANTED, maxBytes);
    const xml = new Map([...parts.xml].map(([name, part]) => [name, xmlText(part)]));
    for (const text of xml.values()) refuseDoctype(text);
    const bare = xml.get(MAIN);
    const main = bare && withNumbers(bare, xml.get('word/numbering.xml') ?? '', xml.get('word/styles.xml') ?? '');
    if (main === undefined)
      throw new Unreadable(
        'damaged',
        `"${path}" holds no text that can be read: it is damaged or was cut short. Ask for a whole copy.`,
      );
    xml.set(MAIN, main);
    const problems = [...parts.problems];
    const html = isWhole(main) ? await converted(xml).catch(() => null) : null;
    if (html === null && problems.length === 0) problems.push(problem(path, 'damaged', CUT));
    const edges = await pageEdges(xml);
    const body = await bodyBlocks(html ?? (await salvaged(xml, main)));
    return {
      ...joinedAsWritten([...edges.above, ...body, ...edges.below]),
      metadata: await coreProperties(xml.get('docProps/core.xml')),
      pages: [],
      problems: [...problems, ...revisions(path, main, xml.get('word/comments.xml') ?? '')],
    };
  },
};

/** The document as mammoth's HTML. It is handed the XML alone. */
async function converted(xml: ReadonlyMap<string, string>): Promise<string> {
  const [{ default: mammoth }, { strToU8, zipSync }] = await Promise.all([import('mammoth'), import('fflate')]);
  const zip = zipSync(Object.fromEntries([...xml].map(([name, text]) => [name, strToU8(text)])), { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength) },
    {
      styleMap: STYLES,
      ignoreEmptyParagraphs: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return value;
}

const isWhole = (xml: string): boolean => mended(xml, Number.POSITIVE_INFINITY).trimEnd() === xml.trimEnd();

/** What can be made of a damaged document: the well-formed part of it, or its bare paragraphs where they hold more. */
async function salvaged(xml: ReadonlyMap<string, string>, main: string): Promise<string> {
  const html = await converted(new Map([...xml].map(([name, text]) => [name, mended(text)]))).catch(() => '');
  const bare = bareParagraphs(main);
  return html.replace(/<[^>]*>/g, '').length >= bare.replace(/<[^>]*>/g, '').length * MOST_OF ? html : bare;
}

/** The runs of text of each paragraph, whatever stands around them. */
function bareParagraphs(main: string): string {
  let html = '<p>';
  for (const [tag, text] of main.matchAll(/<w:t(?: [^<>]*)?>([^<]*)|<\/w:p>|<w:(?:br|tab)\b[^<>]*>/g))
    html += text ?? (tag === '</w:p>' ? '</p><p>' : tag.startsWith('<w:br') ? '<br>' : ' ');
  return `${html}</p>`;
}

/** Notes stand in a list at the end of mammoth's HTML. */
async function bodyBlocks(html: string): Promise<TextBlock[]> {
  const document = await parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`);
  const root = document.body;
  if (root === null) return [];
  const notes = [
    ...Array.from(root.querySelectorAll('li[id^="footnote-"]')),
    ...Array.from(root.querySelectorAll('li[id^="endnote-"]')),
  ];
  const last = notes.length === 0 ? null : notes[0]!.parentNode;
  const body = blocksOf(Array.from(root.childNodes).filter((node) => node !== last));
  const marks = notes.map((note, i): TextBlock => {
    const text = blocksOf(Array.from(note.childNodes))
      .map((b) => b.text.trim())
      .join(' ')
      .replace(/\s*↑$/, '');
    return { text: text === '' ? '' : `[${i + 1}] ${text}`, kind: 'paragraph' };
  });
  return [...body, ...marks];
}

function revisions(path: string, main: string, comments: string): Problem[] {
  const found: Problem[] = [];
  if (/<w:(?:del|moveFrom) /.test(main))
    found.push(
      problem(
        path,
        'revisions',
        'It holds changes that were not yet accepted: what they delete was left out, what they add was taken.',
      ),
    );
  const count = comments.match(/<w:comment /g)?.length ?? 0;
  if (count > 0)
    found.push(
      problem(
        path,
        'comments',
        `It holds ${count} ${count === 1 ? 'comment' : 'comments'} at its margin, which ${count === 1 ? 'was' : 'were'} not read.`,
      ),
    );
  return found;
}

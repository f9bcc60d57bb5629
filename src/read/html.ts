import { problem } from '../errors.js';
import type { Problem } from '../records.js';
import { latin1 } from './bytes.js';
import { decode } from './decode.js';
import { type DomDocument, type DomElement, type DomNode, ELEMENT } from './dom.js';
import { textOf } from './dom-text.js';
import { htmlMetadata } from './html-metadata.js';
import { parsePage } from './page.js';
import type { Reader, Reading, Source } from './reader.js';
import type { BuiltText } from './text-blocks.js';

/** Bytes in which a page says that it is one. */
const HEAD = 4_096;
/** An article shorter than this, in a page with much more, is not its main text. */
const SHORT_ARTICLE = 250;
/** Readability's time grows with the square of the depth: deeper pages are taken whole. */
const MAX_DEPTH = 150;
/** Pages with more elements are not searched for an article: their whole body is taken. */
const MAX_ELEMENTS = 40_000;

/**
 * Web pages: the main article as Readability finds it, else the text of the body; title, authors, publisher and date from the page's own
 * metadata. Nothing the page names is ever loaded, no script is run. Offsets count in the text that is built here.
 */
export const html: Reader = {
  name: 'HTML',
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  extensions: ['.html', '.htm', '.xhtml'],
  magic: (bytes) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(
      latin1(bytes, 0, HEAD).replace(/^\u00ef\u00bb\u00bf/, ''),
    ),
  async read({ path, bytes }: Source) {
    const decoded = decode(path, bytes, declaredCharset(bytes));
    return readPage(path, decoded.text, decoded.problems);
  },
};

/** A page whose text is at hand. */
export async function readPage(path: string, page: string, doubts: readonly Problem[] = []): Promise<Reading> {
  const document = await parsePage(page);
  const metadata = htmlMetadata(document);
  const whole = document.body === null ? '' : textOf([document.body]).text;
  const article = await mainArticle(document, metadata.title ?? null, whole.length);
  const { text, hints } = article ?? textOf(document.body === null ? [] : [document.body]);
  const problems = [...doubts];
  if (article === null && whole !== '')
    problems.push(
      problem(path, 'no_article', 'No main article was found in the page; all its text was taken, menus included.'),
    );
  return { text, metadata, hints, pages: [], problems };
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 0, 2_048);
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

/** Readability changes the document it is given: call this last. */
async function mainArticle(document: DomDocument, title: string | null, whole: number): Promise<BuiltText | null> {
  const built = await readable(document);
  if (built === null || built.textContent === null) return null;
  const plain = textOf([built]);
  if (plain.text.length < SHORT_ARTICLE && whole > plain.text.length * 3) return null;
  const heading = title !== null && !sameWords(plain.text.slice(0, title.length + 40), title) ? title : null;
  return heading === null ? plain : textOf([built], heading);
}

const sameWords = (text: string, title: string): boolean => {
  const bare = (s: string): string =>
    s
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(text).startsWith(bare(title));
};

async function readable(document: DomDocument): Promise<DomNode | null> {
  if (document.body === null || isTooLarge(document.body)) return null;
  const { Readability } = await import('@mozilla/readability');
  type Page = ConstructorParameters<typeof Readability>[0];
  try {
    const article = new Readability(document as unknown as Page, {
      keepClasses: false,
      serializer: (node) => node as unknown as DomElement,
    }).parse();
    return (article?.content as DomElement | null | undefined) ?? null;
  } catch {
    return null;
  }
}

function isTooLarge(body: DomElement): boolean {
  let elements = 0;
  let level: DomNode[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    elements += level.length;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) return true;
    level = level.flatMap((node) => Array.from(node.childNodes).filter((child) => child.nodeType === ELEMENT));
  }
  return false;
}

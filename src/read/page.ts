import { type DomDocument, type DomElement, ELEMENT } from './dom.js';

/** The page as a browser would see it: one without <html>, <head> or <body>, all of which may be left out, is given them. */
export async function parsePage(text: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  const document = parseHTML(text).document as unknown as DomDocument;
  if (isWhole(document.documentElement)) return document;
  const open = /<html\b[^>]*>/i.exec(text)?.[0] ?? '<html>';
  const inside = text.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)\b[^>]*>/gi, '');
  return parseHTML(`<!doctype html>${open}<head></head><body>${inside}`).document as unknown as DomDocument;
}

function isWhole(root: DomElement | null): boolean {
  if (root?.localName !== 'html') return false;
  const names = Array.from(root.childNodes)
    .filter((node) => node.nodeType === ELEMENT)
    .map((node) => (node as DomElement).localName);
  return names[names[0] === 'head' ? 1 : 0] === 'body';
}

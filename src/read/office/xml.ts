/** XML of office documents: parsed without ever loading or expanding anything. */
import { Unreadable } from '../reader.js';
import { mended } from './mend.js';

/** The little of an XML tree that is used; xmldom's nodes fit it. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}

export interface XmlElement extends XmlNode {
  getAttribute(name: string): string | null;
}

const ELEMENT = 1;
export const isElement = (node: XmlNode): node is XmlElement => node.nodeType === ELEMENT;
export const isText = (node: XmlNode): boolean => node.nodeType === 3 || node.nodeType === 4;

export function* childrenOf(node: XmlNode): Generator<XmlNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/** The elements of a name below a node, in order of the document. Names are as written, with their prefix. */
export function* elementsNamed(node: XmlNode, name: string): Generator<XmlElement> {
  const stack = [...childrenOf(node)].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isElement(next)) continue;
    if (next.nodeName === name) yield next;
    stack.push(...[...childrenOf(next)].reverse());
  }
}

/** Text of XML: UTF-8, or UTF-16 by its byte-order mark. */
export function xmlText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

/** No office document declares a document type: one that does is made to swell, or to fetch what it names. */
export const refuseDoctype = (xml: string): void => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new Unreadable(
      'xml_entities',
      'Its XML declares entities or a document type, which no office document does: it is not safe to read.',
    );
};

/** The tree of some XML. What is broken is read up to the break, and `broken` is called. Throws Unreadable for XML with a document type. */
export async function parseXml(xml: string, broken: () => void): Promise<XmlNode> {
  refuseDoctype(xml);
  const { DOMParser } = await import('@xmldom/xmldom');
  const parse = (text: string): XmlNode => {
    let damaged = false;
    const onError = (level: string): void => {
      damaged ||= level !== 'warning';
    };
    const tree = new DOMParser({ onError }).parseFromString(text, 'text/xml') as unknown as XmlNode;
    if (damaged) throw new Error('The XML is damaged.');
    return tree;
  };
  try {
    return parse(xml);
  } catch {
    broken();
    return parse(mended(xml));
  }
}

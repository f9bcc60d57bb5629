import type { TextBlock } from '../text-blocks.js';
import { childrenOf, elementsNamed, isElement, parseXml, type XmlNode } from './xml.js';

export interface Edges {
  /** The head of the first page: a letterhead, often. */
  readonly above: readonly TextBlock[];
  readonly below: readonly TextBlock[];
}

/** What stands at the head and foot of the first page of a Word document, once; with a page number in it, it is furniture. */
export async function pageEdges(xml: ReadonlyMap<string, string>): Promise<Edges> {
  const [first] = /<w:sectPr[\s\S]*?<\/w:sectPr>/.exec(xml.get('word/document.xml') ?? '') ?? [];
  if (first === undefined) return { above: [], below: [] };
  const of = async (edge: 'header' | 'footer', usual: TextBlock['kind']): Promise<TextBlock[]> => {
    const target = partOf(first, edge, xml.get('word/_rels/document.xml.rels') ?? '');
    const part = target === null ? undefined : xml.get(`word/${target.replace(/^\/?(?:word\/)?/, '')}`);
    if (part === undefined) return [];
    const tree = await parseXml(part, () => {});
    return [...elementsNamed(tree, 'w:p')]
      .filter((p) => ![...elementsNamed(p, 'w:txbxContent')].length)
      .map((p) => ({ text: textOfRuns(p), kind: hasPageNumber(p) ? 'furniture' : usual }));
  };
  return { above: await of('header', null), below: await of('footer', 'furniture') };
}

/** The part that the first page shows: its own where it has one, else that of all pages. */
function partOf(section: string, edge: string, relations: string): string | null {
  const own = /<w:titlePg\b(?![^>]*w:val="(?:0|false)")/.test(section);
  for (const type of own ? ['first'] : ['default']) {
    for (const [tag] of section.matchAll(new RegExp(`<w:${edge}Reference\\b[^>]*>`, 'g'))) {
      if (!tag.includes(`w:type="${type}"`)) continue;
      const id = /r:id="([^"]+)"/.exec(tag)?.[1];
      const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([r]) => r.includes(`Id="${id}"`))?.[0];
      return (relation === undefined ? null : /Target="([^"]+)"/.exec(relation)?.[1]) ?? null;
    }
  }
  return null;
}

const hasPageNumber = (paragraph: XmlNode): boolean =>
  [...elementsNamed(paragraph, 'w:instrText')].some((i) => /\b(?:NUM)?PAGES?\b/.test(i.textContent ?? '')) ||
  [...elementsNamed(paragraph, 'w:fldSimple')].some((f) => /\b(?:NUM)?PAGES?\b/.test(f.getAttribute('w:instr') ?? ''));

function textOfRuns(paragraph: XmlNode): string {
  let text = '';
  const walk = (node: XmlNode, depth: number): void => {
    for (const child of childrenOf(node)) {
      if (!isElement(child) || depth > 60) continue;
      if (child.nodeName === 'w:t') text += child.textContent ?? '';
      else if (child.nodeName === 'w:tab' || child.nodeName === 'w:ptab') text += '\t';
      else if (child.nodeName === 'w:br') text += '\n';
      else if (child.nodeName !== 'w:del' && child.nodeName !== 'mc:Fallback') walk(child, depth + 1);
    }
  };
  walk(paragraph, 0);
  return text;
}

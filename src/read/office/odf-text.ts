import type { BlockKind } from '../../text.js';
import type { TextBlock } from '../text-blocks.js';
import { type Counters, type ListStyles, listStyles, nextLabel, type OpenList, openList } from './odf-lists.js';
import { childrenOf, elementsNamed, isElement, isText, type XmlElement, type XmlNode } from './xml.js';

/** Nothing of these is text of the document. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:alphabetical-index-mark',
  'text:note-citation',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'draw:object',
  'draw:image',
  'math:math',
  'text:ruby-text',
]);
const DEEPEST = 300;

/** The blocks of an OpenDocument text, by `content` and the master page of `styles`, numbers of lists in the text; notes come last. */
export function odfText(content: XmlNode, styles: XmlNode | null): TextBlock[] {
  const kinds = headingStyles(content, styles);
  const blocks: TextBlock[] = [];
  const notes: TextBlock[] = [];
  const lists: Lists = { styles: listStyles(styles, content), counters: new Map(), label: '' };
  const walk: Walk = { kinds, blocks, notes, lists, list: null, depth: 0 };
  for (const body of elementsNamed(content, 'office:text')) walkBlocks(body, null, walk);
  const edges = styles === null ? { above: [], below: [] } : pageEdges(styles, walk);
  return [...edges.above, ...blocks, ...notes, ...edges.below];
}

interface Lists {
  readonly styles: ListStyles;
  readonly counters: Counters;
  /** The label that the next paragraph begins with. */
  label: string;
}

interface Walk {
  /** What the paragraphs of a style are. */
  readonly kinds: ReadonlyMap<string, BlockKind>;
  readonly blocks: TextBlock[];
  readonly notes: TextBlock[];
  readonly lists: Lists;
  /** The innermost list. */
  readonly list: OpenList | null;
  readonly depth: number;
}

function walkBlocks(parent: XmlNode, kind: BlockKind | null, walk: Walk): void {
  if (walk.depth > DEEPEST) return;
  const deeper = { ...walk, depth: walk.depth + 1 };
  for (const node of childrenOf(parent)) {
    if (!isElement(node) || SKIPPED.has(node.nodeName)) continue;
    switch (node.nodeName) {
      case 'text:h':
        paragraph(node, 'heading', deeper);
        break;
      case 'text:p':
        paragraph(node, kind ?? walk.kinds.get(node.getAttribute('text:style-name') ?? '') ?? null, deeper);
        break;
      case 'text:list':
        walkBlocks(node, kind, { ...deeper, list: openList(node, walk.list, walk.lists.counters) });
        break;
      case 'text:list-item':
        if (walk.list !== null) walk.lists.label = nextLabel(node, walk.list, walk.lists.styles);
        walkBlocks(node, 'list_item', deeper);
        walk.lists.label = '';
        break;
      case 'table:table-row':
        walk.blocks.push({ text: rowOf(node, deeper), kind: 'table_row' });
        break;
      default:
        walkBlocks(node, kind, deeper);
    }
  }
}

function rowOf(row: XmlNode, walk: Walk): string {
  const cells: string[] = [];
  for (const cell of childrenOf(row)) {
    if (!isElement(cell) || cell.nodeName !== 'table:table-cell') continue;
    const blocks: TextBlock[] = [];
    walkBlocks(cell, null, { ...walk, blocks });
    cells.push(
      blocks
        .map((b) => b.text.replace(/\s+/g, ' ').trim())
        .filter((t) => t !== '')
        .join(' '),
    );
  }
  return cells.some((c) => c !== '') ? cells.join(' | ') : '';
}

/** A paragraph, then the frames that hang on it. */
function paragraph(element: XmlElement, kind: BlockKind | null, walk: Walk): void {
  const frames: XmlNode[] = [];
  const { label } = walk.lists;
  walk.lists.label = '';
  const text = inline(element, frames, walk);
  walk.blocks.push({ text: `${label}${text}`, kind });
  for (const frame of frames) walkBlocks(frame, null, walk);
}

function inline(parent: XmlNode, frames: XmlNode[], walk: Walk): string {
  if (walk.depth > DEEPEST) return '';
  const deeper = { ...walk, depth: walk.depth + 1 };
  let text = '';
  for (const node of childrenOf(parent)) {
    if (isText(node)) text += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (!isElement(node) || SKIPPED.has(node.nodeName)) continue;
    if (node.nodeName === 'text:s') text += ' '.repeat(Math.min(200, Number(node.getAttribute('text:c') ?? 1) || 1));
    else if (node.nodeName === 'text:tab') text += '\t';
    else if (node.nodeName === 'text:line-break') text += '\n';
    else if (node.nodeName === 'text:note') text += noteMark(node, deeper);
    else if (node.nodeName === 'draw:frame' || node.nodeName === 'draw:custom-shape') frames.push(node);
    else text += inline(node, frames, deeper);
  }
  return text;
}

function noteMark(note: XmlElement, walk: Walk): string {
  const mark = [...elementsNamed(note, 'text:note-citation')][0]?.textContent?.trim() ?? '';
  const blocks: TextBlock[] = [];
  for (const body of elementsNamed(note, 'text:note-body')) walkBlocks(body, null, { ...walk, blocks });
  const text = blocks.map((b) => b.text.trim()).join(' ');
  if (text !== '') walk.notes.push({ text: `[${mark}] ${text}`, kind: 'paragraph' });
  return `[${mark}]`;
}

/** Styles of titles, quotations and captions; a style made in passing is what the style is that it stands on. */
function headingStyles(...trees: readonly (XmlNode | null)[]): Map<string, BlockKind> {
  const parents = new Map<string, string>();
  for (const tree of trees)
    for (const style of tree === null ? [] : elementsNamed(tree, 'style:style'))
      parents.set(style.getAttribute('style:name') ?? '', style.getAttribute('style:parent-style-name') ?? '');
  const kinds = new Map<string, BlockKind>();
  for (const name of parents.keys()) {
    let at: string | undefined = name;
    for (let i = 0; i < 20 && at; i++) {
      const kind = kindOfStyle(at);
      if (kind !== null) {
        kinds.set(name, kind);
        break;
      }
      at = parents.get(at);
    }
  }
  return kinds;
}

const kindOfStyle = (name: string): BlockKind | null =>
  /^(?:Title|Subtitle|Heading(?:_20_\d+)?)$/.test(name)
    ? 'heading'
    : /^(?:Quotations|Quote)$/.test(name)
      ? 'block_quote'
      : /^(?:Caption|Illustration|Table_20_caption)$/.test(name)
        ? 'caption'
        : null;

/** Head and foot of the first master page, once; a foot, and what holds a page number, is furniture. */
function pageEdges(styles: XmlNode, walk: Walk): { above: TextBlock[]; below: TextBlock[] } {
  const [master] = elementsNamed(styles, 'style:master-page');
  const of = (name: string, usual: BlockKind | null): TextBlock[] => {
    const [edge] = master === undefined ? [] : elementsNamed(master, name);
    if (edge === undefined) return [];
    const blocks: TextBlock[] = [];
    walkBlocks(edge, null, { ...walk, blocks, notes: [] });
    const numbered = [...elementsNamed(edge, 'text:page-number')].length > 0;
    return blocks.map(({ text }) => ({ text, kind: numbered ? 'furniture' : usual }));
  };
  return { above: of('style:header', null), below: of('style:footer', 'furniture') };
}

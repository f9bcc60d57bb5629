import type { BlockKind } from '../text.js';
import { type DomElement, type DomNode, ELEMENT, TEXT } from './dom.js';
import { type BuiltText, joined, type TextBlock } from './text-blocks.js';

const SKIPPED = new Set(
  'script style noscript template svg math nav iframe object embed form button select textarea input canvas audio video head title dialog'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list_item',
  blockquote: 'block_quote',
};
/** Of deeper elements the plain text is taken. */
const MAX_DEPTH = 1_000;

/**
 * The text of elements, block after block with an empty line between them: white space as a browser shows it, a line break for each
 * <br>, the cells of a table row joined by " | ". A hint for each heading, caption, list item, block quote and table row.
 */
export const textOf = (roots: readonly DomNode[], title: string | null = null): BuiltText =>
  joined(title === null ? blocksOf(roots) : [{ text: title, kind: 'heading' }, ...blocksOf(roots)]);

/** The blocks of elements. An empty <p> is an empty block. */
export function blocksOf(roots: readonly DomNode[], from = 0): TextBlock[] {
  const blocks: TextBlock[] = [];
  let line = '';

  const flush = (kind: BlockKind | null): void => {
    if (line.trim() !== '') blocks.push({ text: line, kind });
    line = '';
  };

  const walk = (node: DomNode, kind: BlockKind | null, pre: boolean, depth: number): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      line += pre ? text : collapsed(text, line);
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    if (depth > MAX_DEPTH) {
      line += collapsed(node.textContent ?? '', line);
      return;
    }
    const element = node as DomElement;
    const name = element.localName;
    if (SKIPPED.has(name) || isHidden(element)) return;
    if (name === 'br') {
      line += '\n';
      return;
    }
    if (name === 'tr') {
      flush(kind);
      blocks.push({ text: rowOf(element, depth), kind: 'table_row' });
      return;
    }
    const own = KINDS[name] ?? kind;
    const block = BLOCKS.has(name);
    if (block) flush(kind);
    const before = blocks.length;
    children(element, own, pre || name === 'pre', depth + 1);
    if (!block) return;
    flush(own);
    if (name === 'p' && blocks.length === before) blocks.push({ text: '', kind: own });
  };
  const children = (node: DomNode, kind: BlockKind | null, pre: boolean, depth: number): void => {
    const nodes = node.childNodes;
    for (let i = 0; i < nodes.length; i++) walk(nodes[i]!, kind, pre, depth);
  };

  for (const root of roots) walk(root, null, false, from);
  flush(null);
  return blocks;
}

/** White space made single, and none at the beginning of a line. */
function collapsed(text: string, before: string): string {
  const single = text.replace(/[ \t\r\n\f]+/g, ' ');
  return single.startsWith(' ') && (before === '' || /\s$/.test(before)) ? single.slice(1) : single;
}

const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');

function rowOf(row: DomElement, depth: number): string {
  const cells: string[] = [];
  for (let i = 0; i < row.childNodes.length; i++) {
    const cell = row.childNodes[i]!;
    if (cell.nodeType !== ELEMENT) continue;
    cells.push(joined(blocksOf(Array.from(cell.childNodes), depth + 2)).text.replace(/\s+/g, ' '));
  }
  return cells.some((c) => c !== '') ? cells.join(' | ') : '';
}

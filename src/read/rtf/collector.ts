import type { BlockKind } from '../../text.js';
import type { TextBlock } from '../text-blocks.js';

/** Where text goes: the paragraph, a note, the head or foot of the page, the mark of an item, a table of the file's own, or nowhere. */
export type Into =
  | 'body'
  | 'note'
  | 'head'
  | 'foot'
  | 'item'
  | 'fonts'
  | 'styles'
  | 'title'
  | 'author'
  | 'created'
  | 'nowhere';

/** What is read of an RTF file, as it comes. */
export interface Collector {
  append(into: Into, text: string): void;
  endParagraph(into: Into): void;
  cell(): void;
  row(): void;
  /** A group was left that wrote elsewhere than the one around it. */
  leave(from: Into, to: Into): void;
  /** What the paragraph is; `keep`: unless that is known already. */
  kind(kind: BlockKind | null, keep?: boolean): void;
  inTable(inTable: boolean): void;
  /** The style of the paragraph, or the style that is being described. */
  style(number: number): void;
  headingStyle(): void;
  noteMark(): string;
  has(edge: 'head' | 'foot'): boolean;
  readonly info: { title: string; author: string };
  blocks(): TextBlock[];
}

const HEADING_STYLE = /^\s*(?:heading|title|subtitle|überschrift|titre|t[íi]tulo)\b/iu;
const squeezed = (s: string): string => s.replace(/\s+/g, ' ').trim();

export function collector(): Collector {
  const body: TextBlock[] = [];
  const notes: TextBlock[] = [];
  const edges = { head: [] as TextBlock[], foot: [] as TextBlock[] };
  const info = { title: '', author: '' };
  const headings = new Set<number>();
  let cells: string[] = [];
  let text = '';
  let kind: BlockKind | null = null;
  let inTable = false;
  let style = 0;
  let styleName = '';
  let note = '';
  let edge = '';

  const row = (): void => {
    if (cells.some((c) => c !== '')) body.push({ text: cells.join(' | '), kind: 'table_row' });
    cells = [];
    text = '';
    kind = null;
    inTable = false;
  };
  const endEdge = (into: 'head' | 'foot'): void => {
    if (edge !== '') edges[into].push({ text: edge, kind: into === 'foot' ? 'furniture' : null });
    edge = '';
  };

  return {
    info,
    append(into, more) {
      if (into === 'body') text += more;
      else if (into === 'note') note += more;
      else if (into === 'head' || into === 'foot') edge += more;
      else if (into === 'title' || into === 'author') info[into] += more;
      else if (into === 'styles') styleName += more;
      else if (into === 'item') {
        kind = 'list_item';
        if (/[\p{L}\p{N}]/u.test(more)) text += more;
      }
    },
    endParagraph(into) {
      if (into === 'note') note += ' ';
      else if (into === 'head' || into === 'foot') endEdge(into);
      else if (into === 'body' && inTable) text += ' ';
      else if (into === 'body') {
        const own = text;
        const what = kind;
        if (cells.length > 0) row();
        body.push({ text: own, kind: what ?? (headings.has(style) ? 'heading' : null) });
        text = '';
        kind = what;
      }
    },
    cell() {
      cells.push(squeezed(text));
      text = '';
      kind = null;
      inTable = true;
    },
    row,
    leave(from, to) {
      if (from === 'styles' && to === 'styles') {
        if (HEADING_STYLE.test(styleName)) headings.add(style);
        styleName = '';
      }
      if (from === 'item' && to === 'body' && text !== '') text = `${text.trim()} `;
      if (from === to) return;
      if (from === 'note' && squeezed(note) !== '')
        notes.push({ text: `[${notes.length + 1}] ${squeezed(note)}`, kind: 'paragraph' });
      if (from === 'note') note = '';
      if (from === 'head' || from === 'foot') endEdge(from);
    },
    kind(what, keep = false) {
      if (!keep || kind === null) kind = what;
    },
    inTable(now) {
      inTable = now;
    },
    style(number) {
      style = number;
    },
    headingStyle() {
      headings.add(style);
    },
    noteMark: () => `[${notes.length + 1}]`,
    has: (which) => edges[which].length > 0,
    blocks() {
      const rest: TextBlock[] = cells.length > 0 ? [{ text: cells.join(' | '), kind: 'table_row' }] : [];
      const open: TextBlock[] = text.trim() === '' ? [] : [{ text, kind }];
      return [...edges.head, ...body, ...rest, ...open, ...notes, ...edges.foot];
    },
  };
}

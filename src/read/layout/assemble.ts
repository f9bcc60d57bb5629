import type { PageLine } from '../../records.js';
import type { BlockHint, PageSpan } from '../../stages.js';
import type { BlockKind } from '../../text.js';
import { around, boxOf, moved, written } from './boxes.js';
import { stripFurniture } from './furniture.js';
import { keepsHyphen, type Vocabulary, vocabularyOf } from './hyphens.js';
import type { Line, PageRuns } from './page.js';
import { type Piece, piecesOf } from './paragraphs.js';
import { regionsOf } from './regions.js';
import { usualOf } from './usual.js';

export interface Assembled {
  readonly text: string;
  readonly hints: readonly BlockHint[];
  /** In the order of the text; a page has several where a note or a footer comes after a paragraph that goes on overleaf. */
  readonly pages: readonly PageSpan[];
  /** Where each line stands, in the order of the text. */
  readonly map: readonly PageLine[];
}

/** A piece, and the page of each of its lines. */
interface Placed {
  readonly kind: Piece['kind'] | 'furniture';
  readonly lines: readonly Line[];
  readonly breaks: readonly boolean[];
  readonly on: readonly PageRuns[];
  readonly full: boolean;
}

const HINTS: Readonly<Partial<Record<Placed['kind'], BlockKind>>> = {
  heading: 'heading',
  table_row: 'table_row',
  furniture: 'furniture',
  note: 'paragraph',
};

/**
 * The pages as one text in reading order, an empty line between blocks. A paragraph that goes on in the next column or overleaf is one;
 * notes, running headers, footers and page numbers stand after the paragraph they interrupt, as blocks of their own.
 */
export function assemble(pages: readonly PageRuns[]): Assembled {
  const stripped = stripFurniture(pages);
  const regions = stripped.map(({ body }) => regionsOf(body));
  const usual = usualOf(regions.flat());
  const vocabulary = vocabularyOf(regions.flat().flatMap((r) => r.lines.map((l) => l.text)));
  const out = writerOf(vocabulary);
  let indents = 0;
  let blocks = 0;

  let open: Placed | null = null;
  let pending: Placed[] = [];
  const close = (): void => {
    if (open !== null) out.write(open);
    for (const placed of pending) out.write(placed);
    open = null;
    pending = [];
  };
  const aside = (lines: readonly Line[], page: PageRuns): void => {
    for (const line of lines) pending.push({ kind: 'furniture', lines: [line], breaks: [], on: [page], full: false });
  };

  stripped.forEach(({ page, head, foot }, i) => {
    aside(head, page);
    for (const region of regions[i]!) {
      for (const piece of piecesOf(region, usual, page.height)) {
        const placed: Placed = { ...piece, on: piece.lines.map(() => page) };
        if (piece.kind === 'note') {
          pending.push(placed);
          continue;
        }
        blocks++;
        if (piece.indented) indents++;
        const before: Placed | null = open;
        if (
          before !== null &&
          piece === firstOf(region.lines, piece) &&
          goesOn(before, piece, indents > blocks * 0.3)
        ) {
          open = joined(before, placed);
          continue;
        }
        close();
        open = placed;
      }
    }
    aside(foot, page);
  });
  close();
  return out.result();
}

/** The piece, where it is the first of its region. */
const firstOf = (lines: readonly Line[], piece: Piece): Piece | null => (lines[0] === piece.lines[0] ? piece : null);

const ENDED = /[.!?:;]["”’)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/;
const MARK = /^(?:[-–—•*·▪◦‣●○■□✓✔➢➤\uf0b7]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxl]{1,5})[.)]\s)/;

/** Whether a paragraph goes on in the next column, or overleaf. */
function goesOn(before: Placed, piece: Piece, bySetIn: boolean): boolean {
  if (before.kind !== 'text' || piece.kind !== 'text') return false;
  const last = before.lines.at(-1)!;
  const next = piece.lines[0]!;
  if (HYPHEN.test(last.text) && /^\p{Ll}/u.test(next.text)) return true;
  if (!before.full) return false;
  if (Math.abs(last.size - next.size) > last.size * 0.08 || MARK.test(next.text)) return false;
  if (!ENDED.test(last.text)) return true;
  return /^\p{Ll}/u.test(next.text) || (bySetIn && !piece.indented);
}

const joined = (a: Placed, b: Placed): Placed => ({
  kind: a.kind,
  lines: [...a.lines, ...b.lines],
  breaks: [...a.breaks, false, ...b.breaks],
  on: [...a.on, ...b.on],
  full: b.full,
});

function writerOf(vocabulary: Vocabulary) {
  const parts: string[] = [];
  const hints: BlockHint[] = [];
  const pages: PageSpan[] = [];
  const map: PageLine[] = [];
  let length = 0;

  const put = (text: string, page: number): void => {
    if (text === '') return;
    const last = pages.at(-1);
    const end = length + text.length;
    if (last?.page === page) pages[pages.length - 1] = { ...last, end };
    else pages.push({ page, start: length, end });
    parts.push(text);
    length = end;
  };
  /** The line that was put last, without white space at its end. */
  const place = (line: Line, { page, shown }: PageRuns, start: number): void => {
    const end = start + (parts.at(-1) ?? '').trimEnd().length;
    if (length === start || end === start) return;
    const box = around(line.runs.map(boxOf));
    map.push({ page, start, end, box: written(shown === undefined ? box : moved(box, shown)) });
  };
  return {
    write({ kind, lines, breaks, on }: Placed): void {
      if (length > 0) put('\n\n', pages.at(-1)!.page);
      const start = length;
      lines.forEach((line, i) => {
        const text = kind === 'table_row' ? line.cells.filter(Boolean).join(' | ') : line.text;
        const next = lines[i + 1];
        const from = length;
        const { page } = on[i]!;
        if (next === undefined) put(clean(text), page);
        else if (breaks[i]) put(`${clean(text)}\n`, page);
        else put(ending(text, next.text, vocabulary), page);
        place(line, on[i]!, from);
      });
      const hint = HINTS[kind];
      if (hint !== undefined && length > start) hints.push({ start, end: length, kind: hint });
    },
    result: (): Assembled => ({ text: parts.join(''), hints, pages, map }),
  };
}

const HYPHEN = /[\p{L}\p{N}][-‐\u00ad]$/u;

/** A line as it goes on with the next: without the hyphen that only divided a word, with a space after a word. */
function ending(line: string, next: string, vocabulary: Vocabulary): string {
  if (HYPHEN.test(line))
    return clean(keepsHyphen(line, next, vocabulary) ? line.replace(/‐$/, '-') : line.slice(0, -1));
  return /[\p{L}\p{N}][—/]$/u.test(line) ? clean(line) : `${clean(line)} `;
}

/** A soft hyphen within a line is not seen. */
const clean = (text: string): string => text.replace(/\u00ad/g, '');

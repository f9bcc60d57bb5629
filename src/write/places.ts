import type { DocumentRecord, PageLine } from '../records.js';

/** A part of a page: `box` is left, top, width and height, as in the page map of a document. */
export type PagePlace = Pick<PageLine, 'page' | 'box'>;

/** Lines further apart than this, in thicknesses of the thicker, are in boxes of their own. */
const APART = 1.5;

/**
 * Where a span of the text of a document stands: the boxes of the lines that it touches, in the order of the text, those right below each
 * other on one page as one. Lines are taken whole, though the span begins or ends within them. A span that goes on in the next column or
 * overleaf has several boxes. Empty where the document has no page map, and for a span of white space alone.
 *
 *     const { page, box: [left, top, width, height] } = placeOf(document, claim.start, claim.end)[0];
 *
 * `start` and `end` are UTF-16 code units into the text of the document; the box is in points, see `PageLine`.
 */
export function placeOf({ page_map = [] }: Pick<DocumentRecord, 'page_map'>, start: number, end: number): PagePlace[] {
  const places: PagePlace[] = [];
  let above: PageLine | undefined;
  for (const line of page_map) {
    if (line.end <= start || line.start >= end) continue;
    const { page, box } = line;
    const last = places.at(-1);
    if (above !== undefined && last !== undefined && last.page === page && isBeside(above.box, box))
      places[places.length - 1] = { page, box: around(last.box, box) };
    else places.push({ page, box });
    above = line;
  }
  return places;
}

/** One follows the other: level or upright lines, of which each may be the longer. */
function isBeside(a: PageLine['box'], b: PageLine['box']): boolean {
  const across = Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]);
  const down = Math.max(a[1], b[1]) - Math.min(a[1] + a[3], b[1] + b[3]);
  const isLevel = Math.max(a[2], b[2]) >= Math.max(a[3], b[3]);
  const [along, off, thick] = isLevel ? [across, down, Math.max(a[3], b[3])] : [down, across, Math.max(a[2], b[2])];
  return along <= 0 && off <= thick * APART;
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

function around(a: PageLine['box'], b: PageLine['box']): PageLine['box'] {
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  const [right, foot] = [Math.max(a[0] + a[2], b[0] + b[2]), Math.max(a[1] + a[3], b[1] + b[3])];
  return [left, top, tenth(right - left), tenth(foot - top)];
}

/** "page 3, at 72,140 (451 x 28 pt)": in whole points. */
export function placeText({ page, box }: PagePlace): string {
  const [left, top, width, height] = box.map(Math.round);
  return `page ${page}, at ${left},${top} (${width} x ${height} pt)`;
}

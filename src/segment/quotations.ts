import type { Span } from '../span.js';
import type { Block, Quotation } from '../text.js';
import { bothClose, type Family, roleOf, singleClosesLater } from './quotation-marks.js';

interface Open {
  readonly start: number;
  readonly innerStart: number;
  readonly family: Family;
  /** Index in the list of what is found; places are taken in the order of the openings. */
  readonly slot: number;
}

interface Draft extends Span {
  readonly inner: Span;
  readonly closed: boolean;
  readonly inside: number | null;
}

const MARKS = /``|''|["“”„‟«»‹›‘’‚'「」『』]/g;
/**
 * The quotations of a text, block by block. Double, single, angle and corner marks, straight and curly mixed, nested.
 *
 * A quotation that is never closed ends where the next one of its family opens, else at the end of its block: it never swallows the
 * paragraphs after it. Looks alike but isn't: apostrophes (detainees’, ’90s, rock ’n’ roll), inches and minutes (6'2"), a closing mark
 * that nothing opened.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let unclosed: { index: number; block: number } | null = null;
  let prose = -1;
  const marks = allMarks(text);
  blocks.forEach((block, b) => {
    if (block.first === block.last || block.kind === 'caption' || block.kind === 'cross_link') {
      if (block.kind !== 'cross_link' || block.first === block.last) return;
    }
    const base = found.length;
    for (const draft of inBlock(text, block, marks)) {
      const goesOn: number | null =
        unclosed !== null &&
        unclosed.block === prose &&
        found.length === base &&
        !/[\p{L}\p{N}]/u.test(text.slice(block.start, draft.start))
          ? unclosed.index
          : null;
      found.push({
        start: draft.start,
        end: draft.end,
        inner: draft.inner,
        closed: draft.closed,
        continues: goesOn,
        inside: draft.inside === null ? null : base + draft.inside,
      });
    }
    if (block.kind === 'cross_link') return;
    let open = found.length - 1;
    while (open >= base && !isLeftOpen(found[open]!, block)) open--;
    unclosed = open >= base ? { index: open, block: b } : null;
    prose = b;
  });
  return found;
}

/** Does a quotation reach the end of its block without a mark that closes it? */
const isLeftOpen = (q: Quotation, block: Block): boolean => !q.closed && q.inside === null && q.end >= block.end - 1;

function inBlock(text: string, block: Block, all: readonly Span[]): Draft[] {
  const marks = marksOf(block, all);
  if (marks.length === 0) return [];
  const drafts: (Draft | null)[] = [];
  const stack: Open[] = [];
  const push = (mark: Span, family: Family): void => {
    stack.push({ start: mark.start, innerStart: mark.end, family, slot: drafts.push(null) - 1 });
  };
  const finish = (open: Open, innerEnd: number, end: number, closed: boolean): void => {
    if (innerEnd <= open.innerStart) return;
    const outer = stack.findLast((o) => o.slot < open.slot);
    drafts[open.slot] = {
      start: open.start,
      end,
      inner: { start: open.innerStart, end: innerEnd },
      closed,
      inside: outer?.slot ?? null,
    };
  };
  const close = (family: Family, mark: Span): boolean => {
    const at = stack.findLastIndex((o) => o.family === family);
    if (at < 0) return false;
    stack.length = at + 1;
    const open = stack.pop()!;
    finish(open, mark.start, mark.end, true);
    return true;
  };
  const abandon = (family: Family, at: number): void => {
    const index = stack.findIndex((o) => o.family === family);
    if (index < 0) return;
    const open = stack[index]!;
    stack.length = index;
    const end = trimmedEnd(text, open.innerStart, at);
    finish(open, end, end, false);
  };

  marks.forEach((mark, i) => {
    const isOpen = (family: Family): boolean => stack.some((o) => o.family === family);
    const role = roleOf(text, mark, isOpen, () => singleClosesLater(text, marks, i));
    if (role === null) return;
    const { family, opens } = role;
    if (!opens) {
      close(family, mark);
      return;
    }
    if (family !== 'single' && isOpen(family) && !bothClose(text, marks, i, family)) abandon(family, mark.start);
    push(mark, family);
  });

  const end = trimmedEnd(text, block.start, block.end);
  while (stack.length > 0) {
    const open = stack.pop()!;
    const leads = text.slice(block.start, open.start).trim() === '';
    if (open.family === 'single' && !leads) continue;
    finish(open, end, end, false);
  }
  return compact(drafts);
}

/** Drops the places of openings that came to nothing, and moves `inside` along. */
function compact(drafts: readonly (Draft | null)[]): Draft[] {
  const place = new Map<number, number>();
  const kept: Draft[] = [];
  drafts.forEach((draft, i) => {
    if (draft === null) return;
    place.set(i, kept.length);
    kept.push(draft);
  });
  return kept.map((d) => ({ ...d, inside: d.inside === null ? null : (place.get(d.inside) ?? null) }));
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1]!)) to--;
  return to;
}

/** Every mark of the text, found in one pass. */
function allMarks(text: string): Span[] {
  const marks: Span[] = [];
  MARKS.lastIndex = 0;
  for (let m = MARKS.exec(text); m !== null; m = MARKS.exec(text))
    marks.push({ start: m.index, end: m.index + m[0].length });
  return marks;
}

/** The marks of a block that are not in its holes; `marks` are searched from the one that is first in the block. */
function marksOf(block: Block, marks: readonly Span[]): Span[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < block.start) low = middle + 1;
    else high = middle;
  }
  const inside: Span[] = [];
  let hole = 0;
  for (let i = low; i < marks.length && marks[i]!.start < block.end; i++) {
    const { start } = marks[i]!;
    while (hole < block.holes.length && block.holes[hole]!.end <= start) hole++;
    if (hole < block.holes.length && block.holes[hole]!.start <= start) continue;
    if (marks[i]!.end <= block.end) inside.push(marks[i]!);
  }
  return inside;
}

import type { Span } from '../span.js';
import type { BlockKind } from '../text.js';

const HEADING = /^#{1,6}\s+/;
const BULLET = /^(?:[-–—•*·▪◦‣●○■□✓✔➢➤\uf0b7]|o(?=\s))\s+/;
const NUMBER = /^(?:\(?\d{1,3}[.)]|[A-Z]\d{1,2}[.):]|\(?[a-zA-Z][.)]|\(?[ivxlIVXL]{1,6}[.)])\s+/;
const EMPHASIS =
  /(?<![\p{L}\p{N}*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu;
const LINK = /!\[[^[\]]*\]\([^()\s]*\)|\[(?=[^[\]]{1,300}\]\([^()\s]*[./#:][^()\s]*\))|\]\([^()\s]*[./#:][^()\s]*\)/g;

/** The number of a note, after a word or a sentence; not of a square metre. */
const NOTE = /(?<=\p{L}{3}|[.,;:!?"”’)\]])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?![\p{L}\p{N}])/gu;

/**
 * Marks of layout within a block, which are no part of its sentences: the # of a heading, the bullet or number of an item, Markdown's
 * emphasis, the target of a link, raised numbers of notes. The text keeps them; they are holes of their block.
 */
export function marksIn(text: string, block: Span, kind: BlockKind): Span[] {
  const marks: Span[] = [];
  const add = (start: number, length: number): void => {
    if (length > 0 && start + length <= block.end) marks.push({ start, end: start + length });
  };
  const lead = text.slice(block.start, Math.min(block.end, block.start + 24));
  const leading =
    kind === 'heading' ? HEADING.exec(lead) : kind === 'list_item' ? (BULLET.exec(lead) ?? NUMBER.exec(lead)) : null;
  if (leading !== null) add(block.start, leading[0].length);

  const body = text.slice(block.start, block.end);
  const from = leading?.[0].length ?? 0;
  if (body.includes('](')) collect(LINK, body, from, (at, length) => add(block.start + at, length));
  if (/[⁰¹²³⁴-⁹]/.test(body)) collect(NOTE, body, from, (at, length) => add(block.start + at, length));
  if (/[*_]/.test(body)) collect(EMPHASIS, body, from, (at, length) => add(block.start + at, length));
  return marks;
}

function collect(pattern: RegExp, body: string, from: number, add: (at: number, length: number) => void): void {
  pattern.lastIndex = from;
  for (let m = pattern.exec(body); m !== null; m = pattern.exec(body)) add(m.index, m[0].length);
}

/** Holes in order, those that touch or overlap made one. */
export function mergeHoles(holes: readonly Span[]): Span[] {
  const sorted = [...holes].sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const hole of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && hole.start <= last.end) last.end = Math.max(last.end, hole.end);
    else merged.push({ start: hole.start, end: hole.end });
  }
  return merged;
}

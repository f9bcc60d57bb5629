import type { LayoutLexicon } from '../lexicon/layout.js';
import type { Span } from '../span.js';
import { type Line, startsInside, type Wrapping } from './lines.js';

/** Lines that belong together: a paragraph, a heading, an item. */
export interface Unit extends Span {
  readonly lines: readonly Line[];
  readonly holes: readonly Span[];
  /** Empty lines before it. */
  readonly gap: number;
  readonly furniture: boolean;
  readonly quoted: boolean;
  /** The lines in one, with single spaces. */
  readonly joined: string;
}

const ENDS = /(?:[.!?:;…]|[.!?…,]["”’')\]]+)$/;
const LEADS_ON =
  /(?:,|[-–—(/&]|\b(?:the|an?|of|and|or|to|in|on|at|for|by|with|from|that|which|who|as|is|are|was|were|has|have|had|be|been|its|their|his|her|our|not|than|into|between|under|against))$/i;

const LAST_WORD = /(?:^|[\s("“‘[])(\S{1,12})$/;
/** Whether the last word is an abbreviation or initial that something must follow: "v.", "Dr.". */
function breaksOff(line: string, layout: LayoutLexicon): boolean {
  const word = LAST_WORD.exec(line.slice(-16))?.[1];
  if (word === undefined || !word.endsWith('.')) return false;
  if (/^\p{Lu}\.$/u.test(word)) return true;
  const kind = layout.abbreviations.get(word.toLowerCase());
  return kind === 'link' || (kind === 'title' && /^\p{Lu}/u.test(word));
}

const ends = (line: string, layout: LayoutLexicon): boolean => ENDS.test(line) && !breaksOff(line, layout);

/** What is known of lines beyond their width. */
export interface LineRules {
  /** The line always begins a unit: a list item, a heading, a salutation. */
  readonly standsAlone: (line: Line, above: Line | null) => boolean;
  /** Nothing may join the line. */
  readonly endsUnit: (line: Line) => boolean;
  /** The reader says that both lines are of one block. */
  readonly oneHint: (line: Line, above: Line) => boolean;
}

/**
 * Joins the lines of wrapped paragraphs; over a page number too, which then is a hole.
 */
export function unitsOf(
  lines: readonly Line[],
  furniture: readonly boolean[],
  wrapping: Wrapping,
  { standsAlone, endsUnit, oneHint }: LineRules,
  layout: LayoutLexicon,
): Unit[] {
  const units: Unit[] = [];
  let current: Line[] = [];
  let holes: Span[] = [];
  let pending: Line[] = [];

  const flush = (): void => {
    if (current.length > 0) units.push(unit(current, holes, false));
    current = [];
    holes = [];
  };
  const flushPending = (): void => {
    flush();
    for (const line of pending) units.push(unit([line], [], true));
    pending = [];
  };

  lines.forEach((line, i) => {
    if (furniture[i]) {
      pending.push(line);
      return;
    }
    const above = current.at(-1);
    const overPage = pending.length > 0 || line.page;
    const joins =
      above !== undefined &&
      (oneHint(line, above) ||
        (above.quoted === line.quoted &&
          !endsUnit(above) &&
          !standsAlone(line, above) &&
          (overPage ? goesOnOverPage(above, line, wrapping, layout) : goesOn(above, line, current, wrapping, layout))));
    if (!joins) flushPending();
    else if (pending.length > 0) {
      holes.push({ start: pending[0]!.start, end: pending.at(-1)!.end });
      const inside = pending;
      pending = [];
      current.push(line);
      for (const p of inside) units.push(unit([p], [], true));
      return;
    } else if (line.quoted > 0) holes.push({ start: line.outer, end: line.start });
    current.push(line);
  });
  flushPending();
  return units.sort((a, b) => a.start - b.start || b.end - a.end);
}

function unit(lines: readonly Line[], holes: readonly Span[], furniture: boolean): Unit {
  const first = lines[0]!;
  return {
    start: first.start,
    end: lines.at(-1)!.end,
    lines,
    holes,
    gap: first.gap,
    furniture,
    quoted: first.quoted > 0,
    joined: lines.length === 1 ? first.text : lines.map((l) => l.text).join(' '),
  };
}

const firstWord = (line: string): number => {
  const space = line.indexOf(' ');
  return space < 0 ? line.length : space;
};

/** Whether a line goes on with the one above it. */
function goesOn(above: Line, line: Line, current: readonly Line[], wrapping: Wrapping, layout: LayoutLexicon): boolean {
  if (line.gap > (wrapping.doubleSpaced ? 1 : 0)) return false;
  if (startsInside(line.text)) return wrapping.wrapped || !ends(above.text, layout);
  if (!wrapping.wrapped) return false;
  if (breaksOff(above.text, layout)) return true;
  if (wrapping.gapped && above.text.length >= wrapping.width * 0.5 && line.indent <= above.indent + 1) return true;
  const room = wrapping.width - above.text.length - above.indent;
  if (room < firstWord(line.text)) return !(ends(above.text, layout) && line.indent > above.indent + 2);
  if (ends(above.text, layout)) return false;
  const long = above.text.length >= wrapping.width * 0.5;
  if (long && LEADS_ON.test(above.text)) return true;
  if (above.text.length < wrapping.width * 0.72) return false;
  return current.length > 1 || room < firstWord(line.text) + wrapping.width * 0.12;
}

/** Whether a line goes on with the last one of the page before. */
function goesOnOverPage(above: Line, line: Line, wrapping: Wrapping, layout: LayoutLexicon): boolean {
  if (startsInside(line.text)) return !/[.!?]["”’)]*$/.test(above.text) || /^[a-z]/.test(line.text);
  if (ends(above.text, layout)) return false;
  if (above.text.length < 30) return false;
  return wrapping.wrapped ? above.text.length > wrapping.width * 0.72 : above.text.length > 60;
}

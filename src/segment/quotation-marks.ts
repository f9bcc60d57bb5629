import type { Span } from '../span.js';

export type Family = 'double' | 'single' | 'angle' | 'corner';

const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;

const before = (text: string, at: number): string => (at > 0 ? text[at - 1]! : ' ');
const after = (text: string, at: number): string => (at < text.length ? text[at]! : ' ');
const opensAfter = (c: string): boolean => SPACE.test(c) || '([{—–-“‘"«„/'.includes(c);
const closesBefore = (c: string): boolean => SPACE.test(c) || '.,;:!?)]}—–-”’"»…/'.includes(c);

/** What a mark does: whether it opens or closes a quotation, and with what family of marks. */
export interface Role {
  readonly family: Family;
  readonly opens: boolean;
}

export function roleOf(
  text: string,
  mark: Span,
  isOpen: (family: Family) => boolean,
  closesLater: () => boolean,
): Role | null {
  const sign = text.slice(mark.start, mark.end);
  const left = before(text, mark.start);
  const right = after(text, mark.end);
  switch (sign) {
    case '“':
      // „German“ closes with the mark that opens in English.
      if (isOpen('double') && !opensAfter(left) && !LETTER.test(right)) return { family: 'double', opens: false };
      return { family: 'double', opens: true };
    case '„':
    case '‟':
    case '``':
      return { family: 'double', opens: true };
    case '”':
    case "''":
      if (!isOpen('double') && opensAfter(left) && LETTER.test(right)) return { family: 'double', opens: true };
      return { family: 'double', opens: false };
    case '"':
      return straightDouble(left, right, isOpen('double'));
    case '«':
    case '‹':
    case '»':
    case '›':
      return { family: 'angle', opens: angleOpens(sign, left, right, isOpen('angle')) };
    case '「':
    case '『':
      return { family: 'corner', opens: true };
    case '」':
    case '』':
      return { family: 'corner', opens: false };
    case '‚':
      return LETTER.test(right) && opensAfter(left) ? { family: 'single', opens: true } : null;
    default:
      return single(sign, text, mark, isOpen('single'), closesLater);
  }
}

const angleOpens = (sign: string, left: string, right: string, open: boolean): boolean =>
  open
    ? (sign === '«' || sign === '‹') && opensAfter(left) && LETTER.test(right) && !closesBefore(right)
    : sign === '«' || sign === '‹' || opensAfter(left) || SPACE.test(right) === false;

function straightDouble(left: string, right: string, open: boolean): Role | null {
  if (!open && /\d/.test(left)) return null;
  const couldOpen = opensAfter(left) && !SPACE.test(right);
  const couldClose = !SPACE.test(left) && closesBefore(right);
  if (couldOpen && !couldClose) return { family: 'double', opens: true };
  if (couldClose && !couldOpen) return { family: 'double', opens: false };
  return { family: 'double', opens: !open };
}

const ELISION = /^['’‘](?:\d\ds?\b|em\b|cause\b|til\b|tis\b|twas\b|n['’]?\b|cuz\b|bout\b|round\b)/i;

function single(sign: string, text: string, mark: Span, open: boolean, closesLater: () => boolean): Role | null {
  const left = before(text, mark.start);
  const right = after(text, mark.end);
  if (LETTER.test(left) && LETTER.test(right)) return null;
  const canOpen =
    opensAfter(left) && !SPACE.test(right) && sign !== '’' && !ELISION.test(text.slice(mark.start, mark.start + 8));
  if (canOpen && (sign === '‘' || !open))
    return sign === "'" && !closesLater() ? null : { family: 'single', opens: true };
  if (!open || sign === '‘' || LETTER.test(right)) return null;
  // detainees’ rights’: a possessive, if another mark can close.
  if (/s/i.test(left) && SPACE.test(right) && /^\s\p{L}/u.test(text.slice(mark.end, mark.end + 2)) && closesLater())
    return null;
  return { family: 'single', opens: false };
}

/** Whether a later mark of the block can close a single quotation before another opens or the double one around it closes. */
export function singleClosesLater(text: string, marks: readonly Span[], from: number): boolean {
  const end = Math.min(marks.length, from + 40);
  for (let i = from + 1; i < end; i++) {
    const { start, end: stop } = marks[i]!;
    const sign = text[start]!;
    if (sign === '‘' || sign === '”' || sign === '“') return false;
    if (sign !== '’' && sign !== "'") continue;
    const left = before(text, start);
    const right = after(text, stop);
    if (!SPACE.test(left) && !LETTER.test(right)) return true;
  }
  return false;
}

/** Whether the block still holds closing marks for this opening and the one that is open already. */
export function bothClose(text: string, marks: readonly Span[], from: number, family: Family): boolean {
  if (family === 'double' && text[marks[from]!.start] === '"') return false;
  let depth = 2;
  const end = Math.min(marks.length, from + 40);
  for (let i = from + 1; i < end; i++) {
    const sign = text[marks[i]!.start]!;
    if (family === 'double' ? sign === '“' || sign === '„' : sign === '«') depth++;
    if (family === 'double' ? sign === '”' || sign === '"' : sign === '»') depth--;
    if (depth === 0) return true;
  }
  return false;
}

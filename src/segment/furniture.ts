import type { Line } from './lines.js';

const PAGE_NUMBER =
  /^(?:[-–—|•~[(\s]*(?:page|pg\.?|p\.)?[-–—|\s]*\d{1,4}[-–—|•~\])\s]*|(?:page|pg\.?)\s*\d{1,4}\s*(?:of|\/)\s*\d{1,4}|\d{1,4}\s*(?:of|\/)\s*\d{1,4}|\d{1,4}\s*\|\s*p\s*a\s*g\s*e|[ivxl]{1,6})$/i;
const BARE = /^\d{1,4}$/;
const RULE = /^(?:[-_=*~·.#–—|:+\s]{3,}|[-*_]\s[-*_]\s[-*_])$/;
const LONGEST = 110;
/** A line that comes again this often, at page ends or in mid-sentence, is a running header or footer. */
const REPEATS = 3;
/** Lines between two of them, on average. */
const APART = 5;

/** Which lines are page furniture: page numbers, ruled lines, running headers and footers. */
export function furnitureLines(lines: readonly Line[]): boolean[] {
  const numbers = lines.map((_, i) => isPageNumber(lines, i));
  const furniture = lines.map((line, i) => numbers[i]! || RULE.test(line.text));
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (furniture[i] || line.text.length > LONGEST) return;
    const form = line.text.replace(/\d+/g, '#');
    const at = places.get(form);
    if (at === undefined) places.set(form, [i]);
    else at.push(i);
  });
  for (const [form, at] of places) {
    if (at.length < REPEATS || at.length * APART > lines.length || !/\p{L}{3}/u.test(form)) continue;
    const atEdges = at.filter((i) => atPageEdge(lines, numbers, i) || inMidSentence(lines, i)).length;
    if (atEdges >= REPEATS && atEdges >= at.length * 0.6) for (const i of at) furniture[i] = true;
  }
  return furniture;
}

function isPageNumber(lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.text.length > 24 || !PAGE_NUMBER.test(line.text)) return false;
  const above = lines[i - 1];
  const below = lines[i + 1];
  const apart = line.gap > 0 || line.page || above === undefined || below === undefined || below.gap > 0 || below.page;
  if (!apart) return false;
  if (/^(?:1[89]|20)\d\d$/.test(line.text)) return false;
  if (/^[ivxl]+$/i.test(line.text) && !(below?.page || line.page || inMidSentence(lines, i))) return false;
  return !(BARE.test(above?.text ?? '') || BARE.test(below?.text ?? ''));
}

/** Next to a form feed or a page number, or first or last of the text. */
function atPageEdge(lines: readonly Line[], numbers: readonly boolean[], i: number): boolean {
  for (let k = i; k > i - 2; k--) if (k < 0 || lines[k]!.page || (k < i && numbers[k])) return true;
  for (let k = i + 1; k < i + 3; k++) if (k >= lines.length || lines[k]!.page || numbers[k]) return true;
  return false;
}

/** The line above breaks off and the one below goes on in small letters. */
function inMidSentence(lines: readonly Line[], i: number): boolean {
  const above = lines[i - 1];
  const below = lines[i + 1];
  return (
    above !== undefined && below !== undefined && !/[.!?:;]["”’)]?$/.test(above.text) && /^\p{Ll}/u.test(below.text)
  );
}

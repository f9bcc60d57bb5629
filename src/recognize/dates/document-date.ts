import type { Genre } from '../../records.js';
import type { Block, BlockKind, SegmentedText } from '../../text.js';
import { dayOf, isoDay, isoMonth, monthLength } from './days.js';
import { calendarForm, mayHoldCalendar } from './forms/calendar.js';
import type { Expression } from './model.js';
import { styleOf } from './order.js';
import { withModifiers } from './refine/modifiers.js';
import { windowOf } from './windows.js';

/** How far from the top, in blocks, a document's own date may stand. */
const TOP = 14;
const BOTTOM = 6;
const HEAD = 240;

const NOT_ITS_OWN: ReadonlySet<BlockKind> = new Set([
  'caption',
  'cross_link',
  'signature',
  'furniture',
  'block_quote',
  'table_row',
]);
/** What is written before a document's own date. */
const OWN =
  /(?:^|[|•·;,.\-–—(*_] ?|\bby [^,]{3,60},? )(?:first )?(?:posted|published|publication date|issued|released|release date|report date|date of (?:report|issue|publication|this (?:letter|report))|dated?|sent|filed|for immediate release|created|transmitted|letter of|report of)\b(?: ?(?:on|at|in|:|–|-|,))*\s*[*_]*(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)[a-z]*,? )?$/i;
const REVISED = /\b(?:updated|last (?:updated|modified|revised)|modified|revised)(?: ?(?:on|at|:|–|-|,))* *$/i;
const OTHERS =
  /\b(?:inspected|inspection (?:date|of)|visited|surveyed|survey|events? of|hearing|meeting|effective|expires?|due|born|copyright|©|between|from|incident|in response to|your letter of|letter dated|re:)\b[^.]*$/i;
/** A news dateline: "PARIS, June 3, 2022 (AP) –". */
const DATELINE = /^(?:[A-Z][\w.'’-]*(?:,? |, ?)){1,6}(?:\([^)]{2,40}\) ?)?(?:[-–—] ?)?(?:on )?$/;
const DATELINE_END = /^ ?(?:[-–—:]|\([^)]{2,40}\)|\/[A-Z])/;

/** One of these is in every `OWN` and `REVISED`. */
const TOLD = /posted|publi|issued|release|date|sent|filed|created|transmitted|letter of|report of|modified|revised/i;
/** What no more than stands before a date that opens its block, or stands in a dateline; and how far from there its month may be. */
const LEAD = /^[\s*_#>(]*(?:[A-Z][\w.'’-]*,? ?){0,6}(?:\([^)]{2,40}\) ?)?/;
const NEAR = 80;

/** Whether a date may have a `weight` there: dates are not looked for where their place would tell nothing. */
function mayHold(block: Block, window: string, genre: Genre): boolean {
  const anywhere =
    block.kind === 'date_line' || block.kind === 'byline' || (block.kind === 'address' && genre === 'letter');
  if (anywhere || TOLD.test(window)) return true;
  return mayHoldCalendar(window.slice(0, LEAD.exec(window)![0].length + NEAR));
}

export interface OwnDate {
  readonly published: string;
  readonly basis: 'text' | 'filename';
}

function edtf(e: Expression): string | null {
  const m = e.meaning.kind === 'range' ? e.meaning.last : e.meaning;
  if (m.kind !== 'calendar' || m.year === undefined || m.month === undefined || m.year < 1800) return null;
  if (m.day === undefined) return isoMonth(m.year, m.month);
  return m.day > monthLength(m.year, m.month) ? null : isoDay(dayOf(m.year, m.month, m.day));
}

/** How surely a date is the document's own: 0 not at all. */
function weight(block: Block, before: string, after: string, genre: Genre): number {
  const bare = before.replace(/[\s*_#>(]+/g, '') === '';
  const alone = bare && /^[\s*_).,]*(?:\d{1,2}:\d\d.*|at .*|[|•·–—-].*)?$/.test(after);
  if (OWN.test(before)) return 5;
  if (block.kind === 'date_line' && !OTHERS.test(before)) return alone ? 5 : 4;
  if (alone) return 4;
  if (REVISED.test(before)) return 2;
  if (OTHERS.test(before)) return 0;
  if (block.kind === 'byline') return 3;
  if (block.kind === 'paragraph' && DATELINE.test(before) && DATELINE_END.test(after)) return 4;
  return genre === 'letter' && block.kind === 'address' && /^\s*$/.test(after) ? 2 : 0;
}

/**
 * The document's own date (EDTF) as its text tells it: a date line, "Posted on", a letter's or press release's date, a news dateline; else
 * as the file name has it ("2021-03-04", "20210304"). Null where neither does. A date in a caption, in another story's headline or after
 * "Inspected" is not the document's.
 */
export function documentDate(segmented: SegmentedText, path: string, genre: Genre): OwnDate | null {
  const { text, blocks } = segmented;
  const read = calendarForm(styleOf(text).dayFirst);
  let best: { value: string; weight: number } | null = null;
  const body = blocks.findIndex((b) => b.kind === 'salutation');
  const top = blocks.slice(0, body > 0 ? Math.min(body, TOP) : TOP);
  const bottom = blocks
    .slice(Math.max(top.length, blocks.length - BOTTOM))
    .filter((b) => b.kind === 'date_line' || b.kind === 'byline' || b.kind === 'boilerplate');
  for (const [i, block] of [...top, ...bottom].entries()) {
    if (NOT_ITS_OWN.has(block.kind)) continue;
    const window = windowOf(text, block.start, Math.min(block.end, block.start + HEAD)).text;
    if (!mayHold(block, window, genre)) continue;
    for (const e of withModifiers(window, read(window))) {
      const value = edtf(e);
      if (value === null) continue;
      const sure =
        weight(
          block,
          window.slice(0, e.start).replace(/(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the),? $/i, ''),
          window.slice(e.end),
          genre,
        ) - (i >= top.length ? 1 : 0);
      if (sure > 0 && (best === null || sure > best.weight)) best = { value, weight: sure };
    }
    if (best && best.weight >= 5) break;
  }
  if (best) return { published: best.value, basis: 'text' };
  const named = dateInPath(path);
  return named === null ? null : { published: named, basis: 'filename' };
}

/** A date in a path: "report-2021-03-04.pdf", "20210304_letter.txt", "news/2021/03/04/story.html", "2021-03 minutes.docx". */
export function dateInPath(path: string): string | null {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  const year = '(1[89]\\d\\d|20\\d\\d)';
  const day = new RegExp(`(?<![0-9a-z])${year}([-_. ]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?![0-9a-z])`, 'i');
  const month = new RegExp(`(?<![0-9a-z])${year}[-_.](0[1-9]|1[0-2])(?![0-9a-z]|[-_.]\\d)`, 'i');
  const folders = new RegExp(`(?:^|[/\\\\])${year}[/\\\\](0?[1-9]|1[0-2])[/\\\\](0?[1-9]|[12]\\d|3[01])(?=[/\\\\])`);
  const d = day.exec(name);
  const f = d ? [d[0], d[1], d[3], d[4]] : folders.exec(path);
  if (f && Number(f[3]) <= monthLength(Number(f[1]), Number(f[2])))
    return isoDay(dayOf(Number(f[1]), Number(f[2]), Number(f[3])));
  const m = month.exec(name);
  return m ? `${m[1]}-${m[2]}` : null;
}

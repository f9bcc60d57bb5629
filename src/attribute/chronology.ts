/**
 * Entries of a chronology: "19 May. …", "Tuesday 22 May – …", a date alone on its line. Each dates what is told under it, up to the next
 * one. Alike but none: a single date at the head of a letter, "On 19 May he …", a dateline.
 */
import type { BlockKind, Sentence } from '../text.js';
import type { Range, Reading } from './reading.js';

export interface Chronology {
  /** By sentence, the date of the entry it stands in. */
  readonly dates: ReadonlyMap<number, string>;
}

interface Lead {
  readonly value: string;
  /** The first token behind it; the end of the sentence where nothing else stands in that. */
  readonly end: number;
}

const NONE: Chronology = { dates: new Map() };
const FEWEST = 2;
const MARK = /^[–—:-]$|^--$/;
const TO = /^(?:to|until|till|and|–|—|-)$/;
const TOLD = new Set<BlockKind>(['paragraph', 'list_item', 'block_quote']);
const ALONE = new Set<BlockKind>(['heading', 'date_line']);

/** The date that a sentence opens with, and by which nothing but its entry is told; null where it belongs to the sentence. */
export function leadDate(r: Reading, s: Range): Lead | null {
  const d = r.dateAt[s.first] ?? -1;
  const from = calendarOf(r, d);
  if (from === null) return null;
  let i = past(r, d, s);
  let to: string | null = null;
  if (i + 1 < s.last && TO.test(r.tokens[i]!.lower) && r.dateAt[i + 1] !== -1) {
    to = calendarOf(r, r.dateAt[i + 1]!);
    if (to !== null) i = past(r, r.dateAt[i + 1]!, { first: i + 1, last: s.last });
  }
  // "3 May, 9 p.m."
  while (i + 1 < s.last && r.tokens[i]!.text === ',' && r.dateAt[i + 1] !== -1)
    i = past(r, r.dateAt[i + 1]!, { first: i + 1, last: s.last });
  const value = to === null || from.includes('/') ? from : `${from}/${to}`;
  if (i >= s.last || (i === s.last - 1 && /^[.:;,]$/.test(r.tokens[i]!.text))) return { value, end: s.last };
  if (!MARK.test(r.tokens[i]!.text) || i + 1 >= s.last) return null;
  return { value, end: i + 1 };
}

const calendarOf = (r: Reading, d: number): string | null => {
  const date = d === -1 ? undefined : r.input.dates[d];
  return date?.type === 'date' ? date.value : null;
};

function past(r: Reading, d: number, range: Range): number {
  let i = range.first;
  while (i < range.last && r.dateAt[i] === d) i++;
  return i;
}

/** The dates of all sentences that stand in an entry; nothing where there are not several. */
export function chronologyOf(r: Reading): Chronology {
  const leads: (Lead | null)[] = r.blocks.map((b) => {
    const s: Sentence | undefined = r.sentences[b.first];
    return b.first === b.last || s === undefined ? null : leadDate(r, s);
  });
  const alone = (b: number): boolean => {
    const { kind, first, last } = r.blocks[b]!;
    return (ALONE.has(kind) || TOLD.has(kind)) && last - first === 1 && leads[b]!.end === r.sentences[first]!.last;
  };
  const opens = r.blocks.findIndex((b) => TOLD.has(b.kind));
  const entries = leads.flatMap((lead, b) => (lead && b >= opens - 1 && opens !== -1 ? [b] : []));
  if (entries.length < FEWEST) return NONE;
  const dates = new Map<number, string>();
  for (const [k, b] of entries.entries()) {
    const until = alone(b) ? sectionEnd(r, b, entries[k + 1] ?? r.blocks.length) : b + 1;
    for (let at = b; at < until; at++)
      for (let i = r.blocks[at]!.first; i < r.blocks[at]!.last; i++) dates.set(i, leads[b]!.value);
  }
  return { dates };
}

/** What stands under a date alone on its line goes on to the next heading or the end of a letter, at most to block `next`. */
function sectionEnd(r: Reading, from: number, next: number): number {
  for (let b = from + 1; b < next; b++) if (!TOLD.has(r.blocks[b]!.kind)) return b;
  return next;
}

import type { Lexicon } from '../../lexicon/index.js';
import type { Span } from '../../span.js';
import type { DocumentContext, FoundDate, FoundMention, FoundQuantity } from '../../stages.js';
import type { BlockKind } from '../../text.js';
import { windows } from '../dates/windows.js';
import { Hints, holding } from '../hints.js';
import { comparatorAt } from './comparators.js';
import { figureReaders, type HintedReader } from './figures/index.js';
import type { Figure } from './model.js';
import { named } from './named.js';
import { tokenFrom } from './reading.js';
import { isLabel } from './traps.js';

/** Blocks whose numbers measure nothing: addresses, signatures, page numbers. */
const PASSED: ReadonlySet<BlockKind> = new Set([
  'address',
  'signature',
  'furniture',
  'contact',
  'date_line',
  'byline',
  'salutation',
  'closing',
]);

/** The readers, and what tells which of them find something in a sentence. */
interface Readers {
  readonly readers: readonly HintedReader[];
  readonly hints: Hints;
}

const cache = new WeakMap<Lexicon, Readers>();
function readersFor(lexicon: Lexicon): Readers {
  const known = cache.get(lexicon);
  if (known !== undefined) return known;
  const readers = figureReaders(lexicon.quantities);
  const made = { readers, hints: new Hints(readers.map((r) => holding(r.hint))) };
  cache.set(lexicon, made);
  return made;
}

/** The longest of the figures that share characters, in order of the text; of equal ones, the earlier reader's. */
function flat(figures: readonly Figure[]): Figure[] {
  const order = figures.map((f, i) => ({ f, i }));
  order.sort((a, b) => b.f.end - b.f.start - (a.f.end - a.f.start) || a.i - b.i);
  const taken = new Set<number>();
  const kept: Figure[] = [];
  for (const { f } of order) {
    let free = true;
    for (let at = f.start; at < f.end && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = f.start; at < f.end; at++) taken.add(at);
    kept.push(f);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** What no quantity does without. */
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillion|dozens?|scores|hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|tenths?)\b/i;

/** Money and percentages may hold a date ("a month" of a rate), and so may the base of a ratio ("22 of 37 nights"). */
function insideDate(f: Figure, at: Span, base: Span | null, near: readonly FoundDate[]): boolean {
  if (f.kind === 'money' || f.kind === 'percent') return false;
  const begins = f.kind === 'age' || (base !== null && f.kind === 'count');
  return near.some((d) => (begins ? d.start <= at.start && at.start < d.end : at.start < d.end && d.start < at.end));
}

function insideName(at: Span, mentions: readonly Span[], from: number): boolean {
  for (let i = from; i < mentions.length && mentions[i]!.start <= at.start; i++)
    if (at.end <= mentions[i]!.end) return true;
  return false;
}

/**
 * Numbers that say how many or how much: counts, percentages, money, rates, ranges, shares, ages, measures; with their unit, what they
 * are of, and the denominator or condition they hold under. "Dozens" and "thousands" keep a null value with comparator "~".
 *
 * Look-alikes: years, dates and lengths of time (dates), what `isLabel` names, numbers inside names.
 */
export function recognizeQuantities(
  context: DocumentContext,
  mentions: readonly FoundMention[],
  dates: readonly FoundDate[],
): FoundQuantity[] {
  const { segmented, lexicon } = context;
  const { text, tokens, blocks } = segmented;
  const words = lexicon.quantities;
  const { readers, hints } = readersFor(lexicon);
  const out: FoundQuantity[] = [];
  let [d, m] = [0, 0];
  for (const { window, sentence, hints: held } of windows(segmented, hints, NUMBER)) {
    const block = blocks[sentence.block]!;
    if (PASSED.has(block.kind)) continue;
    const all: Figure[] = [];
    for (let k = 0; k < readers.length; k++)
      if (held & (1 << k)) for (const f of readers[k]!.read(window.text)) all.push(f);
    if (all.length === 0) continue;
    const figures = flat(all);
    const [from, to] = [window.at(0), window.at(window.text.length - 1) + 1];
    while (d < dates.length && dates[d]!.end <= from) d++;
    while (m < mentions.length && mentions[m]!.end <= from) m++;
    const near: FoundDate[] = [];
    for (let i = d; i < dates.length && dates[i]!.start < to; i++) near.push(dates[i]!);
    const first = tokenFrom(tokens, sentence.first, tokens.length, from);
    const end = tokenFrom(tokens, first, tokens.length, to);
    for (const f of figures) {
      const at = { start: window.at(f.start), end: window.at(f.end - 1) + 1 };
      const base = f.base ? { start: window.at(f.base.start), end: window.at(f.base.end - 1) + 1 } : null;
      if (insideDate(f, at, base, near) || insideName(at, mentions, m)) continue;
      const dated = near.find((x) => x.start >= at.end);
      const phraseEnd = dated ? tokenFrom(tokens, first, end, dated.start) : end;
      const last = out.at(-1);
      const earlier = last && last.start >= block.start ? last : null;
      const [before, after] = [
        window.text.slice(Math.max(0, f.start - 40), f.start),
        window.text.slice(f.end, f.end + 60),
      ];
      const plain = f.kind === 'count' || f.kind === 'compound';
      if (plain && isLabel(window.text.slice(f.start, f.end), before, after, words, at.start - block.start < 2))
        continue;
      const comparator = f.comparator ?? comparatorAt(before, after, words);
      const compared = comparator === (f.comparator ?? null) ? f : { ...f, comparator: comparator ?? undefined };
      const stretch = { text, tokens, first, last: end, lexicon: words, dates: near, earlier, phraseEnd };
      const what = named(compared, at, base, stretch);
      if (what === null) continue;
      out.push({
        start: at.start,
        end: what.end,
        text: text.slice(at.start, what.end),
        value: f.value,
        high: f.high ?? null,
        comparator: comparator ?? '=',
        unit: what.unit,
        of: what.of,
        basis: what.basis,
        rule: f.rule,
      });
    }
  }
  return out;
}

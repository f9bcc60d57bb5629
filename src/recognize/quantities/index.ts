import type { Lexicon } from '../../lexicon/index.js';
import type { DocumentContext, FoundDate, FoundMention, FoundQuantity } from '../../stages.js';
import type { BlockKind } from '../../text.js';
import { windows } from '../dates/windows.js';
import { comparatorAt } from './comparators.js';
import { type FigureReader, figureReaders } from './figures.js';
import type { Figure } from './model.js';
import { named, type Reading } from './named.js';
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

const cache = new WeakMap<Lexicon, FigureReader[]>();
function readersFor(lexicon: Lexicon): FigureReader[] {
  const made = cache.get(lexicon) ?? figureReaders(lexicon.quantities);
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
  const { text, blocks } = segmented;
  const words = lexicon.quantities;
  const readers = readersFor(lexicon);
  const out: FoundQuantity[] = [];
  let [d, m] = [0, 0];
  for (const { window, sentence } of windows(segmented, readersGate)) {
    const block = blocks[sentence.block]!;
    if (PASSED.has(block.kind)) continue;
    const figures = flat(readers.flatMap((read) => read(window.text)));
    if (figures.length === 0) continue;
    while (d < dates.length && dates[d]!.end <= sentence.start) d++;
    while (m < mentions.length && mentions[m]!.end <= sentence.start) m++;
    const near = dates.slice(d, d + 400).filter((x) => x.start < sentence.end + 400);
    const reading: Reading = { segmented, sentence, lexicon: words, dates: near };
    for (const f of figures) {
      const at = { start: window.at(f.start), end: window.at(f.end - 1) + 1 };
      if (near.some((x) => x.start <= at.start && at.start < x.end && !(f.kind === 'money' || f.kind === 'percent')))
        continue;
      if (near.some((x) => at.start < x.end && x.start < at.end) && f.kind !== 'money' && f.kind !== 'age') continue;
      let inName = false;
      for (let j = m; j < mentions.length && mentions[j]!.start <= at.start && !inName; j++)
        inName = mentions[j]!.start <= at.start && at.end <= mentions[j]!.end;
      if (inName) continue;
      const [before, after] = [
        window.text.slice(Math.max(0, f.start - 40), f.start),
        window.text.slice(f.end, f.end + 60),
      ];
      const plain = f.kind === 'count' || f.kind === 'compound';
      if (plain && isLabel(window.text.slice(f.start, f.end), before, after, words, at.start - block.start < 2))
        continue;
      const comparator = f.comparator ?? comparatorAt(before, after, words);
      const base = f.base ? { start: window.at(f.base.start), end: window.at(f.base.end - 1) + 1 } : null;
      const what = named({ ...f, comparator: comparator ?? undefined }, at, base, text, reading);
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

const readersGate =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillion|dozens?|scores|hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|tenths?)\b/i;

import type { Span } from '../span.js';
import { evenDate, sameDate } from './edtf.js';
import { match, overlap, total } from './pairs.js';
import type { Board, Pair } from './score.js';

/** Small words before a date that belong to it for nobody: "in March", "nearly 13 months", "over a year". */
const BEFORE =
  /^(?:in|on|at|by|of|since|until|till|from|during|before|after|between|within|for|about|around|some|over|under|nearly|almost|approximately|roughly|more than|less than|at least|at most|up to|the|a|an)\s+/i;

function trimmed<R extends Span>(text: string, record: R): R {
  let { start, end } = record;
  for (let m = BEFORE.exec(text.slice(start, end)); m !== null; m = BEFORE.exec(text.slice(start, end)))
    start += m[0].length;
  while (end > start && /[\s,.;:]/.test(text[end - 1]!)) end--;
  return { ...record, start, end };
}

const sameSpan = (a: Span, b: Span): number => (a.start === b.start && a.end === b.end ? 1 : 0);

/** Dates and durations; `dates.value` is the share of all that were asked for that are found with the right value. */
export function scoreDates(pairs: readonly Pair[], board: Board): void {
  const exact = [];
  const over = [];
  let right = 0;
  let yearOpen = 0;
  for (const pair of pairs) {
    const { text, dates } = pair.got;
    const asked = pair.gold.dates!;
    const quantities = pair.gold.quantities ?? [];
    const gold = asked.map((d) => trimmed(text, d));
    // An age ("9 years old") may stand among the dates: what is a gold quantity and no gold date counts neither way.
    const found = dates
      .filter((p) => asked.some((g) => overlap(g, p) > 0) || !quantities.some((q) => overlap(q, p) > 0))
      .map((d) => trimmed(text, d));
    exact.push(match(gold, found, sameSpan));
    const matched = match(gold, found, overlap);
    over.push(matched);
    for (const [g, p] of matched.pairs) {
      const got = evenDate(p.value);
      if (g.values.some((v) => sameDate(v, p.value))) right++;
      else {
        const open = got?.startsWith('XXXX-') && g.values.some((v) => evenDate(v)?.slice(4) === got.slice(4));
        if (open) yearOpen++;
        board.note('wrong', 'date', pair, g, { field: 'value', gold: g.values[0]!, got: p.value });
      }
    }
    for (const g of matched.missed) board.note('missed', 'date', pair, g, { gold: g.values[0]! });
    for (const p of matched.extra) board.note('extra', 'date', pair, p, { got: p.value });
  }
  board.putF1('dates.exact', total(exact));
  board.putF1('dates.overlap', total(over));
  board.put('dates.value', right, total(over).gold);
  board.put('dates.value.year_left_open', yearOpen, total(over).gold);
}

import { match, overlap, total } from './pairs.js';
import type { Board, Pair } from './score.js';

const said = (value: number | null): string | null => (value === null ? null : String(value));

/** Quantities that are found, and of those the share with the right number. */
export function scoreQuantities(pairs: readonly Pair[], board: Board): void {
  let right = 0;
  const counts = pairs.map((pair) => {
    const matched = match(pair.gold.quantities!, pair.got.quantities, overlap);
    for (const [g, p] of matched.pairs) {
      if (p.value === g.value) right++;
      else board.note('wrong', 'quantity', pair, g, { field: 'value', gold: said(g.value), got: said(p.value) });
    }
    for (const g of matched.missed) board.note('missed', 'quantity', pair, g, { gold: said(g.value) });
    for (const p of matched.extra) board.note('extra', 'quantity', pair, p, { got: said(p.value) });
    return matched;
  });
  board.putF1('quantities.overlap', total(counts));
  board.put('quantities.value', right, total(counts).right);
}

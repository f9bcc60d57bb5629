/**
 * Claims: which are found, and how right each slot is. A claim is found where half of the shorter of two spans is shared, one to one, by
 * the best total. A claim on nearly the stretch of an earlier one is a second guess: it is paired with nothing and counts as wrong.
 */
import type { Claim } from '../records.js';
import type { Span } from '../span.js';
import { type Counter, slotScores } from './claim-slots.js';
import type { Entities } from './entities.js';
import type { GoldClaim } from './gold.js';
import { bestPairs, likeness, meets } from './pairs.js';
import { scoreReplies } from './replies.js';
import type { Board, Pair } from './score.js';

/** Four fifths of what two spans cover together is shared. */
function nearlySame(p: Span, q: Span): boolean {
  const shared = Math.min(p.end, q.end) - Math.max(p.start, q.start);
  return shared > 0 && shared / (Math.max(p.end, q.end) - Math.min(p.start, q.start)) >= 0.8;
}

/** The stretch decides; kind and polarity only between equals: two claims may lie in one sentence. */
const weight = (g: GoldClaim, p: Claim): number =>
  meets(g, p) ? 1 + likeness(g, p) + (g.kinds[0] === p.kind ? 0.02 : 0) + (g.polarity === p.polarity ? 0.01 : 0) : 0;

export interface PairedClaims {
  readonly pair: Pair;
  /** Claims of the result without second guesses. */
  readonly found: readonly Claim[];
  readonly pairs: ReadonlyMap<GoldClaim, Claim>;
}

function pairedClaims(pair: Pair): PairedClaims {
  const all = pair.got.claims;
  const found = all.filter((p, i) => !all.slice(0, i).some((q) => nearlySame(p, q)));
  return { pair, found, pairs: bestPairs(pair.gold.claims!, found, weight) };
}

export function scoreClaims(documents: readonly Pair[], who: Entities, board: Board): void {
  const counter: Counter = new Map();
  const count = (name: string, right: boolean | number, of = 1): void => {
    const had = counter.get(name) ?? { right: 0, of: 0 };
    counter.set(name, { right: had.right + Number(right), of: had.of + of });
  };
  let anyExhaustive = false;
  const paired = documents.map(pairedClaims);
  for (const { pair, found, pairs } of paired) {
    const gold = pair.gold.claims!;
    for (const g of gold) {
      if (g.core) count('core.r', pairs.has(g));
      count('all.r', pairs.has(g));
      if (!pairs.has(g)) board.note('missed', g.core ? 'core claim' : 'claim', pair, g);
    }
    if (!pair.gold.exhaustive) continue;
    anyExhaustive = true;
    const good = found.filter((p) => gold.some((g) => meets(g, p)));
    count('precision', good.length, pair.got.claims.length);
    for (const p of found) if (!good.includes(p)) board.note('extra', 'claim', pair, p);
  }
  const figure = (name: string): void => {
    const { right, of } = counter.get(name) ?? { right: 0, of: 0 };
    board.put(`claims.${name}`, right, of);
  };
  figure('core.r');
  figure('all.r');
  const precision = counter.get('precision');
  if (anyExhaustive && !precision?.of) board.set('claims.precision', counter.has('all.r') ? 0 : null);
  else figure('precision');
  const slots = slotScores(paired, who, board);
  for (const name of slots.names) board.put(`claims.${name}`, slots.of(name).right, slots.of(name).of);
  board.putF1('claims.categories', slots.categories);
  scoreReplies(paired, board);
}

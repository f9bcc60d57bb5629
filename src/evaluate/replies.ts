/** Who answers whom: the links between claims that are found. */
import type { PairedClaims } from './claims.js';
import { meets } from './pairs.js';
import type { Board } from './score.js';

export function scoreReplies(documents: readonly PairedClaims[], board: Board): void {
  const links = { right: 0, gold: 0, found: 0, rightFound: 0 };
  let replies = 0;
  let replied = 0;
  for (const { pair, found, pairs } of documents) {
    const gold = new Map(pair.gold.claims!.map((g) => [g.id, g]));
    const claims = new Map(found.map((p) => [p.id, p]));
    for (const [g, p] of pairs) {
      const due = g.respondsTo.flatMap((id) => gold.get(id) ?? []);
      const answered = due.filter((t) => pairs.has(t));
      const drawn = p.responds_to.flatMap((id) => claims.get(id) ?? []);
      const hit = answered.filter((t) => drawn.some((d) => meets(t, d)));
      links.gold += answered.length;
      links.right += hit.length;
      links.found += drawn.length;
      links.rightFound += drawn.filter((d) => due.some((t) => meets(t, d))).length;
      if (answered.length === 0) continue;
      replies++;
      if (hit.length > 0) replied++;
      else
        board.note('wrong', 'claim', pair, g, {
          field: 'responds_to',
          gold: answered.map((t) => t.quote).join(' | '),
          got: drawn.map((d) => d.quote).join(' | ') || 'nothing',
        });
    }
  }
  board.put('claims.responds_to.r', links.right, links.gold);
  board.put('claims.responds_to.replies_with_a_right_link', replied, replies);
  board.put('claims.responds_to.p', links.rightFound, links.found);
}

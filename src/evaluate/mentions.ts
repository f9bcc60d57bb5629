import { MENTION_TYPES, type Mention } from '../records.js';
import type { GoldMention } from './gold.js';
import { match, overlap, ratio, total } from './pairs.js';
import type { Board, Pair } from './score.js';

const exactly = (g: GoldMention, p: Mention): number =>
  g.spans.some((s) => s.start === p.start && s.end === p.end) ? 1 : 0;

interface Linked {
  readonly gold: string;
  readonly got: string;
}

/**
 * B-cubed precision and recall (A. Bagga and B. Baldwin, 1998) over the mentions that are matched exactly. Groups of one are left out
 * on either side: they would make any system look good.
 */
function scoreLinking(links: readonly Linked[], { set }: Board): void {
  const sizes = (key: (l: Linked) => string): Map<string, number> => {
    const n = new Map<string, number>();
    for (const l of links) n.set(key(l), (n.get(key(l)) ?? 0) + 1);
    return n;
  };
  const both = sizes((l) => JSON.stringify([l.gold, l.got]));
  const average = (own: keyof Linked): number | null => {
    const groups = sizes((l) => l[own]);
    const counted = links.filter((l) => groups.get(l[own])! > 1);
    const sum = counted.reduce((n, l) => n + both.get(JSON.stringify([l.gold, l.got]))! / groups.get(l[own])!, 0);
    return ratio(sum, counted.length);
  };
  const p = average('got');
  const r = average('gold');
  set('linking.p', p);
  set('linking.r', r);
  set('linking.f1', r === null ? null : p === null || p + r === 0 ? 0 : (2 * p * r) / (p + r));
}

/** Names by type, on the same span and overlapping, and which of them are one entity. */
export function scoreMentions(pairs: readonly Pair[], board: Board): void {
  const links: Linked[] = [];
  const all = { exact: [], overlap: [] } as Record<
    'exact' | 'overlap',
    { right: number; gold: number; found: number }[]
  >;
  for (const type of MENTION_TYPES) {
    const own = { exact: [], overlap: [] } as typeof all;
    for (const pair of pairs) {
      const gold = pair.gold.mentions!.filter((m) => m.type === type || m.optional);
      const found = pair.got.mentions.filter((m) => m.type === type);
      const exact = match(gold, found, exactly);
      own.exact.push(exact);
      own.overlap.push(match(gold, found, overlap));
      for (const [g, p] of exact.pairs) links.push({ gold: g.entity, got: p.entity || p.id });
      for (const g of exact.missed) board.note('missed', type, pair, g);
      for (const p of exact.extra) board.note('extra', type, pair, p);
    }
    for (const how of ['exact', 'overlap'] as const) {
      board.putF1(`mentions.${type}.${how}`, total(own[how]));
      all[how].push(...own[how]);
    }
  }
  for (const how of ['exact', 'overlap'] as const) board.putF1(`mentions.all.${how}`, total(all[how]));
  scoreLinking(links, board);
}

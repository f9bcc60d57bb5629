import { byPlace, overlaps } from '../span.js';
import type { FoundMention } from '../stages.js';

/** Of overlapping spans the longest, then the more certain. */
export function flat(mentions: readonly FoundMention[]): FoundMention[] {
  const byLength = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence || a.start - b.start,
  );
  const kept: FoundMention[] = [];
  const taken = new Map<number, FoundMention[]>();
  for (const m of byLength) {
    const cells = [m.start >> 8, m.end >> 8];
    let clash = false;
    for (let c = cells[0]! - 1; c <= cells[1]! + 1 && !clash; c++)
      clash = taken.get(c)?.some((k) => overlaps(k, m)) ?? false;
    if (clash) continue;
    kept.push(m);
    for (let c = cells[0]!; c <= cells[1]!; c++) taken.set(c, [...(taken.get(c) ?? []), m]);
  }
  return kept.sort(byPlace);
}

import { byPlace, lengthOf, trimSpan } from '../../span.js';
import type { FoundMention } from '../../stages.js';

/** Of two readings of the very same span, equally sure, the more specific wins. */
const RANK = { facility: 3, organization: 2, person: 1, place: 0 } as const;

/** A longer span has seen more of its surroundings: worth a little, but not more than a clearly better reason. */
const weight = (m: FoundMention): number => m.confidence + 0.06 * Math.log2(1 + lengthOf(m) / 4);

/**
 * Flat mentions in order of the text, out of all that was found: of those that overlap, the one with the better evidence stays. Linear
 * but for the sorting: candidates are settled in groups that touch no other group.
 */
export function refine(text: string, found: readonly FoundMention[]): FoundMention[] {
  const spans = found
    .map((m) => ({ ...m, ...trimSpan(text, m) }))
    .filter((m) => m.end > m.start)
    .sort(byPlace);
  const kept: FoundMention[] = [];
  for (let i = 0; i < spans.length; ) {
    let end = spans[i]!.end;
    let j = i + 1;
    for (; j < spans.length && spans[j]!.start < end; j++) end = Math.max(end, spans[j]!.end);
    if (j === i + 1) kept.push(spans[i]!);
    else kept.push(...settle(spans.slice(i, j)));
    i = j;
  }
  return kept;
}

function settle(group: FoundMention[]): FoundMention[] {
  const chosen: FoundMention[] = [];
  for (const m of group.sort((a, b) => weight(b) - weight(a) || RANK[b.type] - RANK[a.type] || a.start - b.start))
    if (chosen.every((c) => c.end <= m.start || m.end <= c.start)) chosen.push(m);
  return chosen.sort(byPlace);
}

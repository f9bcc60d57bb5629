import { byPlace, contains, lengthOf, type Span, sameSpan, trimSpan } from '../../span.js';
import type { FoundMention } from '../../stages.js';

/** Of two readings of the very same span, equally sure, the more specific wins. */
const RANK = { facility: 3, organization: 2, person: 1, place: 0 } as const;

/** How much less sure a longer reading may be than one inside it and still win: "New Democratic Party" over "Democratic Party". */
const SLACK = 0.3;
/** And how much where the inner one has the evidence of the whole document. */
const LITTLE_SLACK = 0.1;
const DOCUMENT_EVIDENCE = /^(?:repeated|defined|facility\/short)/;
/** The user's own names win over everything. */
const USERS_OWN = /^gazetteer/;

interface Candidate {
  readonly mention: FoundMention;
  weight: number;
}

/**
 * Flat mentions in order of the text, out of all that was found. Of those that overlap, the one with the better evidence stays; a longer
 * one has seen more of its surroundings, so it yields only to a much surer one inside it. Two recognizers that agree are surer than either.
 * Linear but for the sorting: candidates are settled in groups that touch no other group.
 */
export function refine(text: string, found: readonly FoundMention[]): FoundMention[] {
  const spans = found
    .map((m) => {
      const { start, end } = withoutArticle(text, m, trimSpan(text, m));
      return start === m.start && end === m.end ? m : { ...m, start, end };
    })
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

/** "THE HALLAM TRUST" is the Hallam Trust; places keep what is theirs ("The Hague"), and so does what the user names. */
function withoutArticle(text: string, m: FoundMention, { start, end }: Span): Span {
  if (m.type === 'place' || m.type === 'person' || USERS_OWN.test(m.rule)) return { start, end };
  const article = /^the\s+/i.exec(text.slice(start, Math.min(end, start + 8)));
  return { start: article === null ? start : start + article[0].length, end };
}

function settle(group: readonly FoundMention[]): FoundMention[] {
  const candidates = agreed(group).map(
    (mention): Candidate => ({ mention, weight: USERS_OWN.test(mention.rule) ? 2 : mention.confidence }),
  );
  // Shorter ones first, so that a name around two others inherits from both.
  candidates.sort((a, b) => lengthOf(a.mention) - lengthOf(b.mention));
  candidates.forEach((outer, k) => {
    for (let j = 0; j < k; j++) {
      const inner = candidates[j]!;
      if (sameSpan(outer.mention, inner.mention) || !contains(outer.mention, inner.mention)) continue;
      if (USERS_OWN.test(inner.mention.rule)) continue;
      const slack =
        DOCUMENT_EVIDENCE.test(inner.mention.rule) && outer.mention.rule === 'tagger' ? LITTLE_SLACK : SLACK;
      if (outer.mention.confidence >= inner.mention.confidence - slack)
        outer.weight = Math.max(outer.weight, inner.weight + 0.001);
    }
  });
  candidates.sort(
    (a, b) => b.weight - a.weight || RANK[b.mention.type] - RANK[a.mention.type] || a.mention.start - b.mention.start,
  );
  const chosen: FoundMention[] = [];
  for (const { mention } of candidates)
    if (chosen.every((c) => c.end <= mention.start || mention.end <= c.start)) chosen.push(mention);
  return chosen.sort(byPlace);
}

/** One for each span and type, under the rule of the surest; the chance that all are wrong goes down with each. */
function agreed(group: readonly FoundMention[]): FoundMention[] {
  const merged: FoundMention[] = [];
  for (const m of group) {
    let k = 0;
    while (k < merged.length && !(sameSpan(merged[k]!, m) && merged[k]!.type === m.type)) k++;
    if (k === merged.length) merged.push(m);
    else if (merged[k]!.rule !== m.rule) merged[k] = surer(merged[k]!, m);
  }
  return merged;
}

function surer(a: FoundMention, b: FoundMention): FoundMention {
  const { type, start, end, rule, confidence } = a.confidence >= b.confidence ? a : b;
  const wrong = (1 - a.confidence) * (1 - b.confidence) ** 0.5;
  return { type, start, end, rule, confidence: Math.max(confidence, Math.min(0.99, 1 - wrong)) };
}

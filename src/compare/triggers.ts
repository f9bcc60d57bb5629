import type { Claim } from '../records.js';

/** The words of a claim that put it under a topic, in lower case; none where it has the topic from what it answers. */
export const triggersOf = (claim: Pick<Claim, 'category_spans' | 'start' | 'end' | 'quote'>, topic: string): string[] =>
  claim.category_spans
    .filter((s) => s.category === topic && s.start >= claim.start && s.end <= claim.end)
    .map((s) => claim.quote.slice(s.start - claim.start, s.end - claim.start).toLowerCase());

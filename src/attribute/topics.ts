/**
 * The categories of a claim as it is written out: what its own words name; for a reply that names nothing ("disputes that finding")
 * what it answers. The words by which a reply rejects an accusation ("fabrications", "false") name no fabricated evidence.
 */
import type { Claim } from '../records.js';
import type { Draft } from './draft.js';
import type { Reading } from './reading.js';

const REPLIES = new Set(['denial', 'response', 'admission']);
const MOST_ANSWERED = 2;
/** Words of a reply that names nothing of its own. */
const SHORT = 9;

export interface Topics {
  readonly categories: string[];
  readonly spans: Claim['category_spans'];
}

export function topicsOf(r: Reading, d: Draft, answered: readonly Draft[]): Topics {
  const rejecting = d.nature.kind === 'denial' && d.nature.polarity === 'denies';
  const own = d.hits.filter(
    (h) =>
      !rejecting ||
      h.category !== 'falsified_evidence' ||
      h.last - h.first > 1 ||
      !r.is('rebuttal', r.tokens[h.first]!.lower),
  );
  const borrowed =
    own.length === 0 &&
    REPLIES.has(d.nature.kind) &&
    answered.length <= MOST_ANSWERED &&
    d.unit.last - d.unit.first <= SHORT
      ? answered.flatMap((a) => a.hits.filter((h) => !h.topic || a.categories.length === 1))
      : [];
  const hits = own.length > 0 ? own : borrowed;
  return {
    categories: [...new Set(hits.map((h) => h.category))],
    spans: hits.map((h) => ({ category: h.category, ...r.span(h) })),
  };
}

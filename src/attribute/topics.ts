/**
 * The categories of a claim as it is written out: what its own words name; for a reply that names nothing ("denies it") what the claims it
 * answers have in common, if it does answer; else what stands around it. The words by which a reply rejects an accusation ("fabrications", "false") name no
 * fabricated evidence.
 */
import type { Claim } from '../records.js';
import type { CategoryHit } from './categories.js';
import type { Draft } from './draft.js';
import type { Range, Reading } from './reading.js';

const REPLIES = new Set(['denial', 'response', 'admission']);
const MOST_ANSWERED = 2;
const OF_EVIDENCE = new Set(['falsified_evidence', 'transparency_records']);

/** "fabrications"; "the report is inaccurate": nothing but a word that rejects, and the document it rejects. */
function rejects(r: Reading, h: Range): boolean {
  let rejected = false;
  for (let i = h.first; i < h.last; i++) {
    const { lower, pos } = r.tokens[i]!;
    if (r.is('rebuttal', lower)) rejected = true;
    else if (!r.is('document', lower) && (pos === 'NOUN' || pos === 'VERB')) return false;
  }
  return rejected;
}

/** Words of a reply that names nothing of its own. */
const SHORT = 9;

export interface Topics {
  readonly categories: string[];
  readonly spans: Claim['category_spans'];
}

export function topicsOf(
  r: Reading,
  d: Draft,
  answered: readonly Draft[],
  around: () => readonly CategoryHit[],
): Topics {
  const rejecting = d.nature.kind === 'denial' && d.nature.polarity === 'denies';
  const own = d.hits.filter((h) => !rejecting || !OF_EVIDENCE.has(h.category) || !rejects(r, h));
  const borrowed =
    own.length === 0 &&
    REPLIES.has(d.nature.kind) &&
    d.nature.stance !== 'does_not_answer' &&
    answered.length <= MOST_ANSWERED &&
    d.unit.last - d.unit.first <= SHORT
      ? answered.flatMap((a) =>
          a.hits.filter(
            (h) => (!h.topic || a.categories.length === 1) && answered.every((b) => b.categories.includes(h.category)),
          ),
        )
      : [];
  const hits = own.length > 0 ? own : borrowed.length > 0 ? borrowed : around();
  return {
    categories: [...new Set(hits.map((h) => h.category))],
    spans: hits.map((h) => ({ category: h.category, ...r.span(h) })),
  };
}

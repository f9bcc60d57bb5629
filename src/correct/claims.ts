/** Corrections of claims: what they are, who makes them, against whom, about which facility, and when. */
import { CLAIM_KINDS, type Claim, type ClaimKind } from '../records.js';
import { type Correction, listed, NONE, saysYes } from './row.js';
import { claimOf, entityCalled, go, NotDone, type Work } from './work.js';

/** EDTF as far as records have it: dates with unknown parts, qualified ones, intervals, seasons. */
const EDTF =
  /^(?:[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?[~?%]?|\.\.)(?:\/(?:[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?[~?%]?|\.\.))?$/;

type Change = (claim: Claim, cell: string, work: Work, categories: ReadonlySet<string>) => Partial<Claim>;

const wrong = (message: string): never => {
  throw new NotDone('correction_wrong', message);
};

const ids = (cell: string, work: Work): string[] =>
  NONE.test(cell) ? [] : listed(cell).map((name) => entityCalled(work, name).id);

const CHANGE: Readonly<Record<'kind' | 'categories' | 'asserted_by' | 'target' | 'facility' | 'event_date', Change>> = {
  kind: (_claim, cell) => {
    const kind = CLAIM_KINDS.find((k) => k === cell.toLowerCase().replace(/[\s-]+/g, '_'));
    return { kind: (kind ?? wrong(`"${cell}" is no kind of claim: ${CLAIM_KINDS.join(', ')}`)) as ClaimKind };
  },
  categories: (claim, cell, _work, categories) => {
    const chosen = NONE.test(cell) ? [] : listed(cell).map((c) => c.toLowerCase());
    const unknown = chosen.filter((c) => !categories.has(c));
    if (unknown.length > 0) wrong(`there is no category "${unknown.join('", "')}"`);
    return {
      categories: [...new Set(chosen)],
      category_spans: claim.category_spans.filter((s) => chosen.includes(s.category)),
    };
  },
  asserted_by: (claim, cell, work) => {
    const makers = ids(cell, work);
    const speaker = makers.find((id) => work.entities.get(id)?.type === 'person') ?? null;
    // The words in the text that named another are no evidence for this one.
    const same = makers.some((id) => claim.asserted_by.includes(id));
    return {
      asserted_by: makers,
      speaker,
      ...(same ? {} : { asserted_by_text: null, asserted_by_start: null, asserted_by_end: null }),
    };
  },
  target: (claim, cell, work) => {
    const target = ids(cell, work);
    return { target, target_text: target.some((id) => claim.target.includes(id)) ? claim.target_text : null };
  },
  facility: (_claim, cell, work) => {
    if (NONE.test(cell)) return { facility: null, facility_basis: null };
    const facility = entityCalled(work, cell);
    if (facility.type !== 'facility') wrong(`"${cell}" is not a facility but of type ${facility.type}`);
    return { facility: facility.id, facility_basis: 'stated' };
  },
  event_date: (_claim, cell) => {
    if (NONE.test(cell)) return { event_date: null };
    return {
      event_date: EDTF.test(cell) ? cell : wrong(`"${cell}" is no date: write it as 2022-03-18, 2022-03 or 2022`),
    };
  },
};

/** Throws NotDone, and has changed nothing then. */
export function correctClaim(work: Work, row: Correction, categories: ReadonlySet<string>): void {
  const claim = claimOf(work, row);
  const reject = row.changes.get('reject');
  if (reject !== undefined) {
    const yes = saysYes(reject) ?? wrong(`reject: "${reject}" is neither yes nor no`);
    if (yes) {
      go(work, { step: 'drop', id: claim.id });
      return;
    }
  }
  let changed: Partial<Claim> = {};
  for (const [name, change] of Object.entries(CHANGE)) {
    const cell = row.changes.get(name as keyof typeof CHANGE);
    if (cell !== undefined) changed = { ...changed, ...change(claim, cell, work, categories) };
  }
  if (Object.keys(changed).length > 0)
    go(work, { step: 'change', id: claim.id, changed: { ...changed, rule: 'correction', confidence: 1 } });
}

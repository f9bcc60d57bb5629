/** From drafts to the records that are written out. */
import { stableId } from '../ids.js';
import type { Claim, Quantity } from '../records.js';
import type { Span } from '../span.js';
import { confidenceOf, evidenceOf } from './confidence.js';
import type { Draft } from './draft.js';
import type { Reading } from './reading.js';
import type { Sides } from './sides.js';
import { surroundings } from './surroundings.js';
import { topicsOf } from './topics.js';

const REPLIES = new Set<Claim['kind']>(['denial', 'response', 'admission']);

function idOf(r: Reading, d: Draft, i: number, all: readonly Draft[]): string {
  const span = r.span(d.unit);
  let ordinal = 0;
  for (let j = i - 1; j >= 0 && all[j]!.unit.sentence === d.unit.sentence; j--)
    if (all[j]!.unit.first === d.unit.first && all[j]!.unit.last === d.unit.last) ordinal++;
  return stableId('c', r.input.document.sha256, 'claim', span.start, span.end, ordinal);
}

/** Quantities within a span; the list is in order of the text. */
function quantitiesIn(list: readonly Quantity[], span: Span): string[] {
  let [lo, hi] = [0, list.length];
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (list[mid]!.start < span.start) lo = mid + 1;
    else hi = mid;
  }
  const out: string[] = [];
  for (let i = lo; i < list.length && list[i]!.start < span.end; i++)
    if (list[i]!.end <= span.end) out.push(list[i]!.id);
  return out;
}

/**
 * A reply is aimed at whoever made the claims it answers; other claims at whom they name. What a person admits is against the place
 * he answers for; a body that admits something speaks against nobody else.
 */
function targetOf(r: Reading, d: Draft, answered: readonly Draft[], side: Sides): readonly string[] {
  if (!REPLIES.has(d.nature.kind)) {
    // what those accused allege is not against their own side, unless a person tells of his own place
    const againstOwn = d.aim.text === null && d.aim.ids.every((id) => side.isAccused(id));
    const turns = d.nature.kind === 'allegation' && d.facility === null && d.ids.some((id) => side.isAccused(id));
    return turns && againstOwn ? side.mostAccusing() : d.aim.ids;
  }
  if (d.nature.kind === 'admission')
    return d.source?.speaker && d.facility && !d.ids.includes(d.facility) ? [d.facility] : [];
  const opposite = d.aim.assumed ? [] : d.aim.ids.filter((id) => side.accuses(id));
  if (opposite.length > 0) return opposite;
  const by = [...new Set(answered.flatMap((a) => a.ids))].filter((id) => !d.ids.includes(id));
  const bodies = by.filter((id) => r.entity(id)?.type !== 'person').slice(0, 2);
  if (bodies.length > 0) return bodies;
  if (by.length > 0) return by.slice(0, 2);
  // what is promised or explained, in answer to nobody in particular
  if (d.nature.kind === 'response') return d.aim.assumed ? [] : d.aim.ids.filter((id) => side.accuses(id));
  // who is answered is told, though not by name
  if (answered.some((a) => a.source !== null)) return [];
  return d.ids.some((id) => side.isAccused(id)) ? side.mostAccusing() : d.aim.ids;
}

export function records(
  r: Reading,
  drafts: readonly Draft[],
  links: readonly (readonly number[])[],
  side: Sides,
): Claim[] {
  const ids = drafts.map((d, i) => idOf(r, d, i, drafts));
  const around = surroundings(r, drafts);
  const quantities = [...r.input.quantities].sort((a, b) => a.start - b.start);
  return drafts.map((d, i): Claim => {
    const span = r.span(d.unit);
    const cue = d.unit.by ? r.span(d.unit.by.cue) : null;
    const answered = links[i] ?? [];
    const topics = topicsOf(
      r,
      d,
      answered.map((j) => drafts[j]!),
      () => around(i),
    );
    const claim = {
      id: ids[i]!,
      document: r.input.document.id,
      start: span.start,
      end: span.end,
      page: null,
      quote: r.text.slice(span.start, span.end),
      kind: d.nature.kind,
      categories: topics.categories,
      category_spans: topics.spans,
      asserted_by: [...d.ids],
      asserted_by_text: d.source?.text ?? null,
      asserted_by_start: d.source?.start ?? null,
      asserted_by_end: d.source?.end ?? null,
      speaker: d.source?.speaker ?? null,
      reported_by: [...d.chain],
      cue: cue ? r.text.slice(cue.start, cue.end) : null,
      cue_start: cue?.start ?? null,
      cue_end: cue?.end ?? null,
      polarity: d.nature.polarity,
      target: [
        ...targetOf(
          r,
          d,
          answered.map((j) => drafts[j]!),
          side,
        ),
      ],
      target_text: d.aim.text,
      victims: d.victims,
      facility: d.facility,
      facility_basis: d.basis,
      event_date: d.date,
      quantities: quantitiesIn(quantities, span),
      responds_to: answered.map((j) => ids[j]!),
      stance: d.nature.stance ?? (answered.length > 0 ? 'denies_act' : null),
      confidence: 0,
      rule: `${d.unit.rule}; ${d.nature.rule}`,
    } satisfies Claim;
    claim.confidence = confidenceOf(evidenceOf(claim, r.input.document.genre), r.input.lexicon.confidence, d.sparse);
    return claim;
  });
}

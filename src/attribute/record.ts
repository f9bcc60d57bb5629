/** From drafts to the records that are written out. */
import { stableId } from '../ids.js';
import type { Claim, Quantity } from '../records.js';
import type { Span } from '../span.js';
import { confidenceOf } from './confidence.js';
import type { Draft } from './draft.js';
import type { Reading } from './reading.js';
import { defenders } from './replies/answerable.js';
import type { Sides } from './sides.js';
import type { Target } from './slots/target.js';
import { classOf, isWatchdog } from './sources/kinds.js';
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

/** A reply is aimed at whoever made the claims it answers, never at one's own side; other claims at whom they name. */
function targetOf(
  r: Reading,
  d: Draft,
  answered: readonly Draft[],
  side: Sides,
  defending: ReadonlySet<string>,
  accusers: () => readonly string[],
): Target {
  if (!REPLIES.has(d.nature.kind)) {
    // set against an answer: against who gave it
    const against = answered.flatMap((a) => a.ids).filter((id) => !d.ids.includes(id));
    if (against.length > 0 && (d.aim.assumed || d.aim.ids.length === 0))
      return { ids: against.slice(0, 2), text: null };
    // what those accused allege is not against their own side, unless a person tells of his own place
    const againstOwn = d.aim.text === null && d.aim.ids.every((id) => side.isAccused(id));
    const turns = d.nature.kind === 'allegation' && d.facility === null && d.ids.some((id) => side.isAccused(id));
    return turns && againstOwn ? { ids: accusers(), text: null } : d.aim;
  }
  const opposite = d.aim.assumed ? [] : d.aim.ids.filter((id) => side.accuses(id));
  if (opposite.length > 0) return { ids: opposite, text: d.aim.text };
  // what a person grants of his own accord is against the place he answers for
  if (d.nature.kind === 'admission' && answered.length === 0)
    return { ids: d.source?.speaker && d.facility && !d.ids.includes(d.facility) ? [d.facility] : [], text: null };
  // nor does what is promised in answer to nobody in particular speak against anybody
  if (d.nature.stance === 'commits' && answered.length === 0) return { ids: [], text: null };
  const byAccused =
    d.answering ||
    (side.challenged && d.source?.standing === 'accused') ||
    d.ids.some((id) => side.isAccused(id) || defending.has(id));
  const by = [...new Set(answered.flatMap((a) => a.ids))].filter((id) => !d.ids.includes(id));
  const others = byAccused ? by.filter((id) => !side.isParty(id)) : by;
  const bodies = others.filter((id) => r.entity(id)?.type !== 'person').slice(0, 2);
  const aimed = bodies.length > 0 ? bodies : others.slice(0, 2);
  if (aimed.length > 0)
    return { ids: aimed, text: answered.find((a) => a.ids.some((id) => aimed.includes(id)))?.source?.text ?? null };
  // "the inspectors": those of the body that accuses; "two former nurses": told, though not by name
  const unnamed = answered.find((a) => a.source !== null && a.ids.length === 0)?.source;
  if (unnamed && unnamed.standing !== 'official') return { ids: [], text: unnamed.text };
  if (unnamed) {
    const bodies = accusers().filter((id) => /^(?:watchdog|agency)$/.test(classNameOf(r, id)));
    return { ids: bodies, text: unnamed.text };
  }
  const accusing = byAccused ? accusers().filter((id) => !d.ids.includes(id)) : [];
  return { ids: accusing, text: accusing.some((id) => r.entity(id) === undefined) ? COLLECTIVE : null };
}

/** What those are called who sign a letter together. */
const COLLECTIVE = 'We';

const classNameOf = (r: Reading, id: string): string => {
  const e = r.entity(id);
  return e ? classOf(e) : '';
};

const LEAD = 5;

/** Those who accuse most; in a text that is one reply, the one overseer that it opens with. */
function accusersIn(r: Reading, defending: ReadonlySet<string>, side: Sides): () => readonly string[] {
  const lead = r.sentences[Math.min(LEAD, r.sentences.length) - 1]?.end ?? 0;
  const overseers = r.input.entities.filter((e) => isWatchdog(e) && (r.mentionsOf(e.id)[0]?.start ?? lead) < lead);
  const only = overseers.length === 1 ? [overseers[0]!.id] : [];
  return () => {
    const most = side.mostAccusing().filter((id) => !defending.has(id));
    return most.length > 0 ? most : only;
  };
}

const NONE: readonly Draft[] = [];

export function records(
  r: Reading,
  drafts: readonly Draft[],
  links: readonly (readonly number[])[],
  side: Sides,
): Claim[] {
  const ids = drafts.map((d, i) => idOf(r, d, i, drafts));
  const around = surroundings(r, drafts);
  const defending = defenders(drafts);
  const accusers = accusersIn(r, defending, side);
  const quantities = [...r.input.quantities].sort((a, b) => a.start - b.start);
  return drafts.map((d, i): Claim => {
    const span = r.span(d.unit);
    const cue = d.unit.by ? r.span(d.unit.by.cue) : null;
    const answered = links[i] ?? [];
    const answers = answered.length === 0 ? NONE : answered.map((j) => drafts[j]!);
    const aim = targetOf(r, d, answers, side, defending, accusers);
    const topics = topicsOf(r, d, answers, () => around(i));
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
      target: [...aim.ids],
      target_text: aim.text,
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
    claim.confidence = confidenceOf(claim, r.input.document.genre, r.input.lexicon.confidence, d.sparse);
    return claim;
  });
}

/** Who says what, about whom, and who answers: the claims of one document. */
import { stableId } from '../ids.js';
import type { Claim, Entity, Hop } from '../records.js';
import type { Span } from '../span.js';
import type { Attributed, AttributionInput } from '../stages.js';
import type { Attribution } from './attribution.js';
import { type Attributions, findAttributions } from './attributions.js';
import { authorOf } from './author.js';
import { type CategoryHit, categoriesIn } from './categories.js';
import type { Source, Unit } from './claims.js';
import { subjectOf } from './grammar/clause.js';
import { type Reading, read } from './reading.js';
import { type Answerable, link } from './replies.js';
import { confidence, density, isRead } from './select.js';
import { eventDate } from './slots/event-date.js';
import { facilities } from './slots/facility.js';
import { contentOf, type Nature, natureOf } from './slots/kind.js';
import { type Target, targetOf } from './slots/target.js';
import { type Discourse, discourse } from './sources/discourse.js';
import { unitsOf } from './units.js';

interface Made extends Answerable {
  readonly source: Source | null;
  readonly hits: readonly CategoryHit[];
  readonly confidence: number;
  readonly chain: readonly Hop[];
  readonly aim: Target;
  readonly basis: Claim['facility_basis'];
  readonly date: string | null;
}

const headWord = (r: Reading, a: Attribution): string => (a.source ? r.tokens[a.source.head]!.lower : '');

export function attribute(input: AttributionInput): Attributed {
  const r = read(input);
  const found = findAttributions(r);
  const author = authorOf(r);
  const entities: Entity[] = author.collective ? [...input.entities, author.collective] : [...input.entities];
  const made = draftClaims(r, found, author.self);
  const links = link(r, made, input.lexicon.taxonomy);
  const ids = made.map((m, i) => claimId(r, m, i, made));
  const claims = made.map((m, i) =>
    record(
      r,
      m,
      ids[i]!,
      (links[i] ?? []).map((j) => ids[j]!),
      (links[i] ?? []).flatMap((j) => made[j]!.ids),
    ),
  );
  return { claims: claims.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)), entities };
}

function claimId(r: Reading, m: Made, i: number, all: readonly Made[]): string {
  const span = r.span(m.unit);
  let ordinal = 0;
  for (let j = i - 1; j >= 0 && all[j]!.unit.sentence === m.unit.sentence; j--)
    if (all[j]!.unit.first === m.unit.first && all[j]!.unit.last === m.unit.last) ordinal++;
  return stableId('c', r.input.document.sha256, 'claim', span.start, span.end, ordinal);
}

function draftClaims(r: Reading, found: Attributions, self: Source | null): Made[] {
  const { taxonomy } = r.input.lexicon;
  const talk = discourse(r);
  const placeOf = facilities(r);
  const speechAt = new Int32Array(r.tokens.length).fill(-1);
  const speechSource = new Map<number, Source | null>();
  for (const s of found.speech) {
    const range = r.quoteRange[s.quotation]!;
    speechAt.fill(s.quotation, range.first, range.last);
  }
  const speechOf = new Map(found.speech.map((s) => [s.quotation, s]));
  const spoken = (q: number): Source | null => {
    if (q === -1) return null;
    if (!speechSource.has(q)) {
      const by = speechOf.get(q)?.by ?? null;
      const known = by ? [...speechOf.values()].find((s) => s.by === by && speechSource.has(s.quotation)) : undefined;
      speechSource.set(
        q,
        known ? speechSource.get(known.quotation)! : by?.source ? talk.resolve(by.source, self) : null,
      );
    }
    return speechSource.get(q)!;
  };

  // a first look: how much of the document is on conduct
  let marked = 0;
  let looked = 0;
  const hitsOf: CategoryHit[][] = r.sentences.map((s, i) => {
    if (!isRead(r.blocks[s.block]!.kind)) return [];
    looked++;
    const hits = categoriesIn(r.tokens, s.first, s.last, taxonomy);
    if (hits.length > 0 || found.bySentence[i]!.some((a) => a.entry.use === 'claim' && a.entry.kind !== 'statement'))
      marked++;
    return hits;
  });
  const share = density(marked, looked);

  const out: Made[] = [];
  const accusedCount = new Map<string, number>();
  let carried: { source: Source; block: number; colon: boolean } | null = null;
  r.sentences.forEach((s, i) => {
    const block = r.blocks[s.block]!;
    if (!isRead(block.kind)) return;
    if (carried && carried.block !== s.block && !(carried.colon && s.block - carried.block <= 3)) carried = null;
    const resolved = new Map<Attribution, Source | null>();
    const sourceOf = (a: Attribution, inQuote: Source | null): Source | null => {
      if (!resolved.has(a)) resolved.set(a, a.source ? talk.resolve(a.source, inQuote ?? self) : null);
      return resolved.get(a)!;
    };
    if (block.kind !== 'cross_link') writers(r, i, talk, self);
    for (const unit of unitsOf(r, found, i, speechAt)) {
      talk.reach(unit.first);
      const voice = spoken(unit.quotation);
      const source = asserter(
        r,
        unit,
        voice,
        self,
        talk,
        sourceOf,
        carried?.source ?? null,
        carried !== null && carried.colon && carried.block !== s.block,
        out,
      );
      const hits = hitsOf[i]!.filter((h) => h.first >= unit.first && h.last <= unit.last);
      const content = contentOf(unit);
      const bad = hits.some((h) => h.last > content.first);
      const accused = source !== null && source.ids.some((id) => (accusedCount.get(id) ?? 0) > 0);
      const authored = self !== null && source === self;
      const nature = natureOf(r, { unit, source, bad, accused, self: authored });
      const place = placeOf(unit, i);
      const most = [...accusedCount]
        .sort((a, b) => b[1] - a[1])
        .map(([id]) => id)
        .slice(0, 2);
      const aim = targetOf(r, {
        unit,
        nature,
        source,
        facility: place.facility,
        accused: most,
        addressees: addressees(r),
        resolve: (p) => talk.resolve(p, voice ?? self).ids,
      });
      const names = r.mentions.length > 0 && hasMention(r, unit);
      const sure = confidence(
        r,
        { unit, nature, categories: hits.length, sourced: source !== null, authored, names },
        share,
      );
      if (sure === null) continue;
      if (nature.kind === 'allegation' || nature.kind === 'finding')
        for (const id of aim.ids) accusedCount.set(id, (accusedCount.get(id) ?? 0) + 1);
      out.push({
        unit,
        nature,
        source,
        hits,
        aim,
        chain: chainOf(r, unit, voice, speechOf.get(unit.quotation)?.by ?? null, sourceOf),
        ids: source?.ids ?? [],
        target: aim.ids,
        categories: [...new Set(hits.map((h) => h.category))],
        facility: place.facility,
        basis: place.basis,
        confidence: sure,
        date: eventDate(r, unit),
      });
    }
    for (const a of found.bySentence[i]!) {
      if (block.kind === 'cross_link' || !a.source || a.form === 'noun' || a.entry.use === 'act') continue;
      const source = sourceOf(a, spoken(speechAt[a.cue.first]!));
      if (!source || speechAt[a.cue.first] !== -1) continue;
      talk.note(source, headWord(r, a));
      const colon = r.tokens[s.last - 1]?.text === ':';
      if (a.entry.use === 'claim') carried = { source, block: s.block, colon };
    }
  });
  return out;
}

/** "X have sent a letter", "X filed a complaint": X speaks by it. */
function writers(r: Reading, sentence: number, talk: Discourse, self: Source | null): void {
  const chunks = r.chunks(sentence);
  chunks.forEach((c, v) => {
    if (c.kind !== 'vg' || !WRITING.test(r.tokens[c.head]!.lemma)) return;
    for (let k = v + 1; k < Math.min(chunks.length, v + 4); k++) {
      const np = chunks[k]!;
      if (np.kind === 'vg' || np.kind === 'adp') break;
      const noun = r.tokens[np.head]!.lower;
      if (np.kind !== 'np' || !r.is('document', noun)) continue;
      const subject = subjectOf(r, chunks, v);
      const source = subject ? talk.resolve(subject, self) : null;
      if (source && source.ids.length > 0) {
        talk.note(source, '');
        talk.wrote(noun, source);
        if (noun === 'letter') talk.wrote('complaint', source);
      }
      break;
    }
  });
}
const WRITING = /^(send|write|file|issue|publish|release|submit|deliver|draft|author|address|lodge|post)$/;

function hasMention(r: Reading, unit: Unit): boolean {
  for (let i = unit.first; i < unit.last; i++) if (r.mentionAt[i] !== -1) return true;
  return false;
}

const addressees = (r: Reading): string[] => {
  const names = r.input.document.recipients.map((n) => n.toLowerCase());
  if (names.length === 0) return [];
  return r.input.entities
    .filter((e) =>
      names.some(
        (n) => n.includes(e.name.toLowerCase()) || e.aliases.some((a) => a.length > 3 && n.includes(a.toLowerCase())),
      ),
    )
    .map((e) => e.id);
};

const STAFF =
  /^(guards?|officers?|agents?|deputies|staff|employees?|aides?|wardens?|supervisors?|managers?|soldiers|police)$/;

/** Who makes the claim of a unit; null for a narrator. */
function asserter(
  r: Reading,
  unit: Unit,
  voice: Source | null,
  self: Source | null,
  talk: Discourse,
  sourceOf: (a: Attribution, inQuote: Source | null) => Source | null,
  carried: Source | null,
  colon: boolean,
  before: readonly Made[],
): Source | null {
  const a = unit.by;
  const around = voice ?? self;
  if (a && a.entry.use !== 'act') {
    if (a.form === 'adjective' || (a.form === 'noun' && a.source === null)) {
      const host = before.findLast(
        (m) => m.unit.sentence === unit.sentence && m.unit.first <= unit.first && unit.last <= m.unit.last,
      );
      if (host) return host.unit.by && host.unit.by.entry.use !== 'act' ? host.source : null;
      return voice ?? carried ?? self;
    }
    if (a.source) {
      const source = sourceOf(a, voice);
      // guards who "told them to sign", in the words of another: what they did, not what they claim
      if (around && source && source.ids.length === 0 && STAFF.test(r.tokens[a.source.head]!.lower)) return around;
      return source;
    }
    if (a.form === 'passive')
      return a.entry.kind === 'finding' || a.entry.kind === 'allegation'
        ? (self ?? carried ?? talk.lastFinding)
        : around;
    return around;
  }
  if (around) return around;
  return a === null && carried && colon ? carried : null;
}

function chainOf(
  r: Reading,
  unit: Unit,
  voice: Source | null,
  speech: Attribution | null,
  sourceOf: (a: Attribution, inQuote: Source | null) => Source | null,
): Hop[] {
  const hops: Hop[] = [];
  const hop = (source: Source, a: Attribution): void => {
    const cue = r.span(a.cue);
    hops.push({
      entity: source.ids.at(-1) ?? null,
      text: source.text,
      cue: r.text.slice(cue.start, cue.end),
      start: source.start,
      end: source.end,
    });
  };
  if (voice && speech && unit.by && unit.by.source) hop(voice, speech);
  for (const a of unit.outer) {
    const source = a.source ? sourceOf(a, voice) : null;
    if (source) hop(source, a);
  }
  return hops;
}

function record(r: Reading, m: Made, id: string, responds: string[], answered: readonly string[]): Claim {
  const span = r.span(m.unit);
  const cue = m.unit.by ? r.span(m.unit.by.cue) : null;
  const reply = m.nature.kind === 'denial' || m.nature.kind === 'response' || m.nature.kind === 'admission';
  const target =
    reply && m.aim.text === null && answered.length > 0
      ? [...new Set(answered)].filter((x) => r.entity(x)?.type !== 'person').slice(0, 2)
      : m.aim.ids;
  const quantities = r.input.quantities.filter((q) => q.start >= span.start && q.end <= span.end).map((q) => q.id);
  return {
    id,
    document: r.input.document.id,
    start: span.start,
    end: span.end,
    page: null,
    quote: r.text.slice(span.start, span.end),
    kind: m.nature.kind,
    categories: [...m.categories],
    category_spans: m.hits.map((h) => ({ category: h.category, ...r.span(h) })),
    asserted_by: [...m.ids],
    asserted_by_text: m.source?.text ?? null,
    asserted_by_start: m.source?.start ?? null,
    asserted_by_end: m.source?.end ?? null,
    speaker: m.source?.speaker ?? null,
    reported_by: [...m.chain],
    cue: cue ? r.text.slice(cue.start, cue.end) : null,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    polarity: m.nature.polarity,
    target: [...target],
    target_text: m.aim.text,
    victims: null,
    facility: m.facility,
    facility_basis: m.basis,
    event_date: m.date,
    quantities,
    responds_to: responds,
    stance: m.nature.stance,
    confidence: m.confidence,
    rule: `${m.unit.rule}; ${m.nature.rule}`,
  };
}

/** An attribution with its spans in the text: source, cue and content as in the PARC and PolNeAR corpora. */
export interface AttributionSpan {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span | null;
  readonly rule: string;
}

/** All attributions of a document, of which claims are a selection. A quotation of several sentences is one. */
export function attributionsOf(input: AttributionInput): AttributionSpan[] {
  const r = read(input);
  const found = findAttributions(r);
  const out: AttributionSpan[] = [];
  const spoken = new Map<Attribution, Span>();
  const inSpeech = new Int8Array(r.tokens.length);
  for (const s of found.speech) {
    const range = r.quoteRange[s.quotation]!;
    inSpeech.fill(1, range.first, range.last);
    if (!s.by) continue;
    const span = r.span(range);
    const before = spoken.get(s.by);
    spoken.set(
      s.by,
      before ? { start: Math.min(before.start, span.start), end: Math.max(before.end, span.end) } : span,
    );
  }
  for (const [by, content] of spoken)
    out.push({ source: by.source ? r.span(by.source) : null, cue: r.span(by.cue), content, rule: 'quotation' });
  for (const a of found.bySentence.flat()) {
    if (spoken.has(a) || a.entry.use === 'act') continue;
    if (inSpeech[a.cue.first] === 1 && a.entry.use === 'weak') continue;
    out.push({
      source: a.source ? r.span(a.source) : null,
      cue: r.span(a.cue),
      content: a.content ? r.span(a.content) : null,
      rule: a.rule,
    });
  }
  return out;
}

/** Goes through a document once, sentence by sentence, and fills the slots of every unit that is a claim. */

import { addresseesOf, ofAddressed, youOf } from './addressees.js';
import { withoutAsides } from './asides.js';
import { ASKED_ITEM, askedLists } from './asked-lists.js';
import { asserterOf, chainOf, noteWriters, type Voices } from './asserter.js';
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import { type CategoryHit, categoriesIn, settingsOf, unframed } from './categories.js';
import type { Source, Unit } from './claims.js';
import type { Draft } from './draft.js';
import { earlierMessages } from './earlier-messages.js';
import { type Phrase, subjectOf } from './grammar/clause.js';
import { publicationHop } from './publication.js';
import type { Range, Reading } from './reading.js';
import { replySections } from './reply-sections.js';
import { isSectionTitle } from './section-titles.js';
import { DENSE, density, isClaim, isDense, isRead } from './select.js';
import type { Sides } from './sides.js';
import { eventDate } from './slots/event-date.js';
import { facilities } from './slots/facility.js';
import { contentOf, type Nature, natureOf } from './slots/kind.js';
import { targetOf } from './slots/target.js';
import { victimsIn } from './slots/victims.js';
import { discourse } from './sources/discourse.js';
import { isWatchdog } from './sources/kinds.js';
import { subjectOfDocument } from './subject.js';
import { unitsOf } from './units.js';

const COLON_BLOCKS = 3;
/** From this share of marked sentences on, what people say is on conduct even where no word of a topic stands in it. */
const ON_CONDUCT = 0.3;
const ANSWERS = new Set(['denial', 'admission']);
const COUNTED = new Set(['allegation', 'finding', 'recommendation', 'demand']);

const hasMention = (r: Reading, range: Range): boolean => {
  for (let i = range.first; i < range.last; i++) if (r.mentionAt[i] !== -1) return true;
  return false;
};

/** Does the content speak of an overseer, or of one who has accused? */
function namesAccuser(r: Reading, content: Range, source: Source | null, side: Sides): boolean {
  for (let i = content.first; i < content.last; i++) {
    const m = r.mentionAt[i]!;
    const id = m === -1 ? null : r.mentions[m]!.entity;
    const named =
      id === null
        ? r.is('watchdog', r.tokens[i]!.lower)
        : !source?.ids.includes(id) && (side.accuses(id) || isWatchdog(r.entity(id)));
    if (named && !/^'s?$/.test(r.tokens[i + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Words of a name ("Office of Inspector General") tell no topic, nor do words that run into one ("denied that Fernlea Care …"). */
function withinName(r: Reading, h: Range): boolean {
  const m = r.mentionAt[h.last - 1]!;
  return m !== -1 && (r.mentionAt[h.first] === m || r.mentions[m]!.type !== 'place');
}

/** Not the words that only introduce the source ("In its inspection, it found …"), alone or with what follows, nor, in a demand, what a claim within it alleges. */
function belongs(unit: Unit, h: Range, units: readonly Unit[]): boolean {
  const a = unit.by;
  if (!a || unit.rule === 'embedded') return true;
  if (
    a.form === 'clause' &&
    a.content &&
    a.content.first >= a.cue.last &&
    h.first < a.cue.first &&
    (h.last <= a.cue.first || h.last > a.cue.last) &&
    a.entry.use !== 'act'
  )
    return false;
  if (a.entry.kind !== 'demand' && a.entry.kind !== 'recommendation') return true;
  return !units.some((u) => u !== unit && u.rule === 'embedded' && u.first <= h.first && h.last <= u.last);
}

/** Entities, or the words that name a body without one. */
const keysOf = (source: Source | null): readonly string[] =>
  source === null ? [] : source.ids.length > 0 ? source.ids : source.voice ? [source.voice] : [];

/** Bodies named between two offsets. */
const bodiesIn = (r: Reading, span: { start: number; end: number }): string[] => [
  ...new Set(
    r.mentions
      .filter((m) => m.start >= span.start && m.end <= span.end && (m.type === 'organization' || m.type === 'facility'))
      .map((m) => m.entity),
  ),
];

/** The subject of the first clause of a sentence. */
function mainSubject(r: Reading, sentence: number): Phrase | null {
  const chunks = r.chunks(sentence);
  const v = chunks.findIndex((c, k) => c.kind === 'vg' && c.verb!.finite && chunks[k - 1]?.kind !== 'rel');
  return v === -1 ? null : subjectOf(r, chunks, v);
}

const isYou = (r: Reading, p: Phrase): boolean => r.tokens[p.head]!.lower === 'you';

export function draftClaims(r: Reading, found: Attributions, self: Source | null, side: Sides): Draft[] {
  const { taxonomy } = r.input.lexicon;
  const talk = discourse(r, side.answersFor);
  const placeOf = facilities(r);
  const replies = replySections(r, self);
  const asked = askedLists(r, found, self?.standing === 'official');
  const earlier = earlierMessages(r);
  const { passing, facility: about } = subjectOfDocument(r);
  const publication = publicationHop(r);
  const addressees = addresseesOf(r);
  const addressed = addressees.length > 0 ? youOf(r, addressees) : null;
  const speechAt = new Int32Array(r.tokens.length).fill(-1);
  const speechBy = new Map<number, Attribution | null>();
  for (const s of found.speech) {
    const range = r.quoteRange[s.quotation]!;
    speechAt.fill(s.quotation, range.first, range.last);
    speechBy.set(s.quotation, s.by);
  }
  // each attribution is resolved once, where it is first met
  const resolved = new Map<Attribution, Source | null>();
  const resolve = (a: Attribution, we: Source | null): Source | null => {
    if (!resolved.has(a))
      resolved.set(a, a.source ? ofAddressed(r, a.source, talk.resolve(a.source, we, true), addressees) : null);
    return resolved.get(a)!;
  };
  const spoken = (q: number): Source | null => {
    const by = speechBy.get(q);
    return by ? resolve(by, self) : null;
  };

  const settings = settingsOf(r.tokens, taxonomy);
  // a first look: how much of the document is on conduct
  let marked = 0;
  let looked = 0;
  const hitsOf: CategoryHit[][] = r.sentences.map((s, i) => {
    if (!isRead(r.blocks[s.block]!.kind)) return [];
    looked++;
    const hits = categoriesIn(r.tokens, s.first, s.last, taxonomy, settings).filter((h) => !withinName(r, h));
    const cue = found.bySentence[i]!.some((a) => a.entry.use === 'claim' && a.entry.kind !== 'statement');
    if (hits.some((h) => !h.topic) || cue) marked++;
    return hits;
  });
  // a report by an overseer is on conduct throughout
  const share = Math.max(density(marked, looked), self?.standing === 'official' ? DENSE : 0);

  /** In the reply of the one inspected, "The department has imposed a fine": the author goes on. */
  const isAboutAuthor = (sentence: number): boolean => {
    const subject = mainSubject(r, sentence);
    const ids = subject && self ? talk.resolve(subject, self).ids : [];
    return ids.length > 0 && ids.some((id) => self!.ids.includes(id));
  };
  const out: Draft[] = [];
  /** Those who have denied, owned or agreed to something, by entity or by what names them. */
  const answered = new Set<string>();
  let carried: { source: Source; block: number; colon: boolean } | null = null;
  r.sentences.forEach((s, i) => {
    const block = r.blocks[s.block]!;
    if (!isRead(block.kind) || isSectionTitle(r, i)) return;
    const replying = replies.get(s.block);
    const here = earlier.get(s.block) ?? (replying && !isAboutAuthor(i) ? replying : self);
    const apart = block.kind === 'cross_link';
    if (carried && carried.block !== s.block && !(carried.colon && s.block - carried.block <= COLON_BLOCKS))
      carried = null;
    if (!apart) noteWriters(r, i, talk, here);
    const units = unitsOf(r, found, i, speechAt);
    for (const unit of units) {
      talk.reach(unit.first);
      const voice = spoken(unit.quotation);
      const voices: Voices = {
        voice,
        self: here,
        carried: carried?.source ?? null,
        colon: carried?.colon === true && carried.block !== s.block,
        lastFinding: talk.lastFinding,
        addressed,
        sourceOf: (a) => resolve(a, voice ?? here),
      };
      const item = unit === units[0] && unit.by?.entry.use !== 'claim' ? asked.get(i) : undefined;
      const source = item?.by?.source ? resolve(item.by, here) : asserterOf(r, unit, voices, out);
      const own = hitsOf[i]!.filter((h) => h.first >= unit.first && h.last <= unit.last && belongs(unit, h, units));
      const hits = withoutAsides(r, r.chunks(i), unframed(own));
      const content = contentOf(unit);
      const inspected =
        self?.standing === 'official' && source !== null && source !== self && source.standing === 'agency';
      const answering =
        inspected ||
        keysOf(source).some((key) => answered.has(key)) ||
        (source?.ids.some((id) => side.isAccused(id)) ?? false);
      const nature: Nature = item
        ? { kind: item.kind, polarity: 'asserts', stance: null, rule: ASKED_ITEM }
        : natureOf(r, {
            unit,
            source,
            bad: hits.some((h) => h.last > content.first && (!h.topic || isDense(share))),
            accused: answering,
            self: self !== null && source === self,
            against: namesAccuser(r, content, source, side),
            dense: share >= ON_CONDUCT,
          });
      if ((ANSWERS.has(nature.kind) || nature.stance === 'concurs') && source?.standing !== 'official')
        for (const key of keysOf(source)) answered.add(key);
      const place = placeOf(unit, i);
      const taken = isClaim(
        r,
        {
          unit,
          nature,
          categories: hits.length,
          conduct: hits.some((h) => !h.topic),
          sourced: source !== null,
          authored: here !== null && source === here,
          names: hasMention(r, unit),
        },
        share,
      );
      if (!taken) continue;
      const whom = item ? bodiesIn(r, item.lead).filter((id) => !source?.ids.includes(id)) : [];
      const aim =
        whom.length > 0
          ? { ids: whom, text: null }
          : targetOf(r, {
              unit,
              nature,
              source,
              facility: place.facility,
              facilityKnown: about !== null,
              accused: side.mostAccused,
              accusing: side.mostAccusing,
              isAccused: side.isAccused,
              passing,
              addressees,
              resolve: (p) => (isYou(r, p) && !voice ? addressees : talk.resolve(p, voice ?? here).ids),
            });
      if (COUNTED.has(nature.kind)) side.accuse(source, aim.ids);
      out.push({
        unit,
        nature,
        source,
        hits,
        aim,
        chain: [
          ...(publication && source && !source.ids.includes(publication.entity ?? '') ? [publication] : []),
          ...chainOf(r, unit, voices, speechBy.get(unit.quotation) ?? null).filter(
            (hop) =>
              (hop.entity === null || hop.entity !== publication?.entity) &&
              (source === null || source !== voice || hop.start !== voice.start),
          ),
        ],
        ids: source?.ids ?? [],
        voice: source?.voice ?? null,
        answering: source?.ids.length === 0 && source !== here && (answering || source.standing === 'accused'),
        target: aim.ids,
        categories: [...new Set(hits.map((h) => h.category))],
        facility: place.facility,
        basis: place.basis,
        sparse: share < ON_CONDUCT,
        date: eventDate(r, unit),
        victims: victimsIn(r, {
          unit,
          source,
          kind: nature.kind,
          answers: side.isAccused,
          resolve: (p) => talk.resolve(p, voice ?? here).ids,
        }),
      });
    }
    const topic = apart || speechAt[s.first] !== -1 ? null : mainSubject(r, i);
    if (topic) talk.centre(topic, here);
    for (const a of found.bySentence[i]!) {
      if (apart || !a.source || a.form === 'noun' || a.entry.use === 'act' || speechAt[a.cue.first] !== -1) continue;
      const source = resolve(a, here);
      if (!source) continue;
      if (a.form !== 'participle' || a.source.first >= s.first) talk.note(source, r.tokens[a.source.head]!.lower);
      if (a.entry.use === 'claim') carried = { source, block: s.block, colon: r.tokens[s.last - 1]?.text === ':' };
    }
  });
  return out;
}

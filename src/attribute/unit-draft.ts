/** Fills the slots of one unit, where it is a claim. */
import { ASKED_ITEM, type Asked } from './asked-lists.js';
import { asserterOf, chainOf, type Voices } from './asserter.js';
import type { Source, Unit } from './claims.js';
import type { Draft } from './draft.js';
import type { Phrase } from './grammar/clause.js';
import type { Reading } from './reading.js';
import { isClaim, mayBeUnsourced } from './select.js';
import { shortAnswer } from './short-answers.js';
import { entryDate, eventDate } from './slots/event-date.js';
import { natureOf } from './slots/kind.js';
import { contentOf, type Nature } from './slots/nature.js';
import { type Target, targetOf } from './slots/target.js';
import { verdictOf } from './slots/verdicts.js';
import { victimsIn } from './slots/victims.js';
import { classOf } from './sources/kinds.js';
import { isPost } from './sources/roles.js';
import type { Story } from './story.js';
import { bodiesIn, hasMention, hitsWithin, namesAccuser } from './unit-content.js';

const ANSWERS = new Set(['denial', 'admission']);
const ASKING = new Set(['recommendation', 'demand']);
const REPLIES = new Set(['denial', 'admission', 'response']);
const COUNTED = new Set(['allegation', 'finding', 'recommendation', 'demand']);
const ACCUSING = new Set(['allegation', 'finding']);

/** Entities, or the words that name a body without one. */
const keysOf = (source: Source): readonly string[] =>
  source.ids.length > 0 ? source.ids : source.voice ? [source.voice] : [];

const isYou = (r: Reading, p: Phrase): boolean => r.tokens[p.head]!.lower === 'you';

/** Has the source been accused, or answered before? */
function isAnswering({ self, side, answered }: Story, source: Source | null): boolean {
  if (source === null) return false;
  const inspected = self?.standing === 'official' && source !== self && source.standing === 'agency';
  return inspected || keysOf(source).some((key) => answered.has(key)) || source.ids.some((id) => side.isAccused(id));
}

/** "The nurse in charge said that she had slept on it": in a letter of complaint, one of those complained of. */
function explains({ r, letter }: Story, unit: Unit, source: Source | null): boolean {
  const phrase = unit.by?.source;
  if (!letter || !phrase || source === null || source.ids.length > 0) return false;
  if (unit.by?.entry.kind !== 'statement') return false;
  const named = r.tokens[phrase.head]!.lower;
  const definite = r.tokens[phrase.first]!.lower === 'the' || /^(?:he|she|they)$/.test(named);
  const nouns = [named, ...(source.voice ?? '').toLowerCase().split(' ')];
  return definite && nouns.some((noun) => isPost(noun) || r.is('staff', noun));
}

/** One who stands accused only by his office: a director, of whom nothing else is known. */
const byOffice = (r: Reading, source: Source | null): boolean =>
  source !== null && source.ids.length > 0 && source.ids.every((id) => r.entity(id)?.type === 'person');

/** "That is a lie," says a worker right behind what the company said: he accuses still. */
function rejoins({ side }: Story, source: Source, before: readonly Draft[]): boolean {
  if (source.standing !== 'person' || source.ids.some((id) => side.isAccused(id))) return false;
  const last = before.at(-1);
  return last !== undefined && REPLIES.has(last.nature.kind) && last.ids.some((id) => side.isAccused(id));
}

/** What stands in somebody's answer is one, in whatever words. */
const inReply = (nature: Nature): Nature =>
  PLAIN.has(nature.kind)
    ? { ...nature, kind: 'response', stance: 'gives_other_explanation' }
    : nature.kind === 'statistic' || nature.kind === 'finding'
      ? { ...nature, stance: 'gives_other_explanation' }
      : nature;
const PLAIN = new Set(['allegation', 'statement']);

/** The claim of a unit, one of the `units` of its sentence, or null; `item`: what it is one of, where a list asks for it. */
export function draftOf(
  story: Story,
  unit: Unit,
  units: readonly Unit[],
  voices: Voices,
  item: Asked | undefined,
  before: readonly Draft[],
): Draft | null {
  const { r, side, self, dense, answered } = story;
  const { voice, self: here } = voices;
  const short = item ? null : shortAnswer(r, unit, story.talk, here, before);
  const source = short
    ? short.source
    : item?.by?.source
      ? story.resolve(item.by, here)
      : asserterOf(r, unit, voices, before);
  const hits = hitsWithin(r, story.hitsOf[unit.sentence]!, unit, units);
  if (source === null && hits.length === 0 && !mayBeUnsourced(unit, story.share)) return null;
  const bad = hits.some((h) => h.last > contentOf(unit).first && (!h.topic || dense));
  const answering = isAnswering(story, source) || (!bad && voice === null && explains(story, unit, source));
  const content = contentOf(unit);
  const replying = here !== null && story.replies.blocks.get(r.sentences[unit.sentence]!.block)?.source === here;
  const verdict = replying ? verdictOf(r.text.slice(r.tokens[unit.first]!.start, r.tokens[unit.last - 1]!.end)) : null;
  const plain: Nature = item
    ? { kind: item.kind, polarity: 'asserts', stance: null, rule: ASKED_ITEM }
    : natureOf(r, {
        unit,
        source,
        bad,
        accused: answering,
        self: self !== null && source === self,
        against: () => namesAccuser(r, content, source, side),
        dense: story.onConduct,
        disputed: !byOffice(r, source) || story.onConduct || side.mostAccused().length > 0,
      });
  const advised = plain.kind === 'demand' && source !== null && source === self && story.advised.has(unit.sentence);
  const nature =
    short?.nature ??
    verdict ??
    (replying && (source === here || source?.ids.length === 0)
      ? inReply(plain)
      : advised
        ? { ...plain, kind: 'recommendation' }
        : plain);
  const answers = ANSWERS.has(nature.kind) || nature.stance === 'concurs';
  if (source !== null && source.standing !== 'official' && answers && !rejoins(story, source, before))
    for (const key of keysOf(source)) answered.add(key);
  const candidate = {
    unit,
    nature,
    categories: hits.length,
    conduct: hits.some((h) => !h.topic),
    sourced: source !== null,
    authored: here !== null && source === here,
    names: hasMention(r, unit),
  };
  if (!isClaim(r, candidate, story.share)) return null;
  const place = story.placeOf(unit, unit.sentence);
  const own = aimOf(story, unit, nature, source, place.facility, voices, item);
  const aim =
    (own.assumed || own.ids.length === 0
      ? (goesOn(r, unit, nature.kind, before) ?? toldOfBefore(r, unit, nature.kind, source, own, before))
      : null) ?? own;
  if (COUNTED.has(nature.kind)) side.accuse(source, aim.ids, ASKING.has(nature.kind));
  return {
    unit,
    nature,
    source,
    hits,
    aim,
    chain: hopsTo(story, unit, source, voices),
    ids: source?.ids ?? [],
    voice: source?.voice ?? null,
    answering: source?.ids.length === 0 && source !== here && (answering || source.standing === 'accused'),
    target: aim.ids,
    labels: story.references.labels(unit),
    refers: replying || REPLIES.has(nature.kind) ? story.references.refers(unit) : [],
    categories: hits.length === 0 ? [] : [...new Set(hits.map((h) => h.category))],
    facility: place.facility,
    basis: place.basis,
    sparse: !story.onConduct,
    date: eventDate(r, unit, nature.kind) ?? entryDate(r, unit, nature.kind, story.chronology.dates.get(unit.sentence)),
    victims: victimsIn(r, {
      unit,
      source,
      kind: nature.kind,
      answers: side.isAccused,
      resolve: (p) => story.talk.resolve(p, voice ?? here).ids,
    }),
  };
}

const ASKS_YOU = /\byou(?:r office)?\b/i;

/** "The state should look into this and prosecute those responsible": both are asked of the state. */
function goesOn(r: Reading, unit: Unit, kind: Nature['kind'], before: readonly Draft[]): Target | null {
  const asked = before.at(-1);
  if (asked?.unit.sentence !== unit.sentence || !ASKING.has(asked.nature.kind)) return null;
  if (!ASKING.has(kind) && kind !== 'legal_action') return null;
  const opens = r.tokens[unit.first]!;
  const verb = /^(?:and|or)$/.test(opens.lower) ? r.tokens[unit.first + 1] : opens;
  return verb?.pos === 'VERB' && verb.lower === verb.lemma ? asked.aim : null;
}

/** "The ministry knew of this. No circular was issued.": what names nobody is told of those that the paragraph has told of. */
function toldOfBefore(
  r: Reading,
  unit: Unit,
  kind: Nature['kind'],
  source: Source | null,
  own: Target,
  before: readonly Draft[],
): Target | null {
  if (!ACCUSING.has(kind) || source === null) return null;
  const { block } = r.sentences[unit.sentence]!;
  for (let i = before.length - 1; i >= 0; i--) {
    const d = before[i]!;
    if (r.sentences[d.unit.sentence]!.block !== block || unit.sentence - d.unit.sentence > NEAR) return null;
    if (!ACCUSING.has(d.nature.kind) || d.aim.ids.length === 0) continue;
    const same = d.ids.length === source.ids.length && d.ids.every((id) => source.ids.includes(id));
    if (!same || d.voice !== (source.voice ?? null)) return null;
    if ((d.aim.assumed && !d.aim.carried) || d.aim.ids.some((id) => own.ids.includes(id) || !mayAnswer(r, id)))
      return null;
    return { ids: d.aim.ids, text: null, assumed: true, carried: true };
  }
  return null;
}
const NEAR = 3;
/** Others, such as advocates, are blamed only where they are named. */
const mayAnswer = (r: Reading, id: string): boolean => {
  const e = r.entity(id);
  return e !== undefined && /^(?:agency|company|facility|person)$/.test(classOf(e));
};

/** Whom the claim is against or asked of: of an item of a list, the bodies that what leads to the list names. */
function aimOf(
  { r, side, subject, addressees, talk }: Story,
  unit: Unit,
  nature: Nature,
  source: Source | null,
  facility: string | null,
  { voice, self: here }: Voices,
  item: Asked | undefined,
): Target {
  if (item && addressees.length > 0 && !voice && ASKS_YOU.test(r.text.slice(item.lead.start, item.lead.end)))
    return { ids: addressees, text: null };
  const whom = item ? bodiesIn(r, item.lead).filter((id) => !source?.ids.includes(id)) : [];
  if (whom.length > 0) return { ids: whom, text: null };
  return targetOf(r, {
    unit,
    nature,
    source,
    facility,
    facilityKnown: subject.facility !== null,
    accused: side.mostAccused,
    accusing: side.mostAccusing,
    isAccused: side.isAccused,
    passing: subject.passing,
    addressees,
    resolve: (p) => (isYou(r, p) && !voice ? addressees : talk.resolve(p, voice ?? here).ids),
  });
}

/** The hops to whoever asserts, that of the publication first. */
function hopsTo(
  { r, publication, speechBy }: Story,
  unit: Unit,
  source: Source | null,
  voices: Voices,
): Draft['chain'] {
  const { voice } = voices;
  const hops = chainOf(r, unit, voices, speechBy.get(unit.quotation) ?? null).filter(
    (hop) =>
      (hop.entity === null || hop.entity !== publication?.entity) &&
      (source === null || source !== voice || hop.start !== voice.start),
  );
  return publication && source && !source.ids.includes(publication.entity ?? '') ? [publication, ...hops] : hops;
}

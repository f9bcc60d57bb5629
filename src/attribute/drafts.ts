/** Goes through a document once, sentence by sentence, for the units that are claims. */
import { askedParts, asksAt } from './asked-lists.js';
import { noteWriters, type Voices } from './asserter.js';
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import type { Source, Unit } from './claims.js';
import { concessionsIn } from './concessions.js';
import type { Draft } from './draft.js';
import { earlierMessages } from './earlier-messages.js';
import { type Findings, findingsOf } from './findings.js';
import { mainVerb, verbsIn } from './grammar/chunks.js';
import { type Phrase, subjectOf } from './grammar/clause.js';
import { isPreliminary, tellsOwnDuty, tellsOwnMethod } from './preliminary.js';
import type { Reading } from './reading.js';
import { speaksOfHimself } from './reply-sections.js';
import { isSectionTitle } from './section-titles.js';
import { isRead } from './select.js';
import type { Sides } from './sides.js';
import { isBareVerdict } from './slots/verdicts.js';
import { type Story, speakerOf, storyOf } from './story.js';
import { trimmed } from './stretches.js';
import { draftOf } from './unit-draft.js';
import { isOneClause, unitsOf } from './units.js';

const COLON_BLOCKS = 3;
const NO_UNITS: readonly Unit[] = [];

/** Whoever spoke last, and where; whether what he says goes on behind a colon. */
interface Carried {
  readonly source: Source;
  readonly block: number;
  readonly colon: boolean;
}

export function draftClaims(r: Reading, found: Attributions, self: Source | null, side: Sides): Draft[] {
  const earlier = earlierMessages(r);
  const story = storyOf(r, found, self, side);
  const findings = findingsOf(r, found);
  const out: Draft[] = [];
  let carried: Carried | null = null;
  for (let i = 0; i < r.sentences.length; i++) {
    const { block } = r.sentences[i]!;
    if (!isRead(r.blocks[block]!.kind) || isSectionTitle(r, i)) continue;
    if (story.replies.leads.has(block)) continue;
    const replying = story.replies.blocks.get(block);
    const answers = replying && (replying.named || !isAboutAuthor(story, i)) && r.sentences[i]!.end > replying.from;
    const here = earlier.get(block) ?? (answers ? replying.source : self);
    if (carried && carried.block !== block && !(carried.colon && block - carried.block <= COLON_BLOCKS)) carried = null;
    if (r.blocks[block]!.kind === 'cross_link') draftSentence(story, i, here, carried, null, out);
    else {
      noteWriters(r, i, story.talk, here);
      draftSentence(story, i, here, carried, here === null ? findings.at(i) : null, out);
      carried = whatIsTold(story, i, here, findings) ?? carried;
    }
  }
  return out;
}

/** The claims of a sentence, added to those before. */
function draftSentence(
  story: Story,
  i: number,
  here: Source | null,
  carried: Carried | null,
  findings: Source | null,
  out: Draft[],
): void {
  const { r, talk } = story;
  const units = unitsAt(story, i, here ?? findings, carried);
  const replying = story.replies.blocks.get(r.sentences[i]!.block);
  const toldHere = (a: Attribution): Source | null =>
    replying?.source === here && a.source && speaksOfHimself(r, replying!, a.source.head)
      ? here
      : story.resolve(a, here);
  for (const unit of units) {
    talk.reach(unit.first);
    if (leadsUp(story, unit, here)) continue;
    const voice = speakerOf(story, unit);
    const voices: Voices = {
      voice,
      self: here,
      carried: carried?.source ?? null,
      colon: carried?.colon === true && carried.block !== r.sentences[i]!.block,
      lastFinding: talk.lastFinding,
      findings,
      addressed: story.addressed,
      sourceOf: voice === null ? toldHere : (a) => story.resolve(a, voice),
    };
    const item = story.asked.get(i);
    if (item && asksAt(r, i, unit.first)) {
      for (const part of askedParts(r, unit)) {
        const draft = draftOf(story, { ...unit, ...trimmed(r, part), by: null }, units, voices, item, out);
        if (draft) out.push(draft);
      }
      continue;
    }
    const draft =
      leadsToAsked(story, unit) || leadsToSpeech(story, unit)
        ? null
        : draftOf(story, unit, units, voices, undefined, out);
    if (draft) out.push(draft);
  }
}

/** What an author says of himself, of this letter, of how the report came about; not what is told beside it in the same sentence. */
function leadsUp({ r, self, letter, hitsOf }: Story, unit: Unit, here: Source | null): boolean {
  if (unit.quotation !== -1) return false;
  const tells = hitsOf[unit.sentence]!.some((h) => h.first >= unit.first && h.last <= unit.last);
  if (letter && isPreliminary(r, tells ? unit : r.sentences[unit.sentence]!)) return true;
  if (self === null || here !== self || r.input.document.genre !== 'report') return false;
  return (
    (unit.by === null && tellsOwnMethod(r, unit)) || (self.standing === 'official' && tellsOwnDuty(r, unit, self.ids))
  );
}

/** "We therefore call upon you", before the list of what is asked: the items are what is asked. */
function leadsToAsked({ r, asked }: Story, unit: Unit): boolean {
  const item = unit.by === null ? undefined : asked.get(unit.sentence + 1);
  if (!item || item.by !== unit.by) return false;
  const behind = { first: unit.by!.cue.last, last: unit.last };
  return !verbsIn(r.chunks(unit.sentence), behind).some((c) => c.head < unit.last - 1 && c.verb!.finite);
}

/** "Rakib, who worked there, described the conditions:", before what he says. */
function leadsToSpeech({ r, speechAt }: Story, unit: Unit): boolean {
  const s = r.sentences[unit.sentence]!;
  const next = r.sentences[unit.sentence + 1];
  if (!unit.by?.content || r.tokens[s.last - 1]!.text !== ':' || !next || speechAt[next.first] === -1) return false;
  return !verbsIn(r.chunks(unit.sentence), { first: unit.by.cue.last, last: unit.last }).some((c) => c.verb!.finite);
}

/** The units of a sentence; none where nobody can be heard to say anything that would be a claim. */
function unitsAt(story: Story, i: number, here: Source | null, carried: Carried | null): readonly Unit[] {
  const { r, found, speechAt } = story;
  const bare = here !== null && here !== story.self ? bareVerdict(story, i) : null;
  if (bare) return [bare];
  const idle =
    here === null &&
    !story.dense &&
    carried?.colon !== true &&
    story.hitsOf[i]!.length === 0 &&
    found.bySentence[i]!.length === 0 &&
    !story.asked.has(i) &&
    isOneClause(r, i, speechAt);
  if (!idle) {
    const units = unitsOf(r, found, i, speechAt);
    if (here === story.self || !story.replies.blocks.has(r.sentences[i]!.block)) return units;
    return units.flatMap((u) => (u.by === null ? concessionsIn(r, i, u).map((part) => ({ ...u, ...part })) : [u]));
  }
  story.talk.reach(r.startOf(i));
  return NO_UNITS;
}

/** "Agreed.", "Partially disagree.", as a sentence in somebody's answer. */
function bareVerdict({ r, replies }: Story, i: number): Unit | null {
  const { block, last } = r.sentences[i]!;
  const replying = replies.blocks.get(block);
  let first = r.startOf(i);
  while (replying && first < last && r.tokens[first]!.start < replying.from) first++;
  if (!replying || first >= last || !isBareVerdict(r.text.slice(r.tokens[first]!.start, r.tokens[last - 1]!.end)))
    return null;
  const range = trimmed(r, { first, last });
  return { ...range, sentence: i, by: null, outer: [], quotation: -1, rule: 'clause' };
}

/** Remembers what the sentence is about and who speaks in it; the last of these. */
function whatIsTold(
  { r, found, talk, speechAt, resolve }: Story,
  i: number,
  here: Source | null,
  findings: Findings,
): Carried | null {
  const s = r.sentences[i]!;
  const topic = speechAt[s.first] === -1 ? mainSubject(r, i) : null;
  if (topic) talk.centre(topic, here);
  const spoken = found.bySentence[i]!.filter((a) => speechAt[a.cue.first] === -1);
  findings.after(i, spoken, (a) => resolve(a, here));
  if (topic && spoken.length === 0) findings.topic(i, topic, talk.resolve(topic, here));
  let last: Carried | null = null;
  for (const a of found.bySentence[i]!) {
    if (!a.source || a.form === 'noun' || a.entry.use === 'act' || speechAt[a.cue.first] !== -1) continue;
    const source = resolve(a, here);
    if (!source) continue;
    if (a.form !== 'participle' || a.source.first >= s.first) talk.note(source, r.tokens[a.source.head]!.lower);
    if (a.entry.use === 'claim') last = { source, block: s.block, colon: r.tokens[s.last - 1]?.text === ':' };
  }
  return last;
}

/** The subject of the first clause of a sentence. */
function mainSubject(r: Reading, sentence: number): Phrase | null {
  const chunks = r.chunks(sentence);
  const v = mainVerb(chunks);
  return v === -1 ? null : subjectOf(r, chunks, v);
}

/** In the reply of the one inspected, "The department has imposed a fine": the author goes on. */
function isAboutAuthor({ r, self, talk }: Story, sentence: number): boolean {
  const subject = mainSubject(r, sentence);
  const ids = subject && self ? talk.resolve(subject, self).ids : [];
  return ids.some((id) => self!.ids.includes(id));
}

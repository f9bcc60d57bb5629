/**
 * Whom a claim is against or asked of: whom its cue names, the subject or agent of what is said, else the side that stands accused.
 * Alike but none: the speaker himself; an overseer, advocate or hospital that is only mentioned.
 */
import type { Entity } from '../../records.js';
import type { Source, Unit } from '../claims.js';
import { type Chunk, finiteIn, verbsIn } from '../grammar/chunks.js';
import { type Phrase, phraseAt, subjectOf } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';
import { canSpeak, classOf } from '../sources/kinds.js';
import { contentOf, type Nature } from './nature.js';

export interface Target {
  readonly ids: readonly string[];
  readonly text: string | null;
  /** Named nowhere in the claim: the side that stands accused. */
  readonly assumed?: true;
  /** Told of in the sentences before. */
  readonly carried?: true;
}

const NOBODY: Target = { ids: [], text: null };

const answerable = (e: Entity | undefined): boolean =>
  e !== undefined && (e.type === 'facility' || (e.type === 'organization' && classOf(e) !== 'media'));

/** Entities named in a range that can answer for something, in order. */
export function namedIn(
  r: Reading,
  range: Range,
  fits: (e: Entity, mention: number) => boolean = answerable,
): string[] {
  const out: string[] = [];
  for (let i = range.first; i < range.last; i++) {
    const m = r.mentionAt[i]!;
    if (m === -1 || (i > range.first && r.mentionAt[i - 1] === m)) continue;
    const e = r.entity(r.mentions[m]!.entity);
    if (e && fits(e, m) && !out.includes(e.id)) out.push(e.id);
  }
  return out;
}

export interface TargetInput {
  readonly unit: Unit;
  readonly nature: Nature;
  readonly source: Source | null;
  readonly facility: string | null;
  /** Is the document about one facility, whether or not the claim is? */
  readonly facilityKnown: boolean;
  /** The entity most accused so far, for claims that name nobody. */
  readonly accused: () => readonly string[];
  /** Those who have accused most so far. */
  readonly accusing: () => readonly string[];
  isAccused(id: string): boolean;
  /** Is the facility at a mention only passed through? */
  passing(mention: number): boolean;
  /** Those a letter is addressed to. */
  readonly addressees: readonly string[];
  resolve(phrase: Phrase): readonly string[];
}

const isOverseer = (e: Entity | undefined): boolean => e !== undefined && /^(?:agency|watchdog)$/.test(classOf(e));

/** Only blamed by name, or by those whom they accuse. */
const NEVER_BLAMED = /^(?:ngo|watchdog|court)$/;

const textOf = (r: Reading, range: Range): string => {
  const s = r.span(range);
  return r.text.slice(s.start, s.end);
};

export function targetOf(r: Reading, t: TargetInput): Target {
  const { unit, nature } = t;
  const own = t.source?.ids ?? [];
  const others = (ids: readonly string[]): readonly string[] =>
    ids.length === 0 || own.length === 0 ? ids : ids.filter((id) => !own.includes(id));
  const byAccused = own.some(t.isAccused);
  /** An overseer or advocate is only blamed by name, or by those it accuses. */
  const blamed = (e: Entity, mention: number): boolean =>
    answerable(e) && !t.passing(mention) && (byAccused || t.isAccused(e.id) || !NEVER_BLAMED.test(classOf(e)));
  // "told the Commission that …": only heard
  const given = TOLD.test(unit.by?.entry.words[0] ?? '') ? null : unit.by?.target;
  // "it has been said that …" is against nobody that "it" means
  const impersonal =
    unit.by?.form === 'passive' &&
    given != null &&
    r.tokens[given.head]!.lower === 'it' &&
    r.tokens[unit.by.content?.first ?? given.head]!.lower === 'that';
  if (given && !impersonal && given.first >= r.sentences[unit.sentence]!.first) {
    const ids = others(t.resolve(given));
    if (ids.length > 0) return { ids, text: textOf(r, given) };
    const named = others(namedIn(r, given, (e) => e.type !== 'place'));
    if (named.length > 0) return { ids: named, text: textOf(r, given) };
    // "requested donations": what is asked for, not who is asked
    const { by } = unit;
    const wanted = (by?.content?.first === given.first || by?.entry.cue === 'request') && !canSpeak(r, given.head);
    if ((nature.kind === 'demand' || nature.kind === 'recommendation') && !wanted)
      return { ids: t.addressees.length > 0 ? t.addressees : [], text: textOf(r, given) };
  }
  const content = contentOf(unit);
  const chunks = r.chunks(unit.sentence);
  const verb = nature.kind === 'demand' ? chunks.indexOf(verbsIn(chunks, content)[0]!) : finiteIn(chunks, content);
  const subject = verb === -1 ? null : subjectOf(r, chunks, verb);
  // "The ministry had no list and did not ask for one": joined on, for the subject before it
  const shared = unit.by === null && unit.quotation === -1 && verb !== -1 && chunks[verb]!.first - content.first <= 1;
  const inside = subject && (shared || subject.first >= content.first - 1) ? subject : null;
  // "the notes had been altered": told of whoever kept them, not of who is known to write
  const paper = inside !== null && !byAccused && ACCUSES.has(nature.kind) && r.isAt('document', inside.head);
  const looked = inside !== null && looksInto(r, chunks, verb, inside);
  const acts = inside && !paper && !looked && !undergoes(r, chunks, verb, inside) && !himself(r, t, inside);
  const within = acts ? inside : null;
  // what one tells of oneself
  if (nature.kind === 'statement' && subject !== null && /^(?:we|i|our|my)$/.test(r.tokens[subject.first]!.lower))
    return NOBODY;
  const agent = byAgent(r, unit, content);
  const against = opposed(r, content).filter((id) => !own.includes(id));
  if (against.length > 0) return { ids: against, text: null };
  if (nature.kind === 'demand' || nature.kind === 'recommendation') {
    const asked = within ? others(t.resolve(within)) : [];
    const able = asked.filter((id) => answerable(r.entity(id)) || r.entity(id)?.type === 'person');
    if (able.length > 0) return { ids: able, text: textOf(r, within!) };
    const you = t.addressees.length > 0 && r.tokens.slice(content.first, content.last).some((x) => x.lower === 'you');
    const named = you ? [] : others(namedIn(r, content));
    if (named.length > 0) return { ids: named, text: null };
    if (within && asked.length === 0 && OVERSEES.test(r.tokens[within.head]!.lower)) {
      const overseers = t.accusing().filter((id) => isOverseer(r.entity(id)));
      return { ids: overseers, text: textOf(r, within) };
    }
    if (t.addressees.length > 0) return { ids: t.addressees, text: null };
  }
  if (agent) {
    const ids = others(t.resolve(agent)).filter((id) => r.entity(id)?.type !== 'place');
    if (ids.length > 0) return { ids, text: textOf(r, agent) };
  }
  const acting = within ? others(t.resolve(within)) : [];
  if (within && acting.length > 0 && ACCUSES.has(nature.kind)) {
    const harm = harms(r, chunks, verb);
    const does = r.tokens[within.head]!.pos !== 'PRON' && !chunks[verb]!.verb!.passive;
    const ids = acting.filter((id) => r.entity(id)?.type === 'person' && (harm || (does && t.isAccused(id))));
    if (ids.length > 0) return { ids, text: textOf(r, within) };
  }
  if (within) {
    const failed = chunks[verb]!.verb!.negated;
    const ids = acting.filter((id) => {
      const e = r.entity(id);
      if (!e || !answerable(e)) return false;
      // "the ombudsman had confirmed it", said by those who agree
      const blamable = byAccused || failed || t.isAccused(id) || unit.quotation !== -1;
      return !NEVER_BLAMED.test(classOf(e)) || (unit.by !== null && (blamable || classOf(e) !== 'watchdog'));
    });
    if (ids.length > 0) return { ids, text: textOf(r, within) };
    // "inspectors had not looked", said by those whom they inspect
    const overseers = byAccused && r.isAt('watchdog', within.head) ? others(t.accusing()) : [];
    if (overseers.length > 0) return { ids: overseers, text: textOf(r, within) };
  }
  const before = (e: Entity, mention: number): boolean =>
    blamed(e, mention) && !(nature.kind === 'legal_action' && classOf(e) === 'court');
  const named = others(namedIn(r, looked ? { ...content, first: inside.last } : content, before));
  if (named.length > 0) return { ids: named, text: null };
  if (nature.kind === 'statement' && !unit.by) return NOBODY;
  // of a whole land a body answers, no single place
  const accused = t.accused();
  const bodies = accused.filter((id) => !t.facilityKnown || r.entity(id)?.type !== 'facility');
  const carried = t.facility ? [t.facility, ...accused.filter((id) => id !== t.facility)] : bodies.slice(0, 1);
  const fallback = others(carried);
  return fallback.length > 0 ? { ids: fallback, text: null, assumed: true } : NOBODY;
}

const PROCEEDINGS =
  /^(?:claims?|suits?|lawsuits?|complaints?|charges?|actions?|proceedings|petitions?|cases?|appeals?|indictments?|injunctions?|judgments?|verdicts?|allegations?|accusations?|grievances?)$/;
const LONGEST_PROCEEDING = 8;

/** "lodged a claim for damages against the ministry and its contractor": whom proceedings are against, not the court they are before. */
function opposed(r: Reading, content: Range): string[] {
  for (let i = content.first + 1; i < content.last; i++) {
    if (r.tokens[i]!.lower !== 'against') continue;
    const from = Math.max(content.first, i - LONGEST_PROCEEDING);
    if (!r.tokens.slice(from, i).some((t) => PROCEEDINGS.test(t.lower))) continue;
    let last = i + 1;
    while (last < content.last && !/^(?:in|at|before|over|for|after|on|with|[.,;:])$/.test(r.tokens[last]!.lower))
      last++;
    const ids = namedIn(r, { first: i + 1, last }, () => true);
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Who is asked, though no party to what happened: "They want the state to go further". */
const OVERSEES =
  /^(?:state|government|regulators?|authorities|lawmakers|legislators|inspectors|parliament|congress|ministers?)$/;

const TOLD = /^(?:tell|inform|assure|advise|notify)$/;
const ACCUSES = new Set<Nature['kind']>(['allegation', 'finding']);
const HARM =
  /^(?:beat|hit|slap|kick|punch|strike|cane|whip|flog|abuse|rape|molest|grope|fondle|touch|assault|attack|force|order|threaten|choke|strangle|drag|push|throw|shoot|stab|lock|chain|tie|hold|strip|humiliate|insult|mock|punish|starve|drown|burn|pull|bully|harass|coerce|blackmail|torture|tase|handcuff|shackle|kill|murder|shove|spit|make)$/;
/** What is done at people: "laughed at her", "spat on him". */
const AT = /^(?:laugh|shout|scream|swear|spit|yell|sneer|jeer)$/;
const WHOM =
  /^(?:him|her|them|me|us|detainees?|inmates?|prisoners?|patients?|residents?|students?|pupils?|children|child|boys?|girls?|workers?|women|men|woman|man|daughter|son|mother|father|brother|sister|wife|husband|protesters?|witness(?:es)?|migrants?|refugees?|seamstresses)$/;

const PATIENT = /^(?:it|they|he|she|you|i|we)$/;

/** "they had been told not to touch it", "it was a false alarm": a pronoun that does nothing. */
function undergoes(r: Reading, chunks: readonly Chunk[], verb: number, subject: Phrase): boolean {
  const word = r.tokens[subject.head]!.lower;
  if (!PATIENT.test(word)) return false;
  const v = chunks[verb]!;
  const be = r.tokens[v.head]!.pos === 'AUX' && /^(?:be|is|was|are|were|been|'s)$/.test(r.tokens[v.head]!.lower);
  const next = chunks[verb + 1];
  return v.verb!.passive || (word === 'it' && be && next?.kind === 'np' && r.tokens[next.first]!.pos === 'DET');
}

/** "The agency said it had …", "he said he had …": the first subject of what somebody tells is rather himself. */
function himself(r: Reading, t: TargetInput, subject: Phrase): boolean {
  const { by } = t.unit;
  if (!by || !t.source || t.source.ids.length === 0 || by.form === 'according_to') return false;
  if (by.content === null || r.quoteAt[subject.head] !== -1 || subject.first - by.content.first > 1) return false;
  const body = t.source.ids.some((id) => r.entity(id)?.type !== 'person');
  const word = r.tokens[subject.head]!.lower;
  return subject.last - subject.first === 1 && (body ? /^(?:it|they|he|she)$/ : /^(?:he|she)$/).test(word);
}

const LOOKS = /^(?:inspect|visit|tour|audit|survey)$/;

/** "The ministry's inspectors had visited the plant": who looks into something is not whom it is said against. */
function looksInto(r: Reading, chunks: readonly Chunk[], verb: number, subject: Phrase): boolean {
  const v = chunks[verb]!;
  if (!LOOKS.test(r.tokens[v.head]!.lemma) || v.verb!.passive || v.verb!.negated) return false;
  const m = r.mentionAt[subject.head]!;
  return m === -1 || r.mentions[m]!.type === 'organization';
}

/** "beat him", "made us kneel", "locked the boys in": is harm done to people by the subject of the verb? */
function harms(r: Reading, chunks: readonly Chunk[], verb: number): boolean {
  const v = chunks[verb]!;
  const at = chunks[verb + 1]?.kind === 'adp' && AT.test(r.tokens[v.head]!.lemma) ? 2 : 1;
  const object = chunks[verb + at];
  if (v.verb!.passive || v.verb!.negated || object?.kind !== 'np') return false;
  if (at === 2) return WHOM.test(r.tokens[object.head]!.lower);
  return HARM.test(r.tokens[v.head]!.lemma) && WHOM.test(r.tokens[object.head]!.lower);
}

/** What is done to an inquiry, a text or a person by those who are no part of what happened: "an inquiry led by a judge". */
const OF_OTHERS =
  /^(?:led|headed|chaired|commissioned|ordered|written|authored|compiled|signed|filed|published|released|reported|obtained|reviewed|seen|represented|joined|accompanied|supported|interviewed|quoted)$/;

/** "at the hands of X", "by X" after a passive, in what is claimed. */
function byAgent(r: Reading, unit: Unit, content: Range): Phrase | null {
  const chunks = r.chunks(unit.sentence);
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    if (c.first < content.first || c.last > content.last) continue;
    const word = r.tokens[c.first]!.lower;
    const before = chunks[i - 1];
    if (
      word === 'by' &&
      c.kind === 'adp' &&
      before?.kind === 'vg' &&
      !OF_OTHERS.test(r.tokens[before.last - 1]!.lower)
    ) {
      const p = phraseAt(chunks, i + 1);
      if (p) return p.phrase;
    }
    if (
      word === 'at' &&
      r.tokens[c.first + 1]?.lower === 'the' &&
      r.tokens[c.first + 2]?.lower === 'hands' &&
      r.tokens[c.first + 3]?.lower === 'of'
    ) {
      const at = chunks.findIndex((x) => x.first > c.first + 3);
      const p = at === -1 ? null : phraseAt(chunks, at);
      if (p) return p.phrase;
    }
  }
  return null;
}

/** Who makes the claim of a unit, and through whom it reached the text. A narrator who reports asserts nothing of it. */
import type { Hop } from '../records.js';
import { saysYou } from './addressees.js';
import type { Attribution } from './attribution.js';
import type { Source, Unit } from './claims.js';
import type { Draft } from './draft.js';
import type { Chunk } from './grammar/chunks.js';
import { type Phrase, phraseAt, subjectOf } from './grammar/clause.js';
import type { Reading } from './reading.js';
import { asksMoney } from './slots/asking.js';
import type { Discourse } from './sources/talk.js';
import { SUITS } from './sources/words.js';

export interface Voices {
  /** The speaker of the quotation the unit stands in. */
  readonly voice: Source | null;
  /** Who "we" is outside quotations: the author of a letter or report. */
  readonly self: Source | null;
  /** Whoever spoke last in the paragraph, or before a colon that led to it. */
  readonly carried: Source | null;
  readonly colon: boolean;
  readonly lastFinding: Source | null;
  /** Whose findings the sentence goes on with, in the news. */
  readonly findings: Source | null;
  /** Who "you" is in a letter, by that word; null where nobody is known to be addressed. */
  readonly addressed: ((you: Phrase) => Source) | null;
  sourceOf(a: Attribution): Source | null;
}

const IMPERSONAL = /^(it|there)$/;
/** What others say to an overseer, unlike what he finds, notes or recommends. */
const PUT = /^(put|suggest|claim|say|report|complain|argue|assert|contend|submit|represent|rumou?r|state)$/;
/** "It has long been acknowledged that …": so who writes it holds, too. */
const GRANTED = /^(acknowledge|recogni[sz]e|know|establish|accept|document|settle)$/;
const ANSWERS = new Set(['denial', 'admission', 'response']);
const TOLD = /^(tell|inform|assure|reassure|advise|notify|warn|remind)$/;
const STAFF =
  /^(guards?|officers?|agents?|deputies|staff|employees?|aides?|wardens?|supervisors?|managers?|soldiers|police)$/;

/** What one does in words, unlike "know", "recall", "find". */
const UTTERS =
  /^(?:say|tell|write|state|claim|deny|admit|accept|acknowledge|promise|assure|insist|maintain|explain|reply|respond|answer|inform|advise|assert|argue|refuse|reject|dismiss|blame|accuse|allege|call|describe|agree|confirm|undertake|suggest|apologi[sz]e|announce|declare|put|dispute|concede|pledge|recommend|ask|demand|warn)$/;

/** Has somebody left unsaid what could be said: no demand made, no answer given? */
const unspoken = (a: Attribution): boolean =>
  (a.negated && (a.entry.kind === 'demand' || a.entry.kind === 'recommendation')) ||
  (a.negated && a.entry.kind === 'statement' && a.rule.endsWith(' wh')) ||
  (a.entry.stance === 'does_not_answer' &&
    (a.entry.words[0] === 'not' || /^(make|have|remain|stay|keep|give)$/.test(a.entry.words[0]!)));

/** The claim of the same sentence that a unit lies in. */
function hostOf(unit: Unit, before: readonly Draft[]): Draft | null {
  for (let i = before.length - 1; i >= 0 && before[i]!.unit.sentence === unit.sentence; i--)
    if (before[i]!.unit.first <= unit.first && unit.last <= before[i]!.unit.last) return before[i]!;
  return null;
}

export function asserterOf(r: Reading, unit: Unit, v: Voices, before: readonly Draft[]): Source | null {
  const a = unit.by;
  const around = v.voice ?? v.self;
  if (a?.toldBy) return v.sourceOf(a.toldBy);
  if (a === null && around === null) {
    const told = tailBefore(r, unit, before.at(-1));
    if (told) return told;
  }
  if (!a || a.entry.use === 'act')
    return around ?? (v.colon ? v.carried : a || unit.quotation !== -1 ? null : v.findings);
  if (a.form === 'adjective' || (a.form === 'noun' && a.source === null)) {
    const host = hostOf(unit, before);
    // "rejected accusations that …", "as to the allegation of …, we found nothing": by somebody else
    const none = /^(?:no|any)$/.test(r.tokens[a.cue.first - 1]?.lower ?? '');
    if (host && !none && a.entry.kind === 'allegation' && host.nature.polarity === 'denies') return null;
    if (host) return host.unit.by && host.unit.by.entry.use !== 'act' ? host.source : v.voice;
    return v.voice ?? v.carried ?? v.self;
  }
  // "asked me for 300 euros": told by whoever says so
  if (around && a.entry.kind === 'demand' && asksMoney(r, a)) return around;
  // "He did not ask to see it", "The committee did not reply": told by who writes; "They never explained why": by who speaks
  if (a.source && v.voice === null && v.self && unspoken(a)) return v.self;
  if (a.source && v.voice && a.negated && a.rule.endsWith(' wh')) return v.voice;
  // "The ministry did not ask for it", in the news: told by nobody who is named
  if (a.source && v.voice === null && a.negated && a.entry.kind === 'demand') return v.self ?? v.findings;
  // "You wrote to say that …": the one addressed; but "You will recall that …": told by who writes
  if (a.source && v.voice === null && v.self && saysYou(r, a.source))
    return UTTERS.test(a.entry.words[0]!) && !a.unreal && v.addressed ? v.addressed(a.source) : v.self;
  if (a.source) {
    const source = v.sourceOf(a);
    // "They were told by a guard that …": what was done to them, told by whoever says so
    const to = a.form === 'passive' && a.target ? r.tokens[a.target.head]!.lower : null;
    if (to !== null && TOLD.test(a.entry.words[0]!) && !/^(?:we|i)$/.test(to) && source?.ids.length === 0)
      return around ?? (v.colon ? v.carried : v.findings);
    // guards who "told them to sign", in the words of another: what they did, not what they claim
    const toldUs = v.self?.standing === 'official' && /(that|bare|quote)$/.test(a.rule);
    // of an accused body's own statement "the police" are another
    const ownWords = v.voice !== null || v.self?.standing !== 'accused';
    if (
      around &&
      !toldUs &&
      ownWords &&
      !ANSWERS.has(a.entry.kind) &&
      a.entry.cue !== 'confirm' &&
      source &&
      source.ids.length === 0 &&
      STAFF.test(r.tokens[a.source.head]!.lower)
    )
      return around;
    return source;
  }
  // "It has been suggested that …", "It was put to us that …", "We were told that …": by nobody named
  if (a.form === 'passive' && a.source === null) {
    const subject = r.tokens[a.target?.head ?? a.anchor]!.lower;
    const heard = around?.standing !== 'official' || a.entry.kind === 'allegation' || PUT.test(a.entry.words[0]!);
    if (IMPERSONAL.test(subject) && heard && !GRANTED.test(a.entry.words[0]!)) return null;
    if (/^(we|i)$/.test(subject) && TOLD.test(a.entry.words[0]!)) return null;
  }
  const found = a.entry.kind === 'finding' || a.entry.kind === 'allegation';
  return a.form === 'passive' && found ? (v.self ?? v.carried ?? v.lastFinding) : around;
}

/** "The pipes froze, the report says, and the ward flooded": what stands behind the tail, joined by "and". */
function tailBefore(r: Reading, unit: Unit, last: Draft | undefined): Source | null {
  if (last?.unit.sentence !== unit.sentence || last.unit.by?.form !== 'after' || unit.quotation !== -1) return null;
  const joins = [unit.first, unit.first - 1].some((i) => r.tokens[i]?.lower === 'and');
  return joins && last.unit.last <= unit.first ? last.source : null;
}

/** The hops between the document and whoever asserts, outermost first. */
export function chainOf(r: Reading, unit: Unit, v: Voices, speech: Attribution | null): Hop[] {
  const hops: Hop[] = [];
  const hop = (source: Source | null, a: Attribution): void => {
    if (!source) return;
    const cue = r.span(a.cue);
    const { text, start, end } = source;
    hops.push({ entity: source.ids.at(-1) ?? null, text, cue: r.text.slice(cue.start, cue.end), start, end });
  };
  if (v.voice && speech && unit.by?.source) hop(v.voice, speech);
  for (const a of unit.outer) hop(a.source ? v.sourceOf(a) : null, a);
  return hops;
}

const WRITING = new Set([
  'send',
  'write',
  'file',
  'issue',
  'publish',
  'release',
  'submit',
  'deliver',
  'draft',
  'author',
  'address',
  'lodge',
  'post',
]);

const FILED = new Set(['file', 'bring', 'lodge', 'submit', 'send', 'write', 'make']);

/** "filed on Monday in the Superior Court by X": the chunk of "by", or -1. */
function byAfter(r: Reading, chunks: readonly Chunk[], v: number): number {
  for (let k = v + 1; k < Math.min(chunks.length, v + FAR_BY); k++) {
    if (chunks[k]!.kind === 'adp' && r.tokens[chunks[k]!.first]!.lower === 'by') return k;
    if (!/^(?:adp|np|date|adv)$/.test(chunks[k]!.kind)) return -1;
  }
  return -1;
}
const FAR_BY = 8;

/** "a report by X", "a study published on Monday by X": whose it is, where it is not known who wrote the one spoken of. */
function noteAuthor(r: Reading, chunks: readonly Chunk[], at: number, talk: Discourse, self: Source | null): void {
  const next = chunks[at + 1];
  const issued = next?.kind === 'vg' && next.verb!.bare && ISSUED.test(r.tokens[next.head]!.lemma);
  const plainly = next?.kind === 'adp' && r.tokens[next.first]!.lower === 'by';
  const by = issued ? byAfter(r, chunks, at + 1) : plainly ? at + 1 : -1;
  const author = by === -1 ? null : phraseAt(chunks, by + 1, false);
  const m = author ? r.mentionAt[author.phrase.head]! : -1;
  if (m === -1 || r.mentions[m]!.type === 'place') return;
  const source = talk.resolve(author!.phrase, self);
  if (source.ids.length > 0) talk.wrote(r.tokens[chunks[at]!.head]!.lower, source, true);
}
const ISSUED = /^(?:publish|issue|release|write|prepare|produce|compile|commission|author)$/;

/** "X have sent a letter", "X filed a complaint": from here on X speaks by it. */
export function noteWriters(r: Reading, sentence: number, talk: Discourse, self: Source | null): void {
  const chunks = r.chunks(sentence);
  chunks.forEach((c, v) => {
    if (c.kind === 'np' && r.isAt('document', c.head)) noteAuthor(r, chunks, v, talk, self);
    if (c.kind !== 'vg') return;
    const { lemma } = r.tokens[c.head]!;
    if (lemma === 'sue' && !c.verb!.passive) {
      const plaintiff = subjectOf(r, chunks, v);
      const source = plaintiff ? talk.resolve(plaintiff, self) : null;
      if (source && source.ids.length > 0) for (const noun of SUITS) talk.wrote(noun, source);
    }
    // "The suit was brought by X": whoever files a suit speaks by all of its names
    const filed = FILED.has(lemma);
    const by = filed ? byAfter(r, chunks, v) : -1;
    if (by !== -1) {
      const brought = c.verb!.passive || c.verb!.bare ? subjectOf(r, chunks, v) : null;
      // "The suit, filed by X, says"
      const before = chunks[v - 1]?.kind === 'comma' ? chunks[v - 2] : undefined;
      const head = brought?.head ?? (c.verb!.bare && before?.kind === 'np' ? before.head : -1);
      const noun = head === -1 ? '' : r.tokens[head]!.lower;
      const agent = SUITS.includes(noun) ? phraseAt(chunks, by + 1) : null;
      const source = agent ? talk.resolve(agent.phrase, self) : null;
      if (source && source.ids.length > 0) for (const name of SUITS) talk.wrote(name, source);
    }
    if (!WRITING.has(lemma)) return;
    for (let k = v + 1; k < Math.min(chunks.length, v + 4); k++) {
      const np = chunks[k]!;
      if (np.kind === 'vg' || np.kind === 'adp') break;
      const noun = r.tokens[np.head]!.lower;
      const suit = SUITS.includes(noun) && filed;
      if (np.kind !== 'np' || (!suit && !r.is('document', noun))) continue;
      const subject = subjectOf(r, chunks, v);
      const source = subject ? talk.resolve(subject, self) : null;
      if (source && source.ids.length > 0) {
        talk.note(source, '');
        for (const name of suit ? SUITS : [noun]) talk.wrote(name, source);
      }
      break;
    }
  });
}

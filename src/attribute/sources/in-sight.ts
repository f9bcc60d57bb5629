/** The people in sight as a text goes on: who spoke, whom the text named; "he" and "she" are the nearest of them whose gender fits. */
import type { Entity } from '../../records.js';
import type { Source } from '../claims.js';
import { chunkFrom, mainVerb } from '../grammar/chunks.js';
import { type Phrase, subjectOf } from '../grammar/clause.js';
import { lastAt, type Reading } from '../reading.js';
import { type Gender, genderOf, nounGender, pronounGender } from './gender.js';

interface Spoke {
  readonly source: Source;
  readonly gender: Gender | null;
}

interface Named {
  readonly entity: Entity;
  readonly at: number;
}

export interface InSight {
  /** A person has spoken, or is what a sentence is about; `head` is the noun that names him. */
  spoke(source: Source, head: string): void;
  named(entity: Entity, at: number): void;
  /** Who spoke last and fits, at most so many blocks back. */
  speaker(gender: Gender | null, block: number, far: number): Source | null;
  /** Who is named in the same paragraph and fits, or is sure to. */
  near(gender: Gender | null, block: number, sure?: boolean): Entity | null;
}

const MEMORY = 12;

export function inSight(r: Reading): InSight {
  const speakers: Spoke[] = [];
  const names: Named[] = [];
  const blockOf = (offset: number): number => lastAt(r.blocks, offset, (b) => b.start);
  const genderFor = (source: Source, head: string): Gender | null => {
    const e = source.speaker === null ? undefined : r.entity(source.speaker);
    return e ? genderOf(r, e) : (nounGender(head) ?? pronounGender(head));
  };
  return {
    spoke(source, head) {
      speakers.push({ source, gender: genderFor(source, head) });
      if (speakers.length > MEMORY) speakers.shift();
    },
    named(entity, at) {
      names.push({ entity, at });
      if (names.length > MEMORY) names.shift();
    },
    speaker(gender, block, far) {
      const fits = speakers.filter(
        (s) => block - blockOf(s.source.start) <= far && (gender === null || s.gender === null || s.gender === gender),
      );
      const last = fits.at(-1);
      if (!last || last.gender !== null || gender === null) return last?.source ?? null;
      // whose gender is not known gives way to one of the same paragraph whose is
      const sure = fits.findLast((s) => s.gender === gender && block === blockOf(s.source.start));
      return (sure ?? last).source;
    },
    near(gender, block, certain = false) {
      const here = names.filter((n) => blockOf(n.at) === block);
      const sure = gender === null ? undefined : here.findLast((n) => genderOf(r, n.entity) === gender);
      if (certain) return sure?.entity ?? null;
      return (sure ?? here.findLast((n) => gender === null || genderOf(r, n.entity) === null))?.entity ?? null;
    },
  };
}

const PUT_TO = /^(ask|tell|confront|question|interview|press|challenge|remind|show|inform|contact|approach|quiz)$/;
const OPENS =
  /^(when|asked|told|confronted|questioned|interviewed|pressed|challenged|contacted|approached|reached|after|once|as)$/;

const ON = /^(?:about|regarding|concerning|over|for)$/;

/** "When we raised this with the director, Mr. X, he said", "Asked about it, …": the noun phrase that a pronoun behind it means. */
export function addressedBefore(r: Reading, pronoun: Phrase): Phrase | null {
  const at = lastAt(r.sentences, pronoun.first, (s) => s.first);
  const s = r.sentences[at]!;
  if (pronoun.first - s.first < 3 || !OPENS.test(r.tokens[s.first]!.lower)) return null;
  const chunks = r.chunks(at);
  const end = chunkFrom(chunks, pronoun.first);
  // "When I asked the nurse about them she said"
  const comma = chunks[end - 1]?.kind === 'comma';
  if (!comma && chunks[end - 1]?.kind !== 'np') return null;
  for (let i = comma ? end - 2 : end - 1; i > 0; i--) {
    const c = chunks[i]!;
    if (c.kind !== 'np') continue;
    const before = chunks[i - 1]!;
    const word = r.tokens[before.first]!.lower;
    if (before.kind === 'comma' || (before.kind === 'adp' && ON.test(word))) continue;
    const to = before.kind === 'adp' && (word === 'with' || word === 'to');
    const asked = before.kind === 'vg' && PUT_TO.test(r.tokens[before.head]!.lemma);
    if (!to && !asked) return null;
    // behind an apposition: "the director, Mr. X"
    let last = i;
    while (chunks[last + 1]?.kind === 'adp' && chunks[last + 2]?.kind === 'np') last += 2;
    return { first: c.first, last: chunks[last]!.last, head: c.head };
  }
  return null;
}

/** The subject of the first clause of a sentence, where a pronoun stands behind its verb: "The ministry rejected one; it has not said …". */
export function subjectBefore(r: Reading, pronoun: Phrase, spoke = false): Phrase | null {
  const chunks = r.chunks(lastAt(r.sentences, pronoun.first, (s) => s.first));
  const v = mainVerb(chunks);
  if (v === -1 || chunks[v]!.first > pronoun.first) return null;
  // of somebody who has spoken, outside any quotation
  if (spoke && (r.words[chunks[v]!.head]!.verbs === null || r.quoteAt[chunks[v]!.head] !== -1)) return null;
  const subject = subjectOf(r, chunks, v);
  return subject && r.tokens[subject.head]!.pos !== 'PRON' ? subject : null;
}

const TURNED_TO = /^(?:to|with|at)$/;

/** The one body that a sentence about somebody turns to ("Mrs. Hale complained to the Council"), or null. */
export function bodyTurnedTo(r: Reading, subject: Phrase): Entity | null {
  const s = r.sentences[lastAt(r.sentences, subject.first, (x) => x.first)]!;
  let found: Entity | null = null;
  for (let i = subject.last; i < s.last; i++) {
    const m = r.mentionAt[i]!;
    if (m === -1 || r.mentionAt[i - 1] === m) continue;
    const e = r.entity(r.mentions[m]!.entity);
    if (!e || (e.type !== 'organization' && e.type !== 'facility')) continue;
    const before = r.tokens[i - 1]!.pos === 'DET' ? r.tokens[i - 2] : r.tokens[i - 1];
    if (found || !TURNED_TO.test(before?.lower ?? '')) return null;
    found = e;
  }
  return found;
}

/** The offset at which the sentence of a token ends. */
export const endOfSentence = (r: Reading, token: number): number =>
  r.tokens[r.sentences[lastAt(r.sentences, token, (x) => x.first)]!.last - 1]!.end;

/** The entities that a noun phrase names: its heads, and those that hang on it ("a spokesman for X", "X's director", "the X report"). */
import type { Entity } from '../../records.js';
import type { Source } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import { FIRST_PERSON } from '../grammar/function-words.js';
import { classBits } from '../noun-classes.js';
import { lastAt, type Range, type Reading } from '../reading.js';
import { appositionOf, isPost } from './roles.js';

export interface Named {
  readonly heads: readonly Entity[];
  /** In order of the text, with the preposition that governs it; "'s" for a possessor, "" for a modifier ("the DHS report"). */
  readonly others: readonly { readonly entity: Entity; readonly by: string }[];
}

export function namedIn(r: Reading, phrase: Phrase): Named {
  const { tokens, mentions } = r;
  const heads: Entity[] = [];
  const others: { entity: Entity; by: string }[] = [];
  let governor = '';
  for (let i = phrase.first; i < phrase.last; i++) {
    const t = tokens[i]!;
    const m = r.mentionAt[i]!;
    // "X, whose firm deals with Y": Y is nobody he speaks for
    if (t.lower === 'whose' && heads.length > 0) break;
    if (m === -1) {
      if (t.pos === 'ADP' || t.lower === 'to') governor = t.lower;
      continue;
    }
    if (i > phrase.first && r.mentionAt[i - 1] === m) continue;
    const entity = r.entity(mentions[m]!.entity);
    if (!entity) continue;
    let end = i;
    while (end < tokens.length && r.mentionAt[end] === m) end++;
    const possessor = tokens[end]?.lower === "'s" || tokens[end]?.lower === "'";
    const modifier = end <= phrase.head && r.mentionAt[phrase.head] !== m && governor === '';
    if (possessor) others.push({ entity, by: "'s" });
    else if (governor !== '' && entity.type === 'person' && isHolder(r, phrase, i)) heads.push(entity);
    else if (governor !== '') others.push({ entity, by: governor });
    else if (modifier) others.push({ entity, by: '' });
    else heads.push(entity);
  }
  return { heads, others };
}

const COURTESY = /^(?:mr|mrs|ms|miss|dr)\.?$/;

/**
 * "Minister of Health X", "head of the Ombudsman Y's legal team Z": whoever is named at the end, right behind what an office is over, holds it.
 * Not: whom words of their own introduce ("the death of prisoner X", "the lawyer for Mr. X").
 */
function isHolder(r: Reading, phrase: Phrase, at: number): boolean {
  let over = COURTESY.test(r.tokens[at - 1]!.lower) ? at - 2 : at - 1;
  const before = r.tokens[over]!;
  if (before.pos !== 'PROPN' && r.mentionAt[over] === -1 && (r.words[over]!.classes & BODIES) === 0) return false;
  while (over > phrase.first && r.tokens[over]!.pos !== 'ADP' && r.tokens[over]!.lower !== 'to') {
    if (isPost(r.tokens[over]!.lower)) return false;
    over--;
  }
  for (let i = phrase.first; i < over; i++) {
    const t = r.tokens[i]!;
    if (r.mentionAt[i] === -1 && (isPost(t.lower) || (t.pos === 'PROPN' && (r.words[i]!.classes & OFFICERS) !== 0)))
      return true;
    if (t.pos === 'PROPN' && r.mentionAt[i] === -1 && i === over - 1) return true;
  }
  return false;
}

/** "X, a nurse at the clinic, …", "the spokesman, Grant Pell": the entity within the apposition behind a phrase. */
export function apposed(r: Reading, phrase: Phrase, fits: (e: Entity) => boolean): Entity | null {
  const { tokens, mentions } = r;
  let i = phrase.last;
  if (tokens[i]?.text === ',') i++;
  else if (r.mentionAt[i] === -1 || r.mentionAt[i] === undefined) return null;
  for (let k = 0; k < 14; k++, i++) {
    const t = tokens[i];
    if (!t || t.text === ',' || t.pos === 'AUX' || /^[.;:”"]$/.test(t.text)) return null;
    const m = r.mentionAt[i]!;
    const e = m === -1 ? undefined : r.entity(mentions[m]!.entity);
    if (e && fits(e)) return isSubject(r, i + 1) ? null : e;
  }
  return null;
}

/** "According to X, a guard at the clinic was told": a verb ends what looked like an apposition, which is who the rest is about. */
function isSubject(r: Reading, from: number): boolean {
  for (let i = from; i < Math.min(from + 6, r.tokens.length); i++) {
    const t = r.tokens[i]!;
    if (t.pos === 'PUNCT' && t.text !== '-') return false;
    if (t.pos === 'AUX') return !/^(?:who|which|that)$/.test(r.tokens[i - 1]!.lower);
    if (t.pos === 'VERB') return false;
  }
  return false;
}

/** The organizations a person is known to belong to. */
export function affiliations(r: Reading, person: Entity): string[] {
  const value = person.attributes.affiliations;
  const names = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return names.flatMap((n) =>
    r
      .called(n)
      .filter((e) => e.type === 'organization')
      .map((e) => e.id),
  );
}

const OFFICERS = classBits('watchdog', 'spokesperson', 'person', 'court');
const EMPLOYERS = classBits('company', 'agency', 'ngo', 'facility');
const BODIES = EMPLOYERS | classBits('watchdog', 'court');

/** "said X, a spokesman for the company": the words for whom X speaks. */
export function spokenFor(r: Reading, phrase: Phrase): Phrase | null {
  const { tokens } = r;
  if (tokens[phrase.last]?.text !== ',') return null;
  let speaks = false;
  for (let i = phrase.last + 1; i < Math.min(phrase.last + 9, tokens.length); i++) {
    const t = tokens[i]!;
    if (t.pos === 'PUNCT') return null;
    if (r.isAt('spokesperson', i)) speaks = true;
    else if (speaks && (r.words[i]!.classes & EMPLOYERS) !== 0) return { first: i, last: i + 1, head: i };
  }
  return null;
}

/** Is a phrase a name and nothing else ("Norway", "the United States")? */
export function wholly(r: Reading, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++)
    if (r.mentionAt[i] === -1 && r.tokens[i]!.pos !== 'DET') return false;
  return true;
}

/** Does an apposition begin with the name, an article or some words of its kind aside ("the Swedish chain X")? */
export function opensWith(r: Reading, range: Range, e: Entity): boolean {
  for (let i = range.first; i < range.last; i++) {
    const m = r.mentionAt[i]!;
    if (m !== -1) return r.mentions[m]!.entity === e.id;
    if (r.tokens[i]!.pos === 'ADP' || r.tokens[i]!.pos === 'VERB') return false;
  }
  return false;
}

/** "its solicitor, Ms. X, …": the person whose name the apposition behind a phrase begins with. */
export function namedBehind(r: Reading, phrase: Phrase): Entity | null {
  const behind = appositionOf(r, phrase);
  const person = behind ? apposed(r, phrase, (e) => e.type === 'person') : null;
  return behind && person && opensWith(r, behind, person) ? person : null;
}

const OURS = /^(team|members?|staff|office|company|department|agency|board|review|report|investigation|inspection)$/;

/** "our organizations", "many of our members": those who write. */
export function ours(r: Reading, phrase: Phrase, word: string): boolean {
  for (let i = phrase.first; i < phrase.last; i++) {
    if ((r.words[i]!.uses & FIRST_PERSON) === 0) continue;
    const noun = r.tokens[i + 1]?.lower ?? '';
    return i === phrase.first ? r.is('ngo', noun) || r.is('ngo', word) || OURS.test(noun) : r.is('ngo', noun);
  }
  return false;
}

const NO_AUTHOR = /^(to|on|at|in|about|against)$/;

/** Who wrote a document, by the names that hang on its noun: "a report by X", "X's report", "the X report". */
export function documentAuthor(r: Reading, phrase: Phrase, others: Named['others']): Entity | null {
  const author =
    others.find(
      (o) => (o.by === 'by' || o.by === 'from') && o.entity.type !== 'place' && !onlyPossessor(r, phrase, o.entity),
    ) ??
    others.findLast(
      (o) =>
        (o.by === '' || o.by === "'s" || o.by === 'of') &&
        (o.entity.type === 'organization' || o.entity.type === 'person'),
    );
  if (!author) return null;
  const chain = others.filter((o) => !NO_AUTHOR.test(o.by));
  return author.by === "'s" && chain.length > 1 ? chain.at(-1)!.entity : author.entity;
}

/** Is the entity only the possessor of the next one ("by DHS's Office of …")? */
function onlyPossessor(r: Reading, phrase: Phrase, e: Entity): boolean {
  for (let i = phrase.first; i < phrase.last - 1; i++) {
    const m = r.mentionAt[i]!;
    if (m !== -1 && r.mentions[m]!.entity === e.id && r.mentionAt[i + 1] !== m) return r.tokens[i + 1]!.lower === "'s";
  }
  return false;
}

/** The last body named in the sentence before a place, in the same paragraph; null where the one `known` is spoken of or named there too. */
export function bodyJustNamed(r: Reading, token: number, known: Source | null): Entity | null {
  const at = lastAt(r.sentences, token, (x) => x.first);
  const [before, here] = [r.sentences[at - 1], r.sentences[at]];
  if (!here || !before || before.block !== here.block || token - here.first > 1) return null;
  if (known && known.ids.length > 0 && known.start >= r.tokens[before.first]!.start) return null;
  let last: Entity | null = null;
  for (let i = before.first; i < before.last; i++) {
    const m = r.mentionAt[i]!;
    const e = m === -1 ? undefined : r.entity(r.mentions[m]!.entity);
    if (!e || !isBody(e)) continue;
    if (known?.ids.includes(e.id)) return null;
    if (e.type === 'organization' && e.attributes.kind !== 'media') last = e;
  }
  return last;
}

export const isBody = (e: Entity): boolean => e.type === 'organization' || e.type === 'facility';
export const lastWord = (e: Entity): string => e.name.slice(e.name.lastIndexOf(' ') + 1).toLowerCase();

/** Places that speak as bodies: "the county", "the city", "the state". */
export const GOVERNED =
  /^(county|city|town|township|village|borough|state|province|parish|municipality|republic|district)$/;

/** "Tolliver County", "City of Ashby": is a place called so, or a body of that place? */
export const governs = (e: Entity, word: string): boolean =>
  e.type === 'place' && (lastWord(e) === word || e.name.toLowerCase().startsWith(`${word} of `));

/** The person whose name ends right before the comma that opens a phrase. Not: who stands in an opening of its own ("According to X, a guard said"). */
export function personBefore(r: Reading, phrase: Phrase): Entity | null {
  let i = phrase.first - 2;
  const m = r.tokens[phrase.first - 1]?.text === ',' ? (r.mentionAt[i] ?? -1) : -1;
  const e = m === -1 ? undefined : r.entity(r.mentions[m]!.entity);
  if (e?.type !== 'person') return null;
  while (r.tokens[i]?.pos === 'PROPN') i--;
  return /^(?:to|for|with|in|on|of)$/.test(r.tokens[i]?.lower ?? '') ? null : e;
}

/** "the board" of "the board's findings". */
export function possessorNoun(r: Reading, phrase: Phrase): Phrase | null {
  for (let i = phrase.first + 1; i < phrase.last; i++)
    if (/^['’]s?$/.test(r.tokens[i]!.text)) return { first: phrase.first, last: i, head: i - 1 };
  return null;
}

/**
 * What stands after a cue: the content it governs and its object. Catches "that" clauses, bare clauses, quotations, questions,
 * infinitives ("asked DHS to close"), gerunds ("accused them of lying") and noun phrases, past adverbs, dates, parentheses and
 * "in a letter", "to reporters". Alike but no content: "denied food", "charged $5", "found himself", "claims form".
 */
import type { ContentForm, Cue } from '../../lexicon/cues.js';
import { type Chunk, chunkFrom } from '../grammar/chunks.js';
import { type Phrase, phraseAt } from '../grammar/clause.js';
import { classBits } from '../noun-classes.js';
import type { Range, Reading } from '../reading.js';

export interface Governed {
  readonly content: Range | null;
  readonly form: ContentForm | null;
  readonly object: Phrase | null;
  readonly by: Phrase | null;
}

const PREPOSITIONS = new Set<string>(['of', 'for', 'to', 'about', 'with', 'over', 'against', 'as', 'regarding']);
const ABOUT = new Set(['about', 'on', 'regarding', 'over']);
const REFLEXIVE = /^(him|her|it|my|your)self$|^(them|our|your)selves$/;
const MOST_CHUNKS = 40;

/** Is there a finite verb for the noun phrase that ends before chunk `i` (past an apposition or a relative clause)? */
function verbFollows(chunks: readonly Chunk[], i: number, by: (c: Chunk) => boolean): boolean {
  let at = i;
  if (chunks[at]?.kind === 'comma') {
    const close = chunks.findIndex((c, j) => j > at && c.kind === 'comma');
    if (close === -1 || close - at > 14) return false;
    at = close + 1;
  }
  while (chunks[at]?.kind === 'adv' || chunks[at]?.kind === 'date') at++;
  if (chunks[at]?.kind === 'cc' && chunks[at + 1]?.kind === 'np')
    return verbFollows(chunks, phraseAt(chunks, at + 1)!.next, by);
  const v = chunks[at];
  if (v?.kind !== 'vg' || !v.verb!.finite) return false;
  // "requests submitted by …": a participle
  return !(v.verb!.bare && chunks[at + 1]?.kind === 'adp' && by(chunks[at + 1]!));
}

const someWord = (r: Reading, range: Range, test: (word: string) => boolean): boolean => {
  for (let i = range.first; i < range.last; i++) if (test(r.tokens[i]!.lower)) return true;
  return false;
};

/** Is the noun phrase a thing that can be alleged, denied or admitted? */
export const isProposition = (r: Reading, p: Range): boolean => r.someAt(ALLEGED, p);

const ALLEGED = classBits('proposition', 'conduct', 'trouble');

function takesPhrase(r: Reading, cue: Cue, phrase: Phrase): ContentForm | null {
  const head = r.tokens[phrase.head]!;
  if (REFLEXIVE.test(head.lower) || (BODILY.test(cue.cue) && head.pos === 'PRON')) return null;
  if (
    cue.kind === 'denial' &&
    (phrase.last - phrase.first === 1 || r.tokens[phrase.first + 1]?.pos === 'ADP') &&
    (/^(this|that|these|those)$/.test(head.lower) ||
      // "X denied it.", not "denied it food"
      (head.lower === 'it' && /^([.,;!”"]|and|but)$/.test(r.tokens[phrase.last]?.text ?? '.'))) &&
    cue.content.has('prop')
  )
    return 'prop';
  if (cue.words[0] === 'deny' && deniable(r, phrase)) return null;
  // "admit her to the ward"
  if (/^(?:admit|concede)$/.test(cue.cue) && OBJECTS.test(head.lower)) return null;
  // "denied any intention to mislead", "admitted the August reading"
  const first = r.tokens[phrase.first]!.lower;
  if (cue.cue === 'deny' && first === 'any') return 'prop';
  if (
    /^(?:admit|concede)$/.test(cue.cue) &&
    /^(?:the|this|that|these|those|his|her|their|its|most|much|part)$/.test(first)
  )
    return r.isAt('person', phrase.head) || r.isAt('need', phrase.head) || r.mentionAt[phrase.head] !== -1
      ? null
      : 'prop';
  const number = head.pos === 'NUM' || head.pos === 'SYM' || r.tokens[phrase.first]!.pos === 'SYM';
  // "agreed with eight of the nine recommendations", not "charged 5 dollars"
  if (number && !someWord(r, phrase, (w) => COUNTED.test(w))) return null;
  if (cue.content.has('np') && cue.cue !== 'find') return 'np';
  if (cue.content.has('callnp')) return 'callnp';
  if (cue.content.has('legalnp')) return r.isAt('legal', phrase.head) ? 'legalnp' : null;
  if (cue.content.has('np')) return isProposition(r, phrase) ? 'np' : null;
  if ((cue.content.has('prop') || cue.content.has('claimnp')) && isProposition(r, phrase)) return 'prop';
  return null;
}

const OBJECTS = /^(?:him|them|me|us|her)$/;

/** "one of them pushed her", "pressed him": done with the hands. */
const BODILY = /^(?:push|press)$/;

const COUNTED =
  /^(recommendations?|findings?|allegations?|accusations?|charges|demands|proposals?|conclusions?|points|criticisms)$/;

/** What is denied to somebody: a request, release, food. */
function deniable(r: Reading, phrase: Phrase): boolean {
  if (r.tokens[phrase.first]!.pos === 'PRON' && phrase.last - phrase.first === 1) return true;
  return r.isAt('petition', phrase.head);
}

const CLAIM =
  /^(allegations?|accusations?|claims?|charges?|suggestions?|assertions?|idea|notion|findings?|conclusions?|criticism|complaints?)$/;

const takesObject = (cue: Cue): boolean => cue.target === 'object' || OBJECT_VERBS.has(cue.words[0]!);
const OBJECT_VERBS = new Set([
  'tell',
  'inform',
  'notify',
  'remind',
  'assure',
  'reassure',
  'convince',
  'persuade',
  'brief',
  'call',
  'find',
  'advise',
  'warn',
  'describe',
  'consider',
  'see',
  'view',
  'regard',
  'show',
  'ask',
]);

/** Looks to the right of chunk `from` as far as `end` (a token index). */
export function contentAfter(
  r: Reading,
  chunks: readonly Chunk[],
  from: number,
  cue: Cue,
  end: number,
  passive: boolean,
): Governed {
  const allowed = cue.content;
  const isBy = (c: Chunk): boolean => r.tokens[c.first]!.lower === 'by';
  let object: Phrase | null = null;
  let by: Phrase | null = null;
  const found = (first: number, form: ContentForm): Governed => ({
    content: first < end ? { first, last: end } : null,
    form,
    object,
    by,
  });
  const objectOnly = (): Governed => {
    const named = object === null || cue.cue !== 'call' || !summoned(r, chunks, object);
    if (object && !passive && named && (allowed.has('np') || allowed.has('callnp')) && takesPhrase(r, cue, object))
      return found(object.first, 'np');
    return { content: null, form: null, object, by };
  };
  for (let i = from; i < chunks.length && i - from < MOST_CHUNKS; ) {
    const c = chunks[i]!;
    if (c.first >= end) break;
    const word = r.tokens[c.first]!.lower;
    if (c.kind === 'adv' || c.kind === 'date' || c.kind === 'other') i++;
    else if (c.kind === 'that') {
      // "found such filthy cells that …": what follows is the consequence
      if (object && cue.cue === 'find' && isProposition(r, object)) return found(object.first, 'np');
      if (allowed.has('that') || allowed.has('bare')) return found(c.first, 'that');
      return objectOnly();
    } else if (c.kind === 'open' && r.tokens[c.first]!.text !== '(' && r.tokens[c.first]!.text !== '[') {
      if (allowed.has('quote') || allowed.has('np') || allowed.has('callnp') || allowed.has('bare'))
        return found(object && cue.target !== 'object' && allowed.has('callnp') ? object.first : c.first, 'quote');
      return objectOnly();
    } else if (
      c.kind === 'wh' ||
      (c.kind === 'sconj' && (word === 'whether' || word === 'if' || word === 'how' || word === 'why'))
    ) {
      if (
        allowed.has('wh') &&
        !/^(when|where|which|who|whom|whoever)$/.test(word) &&
        (word !== 'if' || /^(ask|know|wonder|question|doubt|see|say)$/.test(cue.words[0]!))
      )
        return found(c.first, 'wh');
      return objectOnly();
    } else if (
      c.kind === 'comma' &&
      i === from &&
      chunks[i + 1]?.kind === 'np' &&
      allowed.has('np') &&
      chunks.slice(Math.max(0, i - 7), i).some((x) => x.kind === 'comma')
    ) {
      i++; // the end of a parenthesis: "recommended, and still recommend, the closure"
    } else if (c.kind === 'comma' || (c.kind === 'open' && r.tokens[c.first]!.text === '(')) {
      if (chunks[i + 1]?.kind === 'open' && allowed.has('quote')) return found(chunks[i + 1]!.first, 'quote');
      const close = chunks.findIndex((x, j) => j > i && (x.kind === 'comma' || x.kind === 'close'));
      if (close === -1 || close - i > 14 || object) return objectOnly();
      const after = chunks[close + 1];
      if (after && (after.kind === 'that' || after.kind === 'open')) i = close + 1;
      else return objectOnly();
    } else if (c.kind === 'stop') {
      if (r.tokens[c.first]!.text === ':' && allowed.has('quote')) return found(c.last, 'quote');
      return objectOnly();
    } else if (c.kind === 'adp') {
      const next = chunks[i + 1];
      if (word === 'by' && passive) {
        const p = agentAt(r, chunks, i + 1, cue);
        if (!p) return objectOnly();
        by = p.phrase;
        i = p.next;
      } else if (
        PREPOSITIONS.has(word) &&
        allowed.has(word as ContentForm) &&
        (next?.kind === 'np' || next?.kind === 'vg' || next?.kind === 'open' || next?.kind === 'wh')
      ) {
        return found(next.first, word as ContentForm);
      } else if (word === 'as' && i === from && cue.kind === 'denial' && (next?.kind === 'np' || next?.kind === 'open'))
        return found(next.first, 'np'); // "a report that X dismissed as “…”"
      else if (allowed.has('ing') && next?.kind === 'vg' && next.verb!.gerund) return found(next.first, 'ing');
      else if (ABOUT.has(word) && allowed.has('about')) return found(c.last, 'about');
      else {
        const p = phraseAt(chunks, i + 1);
        if (p) i = p.next;
        else if (next?.kind === 'date') i += 2;
        else return objectOnly();
      }
    } else if (c.kind === 'np') {
      const p = phraseAt(chunks, i)!;
      const short = phraseAt(chunks, i, false)!;
      const told = c.last - c.first === 1 && OBJECTS.test(word);
      if (!object && !told && allowed.has('bare') && verbFollows(chunks, p.next, isBy)) return found(c.first, 'bare');
      // "said the claim that boys were beaten was false"
      const claim = chunks[p.next]?.kind === 'that' && CLAIM.test(r.tokens[p.phrase.head]!.lower);
      if (!object && claim && allowed.has('bare') && !takesObject(cue)) return found(c.first, 'bare');
      if (object) {
        if (allowed.has('bare') && verbFollows(chunks, p.next, isBy)) return found(c.first, 'bare');
        return objectOnly();
      }
      if (takesObject(cue) && !passive) {
        object =
          chunks[short.next]?.kind === 'vg' || chunks[short.next]?.kind === 'that'
            ? short.phrase
            : objectWith(r, chunks, i, cue);
        i = chunkFrom(chunks, object!.last);
        if (i === -1) return objectOnly();
        continue;
      }
      const form = passive ? null : takesPhrase(r, cue, p.phrase);
      if (form) return found(c.first, form);
      if (allowed.has('that') || allowed.has('inf') || allowed.has('quote')) i = p.next;
      else return objectOnly();
    } else if (c.kind === 'vg') {
      if (c.verb!.infinitive && (allowed.has('inf') || cue.cue === 'find'))
        return found(object && cue.cue === 'find' ? object.first : c.first, 'inf');
      if (c.verb!.gerund && allowed.has('ing')) return found(c.first, 'ing');
      // "wrote in a report filed with the court that …"
      if (
        c.verb!.bare &&
        i > from &&
        allowed.has('that') &&
        chunks[i - 1]?.kind === 'np' &&
        chunks[i + 1]?.kind === 'adp'
      ) {
        i++;
        continue;
      }
      return objectOnly();
    } else return objectOnly();
  }
  return objectOnly();
}

const SUMMONED =
  /^(police|ambulances?|doctors?|nurses?|911|999|112|paramedics?|help|helpline|hotline|witness(?:es)?|family|families|parents?|mother|father|wife|lawyers?|attorneys?|sister|brother|guards?|officers?|security|physicians?|vets?|brigade|department|hospital|number|meetings?|election|strike|names?)$/;

/** "called an ambulance", "did not call the family": no name is given. */
function summoned(r: Reading, chunks: readonly Chunk[], object: Phrase): boolean {
  const next = chunks[chunkFrom(chunks, object.last)];
  return next?.kind !== 'np' && next?.kind !== 'open' && SUMMONED.test(r.tokens[object.head]!.lower);
}

/** The agent after "by", without the preposition that brings the content. */
function agentAt(r: Reading, chunks: readonly Chunk[], i: number, cue: Cue): { phrase: Phrase; next: number } | null {
  if (chunks[i]?.kind !== 'np') return null;
  const phrase = objectWith(r, chunks, i, cue);
  return { phrase, next: chunks.findIndex((c) => c.last >= phrase.last) + 1 };
}

/** The object of a cue, without the preposition that brings its content ("faulted [the home] for …"). */
function objectWith(r: Reading, chunks: readonly Chunk[], i: number, cue: Cue): Phrase {
  let last = i;
  for (;;) {
    const prep = chunks[last + 1];
    if (
      prep?.kind === 'cc' &&
      chunks[last + 2]?.kind === 'np' &&
      !verbFollows(chunks, last + 3, (c) => r.tokens[c.first]!.lower === 'by')
    ) {
      last += 2;
      continue;
    }
    if (prep?.kind !== 'adp' || chunks[last + 2]?.kind !== 'np') break;
    const word = r.tokens[prep.first]!.lower;
    if (cue.content.has(word as ContentForm) && word !== 'of') break;
    if (word !== 'of' && word !== 'in' && word !== 'at' && word !== 'on') break;
    if (word === 'of' && cue.content.has('of')) break;
    last += 2;
  }
  return { first: chunks[i]!.first, last: chunks[last]!.last, head: chunks[i]!.head };
}

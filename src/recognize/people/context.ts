import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { afterTitle, phraseAt } from '../mentions/phrase-match.js';
import { coverage, covered, mention, type Sieve } from '../mentions/sieve.js';
import { CAPITAL, CLITIC, DIGIT, FIRST, has, INITIAL, LOWER, MARK, UPPER, type Word } from '../mentions/surface.js';
import { fullWords, holdsThing, nameEnd } from './name-run.js';

const GENERATION = /^(?:Jr|Sr)\.?$|^(?:II|III)$/;
const RELATIVE = /^(?:who|whose|whom)$/;
const SOMEBODY =
  /^(?:man|woman|boy|girl|guard|officer|policeman|soldier|commander|inmate|prisoner|detainee|teacher|nurse|supervisor|warden|doctor|child|youth|teenager|agent|leader|foreman)$/;
const PSEUDONYM = /^(?:pseudonym|pseudonyms|alias)$/;

/**
 * Two or three capitalized words that what follows shows to be a person: an age ("Rosa Example, 34,"), a role ("Rosa Example, an attorney
 * with"), "who"; "Jr." or "III"; a word or more before "(pseudonym)" or "(not her real name)".
 * Not: a place before a number or a state, an organization before "a nonprofit" (no role), a run with a word of things in it.
 */
export const peopleInContext: Sieve = (input) => {
  const { surface, lexicon, found } = input;
  const { words, capitals } = surface;
  const mine: FoundMention[] = [];
  let people: Int32Array | undefined;
  /** A person has been found in only a part of these words. */
  const shorter = (from: number, to: number): boolean => {
    people ??= coverage(words, found, 'person');
    // "Donald “Mac” Roe", of which two may have been made
    for (let k = from + 1; k < to; k++) if (/^["“‘]$/.test(words[k]!.text)) return false;
    for (let k = from; k < to; k++) {
      const m = people[k]! >= 0 ? found[people[k]!]! : null;
      if (m !== null && (m.start !== words[from]!.start || m.end !== words[to - 1]!.end)) return true;
    }
    return false;
  };
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      if (covered(input, i, 0.85)) continue;
      if (i > s.from && has(words[i - 1], CAPITAL) && !has(words[i - 1], FIRST)) continue;
      i = afterTitle(words, i, s.to, lexicon);
      const to = nameEnd(words, i, s.to, lexicon);
      if (to === i) continue;
      const size = fullWords(words, i, to, lexicon);
      if (size === 1 && to === i + 1 && knownAs(words, i) && !holdsThing(words, i, to, lexicon))
        mine.push(mention(words, i, to, 'person', 'called', 0.85));
      else if (pseudonymAfter(words, to, s.to)) mine.push(mention(words, i, to, 'person', 'pseudonym', 0.97));
      else if (
        size >= 2 &&
        size <= 4 &&
        !holdsThing(words, i, to, lexicon) &&
        !shouted(words, i, to) &&
        !shorter(i, to)
      ) {
        const sure = GENERATION.test(words[to - 1]!.text) ? 0.92 : evidenceAfter(words, to, s.to, lexicon);
        if (sure > 0) mine.push(mention(words, i, to, 'person', 'apposition', sure));
      } else if (size === 1 && to === i + 1 && !has(words[i], UPPER) && aged(words, to, s.to)) {
        if (has(words[i], FIRST) && (surface.plain.has(words[i]!.key) || !/^(?:NOUN|PROPN|X)$/.test(words[i]!.pos)))
          continue;
        if (!holdsThing(words, i, to, lexicon) && lexicon.places.names.get(words[i]!.text) === undefined)
          mine.push(mention(words, i, to, 'person', 'apposition', 0.75));
      }
      i = to - 1;
    }
  }
  return mine;
};

const shouted = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (has(words[i], UPPER) && !has(words[i], INITIAL)) return true;
  return false;
};

/** "(pseudonym)", "(a pseudonym)", "(not her real name)", "(name changed)". */
export function pseudonymAfter(words: readonly Word[], i: number, to: number): boolean {
  if (words[i]?.text !== '(' || i >= to) return false;
  for (let k = i + 1; k < Math.min(to, i + 8) && words[k]!.text !== ')'; k++) {
    if (PSEUDONYM.test(words[k]!.key)) return true;
    if (
      words[k]!.key === 'name' &&
      (words[k - 1]!.key === 'real' || words[k + 1]?.key === 'changed' || words[k + 2]?.key === 'changed')
    )
      return true;
  }
  return false;
}

function evidenceAfter(words: readonly Word[], i: number, to: number, lexicon: Lexicon): number {
  const mark = words[i];
  if (mark === undefined || i + 1 >= to) return 0;
  const next = words[i + 1]!;
  if (mark.text === '(' && age(next) && words[i + 2]?.text === ')') return 0.85;
  if (mark.text !== ',') return 0;
  if (age(next) && /^[,.;]$/.test(words[i + 2]?.text ?? '')) return 0.9;
  if (RELATIVE.test(next.key)) return 0.72;
  return roleFollows(words, i + 1, to, lexicon) ? 0.82 : 0;
}

/** "a guard known as | Rambo". */
const knownAs = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.key === 'as' && words[i - 2]?.key === 'known' && SOMEBODY.test(words[i - 3]?.key ?? '');

/** ", 14," follows. */
function aged(words: readonly Word[], i: number, to: number): boolean {
  if (i + 1 >= to || !age(words[i + 1]!)) return false;
  const close = words[i + 2]?.text ?? '.';
  return words[i]!.text === ',' && /^[,.;]$/.test(close) && words[i + 1]!.text.length === 2;
}

const age = (w: Word): boolean => has(w, DIGIT) && /^\d{1,2}$/.test(w.text) && Number(w.text) > 0;

/** A role within a few words of plain description: "an attorney", "senior policy counsel at", "the facility's former warden". */
function roleFollows(words: readonly Word[], i: number, to: number, lexicon: Lexicon): boolean {
  for (let k = i; k < Math.min(to, i + 7); k++) {
    const w = words[k]!;
    if (has(w, MARK) && !has(w, CLITIC) && w.text !== '-') return false;
    const phrase = phraseAt(lexicon.people.titles, words, k, to);
    if (phrase !== null) return true;
    if (has(w, LOWER) && /^(?:in|on|at|to|for|was|is|were|are|said|has|had|and|or|but)$/.test(w.key)) return false;
  }
  return false;
}

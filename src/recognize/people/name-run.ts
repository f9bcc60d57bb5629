import type { Lexicon } from '../../lexicon/index.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS, OFFICERS, OTHER_HEADS } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, has, INITIAL, MARK, UPPER, type Word } from '../mentions/surface.js';

/** Nouns that end names of things and places, so that a run of capitals that holds one is no person. */
const THINGS = new Set(
  (
    'county city town township village parish borough district province region state republic kingdom coast bay creek hill hills springs falls ' +
    'heights grove park parks forest desert peninsula gulf ocean sea canyon canal harbor harbour port fort camp jail prison penitentiary ' +
    'detention correctional corrections facility center centre complex hospital clinic infirmary hospice asylum home homes manor house hall ' +
    'school academy college university library museum hotel inn motel plaza mall market shop store cafe restaurant ranch farm mill mine ' +
    'factory plant refinery base barracks cemetery cathedral chapel church mosque temple synagogue monastery ship uss hms ' +
    'project campaign coalition alliance foundation trust fund league club group team band company corporation inc llc ltd ' +
    'amendment english spanish french german american british african asian european chinese russian indian mexican iraqi syrian afghan ' +
    'greek libyan islamic christian jewish muslim catholic protestant democratic republican northern southern eastern western north south ' +
    'east west central upper lower new old great saint san santa los las el la united international national federal royal bridge sheriff ' +
    'police press news times post herald tribune journal gazette union party army navy force department ministry bureau office agency'
  ).split(' '),
);

/** A word that may be part of a person's name. */
export function nameWord(w: Word, lexicon: Lexicon): boolean {
  if (!(w.is & CAPITAL) || w.is & MARK) return false;
  if (/\d/.test(w.text)) return false;
  return !(FUNCTION_WORDS.has(w.key) || (MONTHS_AND_DAYS.has(w.key) && !lexicon.people.givenNames.has(w.text)));
}

/** A word that shows the capitals around it to be no person. */
export function thing(w: Word, lexicon: Lexicon): boolean {
  const { topics } = lexicon.organizations;
  if (lastThings.topics !== topics)
    lastThings = { topics, all: new Set([...THINGS, ...OTHER_HEADS, ...OFFICERS, ...topics]) };
  return lastThings.all.has(w.key);
}

/** All such words in one set. */
let lastThings: { readonly topics: ReadonlySet<string> | null; readonly all: ReadonlySet<string> } = {
  topics: null,
  all: new Set(),
};

/**
 * The end of the run of name words that begins at `i`, over initials, particles between capitals ("Ana de la Cruz") and endings ("Jr.").
 * At most six words; `i` where there is none.
 */
export function nameEnd(words: readonly Word[], i: number, to: number, lexicon: Lexicon): number {
  const { particles, suffixes } = lexicon.people;
  let k = i;
  while (k < to && k - i < 6) {
    const w = words[k]!;
    if (k > i && apart(words, k)) break;
    if (k > i && suffixes.has(w.text)) k++;
    else if (nameWord(w, lexicon)) k++;
    else if (particles.has(w.key)) {
      let j = k;
      while (j < to && j - k < 3 && particles.has(words[j]!.key)) j++;
      if (j >= to || !nameWord(words[j]!, lexicon) || (w.key === 'y' && k === i)) break;
      k = j + 1;
    } else if (nickname(words, k, to)) k += 3;
    else if (w.text === ',' && k + 1 < to && /^(?:Jr|Sr)\.?$/.test(words[k + 1]!.text)) k += 2;
    else break;
  }
  while (k > i && (has(words[k - 1], MARK) || (k - i > 1 && postNominal(words[k - 1]!, suffixes)))) k--;
  return k;
}

/** What is written behind a name and does not belong to it: "KC", "AO", "RN". */
export const postNominal = (w: Word, suffixes: ReadonlySet<string>): boolean =>
  has(w, UPPER) && suffixes.has(w.text) && !/^(?:II|III|IV|V)$/.test(w.text);

/** More than a space or a line break stands between this word and the one before. */
const apart = (words: readonly Word[], k: number): boolean => words[k]!.start - words[k - 1]!.end > 3;

/** A nickname in quotation marks or brackets: Robert "Bob" Doe. */
const nickname = (words: readonly Word[], k: number, to: number): boolean =>
  k + 3 < to &&
  /^["“‘(]$/.test(words[k]!.text) &&
  has(words[k + 1], CAPITAL) &&
  !has(words[k + 1], UPPER) &&
  /^["”’)]$/.test(words[k + 2]!.text) &&
  has(words[k + 3], CAPITAL) &&
  !has(words[k + 3], CLITIC);

/** How many words of a run are more than an initial, an ending or a mark. */
export function fullWords(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const w = words[i]!;
    if (w.is & CAPITAL && !(w.is & INITIAL) && !lexicon.people.suffixes.has(w.text)) n++;
  }
  return n;
}

export function holdsThing(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let i = from; i < to; i++)
    if (
      has(words[i], CAPITAL) &&
      thing(words[i]!, lexicon) &&
      !(i === from && to > from + 1 && lexicon.people.givenNames.has(words[i]!.text))
    )
      return true;
  return false;
}

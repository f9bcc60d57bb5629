import type { KnownName } from '../../lexicon/organizations.js';
import type { Phrase, PhraseTable } from '../../lexicon/phrase-table.js';
import type { FoundMention } from '../../stages.js';
import { phraseFits } from '../mentions/phrase-match.js';
import { mention, NAME, type Sieve } from '../mentions/sieve.js';
import { CAPITAL, FIRST, has, type Keys, LOWER, UPPER, type Word, type WordSentence } from '../mentions/surface.js';

/**
 * Organizations of the word list, by any of their names: "Bureau of Prisons", "ACLU", "the Guardian".
 * Not: the same word in another case ("care", "the shelter"), a word of one beside another capital ("Liberty Street"), two letters
 * that stand for other things too ("PA") unless "the" goes before, a word in a headline in capitals that is a plain word here.
 */
export const knownOrganizations: Sieve = ({ surface, lexicon, begins }) => {
  const { words, plain } = surface;
  const found: FoundMention[] = [];
  // "Unison Scotland" is a chapter, "Liberty Street" something else.
  const place = (w: Word, next: Word | undefined): boolean =>
    lexicon.places.names.get(w.text) !== undefined ||
    (has(next, CAPITAL) && lexicon.places.names.get(`${w.text} ${next!.text}`) !== undefined);
  for (const s of surface.sentences)
    for (let i = s.from; i < s.to; i++) {
      if (!(begins[i]! & NAME)) continue;
      const phrase = nameAt(lexicon.organizations.names, words, i, s, plain, place);
      if (phrase === null) continue;
      const article = words[i]!.key === 'the' && phrase.words.length > 1 ? 1 : 0;
      const to = i + phrase.words.length;
      if (OFFICE.test(phrase.words[0]!) && has(words[to], CAPITAL) && to < s.to) continue;
      found.push(mention(words, i + article, to, 'organization', 'known-organization', confidenceOf(phrase, article)));
      i = to - 1;
    }
  return found;
};

function nameAt(
  names: PhraseTable<KnownName>,
  words: readonly Word[],
  i: number,
  s: WordSentence,
  plain: Keys,
  place: (w: Word, next: Word | undefined) => boolean,
): Phrase<KnownName> | null {
  for (const p of names.get(words[i]!.key) ?? [])
    if (phraseFits(p, words, i, s.to) && written(p, words, i, s, plain, place)) return p;
  return null;
}

const confidenceOf = (p: Phrase<KnownName>, article: number): number => (p.words.length - article > 1 ? 0.96 : 0.92);

function written(
  p: Phrase<KnownName>,
  words: readonly Word[],
  i: number,
  s: WordSentence,
  plain: Keys,
  place: (w: Word, next: Word | undefined) => boolean,
): boolean {
  const n = p.words.length;
  const { written, organization } = p.value;
  if (n > 1) {
    for (let k = 0; k < n; k++)
      if (
        has(words[i + k], LOWER) &&
        p.words[k]!.length > 3 &&
        /^\p{Lu}/u.test(written) &&
        !written.includes(words[i + k]!.text)
      )
        return false;
    return has(words[i], CAPITAL) || !/^\p{Lu}/u.test(written);
  }
  const w = words[i]!;
  if (w.text !== written && !(s.shouting && w.text === written.toUpperCase())) return false;
  const initialism = !/\p{Ll}/u.test(written);
  if (s.shouting) return !plain.has(w.key) && w.key !== 'who';
  if (initialism) {
    if (w.text.length > 2 || /^(?:un|igo|media)$/.test(organization.kind)) return true;
    return words[i - 1]?.key === 'the' && i > s.from;
  }
  if (has(w, FIRST) && plain.has(w.key)) return false;
  if (s.titled && plain.has(w.key)) return false;
  return (
    !(beside(words[i - 1], w, s, i - 1) && !has(words[i - 1], FIRST)) &&
    (!beside(words[i + 1], w, s, i + 1) ||
      place(words[i + 1]!, words[i + 2]) ||
      /^(?:Local|Council|Lodge)$/.test(words[i + 1]!.text))
  );
}

/** An office that is a title before who holds it: "Director of Public Prosecutions Ann Roe". */
const OFFICE = /^(?:director|inspector|commissioner|auditor|attorney|solicitor|ombudsman)$/;

/** Whether a capitalized word that is no initialism stands right beside. */
const beside = (other: Word | undefined, w: Word, s: WordSentence, at: number): boolean =>
  at >= s.from &&
  at < s.to &&
  has(other, CAPITAL) &&
  !has(other, UPPER) &&
  Math.max(other!.start, w.start) - Math.min(other!.end, w.end) <= 1;

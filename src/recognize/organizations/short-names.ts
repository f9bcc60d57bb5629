import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, FIRST, has, type Keys, UPPER, type Word, type WordSentence } from '../mentions/surface.js';

const OFFICIAL =
  /^(?:agency|court|police|government|legislature|military|oversight|university|un|igo|religious|party)$/;
const PLACE_NOUN =
  /^(?:county|city|town|township|parish|borough|state|province|valley|river|lake|island|district|region|coast|bay)$/;

/**
 * A company or association by the first word of its name, once the whole has been found: "Foxhall" for "Foxhall Meats", "Stillwater" for
 * "Stillwater Coal Company". Not: the first word of an agency, a court or a police force; a place, a nationality, a first name, a word of
 * what organizations do ("National", "Refugee"); a word beside another capital; a word that is plain in this text; where something is.
 */
export const shortNames: Sieve = (input) => {
  const { surface, lexicon, found, over } = input;
  const { words, plain, capitals } = surface;
  const places = new Set<string>();
  const others = new Map<string, number>();
  const names = new Set<string>();
  /** Words of people's full names. */
  const full = new Set<string>();
  /** Those that are known to be companies by more than their words, so that a town of that name does not stand in the way where they speak. */
  const sure = new Set<string>();
  /** Places that are more than the tagger's guess. */
  const known = new Set<string>();
  const bodies = new Set<number>();
  for (const m of found) if (m.type === 'organization' && m.confidence >= 0.5) bodies.add(m.start);
  for (const m of found) {
    // a company that the tagger takes for a person of two names
    if (m.type === 'person' && m.rule === 'tagger' && bodies.has(m.start)) continue;
    const from = wordAt(words, m.start);
    const to = wordAt(words, m.end - 1) + 1;
    if (m.type === 'place' && m.rule !== 'tagger') for (let i = from; i < to; i++) places.add(words[i]!.text);
    if (m.type === 'person' && to - from > 1) {
      for (let i = from; i < to; i++) {
        others.set(words[i]!.text, 2);
        full.add(words[i]!.text);
      }
    } else if (m.type === 'place') {
      others.set(words[from]!.text, (others.get(words[from]!.text) ?? 0) + 1);
      if (m.confidence >= GUESS) known.add(words[from]!.text);
    }
    if (m.type !== 'organization' || m.confidence < 0.5 || to - from < 2 || to - from > 5) continue;
    const firm = /^(?:described|company-suffix)$/.test(m.rule);
    if (!distinctive(words[from]!, words[from + 1]!, lexicon, plain, firm) || official(words, from, to, lexicon))
      continue;
    names.add(words[from]!.text);
    if (firm) sure.add(words[from]!.text);
  }
  const mine: FoundMention[] = [];
  if (names.size === 0) return mine;
  const speaking = new Set<string>();
  for (let i = capitals[0]!; i < words.length; i = capitals[i + 1]!) {
    const { text } = words[i]!;
    if (names.has(text) && speaks(words, i + 1) && !titledAt(words, i, lexicon)) speaking.add(text);
  }
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      if (!names.has(w.text) || beside(words, i, s)) continue;
      // "a hospital in Leinster", in the Leinster Courier
      if (words[i - 1]?.key === 'in' && !sure.has(w.text)) continue;
      const told = speaking.has(w.text) && !full.has(w.text) && !AT.test(words[i - 1]?.key ?? '');
      const firm = told && sure.has(w.text);
      if (places.has(w.text) && !firm) continue;
      const guessed = sure.has(w.text) && !known.has(w.text) && !full.has(w.text);
      if ((others.get(w.text) ?? 0) > 1 && !told && !guessed) continue;
      const other = covered(input, i, 0.8) ? found[over[i]!]! : null;
      // A person or place of one word that only the tagger sees is a guess; the name of the whole is not.
      if (
        other !== null &&
        !(
          (other.rule === 'tagger' || (firm && other.type === 'place')) &&
          other.start === w.start &&
          other.end === w.end &&
          other.type !== 'organization'
        )
      )
        continue;
      if (titled(words, i, s, lexicon) || (other?.type === 'place' && AT.test(words[i - 1]?.key ?? ''))) continue;
      mine.push(
        mention(
          words,
          i,
          i + 1,
          'organization',
          'short-name',
          Math.max(0.8, Math.min(0.99, (other?.confidence ?? 0) + 0.01)),
        ),
      );
    }
  }
  return mine;
};

function distinctive(w: Word, next: Word, lexicon: Lexicon, plain: Keys, firm: boolean): boolean {
  if (!has(w, CAPITAL) || plain.has(w.key) || has(next, CLITIC)) return false;
  // "KBR" of "KBR Holdings Ltd"
  if (has(w, UPPER)) return firm && w.text.length > 2 && !lexicon.organizations.exclusions.has(w.text);
  if (w.text.length < 4) return false;
  if (FUNCTION_WORDS.has(w.key) || MONTHS_AND_DAYS.has(w.key) || PLACE_NOUN.test(next.key)) return false;
  const { organizations, people, places } = lexicon;
  if (organizations.topics.has(w.key) || organizations.heads.has(w.key) || people.givenNames.has(w.text)) return false;
  return !places.nationalities.has(w.key) && (firm || places.names.get(w.text) === undefined) && !GENERIC.has(w.key);
}

/** First words of many names, of which none is called by them alone. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'american national international federal united first general royal new old great global world european african asian latin north south east ' +
    'west northern southern eastern western central pacific atlantic mountain valley city county state people people free young united ' +
    'christian catholic jewish muslim islamic democratic republican social black white green red blue open direct premier supreme high chief ' +
    'joint special common metropolitan greater middle upper lower saint san santa casa human civil daily sunday morning evening'
  ).split(' '),
);

/** The name ends in, or begins with, the head noun of a public body. */
function official(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let i = from; i < to; i++) {
    const single = lexicon.organizations.heads.get(words[i]!.key)?.find((p) => p.words.length === 1);
    // "Calderon Justice Services" may well be a company; its first word is no place that is known.
    if (words[i]!.key === 'services') continue;
    if (single && OFFICIAL.test(single.value.kind)) return true;
  }
  return false;
}

const SPEAKS =
  /^(?:spokesman|spokeswoman|spokesperson|spokespeople|officials?|executives?|managers|lawyers|employees|workers|said|says|denied|denies|declined|claimed|insisted|announced|responded|argued|runs|operates|owns|employs)$/;
/** Less sure than this, the tagger only guesses at a place. */
const GUESS = 0.65;

/** "denied", "has denied", "did not say". */
function speaks(words: readonly Word[], i: number): boolean {
  let k = i;
  while (k < i + 2 && /^(?:has|had|have|did|does|not|also)$/.test(words[k]?.key ?? '')) k++;
  return SPEAKS.test(words[k]?.key ?? '');
}

const AT = /^(?:in|at|near|from|outside|to|around)$/;
const titledAt = (words: readonly Word[], i: number, lexicon: Lexicon): boolean =>
  has(words[i - 1], CAPITAL) && lexicon.people.titles.has(words[i - 1]!.key);

/** Behind a title: a person of that name. */
const titled = (words: readonly Word[], i: number, s: WordSentence, lexicon: Lexicon): boolean =>
  i > s.from && titledAt(words, i, lexicon);

const beside = (words: readonly Word[], i: number, s: WordSentence): boolean =>
  (i + 1 < s.to && has(words[i + 1], CAPITAL)) ||
  (i > s.from && has(words[i - 1], CAPITAL) && !has(words[i - 1], FIRST) && words[i]!.start - words[i - 1]!.end <= 2);

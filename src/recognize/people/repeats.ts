import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import {
  CAPITAL,
  CLITIC,
  FIRST,
  has,
  INITIAL,
  MARK,
  UPPER,
  type Word,
  type WordSentence,
} from '../mentions/surface.js';
import { thing } from './name-run.js';

/**
 * A person's surname or first name alone, once the full name or the name with a title has been found anywhere in the text: "Bowman said",
 * "Daniel is held at". Not: beside another capitalized word ("Brown University"), inside another name, a word that is also plain in
 * this text and stands first in its sentence, a name that is a place here as well, unless it says something ("Valerie London … London said").
 */
export const repeatedPeople: Sieve = (input) => {
  const { surface, lexicon, found, over } = input;
  const { words, plain, capitals } = surface;
  const names = new Map<string, number>();
  const surnames = new Set<string>();
  const notPeople = new Set<string>();
  for (const m of found) {
    if (m.confidence < 0.72) continue;
    const from = wordAt(words, m.start);
    if (m.type !== 'person') {
      if (words[from]?.end === m.end && m.confidence >= 0.75) notPeople.add(words[from]!.text);
      continue;
    }
    if (words[from]?.end === m.end && m.confidence < 0.75) continue;
    const parts: Word[] = [];
    for (let i = from; i < words.length && words[i]!.start < m.end; i++) parts.push(words[i]!);
    const own = namesOf(parts, lexicon.people.suffixes);
    for (const w of own) names.set(w.text, Math.max(names.get(w.text) ?? 0, m.confidence));
    if (own.length > 1) surnames.add(own.at(-1)!.text);
  }
  const mine: FoundMention[] = [];
  if (names.size === 0) return mine;
  for (const s of surface.sentences) {
    if (s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      const sure = names.get(w.text);
      if (sure === undefined) continue;
      const place = over[i]! >= 0 && found[over[i]!]!.type === 'place' && found[over[i]!]!.end === w.end;
      if (place && surnames.has(w.text) && speaks(words, i, s)) {
        mine.push(mention(words, i, i + 1, 'person', 'repeated-person', SURER_THAN_PLACE));
        continue;
      }
      if (covered(input, i, 0.7) || notPeople.has(w.text)) continue;
      if (has(w, FIRST) && plain.has(w.key)) continue;
      if (beside(words, i, s) || thing(w, lexicon) || lexicon.places.nationalities.has(w.key)) continue;
      mine.push(mention(words, i, i + 1, 'person', 'repeated-person', Math.max(0.72, Math.min(0.85, sure))));
    }
  }
  return mine;
};

const SURER_THAN_PLACE = 0.95;
const SPEAKS =
  /^(?:says?|said|told|tells|claims|claimed|alleges|alleged|testified|recalled|recalls|explained|complained|wrote|writes|added|described|replied|answered|insisted|sued)$/;

/** The word stands alone as who says something: "London also said", ", London said." */
function speaks(words: readonly Word[], i: number, s: WordSentence): boolean {
  const before = i > s.from ? words[i - 1]! : undefined;
  if (
    before !== undefined &&
    !has(before, FIRST | MARK) &&
    !/^(?:that|and|but|which|whom|what|as|because)$/.test(before.key)
  )
    return false;
  const verb = words[i + 1]?.pos === 'ADV' ? words[i + 2] : words[i + 1];
  return verb !== undefined && SPEAKS.test(verb.key);
}

/** First name and surname; of a name of one word, that word. */
function namesOf(parts: readonly Word[], suffixes: ReadonlySet<string>): Word[] {
  const full = parts.filter(
    (w) => w.is & CAPITAL && !(w.is & (INITIAL | MARK)) && !suffixes.has(w.text) && w.text.length > 2,
  );
  const ends = full.length > 1 ? [full[0]!, full.at(-1)!] : full;
  return ends.filter((w) => !(w.is & UPPER));
}

const beside = (words: readonly Word[], i: number, s: WordSentence): boolean => {
  const before = i > s.from ? words[i - 1] : undefined;
  const after = i + 1 < s.to ? words[i + 1] : undefined;
  if (has(after, CAPITAL) && !has(after, CLITIC)) return true;
  return has(before, CAPITAL) && !has(before, FIRST | UPPER) && words[i]!.start - before!.end <= 2;
};

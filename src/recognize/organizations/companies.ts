import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { phraseAt } from '../mentions/phrase-match.js';
import { mention, type Sieve, SUFFIX } from '../mentions/sieve.js';
import { FUNCTION_WORDS } from '../mentions/small-words.js';
import { CAPITAL, FIRST, has, LOWER, type Word } from '../mentions/surface.js';

/**
 * A name before the ending of a company or an association: "Lakeshore Legal Services, Inc.", "Rana Apparels Ltd",
 * "Harland & Sons LLP". Not: "Co." of a county, a suffix without a capitalized name before it.
 */
export const companies: Sieve = ({ surface, lexicon, begins }) => {
  const { words } = surface;
  const found: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = s.from + 1; i < s.to; i++) {
      if (!(begins[i]! & SUFFIX)) continue;
      if (!(has(words[i], CAPITAL) || words[i]!.text === '&' || words[i]!.text === 'plc' || words[i]!.text === 'e.V.'))
        continue;
      // "the district limited"
      if (has(words[i], LOWER) && words[i]!.key.length > 4) continue;
      const phrase = phraseAt(lexicon.organizations.suffixes, words, i, s.to);
      if (phrase === null || !sameCase(words, i, phrase.words) || STREET.test(words[i - 1]!.key)) continue;
      const end = i + phrase.words.length;
      const from = nameBefore(words, words[i - 1]!.text === ',' ? i - 1 : i, s.from, lexicon);
      if (from >= i || !has(words[from], CAPITAL)) continue;
      found.push(mention(words, from, suffixChain(words, end, s.to), 'organization', 'company-suffix', 0.93));
      i = end - 1;
    }
  }
  return found;
};

/** "SE", "AG", "SA" are endings only as they are written there; "Co" may be "CO". */
const sameCase = (words: readonly Word[], i: number, phrase: readonly string[]): boolean =>
  phrase.length > 1 || phrase[0]!.length > 2 || /^(?:Co\.|LP|SA|AG|SE|KG|AB|NV|BV|Oy)$/.test(words[i]!.text);

/** "Park Ave. SE" is a street. */
const STREET = /^(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|pl|place|ct|court|hwy|highway)$/;

const suffixChain = (words: readonly Word[], end: number, to: number): number =>
  end < to && /^(?:Ltd|Ltd\.|LLC|Inc|Inc\.|Limited)$/.test(words[end]!.text) ? end + 1 : end;

/** Partners of a firm: "Hartman, Lisle & Poe". */
const partners = (words: readonly Word[], k: number, end: number): boolean =>
  k + 1 < end &&
  (words[k + 1]!.text === '&' ||
    words[k + 1]!.key === 'and' ||
    (words[k + 1]!.text === ',' && partners(words, k + 2, end)));

function nameBefore(words: readonly Word[], end: number, from: number, lexicon: Lexicon): number {
  let k = end;
  while (k > from && end - k < 14) {
    const w = words[k - 1]!;
    const before = k - 2 >= from ? words[k - 2] : undefined;
    if (has(w, CAPITAL)) k--;
    else if (
      (w.text === '&' ||
        w.key === 'and' ||
        (w.key === 'of' && before !== undefined && lexicon.organizations.heads.has(before.key))) &&
      has(before, CAPITAL) &&
      k < end
    )
      k -= 2;
    else if (
      w.text === ',' &&
      has(before, CAPITAL) &&
      partners(words, k, end) &&
      !lexicon.organizations.suffixes.has(before!.key) &&
      // "the Company, Hale and Pruitt Limited": in apposition.
      !(words[k - 3]?.key === 'the' && lexicon.organizations.heads.has(before!.key))
    )
      k -= 2;
    else break;
  }
  while (k < end && FUNCTION_WORDS.has(words[k]!.key) && (has(words[k], FIRST) || words[k]!.key === 'the')) k++;
  const role = k < end && has(words[k], FIRST) ? phraseAt(lexicon.people.titles, words, k, end) : null;
  return role !== null && k + role.words.length < end ? k + role.words.length : k;
}

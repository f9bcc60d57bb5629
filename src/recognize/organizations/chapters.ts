import type { FoundMention } from '../../stages.js';
import { coverage, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, DIGIT, FIRST, has, MARK, sentenceEnd, type Word } from '../mentions/surface.js';

const CHAPTERED = /^(?:ngo|union|party|un|igo|religious)$/;
const BRANCH = /^(?:Northern|Southern|Eastern|Western|Central|North|South|East|West|New|Greater|San|Santa|Los|Las)$/;
const COUNTRY =
  /^(?:UK|USA|U\.K\.|U\.S\.A\.|Canada|Australia|Ireland|Scotland|Wales|Europe|India|Kenya|Mexico|International|America|Asia|Africa|Pacific|Americas)$/;
const LOCAL = /^(?:Local|Council|Lodge|Chapter|Branch|District)$/;

/**
 * The chapter of an association: "ACLU of Michigan", "Amnesty International UK", "AFSCME Council 31", "Teamsters Local 117"; and a name
 * that ends in "UK", as many British charities have it.
 * Not: an agency and its country ("Congress of the United States" is Congress), what follows a comma, "the UK".
 */
export const chapters: Sieve = ({ surface, lexicon, found }) => {
  const { words, text, capitals } = surface;
  let places: Int32Array | undefined;
  const placeAt = (i: number): FoundMention | null => {
    places ??= coverage(words, found, 'place');
    return places[i]! >= 0 ? found[places[i]!]! : null;
  };
  const placed = (i: number): boolean =>
    placeAt(i)?.start === words[i]!.start || lexicon.places.names.get(words[i]!.text) !== undefined;
  const mine: FoundMention[] = [];
  const add = (from: number, to: number, sure: number): void => {
    mine.push(mention(words, from, to, 'organization', 'chapter', sure));
  };
  const chaptered = (m: FoundMention): boolean => {
    const known = lexicon.organizations.byName.get(text.slice(m.start, m.end).toLowerCase().replace(/\s+/g, ' '));
    return known !== undefined && CHAPTERED.test(known.kind);
  };
  for (const m of found) {
    if (m.type !== 'organization') continue;
    const from = wordAt(words, m.start);
    const after = wordAt(words, m.end);
    const end = sentenceEnd(surface.sentences, from);
    const next = words[after];
    if (after >= end || next === undefined || next.start - m.end > 2) continue;
    if (LOCAL.test(next.text) && has(words[after + 1], DIGIT)) add(from, after + 2, 0.95);
    else if (COUNTRY.test(next.text)) {
      const to = /^Pacific$/.test(words[after + 1]?.text ?? '') ? after + 2 : after + 1;
      if (!has(words[to], CAPITAL)) add(from, to, 0.96);
    } else if (m.rule === 'known-organization' && placed(after) && chaptered(m))
      add(from, regionEnd(words, after, end, placeAt(after)), 0.9);
    else if (next.key === 'of' && m.rule === 'known-organization' && has(words[after + 1], CAPITAL)) {
      if (chaptered(m)) add(from, regionEnd(words, after + 1, end, placeAt(after + 1)), 0.96);
    }
  }
  for (const s of surface.sentences)
    for (let i = capitals[s.from + 1]!; i < s.to && !s.shouting; i = capitals[i + 1]!) {
      if (words[i]!.text !== 'UK' || s.kind === 'signature') continue;
      const from = charity(words, i, s.from);
      if (from < i) add(from, i + 1, 0.85);
    }
  return mine.filter((m) => m.end > m.start);
};

function regionEnd(words: readonly Word[], i: number, end: number, place: FoundMention | null): number {
  if (FUNCTION_WORDS.has(words[i]!.key) || MONTHS_AND_DAYS.has(words[i]!.key)) return i - 1;
  let to = i + 1;
  if (place !== null) while (to < end && words[to]!.start < place.end) to++;
  else while (to < end && BRANCH.test(words[to - 1]!.text) && has(words[to], CAPITAL)) to++;
  return to;
}

/** Capitalized words right before "UK", at most four. */
function charity(words: readonly Word[], end: number, least: number): number {
  let k = end;
  while (k > least && end - k < 4 && has(words[k - 1], CAPITAL) && !has(words[k - 1], MARK)) k--;
  while (k < end && (FUNCTION_WORDS.has(words[k]!.key) || (has(words[k], FIRST) && end - k === 1))) k++;
  return k;
}

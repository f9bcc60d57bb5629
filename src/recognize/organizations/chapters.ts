import type { FoundMention } from '../../stages.js';
import { coverage, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, DIGIT, has, sentenceEnd } from '../mentions/surface.js';

const CHAPTERED = /^(?:ngo|union|party|un|igo|religious|media)$/;
const BRANCH = /^(?:Northern|Southern|Eastern|Western|Central|North|South|East|West|New|Greater|San|Santa|Los|Las)$/;

/**
 * The chapter of a known association in a place: "ACLU of Michigan", "NAACP of New Jersey", "Amnesty International UK".
 * Not: an agency of a state ("Congress of the United States" is Congress), what follows a comma.
 */
export const chapters: Sieve = ({ surface, lexicon, found }) => {
  const { words, text } = surface;
  const places = coverage(
    words,
    found.map((m) => (m.type === 'place' ? m : { ...m, confidence: -1 })),
  );
  const mine: FoundMention[] = [];
  for (const m of found) {
    if (m.rule !== 'known-organization') continue;
    const known = lexicon.organizations.byName.get(text.slice(m.start, m.end).toLowerCase().replace(/\s+/g, ' '));
    if (!known || !CHAPTERED.test(known.kind)) continue;
    const from = wordAt(words, m.start);
    const after = wordAt(words, m.end);
    const end = sentenceEnd(surface.sentences, from);
    const of = words[after]?.key === 'of';
    let to = of ? after + 1 : after;
    if (to >= end || !has(words[to], CAPITAL) || words[to]!.start - words[to - 1]!.end > 2) continue;
    if (FUNCTION_WORDS.has(words[to]!.key) || MONTHS_AND_DAYS.has(words[to]!.key) || has(words[to], DIGIT)) continue;
    const place = places[to]! >= 0 ? found[places[to]!]! : null;
    if (place !== null) while (to < end && words[to]!.start < place.end) to++;
    else if (of)
      do to++;
      while (to < end && BRANCH.test(words[to - 1]!.text) && has(words[to], CAPITAL));
    else continue;
    mine.push(mention(words, from, to, 'organization', 'chapter', of ? 0.96 : 0.9));
  }
  return mine;
};

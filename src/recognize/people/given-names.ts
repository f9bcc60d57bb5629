import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve, type SieveInput } from '../mentions/sieve.js';
import { MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, FIRST, has, INITIAL, UPPER, type Word } from '../mentions/surface.js';
import { fullWords, holdsThing, nameEnd } from './name-run.js';

/**
 * A known first name and what follows it: "Nora Whitfield", "José de la Cruz", "Mary J. Doe Jr.", "Tomás Peña-Ruiz".
 * Not: a first name that is also a place or a plain word, where the tagger sees no person ("Florence County", "Hope Works"); a run
 * that holds a word of things or organizations ("Robert Mills Hospital"); headlines with a capital on every word, but for plain cases.
 */
export const givenNames: Sieve = (input) => {
  const { surface, lexicon, found } = input;
  const { words, capitals } = surface;
  const tagged = found.some((m) => m.rule === 'tagger');
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      if (covered(input, i, 0.5)) continue;
      const also = lexicon.people.givenNames.get(w.text);
      if (also === undefined || (MONTHS_AND_DAYS.has(w.key) && !has(words[i + 1], INITIAL))) continue;
      if (i > s.from && partOfMore(words, i)) continue;
      const to = nameEnd(words, i, s.to, lexicon);
      const size = fullWords(words, i, to, lexicon);
      if (
        size >= 2 &&
        size <= 5 &&
        free(input, i, to) &&
        !(also && tagged) &&
        !holdsThing(words, i, to, lexicon) &&
        !has(words[to - 1], INITIAL)
      ) {
        const plain = also || s.titled;
        const middle = has(words[i + 1], INITIAL);
        mine.push(
          mention(words, i, to, 'person', 'first-name', middle ? 0.92 : plain ? 0.62 : has(w, FIRST) ? 0.82 : 0.86),
        );
      }
      i = Math.max(i, to - 1);
    }
  }
  return mine;
};

/** Nothing has been found over these words. */
function free(input: SieveInput, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (covered(input, k, 0.5)) return false;
  return true;
}

/** The word stands behind another capitalized word, so that the run does not begin with it. */
const partOfMore = (words: readonly Word[], i: number): boolean =>
  has(words[i - 1], CAPITAL) && !has(words[i - 1], FIRST | UPPER | CLITIC) && words[i]!.start - words[i - 1]!.end <= 2;

import type { FoundMention } from '../../stages.js';
import { phraseAt } from '../mentions/phrase-match.js';
import { covered, mention, type Sieve } from '../mentions/sieve.js';
import { CAPITAL, CLITIC, FIRST, has, INITIAL, LOWER, UPPER } from '../mentions/surface.js';
import { nameEnd, nameWord, thing } from './name-run.js';

/** Titles that are also words for other things: "Count A", "General B". */
const ALSO_A_WORD = /^(?:count|don|general|major|private|chief|secretary|director|president|father|sister|brother)$/;

/**
 * People of whom only a letter is given, by the title before it ("Constable R", "Mr A", "Dr C"), and those of whom the first names are bare
 * letters ("I A Borrin", "J P de Witt"). Not: residents, cells and exhibits with a letter or a number, a letter before another capital ("Class
 * A Felony"), letters in a line in capitals.
 */
export const initialsOnly: Sieve = (input) => {
  const { surface, lexicon } = input;
  const { words, capitals } = surface;
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      if (!has(w, INITIAL)) continue;
      const next = i + 1 < s.to ? words[i + 1] : undefined;
      const before = i > s.from ? words[i - 1]! : undefined;
      if (/^\p{Lu}\.?$/u.test(w.text) && before !== undefined && (!has(next, CAPITAL) || has(next, CLITIC))) {
        const title = phraseAt(lexicon.people.titles, words, i - 1, i);
        if (title !== null && title.value !== 'role' && has(before, CAPITAL) && !ALSO_A_WORD.test(before.key)) {
          mine.push(mention(words, i, i + 1, 'person', 'title-initial', 0.9));
          continue;
        }
      }
      if (!/^\p{Lu}$/u.test(w.text) || !has(next, INITIAL) || has(before, INITIAL) || covered(input, i, 0.9)) continue;
      let to = i + 2;
      while (to < s.to && to - i < 4 && has(words[to], INITIAL)) to++;
      const surname = words[to];
      if (to >= s.to || surname === undefined || has(surname, UPPER | INITIAL)) continue;
      const end = nameEnd(words, to, s.to, lexicon);
      if (end === to || end - to > 3 || !nameWord(words[to]!, lexicon) || thing(surname, lexicon)) continue;
      if (
        has(before, CAPITAL) &&
        !has(before, FIRST) &&
        !has(before, LOWER) &&
        lexicon.people.titles.get(before!.key) === undefined
      )
        continue;
      mine.push(mention(words, i, end, 'person', 'initials', 0.88));
      i = end - 1;
    }
  }
  return mine;
};

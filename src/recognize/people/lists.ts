import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { CAPITAL, has } from '../mentions/surface.js';
import { fullWords, holdsThing, nameEnd } from './name-run.js';

/**
 * The neighbours of a person in a list: "Rebecca Example, Sura Ejemplo and Arash Beispiel"; and two first names that share the surname
 * behind the second, "Ana and Luis Ejemplo". Not: a list that mixes in organizations or places, words with a thing among them.
 */
export const listedPeople: Sieve = (input) => {
  const { surface, lexicon, found, over } = input;
  const { words } = surface;
  const mine: FoundMention[] = [];
  const free = (from: number, to: number): boolean => {
    for (let k = from; k < to; k++) if (covered(input, k, 0.6)) return false;
    return true;
  };
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = s.from; i < s.to; i++) {
      if (over[i]! < 0) continue;
      const person = found[over[i]!]!;
      if (person.type !== 'person' || person.confidence < 0.8) continue;
      let k = wordAt(words, person.end);
      const end = Math.min(s.to, k + 60);
      while (k + 1 < end && (words[k]!.text === ',' || words[k]!.key === 'and' || words[k]!.text === '&')) {
        const from = words[k]!.text === ',' && words[k + 1]!.key === 'and' ? k + 2 : k + 1;
        if (from >= s.to) break;
        const to = nameEnd(words, from, s.to, lexicon);
        const size = fullWords(words, from, to, lexicon);
        if (size < 2 || size > 3 || holdsThing(words, from, to, lexicon)) break;
        const listed = words[k]!.key === 'and' || /^[,.;]$/.test(words[to]?.text ?? '.') || words[to]?.key === 'and';
        if (!listed) break;
        if (free(from, to)) mine.push(mention(words, from, to, 'person', 'list', 0.7));
        k = to;
      }
      const begin = wordAt(words, person.start);
      if (begin - 2 >= s.from && words[begin - 1]!.key === 'and' && has(words[begin - 2], CAPITAL)) {
        const also = lexicon.people.givenNames.get(words[begin - 2]!.text);
        if (also === false && !covered(input, begin - 2, 0.6) && !has(words[begin - 3], CAPITAL))
          mine.push(mention(words, begin - 2, begin - 1, 'person', 'shared-surname', 0.75));
      }
      i = Math.max(i, wordAt(words, person.end) - 1);
    }
  }
  return mine;
};

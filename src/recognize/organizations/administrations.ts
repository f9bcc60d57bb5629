import type { FoundMention } from '../../stages.js';
import { ADMINISTRATION, mention, type Sieve } from '../mentions/sieve.js';
import { FUNCTION_WORDS } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, has, INITIAL } from '../mentions/surface.js';

/**
 * A government by the name of its head: "Biden administration", "Trump Administration", "George W. Bush administration".
 * Not: "the administration", "Iraqi government", "prison administration".
 */
export const administrations: Sieve = ({ surface, begins }) => {
  const { words } = surface;
  const found: FoundMention[] = [];
  for (const s of surface.sentences)
    for (let i = s.from + 1; i < s.to; i++) {
      if (!(begins[i]! & ADMINISTRATION) || s.shouting) continue;
      let from = i;
      while (
        from > s.from &&
        i - from < 4 &&
        has(words[from - 1], CAPITAL | INITIAL) &&
        !FUNCTION_WORDS.has(words[from - 1]!.key)
      )
        from--;
      if (from === i || has(words[from - 1], CLITIC)) continue;
      if (has(words[i], CAPITAL) && i - from > 1) continue;
      found.push(mention(words, from, i + 1, 'organization', 'administration', 0.9));
    }
  return found;
};

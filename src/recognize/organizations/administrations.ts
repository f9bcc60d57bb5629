import type { FoundMention } from '../../stages.js';
import { ADMINISTRATION, mention, type Sieve } from '../mentions/sieve.js';
import { FUNCTION_WORDS } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, has, INITIAL } from '../mentions/surface.js';

/**
 * A government by the name of its head: "Biden administration", "Trump Administration", "George W. Bush administration", "the Trudeau government".
 * Not: "the administration", "Iraqi government", "Belgian administration", "prison administration"; the government of a place ("the Ontario government").
 */
export const administrations: Sieve = ({ surface, begins, lexicon, found: before, over }) => {
  const { words } = surface;
  const found: FoundMention[] = [];
  let surnames: ReadonlySet<string> | undefined;
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
      if (lexicon.places.nationalities.has(words[i - 1]!.key)) continue;
      if (words[i]!.key === 'government') {
        const head = over[i - 1]! >= 0 ? before[over[i - 1]!]! : null;
        surnames ??= lastWords(surface.text, before);
        const person = head?.type === 'person' || (head?.rule === 'tagger' && surnames.has(words[i - 1]!.text));
        if (i - from > 2 || !person) continue;
      }
      if (has(words[i], CAPITAL) && i - from > 1) continue;
      found.push(mention(words, from, i + 1, 'organization', 'administration', 0.9));
    }
  return found;
};

/** Last words of the names of people, of more than one word. */
const lastWords = (text: string, found: readonly FoundMention[]): Set<string> =>
  new Set(
    found
      .filter((m) => m.type === 'person')
      .map((m) => text.slice(m.start, m.end).split(/\s+/))
      .filter((parts) => parts.length > 1)
      .map((parts) => parts.at(-1)!),
  );

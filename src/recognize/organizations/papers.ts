import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { CAPITAL, has } from '../mentions/surface.js';
import { PAPER } from './media.js';

/**
 * A paper by the last word of its name, once the whole has been found: "told the Gazette" after "Harlow Valley Gazette". Not: without the
 * article, or before another capital.
 */
export const paperNames: Sieve = (input) => {
  const { surface, found } = input;
  const { words, capitals, sentences } = surface;
  const papers = new Set<string>();
  for (const m of found) {
    if (m.type !== 'organization') continue;
    const last = wordAt(words, m.end - 1);
    if (last > 0 && words[last - 1]!.start >= m.start && PAPER.test(words[last]!.key)) papers.add(words[last]!.text);
  }
  const mine: FoundMention[] = [];
  if (papers.size === 0) return mine;
  for (const s of sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from + 1]!; i < s.to; i = capitals[i + 1]!) {
      if (!papers.has(words[i]!.text) || words[i - 1]!.key !== 'the' || covered(input, i, 0.8)) continue;
      if (i + 1 >= s.to || !has(words[i + 1], CAPITAL))
        mine.push(mention(words, i, i + 1, 'organization', 'short-paper', 0.85));
    }
  }
  return mine;
};

import type { FoundMention } from '../../stages.js';
import { mention, type Sieve } from '../mentions/sieve.js';
import { CAPITAL, has } from '../mentions/surface.js';
import { fullWords, holdsThing, nameEnd } from './name-run.js';

/** Who wrote a story, from its byline: "By Jane Doe and John Roe, Staff Writers". Not: "By staff", a publisher. */
export const bylines: Sieve = ({ surface, lexicon }) => {
  const { words } = surface;
  const found: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.kind !== 'byline') continue;
    for (let i = s.from; i < s.to; i++) {
      if (!/^(?:by|and|,)$/.test(words[i]!.key) || !has(words[i + 1], CAPITAL)) continue;
      if (words[i]!.key !== 'by' && found.length === 0) continue;
      if (words[i - 1]?.key === 'posted') continue;
      const to = nameEnd(words, i + 1, s.to, lexicon);
      const size = fullWords(words, i + 1, to, lexicon);
      if (size >= 2 && size <= 4 && !holdsThing(words, i + 1, to, lexicon))
        found.push(mention(words, i + 1, to, 'person', 'byline', 0.9));
      i = Math.max(i, to - 1);
    }
  }
  return found;
};

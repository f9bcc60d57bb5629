import type { FoundMention } from '../../stages.js';
import { mention, type Sieve, wordAt } from '../mentions/sieve.js';

/**
 * Whom a person belongs to is no person: "Ann Roe of Hallam Lisle" names a firm. Where the tagger sees two people of two words with "of"
 * between, the second is a body. Not: one word ("Ann of Tarn").
 */
export const ofPeople: Sieve = ({ surface, found }) => {
  const { words } = surface;
  const mine: FoundMention[] = [];
  const ends = new Set<number>();
  for (const m of found) if (m.type === 'person' && m.rule === 'tagger') ends.add(wordAt(words, m.end - 1) + 1);
  for (const m of found) {
    if (m.type !== 'person' || m.rule !== 'tagger' || m.confidence > 0.9) continue;
    const from = wordAt(words, m.start);
    const to = wordAt(words, m.end - 1) + 1;
    if (to - from < 2 || words[from - 1]?.key !== 'of' || !ends.has(from - 1)) continue;
    mine.push(mention(words, from, to, 'organization', 'of-person', Math.max(0.75, m.confidence + 0.02)));
  }
  return mine;
};

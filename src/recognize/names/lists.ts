import type { WordKnowledge } from '../../lexicon/word-knowledge.js';
import { PREFIX, phraseHash } from './phrase-hash.js';
import { type CodedText, FACTS, OF, type Vocabulary } from './vocabulary.js';

const LONGEST = 8;

/**
 * For each word of a sentence the longest listed phrase it stands in, as the bits of its lists and the place of the word in it (0 to 2:
 * first, inner, last), in one number; 0 for none. Written into `out`, from 0 on.
 */
export function listedPhrases(
  { facts }: Vocabulary,
  knowledge: WordKnowledge,
  words: CodedText['words'],
  start: number,
  end: number,
  out: Int32Array,
): void {
  out.fill(0, 0, end - start);
  for (let i = start; i < end; i++) {
    const word = words[i]! * FACTS;
    if (facts[word + OF.opens] === 0) continue;
    let hash = facts[word + OF.phrase]!;
    let last = -1;
    let lists = 0;
    let entry = PREFIX;
    for (let k = i + 1; k < end && k < i + LONGEST && entry & PREFIX; k++) {
      hash = phraseHash(hash, facts[words[k]! * FACTS + OF.phrase]!);
      entry = knowledge.phrase(hash);
      if ((entry & ~PREFIX) === 0) continue;
      last = k;
      lists = entry & ~PREFIX;
    }
    if (last < 0) continue;
    for (let k = i; k <= last; k++) out[k - start] = 1 + (k === i ? 0 : k === last ? 2 : 1) + 4 * lists;
    i = last;
  }
}

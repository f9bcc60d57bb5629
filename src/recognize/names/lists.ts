import type { WordKnowledge } from '../../lexicon/word-knowledge.js';
import { mix } from './hash.js';
import type { Word } from './words.js';

const LONGEST = 8;

/** Among the bits of a phrase's lists: a longer listed phrase begins with it. */
export const PREFIX = 0x8000;

/** The hash of a phrase in lists, from the hashes of its words; a phrase of one word has the word's own. */
export const phraseHash = (hash: number, next: number): number => mix(hash ^ 0x1b873593, next);

/**
 * For each word the longest listed phrase it stands in, as the bits of its lists and the place of the word in it (0 to 3: first, inner,
 * last), in one number; 0 for none. Written into `out`.
 */
export function listedPhrases(words: readonly Word[], knowledge: WordKnowledge, out: Uint32Array): void {
  const n = words.length;
  out.fill(0, 0, n);
  for (let i = 0; i < n; i++) {
    let hash = words[i]!.phrase;
    let entry = knowledge.phrase(hash);
    if ((entry & PREFIX) === 0) continue;
    let end = -1;
    let lists = 0;
    for (let k = i + 1; k < n && k < i + LONGEST && entry & PREFIX; k++) {
      hash = phraseHash(hash, words[k]!.phrase);
      entry = knowledge.phrase(hash);
      if ((entry & ~PREFIX) === 0) continue;
      end = k;
      lists = entry & ~PREFIX;
    }
    if (end < 0) continue;
    for (let k = i; k <= end; k++) out[k] = 1 + (k === i ? 0 : k === end ? 2 : 1) + 4 * lists;
    i = end;
  }
}

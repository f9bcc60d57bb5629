import { mix } from './hash.js';

/** Among the bits of a phrase's lists: a longer listed phrase begins with it. */
export const PREFIX = 0x8000;

/** The hash of a phrase in lists, from the hashes of its words; a phrase of one word has the word's own. */
export const phraseHash = (hash: number, next: number): number => mix(hash ^ 0x1b873593, next);

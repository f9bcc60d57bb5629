import { HashIndex, packSorted, slotsOf, unpackSorted } from './hash-index.js';
import { lazy } from './lazy.js';
import { packSections, unpackSections } from './model-file.js';
import { prepared, preparedJson, preparedNumbers } from './prepared.js';

/**
 * What is known of words beforehand, by the hash of their lower-case form: a cluster of words used alike, how common the word is, and
 * the lists of names it stands in. Phrases of several words stand in lists too.
 */
export interface WordKnowledge {
  /** The place of a word by its 32-bit hash, or -1. */
  find(hash: number): number;
  /** Bits of the lists that hold the word. */
  lists(place: number): number;
  /** 0 for a word unknown, then from 1, the most common, up to 15. */
  rank(place: number): number;
  /** The clusters of a word: four inside each other, from coarse to fine, and one of another division; empty where it has none. */
  clusters(place: number): readonly number[];
  /** Bits of the lists that hold a phrase, by the hash of its words; the highest where a longer one begins with it. */
  phrase(hash: number): number;
}

const KEY_BITS = 28;
const NO_LEAF = 0xffff;

export interface WordTable {
  /** Sorted, 28 bits. */
  readonly keys: Uint32Array;
  readonly leaves: Uint16Array;
  /** The cluster of each word in a second, independent division. */
  readonly others: Uint16Array;
  readonly ranks: Uint8Array;
  readonly lists: Uint16Array;
  /** For each finest cluster, its three wider ones. */
  readonly parents: Uint16Array;
  readonly phraseKeys: Uint32Array;
  readonly phraseLists: Uint16Array;
}

const bytesOf = (a: Uint16Array): Uint8Array => {
  const out = new Uint8Array(a.length * 2);
  for (let i = 0; i < a.length; i++) {
    out[i] = a[i]! & 255;
    out[a.length + i] = a[i]! >> 8;
  }
  return out;
};
const wide = (bytes: Uint8Array): Uint16Array => {
  const n = bytes.length / 2;
  const out = new Uint16Array(n);
  for (let i = 0; i < n; i++) out[i] = bytes[i]! | (bytes[n + i]! << 8);
  return out;
};

export const packWords = (t: WordTable): Buffer =>
  packSections({
    header: { words: t.keys.length, phrases: t.phraseKeys.length },
    parts: {
      keys: packSorted(t.keys),
      leaves: bytesOf(t.leaves),
      others: bytesOf(t.others),
      ranks: t.ranks,
      lists: bytesOf(t.lists),
      parents: bytesOf(t.parents),
      phraseKeys: packSorted(t.phraseKeys),
      phraseLists: bytesOf(t.phraseLists),
    },
  });

export function unpackWords(file: Uint8Array): WordKnowledge {
  const model = lazy(() => unpackSections(file));
  const header = preparedJson('words', [file], () => ({
    words: model().header.words as number,
    phrases: model().header.phrases as number,
  }));
  const indexed = (name: 'keys' | 'phraseKeys', size: number): HashIndex =>
    new HashIndex(
      preparedNumbers(name, [file], Int32Array, () => slotsOf(unpackSorted(model().parts[name]!, size), KEY_BITS)),
      size,
      KEY_BITS,
    );
  const numbers = (name: keyof WordTable): Uint16Array =>
    preparedNumbers(name, [file], Uint16Array, () => wide(model().parts[name]!));
  const index = indexed('keys', header.words);
  const phrases = indexed('phraseKeys', header.phrases);
  const leaves = numbers('leaves');
  const others = numbers('others');
  const ranks = prepared('ranks', [file], () => model().parts.ranks!);
  const lists = numbers('lists');
  const parents = numbers('parents');
  const phraseLists = numbers('phraseLists');
  return {
    find: (hash) => index.find(hash),
    lists: (place) => (place < 0 ? 0 : lists[place]!),
    rank: (place) => (place < 0 ? 0 : ranks[place]!),
    clusters: (place) => {
      const leaf = place < 0 ? NO_LEAF : leaves[place]!;
      if (leaf === NO_LEAF) return [];
      return [parents[3 * leaf]!, parents[3 * leaf + 1]!, parents[3 * leaf + 2]!, leaf, others[place]!];
    },
    phrase: (hash) => {
      const place = phrases.find(hash);
      return place < 0 ? 0 : phraseLists[place]!;
    },
  };
}

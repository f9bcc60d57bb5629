import type { WordTable } from '../../src/lexicon/word-knowledge.js';
import { PREFIX, phraseHash } from '../../src/recognize/names/phrase-hash.js';
import { knownAs } from '../../src/recognize/names/words.js';

const NO_LEAF = 0xffff;
const key = (hash: number): number => hash >>> 4;

/** Gathers clusters and lists, then gives the table that is packed. */
export class WordTableBuilder {
  private readonly words = new Map<number, { leaf: number; other: number; rank: number; lists: number }>();
  private readonly phrases = new Map<number, number>();

  constructor(private readonly parents: Uint16Array) {}

  get size(): number {
    return this.words.size + this.phrases.size;
  }

  /** `place`: of the word in the order of frequency, from 0. The first of two spellings alike wins. */
  addCluster(word: string, leaf: number, other: number, place: number): void {
    const k = key(knownAs(word));
    if (!this.words.has(k))
      this.words.set(k, { leaf, other, rank: Math.min(15, 1 + Math.floor(Math.log2(place / 16 + 1))), lists: 0 });
  }

  /** A name of one or several words, split as the tokens of a text are: "St. Louis" has three words. */
  addName(name: string, list: number): void {
    const words = name.toLowerCase().replace(/’/g, "'").split(/\s+/).filter(Boolean);
    if (words.length === 0 || words.length > 8) return;
    if (words.length === 1) {
      const k = key(knownAs(words[0]!));
      const entry = this.words.get(k) ?? { leaf: NO_LEAF, other: 0, rank: 0, lists: 0 };
      entry.lists |= 1 << list;
      this.words.set(k, entry);
      return;
    }
    let hash = knownAs(words[0]!);
    for (let i = 0; i < words.length; i++) {
      if (i > 0) hash = phraseHash(hash, knownAs(words[i]!));
      const bits = i + 1 < words.length ? PREFIX : 1 << list;
      this.phrases.set(key(hash), (this.phrases.get(key(hash)) ?? 0) | bits);
    }
  }

  table(): WordTable {
    const keys = Uint32Array.from([...this.words.keys()].sort((a, b) => a - b));
    const entries = Array.from(keys, (k) => this.words.get(k)!);
    const phraseKeys = Uint32Array.from([...this.phrases.keys()].sort((a, b) => a - b));
    return {
      keys,
      leaves: Uint16Array.from(entries, (e) => e.leaf),
      others: Uint16Array.from(entries, (e) => e.other),
      ranks: Uint8Array.from(entries, (e) => e.rank),
      lists: Uint16Array.from(entries, (e) => e.lists),
      parents: this.parents,
      phraseKeys,
      phraseLists: Uint16Array.from(phraseKeys, (k) => this.phrases.get(k)!),
    };
  }
}

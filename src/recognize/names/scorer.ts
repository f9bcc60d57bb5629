import type { NamesModel } from '../../lexicon/names-model.js';
import { contextFeatures, lookAround, MOST_CONTEXT_FEATURES, newAround } from './context.js';
import { atOffset, atomsAt, REACH } from './features.js';
import { WordCache } from './sentence.js';
import { TAGS } from './tags.js';
import type { Word } from './words.js';

const SPAN = 2 * REACH + 1;
const MOST_WORDS = 150_000;

/** Adds the weights of a feature to the scores from `at` on. */
export function addRow(model: NamesModel, hash: number, scores: Float32Array, at: number): void {
  const row = model.rows.find(hash);
  if (row < 0) return;
  const { weights } = model;
  const from = row * TAGS;
  for (let k = 0; k < TAGS; k++) scores[at + k]! += weights[from + k]!;
}

/**
 * Scores tokens. What a word alone says of itself and of its neighbours is worked out once for each spelling and kept from document to
 * document; the rest is looked up for each token.
 */
export class Scorer {
  cache: WordCache;
  private readonly found = new Uint32Array(MOST_CONTEXT_FEATURES);
  private around = newAround(256);

  constructor(private readonly model: NamesModel) {
    this.cache = new WordCache(model.words);
  }

  /** Forgets words when there are too many of them. To be called between documents. */
  tidy(): void {
    if (this.cache.size > MOST_WORDS) this.cache = new WordCache(this.model.words);
  }

  private scoresOf(word: Word): Float32Array {
    const scores = new Float32Array(SPAN * TAGS);
    for (let offset = -REACH; offset <= REACH; offset++)
      for (const atom of atomsAt(word, offset))
        addRow(this.model, atOffset(atom, offset), scores, (offset + REACH) * TAGS);
    word.scores = scores;
    return scores;
  }

  /** TAGS scores for each word of a sentence, written into `emissions`. */
  score(words: readonly Word[], emissions: Float32Array): void {
    const n = words.length;
    const { edge } = this.cache;
    if (this.around.first.length < n) this.around = newAround(2 * n);
    lookAround(words, this.model.words, this.around);
    emissions.fill(0, 0, n * TAGS);
    for (let j = -REACH; j < n + REACH; j++) {
      const word = j >= 0 && j < n ? words[j]! : edge;
      const scores = word.scores ?? this.scoresOf(word);
      for (let offset = -REACH; offset <= REACH; offset++) {
        const i = j - offset;
        if (i < 0 || i >= n) continue;
        const from = (offset + REACH) * TAGS;
        const to = i * TAGS;
        for (let k = 0; k < TAGS; k++) emissions[to + k]! += scores[from + k]!;
      }
    }
    for (let i = 0; i < n; i++) {
      const count = contextFeatures(words, edge, this.around, i, this.found);
      for (let f = 0; f < count; f++) addRow(this.model, this.found[f]!, emissions, i * TAGS);
    }
  }
}

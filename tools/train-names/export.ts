import { ROW_BITS, type WeightTable, WIDEST } from '../../src/lexicon/names-model.js';
import { TAGS } from '../../src/recognize/names/tags.js';
import type { RowTable } from './dataset.js';
import type { Weights } from './perceptron.js';

/** The `most` weightiest rows as whole numbers, sorted by key. */
export function prune(table: RowTable, weights: Weights, most: number): WeightTable {
  const hashes = table.hashes();
  const heights = new Float32Array(table.size);
  for (let row = 0; row < table.size; row++) {
    let height = 0;
    for (let k = 0; k < TAGS; k++) height = Math.max(height, Math.abs(weights.emissions[row * TAGS + k]!));
    heights[row] = height;
  }
  const order = Array.from(heights.keys())
    .sort((a, b) => heights[b]! - heights[a]! || hashes[a]! - hashes[b]!)
    .slice(0, most);
  // Nearly all rows fit a byte; the few that don't are kept whole.
  const unit = heights[order[Math.floor(order.length * 0.0005)]!]! / 127;
  const byKey = new Map<number, number>();
  for (const row of order) {
    const key = hashes[row]! >>> (32 - ROW_BITS);
    if (heights[row]! / unit >= 0.5 && !byKey.has(key)) byKey.set(key, row);
  }
  const keys = Uint32Array.from([...byKey.keys()].sort((a, b) => a - b));
  const out = new Int16Array(keys.length * TAGS);
  keys.forEach((key, i) => {
    const row = byKey.get(key)!;
    for (let k = 0; k < TAGS; k++)
      out[i * TAGS + k] = Math.round(Math.max(-WIDEST, Math.min(WIDEST, weights.emissions[row * TAGS + k]! / unit)));
  });
  return { keys, weights: out, transitions: Array.from(weights.transitions, (w) => w / unit), confidence: [] };
}

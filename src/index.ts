/** The public API. */
import { loadLexicon } from './lexicon/index.js';
import { analyse } from './pipeline.js';
import { readFile } from './read/index.js';
import type { Result } from './records.js';
import { mergeResults } from './resolve/index.js';

export type * from './records.js';

/** All records of some files. */
export function extract(paths: readonly string[]): Result {
  const lexicon = loadLexicon();
  return mergeResults(paths.map((p) => analyse(readFile(p), lexicon)));
}

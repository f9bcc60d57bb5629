/**
 * The words the grammar stands on: every list of `data/`, loaded on first use and frozen. Each group of lists has a file of its own
 * here; stages get the lexicon as an argument and never open files.
 */
export interface Lexicon {
  readonly version: 1;
}

export function loadLexicon(): Lexicon {
  return Object.freeze({ version: 1 as const });
}

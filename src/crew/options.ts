/** What a run is asked for, as far as it bears on the records of a document: plain values, so that it can be sent to a worker. */
import type { TaxonomyFiles } from '../lexicon/of-run.js';
import type { ReadOptions } from '../read/index.js';

export interface WorkOptions extends ReadOptions {
  /** The date of all documents (2022-03-18, 2022-03 or 2022), in place of what they say themselves. */
  readonly date?: string;
  /** A CSV file with the columns path and any of source, title, publisher, published, genre. It goes before `date`. */
  readonly metadata?: string;
  /** CSV files of names to find, with the columns name, aliases, type and any attributes; they win over everything else. */
  readonly gazetteer?: string | readonly string[];
  /** CSV or JSON files of categories in place of the built-in ones, each adding to those before it; "builtin" stands for the built-in ones. */
  readonly taxonomy?: TaxonomyFiles;
}

/** The plain values of a larger options object: callbacks stay where they are, and how many workers there are bears on no record. */
export function plainOptions(options: WorkOptions): WorkOptions {
  const plain = Object.entries(options).filter(
    ([name, value]) => name !== 'workers' && value !== undefined && typeof value !== 'function',
  );
  return Object.fromEntries(plain);
}

/** The lexicon of a run. What is built in is loaded once in each thread, list by list as they are asked for. */
import { type Lexicon, readGazetteers, withGazetteer } from '../lexicon/index.js';
import { lexiconOf } from '../lexicon/of-run.js';
import type { WorkOptions } from './options.js';

/** With the user's own names and categories. Throws UsageError for a list that cannot be read or makes no sense. */
export function lexiconWith({ gazetteer, taxonomy }: Pick<WorkOptions, 'gazetteer' | 'taxonomy'>): Lexicon {
  const paths = gazetteer === undefined ? [] : [gazetteer].flat();
  const words = lexiconOf(taxonomy);
  return paths.length === 0 ? words : withGazetteer(words, readGazetteers(paths));
}

import { statSync } from 'node:fs';
import { type Lexicon, loadLexicon, withTaxonomy } from './index.js';
import { BUILTIN, readTaxonomies } from './own-taxonomy.js';
import { type TaxonomyRows, taxonomyOf } from './taxonomy.js';

/** Files of categories, each adding to those before it; "builtin" stands for the built-in ones. */
export type TaxonomyFiles = string | readonly string[];

let builtin: Lexicon | undefined;
let own: { readonly key: string; readonly lexicon: Lexicon } | undefined;

/** What a file was when it was read, so that one that has changed since is read again. */
function stateOf(file: string): string {
  const state = file === BUILTIN ? undefined : statSync(file, { throwIfNoEntry: false });
  return state === undefined ? file : `${file} ${state.size} ${state.mtimeMs}`;
}

/** The words of a run: the built-in ones, with the user's categories where there are any. Throws UsageError for files that are none. */
export function lexiconOf(taxonomy?: TaxonomyFiles): Lexicon {
  builtin ??= loadLexicon();
  const files = taxonomy === undefined ? [] : [taxonomy].flat();
  if (files.every((file) => file === BUILTIN)) return builtin;
  const key = JSON.stringify(files.map(stateOf));
  if (own?.key !== key) own = { key, lexicon: withTaxonomy(builtin, taxonomyOf(readTaxonomies(files))) };
  return own.lexicon;
}

/** The categories in force, with their cues as they are written. */
export const taxonomyRows = (taxonomy: TaxonomyFiles = BUILTIN): TaxonomyRows => readTaxonomies([taxonomy].flat());

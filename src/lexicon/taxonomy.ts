import stemmers from 'natural/lib/natural/stemmers/index.js';
import { z } from 'zod';
import { cells, readTable } from './table.js';

/** A row of data/taxonomy.csv. */
export const categoryRowSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  label: z.string().min(1),
  group: z.string().min(1),
  huridocs: z.string(),
  pbnds: z.string(),
});
/** A row of data/taxonomy-cues.csv. */
export const categoryCueRowSchema = z.strictObject({
  category: z.string().regex(/^[a-z_]+$/),
  cue: z.string().min(1),
  not_after: z.string(),
  not_before: z.string(),
  weight: z.enum(['conduct', 'topic']),
});

export interface Category {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly huridocs: readonly string[];
  readonly pbnds: readonly string[];
}

/** One word of a cue: a stem, an exact word, or a gap of up to four words. */
export type CueStep = { readonly stem: string } | { readonly exact: string } | { readonly gap: true };
export interface CategoryCue {
  readonly category: string;
  readonly steps: readonly CueStep[];
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  /** The word alone tells what it is about, not that anything was done. */
  readonly topic: boolean;
}

export interface Taxonomy {
  readonly categories: ReadonlyMap<string, Category>;
  /** Cues by the stem of their first word (an exact first word stands under its own stem), the longest first, of equals the one that tells conduct. */
  readonly cues: ReadonlyMap<string, readonly CategoryCue[]>;
  /** The stem of a word form in lower case; remembered for each form. */
  stem(word: string): string;
}

const MOST_STEMS = 50_000;

// The stemmer's time grows with the square of a word's length; what is longer than this is no word.
const LONGEST_WORD = 40;

/** Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) over lower-case word forms. */
export function stemmer(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const had = known.get(word);
    if (had !== undefined) return had;
    if (known.size > MOST_STEMS) known.clear();
    const stem = word.length <= LONGEST_WORD && /^[a-z]+$/.test(word) ? stemmers.PorterStemmer.stem(word) : word;
    known.set(word, stem);
    return stem;
  };
}

/** A cue as the tokenizer would cut it: at hyphens between letters; hyphens themselves are passed over. */
const steps = (cue: string, stem: (w: string) => string, at = /\s+|(?<=[a-z])-(?=[a-z])/): CueStep[] =>
  cue
    .toLowerCase()
    .split(at)
    .map((word) =>
      word === '~' ? { gap: true } : word.startsWith('=') ? { exact: word.slice(1) } : { stem: stem(word) },
    );

const firstKey = (cue: CategoryCue, stem: (w: string) => string): string => {
  const first = cue.steps[0]!;
  return 'exact' in first ? stem(first.exact) : 'stem' in first ? first.stem : '';
};

/** Loads categories and their cues; a user may give other rows in their place. */
export function loadTaxonomy(): Taxonomy {
  const stem = stemmer();
  const categories = new Map<string, Category>();
  for (const row of readTable<z.infer<typeof categoryRowSchema>>('taxonomy.csv'))
    categories.set(row.id, { ...row, huridocs: cells(row.huridocs), pbnds: cells(row.pbnds) });
  const cues = new Map<string, CategoryCue[]>();
  for (const row of readTable<z.infer<typeof categoryCueRowSchema>>('taxonomy-cues.csv')) {
    // a tokenizer may keep a compound whole: "cover-up"
    const whole = row.cue
      .toLowerCase()
      .split(/\s+/)
      .map((w) => steps(w, stem, /\s+/)[0]!);
    for (const form of row.cue.includes('-') ? [steps(row.cue, stem), whole] : [steps(row.cue, stem)]) {
      const cue: CategoryCue = {
        category: row.category,
        steps: form,
        notAfter: new Set(cells(row.not_after.toLowerCase())),
        notBefore: new Set(cells(row.not_before.toLowerCase())),
        topic: row.weight === 'topic',
      };
      const key = firstKey(cue, stem);
      const list = cues.get(key);
      if (list) list.push(cue);
      else cues.set(key, [cue]);
    }
  }
  for (const list of cues.values())
    list.sort((a, b) => b.steps.length - a.steps.length || Number(a.topic) - Number(b.topic));
  return Object.freeze({ categories, cues, stem });
}

import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { z } from 'zod';
import { preparedJson } from './prepared.js';
import { cells, readData, readTable } from './table.js';

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
  /** Codes of other lists of categories, by the name of the list. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** A cue as a person writes it: see data/README.md. */
export interface CueRow {
  readonly category: string;
  readonly cue: string;
  readonly not_after: readonly string[];
  readonly not_before: readonly string[];
  readonly weight: 'conduct' | 'topic';
}

/** Categories and their cues, before they are made ready to be looked up. */
export interface TaxonomyRows {
  readonly categories: readonly Category[];
  readonly cues: readonly CueRow[];
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

/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) over lower-case word forms. It fills `known`, the stems that
 * it remembers.
 */
export function stemmer(known = new Map<string, string>()): (word: string) => string {
  return (word) => {
    const had = known.get(word);
    if (had !== undefined) return had;
    if (known.size > MOST_STEMS) known.clear();
    const stem = word.length <= LONGEST_WORD && /^[a-z]+$/.test(word) ? PorterStemmer.stem(word) : word;
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

const firstKey = ([first]: readonly CueStep[], stem: (w: string) => string): string =>
  first === undefined || 'gap' in first ? '' : 'exact' in first ? stem(first.exact) : first.stem;

/** A cue as it can be kept: sets are lists. */
interface PlainCue {
  readonly category: string;
  readonly steps: readonly CueStep[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  readonly topic: boolean;
}

/** Cues by first stem, in the order of `Taxonomy.cues`, and the stems they took. */
interface PlainCues {
  readonly cues: readonly (readonly [string, readonly PlainCue[]])[];
  readonly stems: readonly (readonly [string, string])[];
}

function plainCues(rows: readonly CueRow[]): PlainCues {
  const stems = new Map<string, string>();
  const stem = stemmer(stems);
  const cues = new Map<string, PlainCue[]>();
  for (const row of rows) {
    // a tokenizer may keep a compound whole: "cover-up"
    const whole = row.cue
      .toLowerCase()
      .split(/\s+/)
      .map((w) => steps(w, stem, /\s+/)[0]!);
    for (const form of row.cue.includes('-') ? [steps(row.cue, stem), whole] : [steps(row.cue, stem)]) {
      const cue: PlainCue = {
        category: row.category,
        steps: form,
        notAfter: row.not_after.map((w) => w.toLowerCase()),
        notBefore: row.not_before.map((w) => w.toLowerCase()),
        topic: row.weight === 'topic',
      };
      const key = firstKey(form, stem);
      const list = cues.get(key);
      if (list) list.push(cue);
      else cues.set(key, [cue]);
    }
  }
  // Of equals the first category of the alphabet: the order of the rows makes no difference.
  for (const list of cues.values())
    list.sort(
      (a, b) =>
        b.steps.length - a.steps.length ||
        Number(a.topic) - Number(b.topic) ||
        (a.category < b.category ? -1 : Number(a.category > b.category)),
    );
  return { cues: [...cues], stems: [...stems] };
}

const NO_WORDS: ReadonlySet<string> = new Set();
const setOf = (words: readonly string[]): ReadonlySet<string> => (words.length > 0 ? new Set(words) : NO_WORDS);

function taxonomyWith(categories: readonly Category[], plain: PlainCues): Taxonomy {
  const cues = new Map(
    plain.cues.map(([key, list]) => [
      key,
      list.map((c): CategoryCue => ({ ...c, notAfter: setOf(c.notAfter), notBefore: setOf(c.notBefore) })),
    ]),
  );
  return Object.freeze({
    categories: new Map(categories.map((c) => [c.id, c])),
    cues,
    stem: stemmer(new Map(plain.stems)),
  });
}

const builtinCategories = (): Category[] =>
  readTable<z.infer<typeof categoryRowSchema>>('taxonomy.csv').map(({ id, label, group, huridocs, pbnds }) => ({
    id,
    label,
    group,
    codes: { huridocs: cells(huridocs), pbnds: cells(pbnds) },
  }));

const builtinCues = (): CueRow[] =>
  readTable<z.infer<typeof categoryCueRowSchema>>('taxonomy-cues.csv').map((row) => ({
    ...row,
    not_after: cells(row.not_after),
    not_before: cells(row.not_before),
  }));

/** The categories of `data/`. */
export const builtinTaxonomy = (): TaxonomyRows => ({ categories: builtinCategories(), cues: builtinCues() });

/** Makes categories of the user ready to be looked up. */
export const taxonomyOf = ({ categories, cues }: TaxonomyRows): Taxonomy => taxonomyWith(categories, plainCues(cues));

/** Loads the categories of `data/` and their cues. */
export const loadTaxonomy = (): Taxonomy =>
  taxonomyWith(
    builtinCategories(),
    preparedJson('taxonomy', [readData('taxonomy-cues.csv')], () => plainCues(builtinCues())),
  );

import { z } from 'zod';
import { type CategoryCue, type CuesByStem, cuesByStem } from './category-cues.js';
import {
  type CueRow,
  NUMBER,
  type PlainCues,
  packedCues,
  plainCues,
  unpackedCues,
  type WordGroup,
} from './plain-cues.js';
import { prepared } from './prepared.js';
import { stemmer } from './stemmer.js';
import { cells, readData, readTable } from './table.js';

export type { CategoryCue, CueStep, CueWord } from './category-cues.js';
export type { CueRow } from './plain-cues.js';

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
  weight: z.enum(['conduct', 'topic', 'frame']),
  setting: z.string(),
});
/** A row of data/taxonomy-words.csv. */
export const wordGroupRowSchema = z.strictObject({
  group: z.string().regex(/^[a-z_]+$/),
  use: z.enum(['cue', 'setting']),
  words: z.string().min(1),
});

export interface Category {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** Codes of other lists of categories, by the name of the list. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** Categories and their cues, before they are made ready to be looked up. */
export interface TaxonomyRows {
  readonly categories: readonly Category[];
  readonly cues: readonly CueRow[];
}

export interface Taxonomy {
  readonly categories: ReadonlyMap<string, Category>;
  readonly cues: CuesByStem;
  /** Cues that begin with a number. */
  readonly counted: readonly CategoryCue[];
  /** The settings ("work", "school") that a stem speaks for. */
  readonly settings: ReadonlyMap<string, readonly string[]>;
  /** The stem of a word form in lower case; remembered for each form. */
  stem(word: string): string;
}

const NO_CUES: readonly CategoryCue[] = [];

function taxonomyWith(categories: readonly Category[], plain: PlainCues): Taxonomy {
  const cues = cuesByStem(plain);
  return Object.freeze({
    categories: new Map(categories.map((c) => [c.id, c])),
    cues,
    get counted() {
      return cues.get(NUMBER) ?? NO_CUES;
    },
    settings: new Map(plain.settings),
    stem: stemmer(),
  });
}

const wordGroups = (): WordGroup[] =>
  readTable<z.infer<typeof wordGroupRowSchema>>('taxonomy-words.csv').map((row) => ({
    ...row,
    words: cells(row.words.toLowerCase()),
  }));

/** The names that a cue may have after "@", and those of settings. */
export function groupNames(): { readonly cue: readonly string[]; readonly setting: readonly string[] } {
  const rows = wordGroups();
  const named = (use: WordGroup['use']): string[] => rows.filter((g) => g.use === use).map((g) => g.group);
  return { cue: named('cue'), setting: named('setting') };
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
    setting: cells(row.setting),
  }));

/** The categories of `data/`. */
export const builtinTaxonomy = (): TaxonomyRows => ({ categories: builtinCategories(), cues: builtinCues() });

/** Makes categories of the user ready to be looked up. */
export const taxonomyOf = ({ categories, cues }: TaxonomyRows): Taxonomy =>
  taxonomyWith(categories, plainCues(cues, wordGroups()));

/** Loads the categories of `data/` and their cues. */
export const loadTaxonomy = (): Taxonomy =>
  taxonomyWith(
    builtinCategories(),
    unpackedCues(
      prepared('taxonomy', [readData('taxonomy-cues.csv'), readData('taxonomy-words.csv')], () =>
        packedCues(builtinCues(), wordGroups()),
      ),
    ),
  );

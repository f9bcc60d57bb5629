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

/** A cue as a person writes it: see data/README.md. */
export interface CueRow {
  readonly category: string;
  readonly cue: string;
  readonly not_after: readonly string[];
  readonly not_before: readonly string[];
  readonly weight: 'conduct' | 'topic' | 'frame';
  /** Settings in one of which the text must be; with "!" before it, one in which it must not. Empty: anywhere. */
  readonly setting: readonly string[];
}

/** Categories and their cues, before they are made ready to be looked up. */
export interface TaxonomyRows {
  readonly categories: readonly Category[];
  readonly cues: readonly CueRow[];
}

/** One of several words: by stem or by their exact form. */
export interface WordChoice {
  readonly stems: ReadonlySet<string>;
  readonly exacts: ReadonlySet<string>;
}
/** One word of a cue: a stem, an exact word, any number, one of several. */
export type CueWord =
  | { readonly stem: string }
  | { readonly exact: string }
  | { readonly number: true }
  | { readonly choice: WordChoice };
/** What a cue goes on with: a word, or a gap of up to four words. */
export type CueStep = CueWord | { readonly gap: true };
export interface CategoryCue {
  readonly category: string;
  readonly steps: readonly CueStep[];
  /** Words that must stand near, before or after. */
  readonly beside: readonly CueWord[];
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  /** The word alone tells what it is about, not that anything was done. */
  readonly topic: boolean;
  /** A topic that counts only where no other is told: that something was looked into, or broke a rule. */
  readonly frame: boolean;
  /** Settings of which the text must have one, and those it must not have. */
  readonly within: readonly string[];
  readonly outside: readonly string[];
}

export interface Taxonomy {
  readonly categories: ReadonlyMap<string, Category>;
  /**
   * Cues by the stem of their first word (an exact first word stands under its own stem), the longest first, of equals the one that tells
   * conduct.
   */
  readonly cues: ReadonlyMap<string, readonly CategoryCue[]>;
  /** Cues that begin with a number, in the same order. */
  readonly counted: readonly CategoryCue[];
  /** The settings ("work", "school") that a stem speaks for. */
  readonly settings: ReadonlyMap<string, readonly string[]>;
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

/** Groups of words that a cue names by "@", and the words of each. */
export type WordGroups = ReadonlyMap<string, readonly string[]>;

/** Any number, in a cue and as the key of those that begin with one. */
const NUMBER = '#';

type PlainWord = { readonly stem: string } | { readonly exact: string } | { readonly number: true } | PlainChoice;
type PlainStep = PlainWord | { readonly gap: true };
interface PlainChoice {
  readonly stems: readonly string[];
  readonly exacts: readonly string[];
}

/** One word of a cue as it is written: `word`, `=word`, `#`, `@group`, or several with "|" between. */
function wordOf(written: string, stem: (w: string) => string, groups: WordGroups): PlainWord {
  if (written === NUMBER) return { number: true };
  const words = written.split('|').flatMap((w) => (w.startsWith('@') ? (groups.get(w.slice(1)) ?? []) : [w]));
  const exacts = words.flatMap((w) => (w.startsWith('=') ? [w.slice(1)] : []));
  const stems = words.flatMap((w) => (w.startsWith('=') ? [] : [stem(w)]));
  if (words.length !== 1) return { stems: [...new Set(stems)], exacts };
  return exacts.length === 1 ? { exact: exacts[0]! } : { stem: stems[0]! };
}

/** A cue as the tokenizer would cut it: at hyphens between letters; hyphens themselves are passed over. Behind "&" stands what must be near. */
function stepsOf(
  cue: string,
  stem: (w: string) => string,
  groups: WordGroups,
  at = /\s+|(?<=[a-z])-(?=[a-z])/,
): { steps: PlainStep[]; beside: PlainWord[] } {
  const [sequence, ...near] = cue.toLowerCase().split(/\s+&\s+/);
  return {
    steps: sequence!.split(at).map((word) => (word === '~' ? { gap: true } : wordOf(word, stem, groups))),
    beside: near.map((word) => wordOf(word, stem, groups)),
  };
}

/** The stems under which a cue is looked up. */
function keysOf([first]: readonly PlainStep[], stem: (w: string) => string): string[] {
  if (first === undefined || 'gap' in first) return [];
  if ('number' in first) return [NUMBER];
  if ('exact' in first) return [stem(first.exact)];
  return 'stem' in first ? [first.stem] : [...new Set([...first.stems, ...first.exacts.map(stem)])];
}

/** A cue as it can be kept: sets are lists. */
interface PlainCue {
  readonly category: string;
  readonly steps: readonly PlainStep[];
  readonly beside: readonly PlainWord[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  readonly topic: boolean;
  readonly frame: boolean;
  readonly within: readonly string[];
  readonly outside: readonly string[];
}

/** Cues, their places by first stem in the order of `Taxonomy.cues`, the settings, and the stems they took. */
interface PlainCues {
  readonly cues: readonly PlainCue[];
  readonly byStem: readonly (readonly [string, readonly number[]])[];
  readonly settings: readonly (readonly [string, readonly string[]])[];
  readonly stems: readonly (readonly [string, string])[];
}

function plainCues(rows: readonly CueRow[], words: readonly WordGroup[]): PlainCues {
  const stems = new Map<string, string>();
  const stem = stemmer(stems);
  const groups: WordGroups = new Map(words.flatMap((g) => (g.use === 'cue' ? [[g.group, g.words]] : [])));
  const cues: PlainCue[] = [];
  const byStem = new Map<string, number[]>();
  for (const row of rows) {
    // a tokenizer may keep a compound whole: "cover-up"
    const forms = [stepsOf(row.cue, stem, groups)];
    if (row.cue.includes('-')) forms.push(stepsOf(row.cue, stem, groups, /\s+/));
    for (const form of forms) {
      cues.push({
        category: row.category,
        ...form,
        notAfter: row.not_after.map((w) => w.toLowerCase()),
        notBefore: row.not_before.map((w) => w.toLowerCase()),
        topic: row.weight !== 'conduct',
        frame: row.weight === 'frame',
        within: row.setting.filter((s) => !s.startsWith('!')),
        outside: row.setting.flatMap((s) => (s.startsWith('!') ? [s.slice(1)] : [])),
      });
      for (const key of keysOf(form.steps, stem)) {
        const list = byStem.get(key);
        if (list) list.push(cues.length - 1);
        else byStem.set(key, [cues.length - 1]);
      }
    }
  }
  // Of equals the first category of the alphabet: the order of the rows makes no difference.
  for (const list of byStem.values())
    list.sort((i, j) => {
      const [a, b] = [cues[i]!, cues[j]!];
      return (
        b.steps.length + b.beside.length - (a.steps.length + a.beside.length) ||
        Number(a.topic) - Number(b.topic) ||
        (a.category < b.category ? -1 : Number(a.category > b.category))
      );
    });
  const settings = new Map<string, string[]>();
  for (const { group, use, words: list } of words)
    if (use === 'setting')
      for (const word of new Set(list.map(stem))) settings.set(word, [...(settings.get(word) ?? []), group]);
  return { cues, byStem: [...byStem], settings: [...settings], stems: [...stems] };
}

const NO_WORDS: ReadonlySet<string> = new Set();
const setOf = (words: readonly string[]): ReadonlySet<string> => (words.length > 0 ? new Set(words) : NO_WORDS);

const wordWith = (word: PlainWord): CueWord =>
  'stems' in word ? { choice: { stems: setOf(word.stems), exacts: setOf(word.exacts) } } : word;

function taxonomyWith(categories: readonly Category[], plain: PlainCues): Taxonomy {
  const cues = plain.cues.map(
    (c): CategoryCue => ({
      ...c,
      steps: c.steps.map((step) => ('gap' in step ? step : wordWith(step))),
      beside: c.beside.map(wordWith),
      notAfter: setOf(c.notAfter),
      notBefore: setOf(c.notBefore),
    }),
  );
  const byStem = new Map(plain.byStem.map(([key, list]) => [key, list.map((i) => cues[i]!)]));
  return Object.freeze({
    categories: new Map(categories.map((c) => [c.id, c])),
    cues: byStem,
    counted: byStem.get(NUMBER) ?? [],
    settings: new Map(plain.settings),
    stem: stemmer(new Map(plain.stems)),
  });
}

/** A row of data/taxonomy-words.csv, read. */
interface WordGroup {
  readonly group: string;
  readonly use: 'cue' | 'setting';
  readonly words: readonly string[];
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
    preparedJson('taxonomy', [readData('taxonomy-cues.csv'), readData('taxonomy-words.csv')], () =>
      plainCues(builtinCues(), wordGroups()),
    ),
  );

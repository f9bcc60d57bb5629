/** Cues ready to be matched, by the stem of their first word. */
import type { PlainCue, PlainCues, PlainWord } from './plain-cues.js';

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

/** Cues by the stem of their first word (an exact first word stands under its own stem); a list is made when it is first asked for. */
export interface CuesByStem {
  /** The longest first, of equals the one that tells conduct. Always the same list for a stem. */
  get(stem: string): readonly CategoryCue[] | undefined;
  readonly stems: readonly string[];
}

const NO_WORDS: ReadonlySet<string> = new Set();
const setOf = (words: readonly string[]): ReadonlySet<string> => (words.length > 0 ? new Set(words) : NO_WORDS);

const wordWith = (word: PlainWord): CueWord =>
  'stems' in word ? { choice: { stems: setOf(word.stems), exacts: setOf(word.exacts) } } : word;

const cueWith = (plain: PlainCue): CategoryCue => ({
  ...plain,
  steps: plain.steps.map((step) => ('gap' in step ? step : wordWith(step))),
  beside: plain.beside.map(wordWith),
  notAfter: setOf(plain.notAfter),
  notBefore: setOf(plain.notBefore),
});

export function cuesByStem({ at, byStem }: PlainCues): CuesByStem {
  // A cue that may begin with one of several words stands under each.
  const made = new Map<number, CategoryCue>();
  const cueAt = (place: number): CategoryCue => {
    const cue = made.get(place) ?? cueWith(at(place));
    made.set(place, cue);
    return cue;
  };
  const lists = new Map(
    byStem.map(([stem, places]) => [stem, { places, cues: null as readonly CategoryCue[] | null }]),
  );
  return {
    get: (stem) => {
      const list = lists.get(stem);
      if (list === undefined) return undefined;
      list.cues ??= list.places.map(cueAt);
      return list.cues;
    },
    stems: byStem.map(([stem]) => stem),
  };
}

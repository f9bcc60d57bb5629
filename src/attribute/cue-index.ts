/** Cues that begin with the same word: of dozens only those are tried whose other words stand in the sentence. */
import type { CategoryCue, CueStep, Taxonomy } from '../lexicon/taxonomy.js';

/** Places in a list of cues, in its order. */
type Places = number[];

export interface CueIndex {
  /** Cues of one word, and those with a gap or any number behind it: the next word does not matter, or is not told by its form. */
  readonly open: Places;
  readonly byStem: ReadonlyMap<string, Places>;
  readonly byExact: ReadonlyMap<string, Places>;
  readonly openOnly: boolean;
  /** For each place what the cue does without nowhere: its words but the first, as `KnownWords` numbers them. */
  readonly needs: readonly (readonly number[])[];
}

function listAt(places: Map<string, Places>, word: string): Places {
  const known = places.get(word);
  if (known !== undefined) return known;
  const list: Places = [];
  places.set(word, list);
  return list;
}

function put(places: Map<string, Places>, word: string, at: number): void {
  const list = listAt(places, word);
  if (list.at(-1) !== at) list.push(at);
}

/** The words that a step allows; none where it is a gap or any number. */
const wordsOf = (step: CueStep): { stems: Iterable<string>; exacts: Iterable<string> } | null => {
  if ('stem' in step) return { stems: [step.stem], exacts: [] };
  if ('exact' in step) return { stems: [], exacts: [step.exact] };
  return 'choice' in step ? step.choice : null;
};

/** A word form, with all that a taxonomy has to say of it. */
export interface KnownWord {
  readonly stem: string;
  /** Cues that begin with it, and how they go on. */
  readonly cues: readonly CategoryCue[] | null;
  readonly index: CueIndex | null;
  readonly settings: readonly string[];
  /** The numbers of what cues ask for that it is, by its stem and by its form; they grow as more cues are looked at. */
  readonly ofStem: readonly number[];
  readonly ofForm: readonly number[];
}

const MOST_WORDS = 50_000;
const NO_SETTINGS: readonly string[] = [];

/** Numbers for what cues ask for, a word or one of several, and which of them a sentence has; word forms with what is known of them. */
export class KnownWords {
  private readonly words = new Map<string, KnownWord>();
  private readonly numbers = new Map<string, number>();
  private readonly byStem = new Map<string, Places>();
  private readonly byExact = new Map<string, Places>();
  private readonly indexes = new WeakMap<readonly CategoryCue[], CueIndex>();
  /** For each number the sentence, counted from 1, in which it was met last. */
  private met: number[] = [];
  private sentence = 0;

  constructor(private readonly taxonomy: Taxonomy) {}

  /** What is known of a form in lower case; remembered for each. */
  word(form: string): KnownWord {
    const known = this.words.get(form);
    if (known !== undefined) return known;
    if (this.words.size >= MOST_WORDS) this.forget();
    const { taxonomy } = this;
    const stem = taxonomy.stem(form);
    const cues = taxonomy.cues.get(stem) ?? null;
    const made: KnownWord = {
      stem,
      cues,
      index: cues && this.indexOf(cues),
      settings: taxonomy.settings.get(stem) ?? NO_SETTINGS,
      ofStem: listAt(this.byStem, stem),
      ofForm: listAt(this.byExact, form),
    };
    this.words.set(form, made);
    return made;
  }

  private forget(): void {
    this.words.clear();
    for (const places of [this.byStem, this.byExact])
      for (const [word, list] of places) if (list.length === 0) places.delete(word);
  }

  private numberOf(step: CueStep): number | null {
    const words = wordsOf(step);
    if (words === null) return null;
    const key = `${[...words.stems].sort().join(' ')}|${[...words.exacts].sort().join(' ')}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.met.push(0) - 1;
    this.numbers.set(key, number);
    for (const stem of words.stems) put(this.byStem, stem, number);
    for (const exact of words.exacts) put(this.byExact, exact, number);
    return number;
  }

  /** Made when first asked for: before `begin`, for all the lists that are looked at in the sentence. */
  indexOf(cues: readonly CategoryCue[]): CueIndex {
    const known = this.indexes.get(cues);
    if (known !== undefined) return known;
    const open: Places = [];
    const byStem = new Map<string, Places>();
    const byExact = new Map<string, Places>();
    const needs = cues.map(({ steps: [, ...others], beside }, at) => {
      const next = others[0] === undefined ? null : wordsOf(others[0]);
      if (next === null) open.push(at);
      else {
        for (const stem of next.stems) put(byStem, stem, at);
        for (const exact of next.exacts) put(byExact, exact, at);
      }
      return [...others, ...beside].flatMap((step) => this.numberOf(step) ?? []);
    });
    const index = { open, byStem, byExact, openOnly: byStem.size + byExact.size === 0, needs };
    this.indexes.set(cues, index);
    return index;
  }

  /** The words of a sentence. */
  begin(words: readonly KnownWord[]): void {
    this.sentence++;
    for (const { ofStem, ofForm } of words) {
      for (const number of ofStem) this.met[number] = this.sentence;
      for (const number of ofForm) this.met[number] = this.sentence;
    }
  }

  /** Does the sentence have all these? */
  has(numbers: readonly number[]): boolean {
    for (const number of numbers) if (this.met[number] !== this.sentence) return false;
    return true;
  }
}

/** The places of the cues that may stand where this word comes next, in their order; a place may stand there twice. */
export function allowed(index: CueIndex, next: KnownWord | undefined, form: string): readonly number[] {
  if (index.openOnly) return index.open;
  const byStem = next && index.byStem.get(next.stem);
  const byExact = next && index.byExact.get(form);
  if (byStem === undefined && byExact === undefined) return index.open;
  return [...index.open, ...(byStem ?? []), ...(byExact ?? [])].sort((a, b) => a - b);
}

/** Cues that begin with the same word: of dozens only those are tried whose other words stand in the sentence. */
import type { CategoryCue, CueStep } from '../lexicon/taxonomy.js';

/** Places in a list of cues, in its order. */
type Places = number[];

export interface CueIndex {
  /** Cues of one word, and those with a gap or any number behind it: the next word does not matter, or is not told by its form. */
  readonly open: Places;
  readonly byStem: ReadonlyMap<string, Places>;
  readonly byExact: ReadonlyMap<string, Places>;
  /** For each place what the cue does without nowhere: its words but the first, as `Needs` numbers them. */
  readonly needs: readonly (readonly number[])[];
}

function put(places: Map<string, Places>, word: string, at: number): void {
  const list = places.get(word);
  if (list === undefined) places.set(word, [at]);
  else if (list.at(-1) !== at) list.push(at);
}

/** The words that a step allows; none where it is a gap or any number. */
const wordsOf = (step: CueStep): { stems: Iterable<string>; exacts: Iterable<string> } | null => {
  if ('stem' in step) return { stems: [step.stem], exacts: [] };
  if ('exact' in step) return { stems: [], exacts: [step.exact] };
  return 'choice' in step ? step.choice : null;
};

/** Numbers for what cues ask for, a word or one of several, and which of them a sentence has. */
export class Needs {
  private readonly numbers = new Map<string, number>();
  private readonly byStem = new Map<string, Places>();
  private readonly byExact = new Map<string, Places>();
  private readonly indexes = new WeakMap<readonly CategoryCue[], CueIndex>();
  /** For each number the sentence, counted from 1, in which it was met last. */
  private met: number[] = [];
  private sentence = 0;

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
    const index = { open, byStem, byExact, needs };
    this.indexes.set(cues, index);
    return index;
  }

  /** The words of a sentence: their stems and exact forms. */
  begin(stems: readonly string[], exacts: readonly string[]): void {
    this.sentence++;
    for (let i = 0; i < stems.length; i++) {
      this.meet(this.byStem.get(stems[i]!));
      this.meet(this.byExact.get(exacts[i]!));
    }
  }

  private meet(numbers: Places | undefined): void {
    if (numbers !== undefined) for (const number of numbers) this.met[number] = this.sentence;
  }

  /** Does the sentence have all these? */
  has(numbers: readonly number[]): boolean {
    for (const number of numbers) if (this.met[number] !== this.sentence) return false;
    return true;
  }
}

/** The places of the cues that may stand where this word comes next, in their order; a place may stand there twice. */
export function allowed(index: CueIndex, stem: string | undefined, exact: string | undefined): readonly number[] {
  const byStem = stem === undefined ? undefined : index.byStem.get(stem);
  const byExact = exact === undefined ? undefined : index.byExact.get(exact);
  if (byStem === undefined && byExact === undefined) return index.open;
  return [...index.open, ...(byStem ?? []), ...(byExact ?? [])].sort((a, b) => a - b);
}

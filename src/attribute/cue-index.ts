/** Cues that begin with the same word: of dozens only those are tried whose other words stand in the sentence. */
import type { CategoryCue, CueStep } from '../lexicon/taxonomy.js';
import type { KnownWord } from './vocabulary.js';

/** Places in a list of cues, in its order. */
export type Places = number[];

export interface CueIndex {
  /** Cues of one word, and those with a gap or any number behind it: the next word does not matter, or is not told by its form. */
  readonly open: Places;
  readonly byStem: ReadonlyMap<string, Places>;
  readonly byExact: ReadonlyMap<string, Places>;
  /** Bits of all the words in these: of a word that has others none of them holds anything. */
  readonly stemBits: number;
  readonly exactBits: number;
  /** For each place what the cue does without nowhere: its words but the first, by their numbers. */
  readonly needs: readonly (readonly number[])[];
}

/** Two of 30 bits: one by how a word begins and how long it is, one by how it ends. */
export function bitsOf(word: string): number {
  const { length } = word;
  if (length === 0) return 0;
  const begins = (word.charCodeAt(0) * 7 + length) % 15;
  const ends = (word.charCodeAt(length - 1) * 7 + word.charCodeAt(length >> 1)) % 15;
  return (1 << begins) | (1 << (ends + 15));
}

const bitsOfAll = (words: Iterable<string>): number => {
  let bits = 0;
  for (const word of words) bits |= bitsOf(word);
  return bits;
};

/** May a cue stand where this word comes next? */
export const mayGoOn = ({ open, stemBits, exactBits }: CueIndex, next: KnownWord | null): boolean =>
  open.length > 0 ||
  (next !== null && ((stemBits & next.stemBits) === next.stemBits || (exactBits & next.formBits) === next.formBits));

export function listAt(places: Map<string, Places>, word: string): Places {
  const known = places.get(word);
  if (known !== undefined) return known;
  const list: Places = [];
  places.set(word, list);
  return list;
}

export function put(places: Map<string, Places>, word: string, at: number): void {
  const list = listAt(places, word);
  if (list.at(-1) !== at) list.push(at);
}

/** The words that a step allows; none where it is a gap or any number. */
export const wordsOf = (step: CueStep): { stems: Iterable<string>; exacts: Iterable<string> } | null => {
  if ('stem' in step) return { stems: [step.stem], exacts: [] };
  if ('exact' in step) return { stems: [], exacts: [step.exact] };
  return 'choice' in step ? step.choice : null;
};

/** `numberOf`: the number of what a step asks for, or null. */
export function cueIndexOf(cues: readonly CategoryCue[], numberOf: (step: CueStep) => number | null): CueIndex {
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
    return [...others, ...beside].flatMap((step) => numberOf(step) ?? []);
  });
  return { open, byStem, byExact, stemBits: bitsOfAll(byStem.keys()), exactBits: bitsOfAll(byExact.keys()), needs };
}

/** The places of the cues that may stand where this word comes next, in their order; a place may stand there twice. */
export function allowed(index: CueIndex, next: KnownWord | null): readonly number[] {
  if (next === null) return index.open;
  const byStem = (index.stemBits & next.stemBits) === next.stemBits ? index.byStem.get(next.stem) : undefined;
  const byExact = (index.exactBits & next.formBits) === next.formBits ? index.byExact.get(next.form) : undefined;
  if (byStem === undefined && byExact === undefined) return index.open;
  if (index.open.length === 0 && byStem === undefined) return byExact!;
  if (index.open.length === 0 && byExact === undefined) return byStem!;
  return [...index.open, ...(byStem ?? []), ...(byExact ?? [])].sort((a, b) => a - b);
}

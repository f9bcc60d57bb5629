/** Cues that begin with the same word, by the word that each needs next: of hundreds only those are tried that the next word allows. */
import type { CategoryCue } from '../lexicon/taxonomy.js';

/** Places in a list of cues, in its order. */
type Places = number[];

export interface CueIndex {
  /** Cues of one word, and those with a gap or any number behind it: the next word does not matter, or is not told by its form. */
  readonly open: Places;
  readonly byStem: ReadonlyMap<string, Places>;
  readonly byExact: ReadonlyMap<string, Places>;
}

function put(places: Map<string, Places>, word: string, at: number): void {
  const list = places.get(word);
  if (list === undefined) places.set(word, [at]);
  else if (list.at(-1) !== at) list.push(at);
}

function indexed(cues: readonly CategoryCue[]): CueIndex {
  const open: Places = [];
  const byStem = new Map<string, Places>();
  const byExact = new Map<string, Places>();
  cues.forEach(({ steps: [, second] }, at) => {
    if (second === undefined || 'gap' in second || 'number' in second) open.push(at);
    else if ('stem' in second) put(byStem, second.stem, at);
    else if ('exact' in second) put(byExact, second.exact, at);
    else {
      for (const stem of second.choice.stems) put(byStem, stem, at);
      for (const exact of second.choice.exacts) put(byExact, exact, at);
    }
  });
  return { open, byStem, byExact };
}

const indexes = new WeakMap<readonly CategoryCue[], CueIndex>();

/** Made at the first use of the list. */
export function indexOf(cues: readonly CategoryCue[]): CueIndex {
  let index = indexes.get(cues);
  if (index === undefined) {
    index = indexed(cues);
    indexes.set(cues, index);
  }
  return index;
}

/** The places of the cues that may stand where this word comes next, in their order; a place may stand there twice. */
export function allowed(index: CueIndex, stem: string | undefined, exact: string | undefined): readonly number[] {
  const byStem = stem === undefined ? undefined : index.byStem.get(stem);
  const byExact = exact === undefined ? undefined : index.byExact.get(exact);
  if (byStem === undefined && byExact === undefined) return index.open;
  return [...index.open, ...(byStem ?? []), ...(byExact ?? [])].sort((a, b) => a - b);
}

/** Asks compromise whether a word is a verb in its sentence. It is slow: it is asked only where nothing else tells. */
import { createRequire } from 'node:module';
import type { Sentence, Token } from '../../text.js';

interface Term {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
}
type Compromise = (text: string) => { readonly document: readonly (readonly Term[])[] };

const require = createRequire(import.meta.url);
let loaded: Compromise | null = null;
const compromise: Compromise = (text) => {
  loaded ??= require('compromise/two') as Compromise;
  return loaded(text);
};

/** So many words on either side are enough for compromise, whose time grows with them. */
const BESIDE = 12;

/** Is the word at `i` tagged as a verb by compromise in this sentence? Capitals are put aside for headlines. */
export function saysVerb(text: string, tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const first = Math.max(sentence.first, i - BESIDE);
  const last = Math.min(sentence.last, i + BESIDE + 1);
  const slice = text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  const shouting = slice === slice.toUpperCase();
  const word = tokens[i]!.lower.replace(/[^a-z]/g, '');
  for (const terms of compromise(shouting ? slice.toLowerCase() : slice).document)
    for (const term of terms)
      if (term.tags.has('Verb') && term.text.toLowerCase().replace(/[^a-z]/g, '') === word) return true;
  return false;
}

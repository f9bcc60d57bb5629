/**
 * How a stretch of text uses capitals. In a headline, every word has one ("Inspectors Fault Elm Grove Jail"), in a shouted one every letter;
 * there a capital tells nothing of where a name begins.
 */
import type { Token } from '../../text.js';
import { isAllCaps, isCapitalised, isWord } from './words.js';

export type Case = 'plain' | 'title' | 'shout';

const LITTLE = /^(?:a|an|and|as|at|but|by|for|from|in|is|nor|of|on|or|over|per|the|to|up|via|vs|with|de|la|y)$/i;

/** The case of the words of a range of tokens, one sentence or line at most. */
export function caseOf(tokens: readonly Token[], first: number, last: number): Case {
  // A full stop ends a sentence, hardly a headline.
  const stop = tokens[last - 1]?.text;
  let words = 0;
  let capitals = 0;
  let shouts = 0;
  let lower = 0;
  for (let i = first; i < last; i++) {
    const t = tokens[i]!;
    if (!isWord(t) || /^\d/.test(t.text)) continue;
    if (LITTLE.test(t.text)) {
      if (t.text === t.text.toUpperCase() && t.text.length > 1) shouts++;
      continue;
    }
    words++;
    if (isAllCaps(t) || (t.text.length === 1 && isCapitalised(t))) {
      shouts++;
      capitals++;
    } else if (isCapitalised(t)) capitals++;
    else if (t.pos !== 'PART') lower++;
  }
  if (words >= 4 && shouts >= words * 0.8) return 'shout';
  if (words >= 4 && stop !== '.' && lower <= words * 0.15 && capitals >= words * 0.8) return 'title';
  return 'plain';
}

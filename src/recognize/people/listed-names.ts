import type { Lexicon } from '../../lexicon/index.js';
import type { Word } from '../mentions/surface.js';
import { knownAs } from '../names/words.js';

/** Bits of the lists of names that the tagger's words come with. */
const GIVEN = 1;
const SURNAME = 2;

function listsOf(w: Word, lexicon: Lexicon): number {
  const { words } = lexicon.namesModel;
  return words.lists(words.find(knownAs(w.key)));
}

/** Whether lists of names from many countries have the first word as a given name and the last as a surname. */
export const listedAsPerson = (first: Word, last: Word, lexicon: Lexicon): boolean =>
  (listsOf(first, lexicon) & GIVEN) !== 0 && (listsOf(last, lexicon) & SURNAME) !== 0;

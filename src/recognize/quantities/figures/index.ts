import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import { numbersOf } from '../numbers.js';
import { ages } from './ages.js';
import { counts } from './counts.js';
import { money } from './money.js';
import { percent } from './percent.js';
import type { FigureReader } from './search.js';
import { shares } from './shares.js';

export type { FigureReader } from './search.js';

/** All readers in order: of two figures of the same length on the same place, the earlier reader's is kept. */
export function figureReaders(lexicon: QuantityLexicon): FigureReader[] {
  const n = numbersOf(lexicon);
  return [money(lexicon, n), percent(n), ages(n), shares(lexicon, n), counts(lexicon, n)];
}

import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import { numbersOf } from '../numbers.js';
import { ages } from './ages.js';
import { counts } from './counts.js';
import { money } from './money.js';
import { percent } from './percent.js';
import { either, type FigureReader } from './search.js';
import { shares } from './shares.js';

/** A reader, and what stands within a word of all that it finds. */
export interface HintedReader {
  readonly hint: RegExp;
  readonly read: FigureReader;
}

/** All readers in order: of two figures of the same length on the same place, the earlier reader's is kept. */
export function figureReaders(lexicon: QuantityLexicon): HintedReader[] {
  const n = numbersOf(lexicon);
  const number = new RegExp(String.raw`\d|\b(?:${either(lexicon.numbers.keys())})`, 'i');
  const currencies = [...lexicon.units].filter(([, u]) => u.kind === 'currency').map(([w]) => w.split(' ')[0]!);
  return [
    { hint: new RegExp(either(currencies), 'i'), read: money(lexicon, n) },
    { hint: /%|cent|pct/i, read: percent(n) },
    { hint: /\d|old|age|under|over|above|below|than|young/i, read: ages(n) },
    { hint: number, read: shares(lexicon, n) },
    { hint: number, read: counts(lexicon, n) },
  ];
}

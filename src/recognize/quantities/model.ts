import type { Comparator } from '../../lexicon/quantities.js';
import type { Span } from '../../span.js';

export type FigureKind = 'count' | 'percent' | 'money' | 'share' | 'age' | 'measure' | 'vague' | 'times' | 'compound';

/** A number in the text with what stands directly on it; its nouns and its base are read off the tokens afterwards. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly high?: number | null;
  readonly unit?: string;
  readonly comparator?: Comparator;
  /** The denominator that the number itself names: "one in four", "41 of 42". */
  readonly base?: Span;
  /** What is counted, where the figure itself says so ("186-page letter"). */
  readonly of?: Span;
  readonly rule: string;
}

import type { Attribution } from './attribution.js';
import type { Range } from './reading.js';

/** Who speaks, resolved: entity ids where the text tells, else only the words. */
export interface Source {
  readonly ids: readonly string[];
  /** The person who spoke, where one did. */
  readonly speaker: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly standing: Standing;
  /** Of one without an entity: the words that first named it ("manager"), by which "he" and "the manager" are one voice. */
  readonly voice?: string | null;
}

/** In what quality a source speaks: it decides between finding and allegation, denial and statement. */
export type Standing =
  | 'official'
  | 'agency'
  | 'court'
  | 'accused'
  | 'advocate'
  | 'person'
  | 'media'
  | 'author'
  | 'unknown';

/** A stretch that may be one claim, and how it came to be said. */
export interface Unit extends Range {
  readonly sentence: number;
  /** The attribution it stands under, innermost; null where the document itself speaks. */
  readonly by: Attribution | null;
  /** Attributions around that one, outermost first. */
  readonly outer: readonly Attribution[];
  /** The quotation it is spoken in, or -1. */
  readonly quotation: number;
  readonly rule: string;
}

/** What a document's talk has told so far: who spoke, of whom, by which document. */
import type { Source } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';

export interface Discourse {
  /**
   * The source a phrase names; `self` is who "we" and "I" stand for at that place. Of one who `speaks`, "it" is rather the subject of
   * the same sentence.
   */
  resolve(phrase: Phrase, self: Source | null, speaks?: boolean): Source;
  /** Remembers who spoke, for "it", "he", "the report"; `document` is the noun of what they speak by. */
  note(source: Source, head: string): void;
  /** Remembers who wrote a document ("the groups sent a letter"); `unlessKnown`: only where nobody was seen to write one. */
  wrote(document: string, source: Source, unlessKnown?: boolean): void;
  /** What the sentence just read is about: the next "it" is that rather than a body named beside it. */
  centre(subject: Phrase, self: Source | null): void;
  /** Moves on to a token: names before it are known. */
  reach(token: number): void;
  readonly lastFinding: Source | null;
}

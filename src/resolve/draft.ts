import type { MentionType } from '../records.js';

/** What an entity is made of, while attributes are looked for. */
export interface EntityDraft {
  readonly id: string;
  readonly group: number;
  readonly type: MentionType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Name in the list of known organizations. */
  readonly known: string | null;
  /** Indexes of mentions, in order of the text. */
  readonly mentions: readonly number[];
}

import type { Genre, Problem } from '../records.js';
import type { BlockHint, PageSpan } from '../stages.js';

/** What a file tells of itself. Everything may be missing. */
export interface FileMetadata {
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly authors?: readonly string[];
  /** EDTF. */
  readonly published?: string | null;
  readonly genre?: Genre | null;
  /** ISO 639-1. */
  readonly language?: string | null;
}

/** What a reader makes of the bytes of one file. `text` is what all offsets count in. */
export interface Reading {
  readonly text: string;
  readonly metadata: FileMetadata;
  readonly hints: readonly BlockHint[];
  readonly pages: readonly PageSpan[];
  readonly problems: readonly Problem[];
}

export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * One file format. A new format is one file that exports such an object, and a line in the list of `formats.ts`.
 * `read` throws only for what it cannot read at all.
 */
export interface Reader {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  /** In lower case, with the full stop. */
  readonly extensions: readonly string[];
  /** Whether the content is of this format whatever the file is called: `head` is its first bytes, one character a byte. */
  readonly magic?: (head: string) => boolean;
  readonly read: (source: Source) => Reading | Promise<Reading>;
}

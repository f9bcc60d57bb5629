import type { Genre, PageLine, Problem } from '../records.js';
import type { BlockHint, Noted, PageSpan } from '../stages.js';

/** What a file tells of itself. Everything may be missing. */
export interface FileMetadata {
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly authors?: readonly string[];
  /** Whom a letter or message is addressed to. */
  readonly recipients?: readonly string[];
  /** When it was published or sent: EDTF. */
  readonly published?: string | null;
  /** When the file says that it was made, which need not be when the text was written: EDTF. */
  readonly created?: string | null;
  readonly genre?: Genre | null;
  /** ISO 639-1. */
  readonly language?: string | null;
  /** What the program that wrote the file noted by itself, often of a typist or a template: taken where the text tells nothing. */
  readonly noted?: Noted;
}

/** A file inside another: an attachment, a message of a mailbox, a member of an archive. It is read as a document of its own. */
export interface Child {
  /** Its name in the file it came in, with slashes between folders: "annex/letter.pdf". Its path is that of its parent, a mark and this: "#" under
   * a document, "/" under what only holds files. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reader makes of the bytes of one file. `text` is what all offsets count in. */
export interface Reading {
  readonly text: string;
  readonly metadata: FileMetadata;
  /** Layout that the format tells; spans of the text that do not overlap. */
  readonly hints: readonly BlockHint[];
  /** Which page each stretch of the text stands on, in the order of the text; a page may have several stretches. Empty without pages. */
  readonly pages: readonly PageSpan[];
  /** Where each line stands on its page, in the order of the text. Default: not known. */
  readonly map?: readonly PageLine[];
  readonly problems: readonly Problem[];
  /** Default: none. A reading with children may have no text of its own. */
  readonly children?: readonly Child[];
}

export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** When pages are read by character recognition: where they have no text, all, or none. */
export type OcrMode = 'auto' | 'always' | 'never';

/** What a reader may be told; structured-cloneable. */
export interface ReaderOptions {
  /** Opens encrypted files. */
  readonly password: string | null;
  readonly ocr: OcrMode;
  /** Codes of Tesseract's languages, joined by "+": "eng". */
  readonly ocrLanguage: string;
  /** Threads for character recognition. */
  readonly ocrThreads: number;
  /** Files inside of files may not be larger. */
  readonly maxBytes: number;
}

/** What a reader may tell while it works. */
export interface Desk {
  /**
   * Hands over a part that is done, so that it is not lost where the reader is stopped; `recover` makes a reading of the parts. A part is
   * structured-cloneable.
   */
  keep(part: unknown): void;
  /** Asks for more time, in seconds, for work that is known to be long. Without effect where the user has set the time. */
  more(seconds: number): void;
  /** How far it is: "page 3 of 10". */
  step(what: string): void;
}

/** What cannot be read at all, and why, as a problem: `message` is a whole sentence that says what to do. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * One file format. A new format is one file that exports such an object, and a line in the list of `formats.ts`. Packages are imported
 * where they are first needed.
 */
export interface Reader {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  /** In lower case, with the full stop. */
  readonly extensions: readonly string[];
  /** Whether the content is of this format whatever the file is called. All bytes of the file are at hand. */
  readonly magic?: (bytes: Uint8Array) => boolean;
  /** `magic` knows every file of this format, so an extension alone does not make one. */
  readonly certain?: boolean;
  /** Reads in a thread of its own, with limits of time and memory: for formats whose files may be hostile. */
  readonly isolated?: boolean;
  /** Throws Unreadable, or any error, only for what cannot be read at all. */
  readonly read: (source: Source, options: ReaderOptions, desk: Desk) => Reading | Promise<Reading>;
  /** A reading of the parts that were kept before the reader was stopped. Without it, nothing is left of the file. */
  readonly recover?: (parts: readonly unknown[], source: Source) => Reading;
}

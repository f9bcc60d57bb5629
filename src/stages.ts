/** What one stage hands to the next. Types only: the shapes that are written out are in `records.ts`. */
import type { Lexicon } from './lexicon/index.js';
import type {
  Claim,
  DateMention,
  DocumentRecord,
  Entity,
  Genre,
  Ledger,
  Mention,
  MentionType,
  Problem,
  Quantity,
} from './records.js';
import type { Span } from './span.js';
import type { BlockKind, SegmentedText } from './text.js';

/** What a reader knows of the layout, where the format tells it (a heading in HTML, a caption, a footnote). */
export interface BlockHint extends Span {
  readonly kind: BlockKind;
}

export interface PageSpan extends Span {
  readonly page: number;
}

/** What a program noted by itself in a file that it wrote. */
export interface Noted {
  readonly title: string | null;
  readonly authors: readonly string[];
}

/** What `read` gives for one file. Metadata that the file itself does not tell is null or empty. */
export interface ReadDocument {
  readonly document: DocumentRecord;
  /** Taken where the text tells nothing. */
  readonly noted: Noted | null;
  readonly hints: readonly BlockHint[];
  readonly pages: readonly PageSpan[];
  readonly problems: readonly Problem[];
}

/** Metadata that `segment` reads off the shape of the text. */
export interface FrontMatter {
  readonly title: string | null;
  readonly genre: Genre;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly recipients: readonly string[];
  readonly signatories: number;
}

/** What every stage after `segment` may look at. */
export interface DocumentContext {
  readonly document: DocumentRecord;
  readonly segmented: SegmentedText;
  readonly lexicon: Lexicon;
}

export interface FoundMention extends Span {
  readonly type: MentionType;
  readonly rule: string;
  readonly confidence: number;
}

/** `anchor`: the index of another date in the same list, or the document's own date. */
export type FoundDate = Omit<DateMention, 'id' | 'document' | 'page' | 'anchor'> & {
  readonly anchor: 'publication' | number | null;
};

export type FoundQuantity = Omit<Quantity, 'id' | 'document' | 'page'>;

export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** All that is known of a document when claims are looked for. */
export interface AttributionInput extends DocumentContext, Resolved {
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
}

/** What claims were looked for in, and found in. */
export type Coverage = Omit<Ledger, 'dates' | 'dates_unresolved' | 'cut_short'>;

/** `entities`: those of the input, and those that only attribution can tell (the "we" of a letter). */
export interface Attributed {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly coverage: Coverage;
}

/** Runs a part of the work. One that looks at the clock measures each part without the part knowing. */
export type Watch = <T>(part: string, work: () => T) => T;

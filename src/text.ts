/**
 * The segmented text: what the stages after `segment` stand on. These shapes are not written out.
 * All spans are UTF-16 code units into the document's text, which is never altered.
 */
import type { Span } from './span.js';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/**
 * A word with its inner apostrophes and hyphens is one token (O'Brien, Peña-Ruiz, class-action, COVID-19), so is an abbreviation with
 * its full stop (Inc., U.S., J.), a number with its marks (1,444, 2021-02-18, 11th), an address of the web. Apart stand 's and n't, the
 * parts of number + unit (14 - year - old), of name + participle (Chicago - based) and of prefix + name (non - ICE, mid - March).
 */
export interface Token extends Span {
  readonly text: string;
  /** `text` in lower case, with typographic apostrophes made straight. */
  readonly lower: string;
  readonly pos: Pos;
  /** Base form in lower case (wink-nlp). */
  readonly lemma: string;
}

/** A sentence, joined across wrapped lines, never across blocks. `first`, `last`: half-open range of token indexes. */
export interface Sentence extends Span {
  readonly block: number;
  readonly first: number;
  readonly last: number;
}

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list_item'
  | 'block_quote'
  | 'caption'
  | 'cross_link' // a headline of another story, set between paragraphs
  | 'byline' // author, publisher, "Posted on" lines
  | 'date_line' // a letter's or report's own date on a line of its own
  | 'address' // letterhead, addressees, "VIA EMAIL", "Re:"
  | 'salutation'
  | 'closing' // "Sincerely,"
  | 'signature' // one line of a signature block or list
  | 'contact' // e-mail and phone lines
  | 'furniture' // page numbers, running headers and footers
  | 'boilerplate' // "click here", donation pleas, subscription lines
  | 'table_row';

/** `first`, `last`: half-open range of sentence indexes. A paragraph broken by a page number is one block: `holes` are what is left out. Furniture has no sentences and no tokens. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly first: number;
  readonly last: number;
  readonly holes: readonly Span[];
  /** Set within a message that this one quotes: the words that name who wrote it, else the line that leads to it. */
  readonly writer?: Span;
}

/** A quotation. The span includes its marks; `inner` leaves them out. */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly closed: boolean;
  /** Index of the quotation that this one goes on with: speech reopened at a new paragraph. */
  readonly continues: number | null;
  /** Index of the quotation this one stands inside. */
  readonly inside: number | null;
}

export interface SegmentedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}

/** White space that is not one space already. */
const UNEVEN = /\s{2,}|[^\S ]/g;
/** Each run of white space as one space. */
export const singleSpaced = (text: string): string => text.replace(UNEVEN, ' ');

import type { Span } from '../span.js';
import type { BlockKind } from '../text.js';
import type { Wrapping } from './lines.js';
import type { Unit } from './paragraphs.js';
import * as is from './shapes.js';

export interface Kinded {
  readonly unit: Unit;
  kind: BlockKind;
  /** Of a message quoted in this one: the words that name who wrote it. */
  writer?: Span;
}

const ABOVE_TITLE: ReadonlySet<BlockKind> = new Set([
  'heading',
  'byline',
  'date_line',
  'address',
  'contact',
  'furniture',
  'caption',
]);

/** Short lines above the first sentence of a text: headlines, or what stands with a byline. */
export function titlePage(kinded: readonly Kinded[]): void {
  for (let i = 1; i < kinded.length; i++) {
    const k = kinded[i]!;
    const text = k.unit.joined;
    if (k.kind === 'salutation' || (k.kind === 'paragraph' && (is.isProse(text) || is.wordCount(text) > 24))) return;
    if (k.kind !== 'paragraph') continue;
    const above = kinded[i - 1]!.kind;
    if (!ABOVE_TITLE.has(above) || /[.,;:]["”’]?$/.test(text) || /^[^:]{1,40}:/.test(text)) continue;
    k.kind = above === 'byline' && is.wordCount(text) <= 6 ? 'byline' : 'heading';
  }
}

/** Lines with an address or number under "Contact:" belong to it. */
export function contactsGoOn(kinded: readonly Kinded[]): void {
  for (let i = 1; i < kinded.length; i++) {
    const { unit, kind } = kinded[i]!;
    if (kinded[i - 1]!.kind !== 'contact' || (kind !== 'paragraph' && kind !== 'heading')) continue;
    if (unit.gap === 0 && is.wordCount(unit.joined) <= 12 && !is.endsSentence(unit.joined)) kinded[i]!.kind = 'contact';
  }
}

/** A short label without a full stop right above a caption is the picture's own ("Officers at work"). */
export function captionsTakeTheirLabels(kinded: readonly Kinded[]): void {
  for (let i = 1; i < kinded.length; i++) {
    if (kinded[i]!.kind !== 'caption') continue;
    const label = kinded[i - 1]!;
    if (label.kind !== 'paragraph' && label.kind !== 'heading') continue;
    if (
      i > 1 &&
      is.wordCount(label.unit.joined) <= 10 &&
      !/[.!?"”]$|:/.test(label.unit.joined) &&
      !is.isAllCaps(label.unit.joined)
    )
      label.kind = 'caption';
  }
}

/** A longer text in capitals between paragraphs of a story is the headline of another one; in a report it is a heading. */
export function capitalsBetweenParagraphs(kinded: readonly Kinded[], wrapping: Wrapping): void {
  const headings = kinded.filter((k) => k.kind === 'heading');
  const structured = wrapping.wrapped || headings.filter((k) => !is.isAllCaps(k.unit.joined)).length >= 3;
  if (structured) return;
  const isText = (k: Kinded | undefined): boolean =>
    k !== undefined && (k.kind === 'paragraph' || k.kind === 'caption' || k.kind === 'block_quote');
  kinded.forEach((k, i) => {
    if (k.kind !== 'heading' || !is.isAllCaps(k.unit.joined) || is.wordCount(k.unit.joined) < 6) return;
    if (isText(kinded[i - 1]) && isText(kinded[i + 1]) && headings.length <= 8) k.kind = 'cross_link';
  });
}

/** A paragraph without names and figures, or one that speaks to its reader, between two appeals at the end of a text is part of them. */
export function appealAtTheEnd(kinded: readonly Kinded[]): void {
  const last = kinded.findLastIndex((k) => k.kind === 'boilerplate');
  if (last < 0 || last < kinded.length - 4) return;
  let first = last;
  for (let i = last - 1; i >= 0 && i >= first - 3; i--) if (kinded[i]!.kind === 'boilerplate') first = i;
  for (let i = first; i <= last; i++) {
    const k = kinded[i]!;
    const text = k.unit.joined;
    if ((k.kind !== 'paragraph' && k.kind !== 'heading') || is.wordCount(text) > 40 || /["“]/.test(text)) continue;
    if (/\b(?:you|your|our|us)\b/i.test(text) || !/\d|\s[("“‘]?\p{Lu}/u.test(text)) k.kind = 'boilerplate';
  }
}

const ABOUT = /^about (?:the )?(\p{Lu}[\p{L}\p{M}’'-]*)/iu;
const MOST_OF_ISSUER = 2;

/** "About Brightwater Care" near the end of a text, with a paragraph that begins with that name: what a firm says of itself under all it sends out. */
export function issuerAtTheEnd(kinded: readonly Kinded[]): void {
  for (let i = Math.max(1, Math.floor(kinded.length / 2)); i < kinded.length; i++) {
    const name = kinded[i]!.kind === 'heading' ? ABOUT.exec(kinded[i]!.unit.joined)?.[1] : undefined;
    if (name === undefined || /[?.]$/.test(kinded[i]!.unit.joined)) continue;
    for (let k = i + 1; k <= i + MOST_OF_ISSUER && kinded[k]?.kind === 'paragraph'; k++) {
      const opening = kinded[k]!.unit.joined.replace(/^the\s+/i, '');
      if (opening.toLowerCase().startsWith(name.toLowerCase())) kinded[k]!.kind = 'boilerplate';
    }
  }
}

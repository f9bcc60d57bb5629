import type { LayoutLexicon } from '../lexicon/layout.js';
import type { BlockHint } from '../stages.js';
import type { BlockKind } from '../text.js';
import type { Wrapping } from './lines.js';
import type { Unit } from './paragraphs.js';
import * as is from './shapes.js';
import type { Zone } from './zones.js';

export interface Kinded {
  readonly unit: Unit;
  kind: BlockKind;
}

/** What each unit is: by hint, by its zone, by its own shape, then by what stands around it. */
export function kindsOf(
  units: readonly Unit[],
  zoneOf: ReadonlyMap<number, Zone>,
  hints: readonly BlockHint[],
  wrapping: Wrapping,
  layout: LayoutLexicon,
): Kinded[] {
  const hinted = new Map(hints.map((h) => [h.start, h.kind]));
  const kinded = units.map((unit, i): Kinded => {
    const hint = hinted.get(unit.start);
    if (hint !== undefined) return { unit, kind: hint };
    if (unit.furniture) return { unit, kind: 'furniture' };
    return { unit, kind: kindOf(unit, units[i - 1], units[i + 1], zoneOf.get(unit.start) ?? null, layout) };
  });
  contactsGoOn(kinded);
  captionsTakeTheirLabels(kinded);
  capitalsBetweenParagraphs(kinded, wrapping);
  appealAtTheEnd(kinded);
  return kinded;
}

function kindOf(
  unit: Unit,
  above: Unit | undefined,
  below: Unit | undefined,
  zone: Zone,
  layout: LayoutLexicon,
): BlockKind {
  const text = unit.joined;
  const form = is.cueForm(text.length > 400 ? text.slice(0, 400) : text);
  const words = is.wordCount(text.length > 2_000 ? text.slice(0, 2_000) : text);
  const cue = (kind: keyof LayoutLexicon['cues'], place: 'start' | 'any' | 'end' | 'whole'): boolean =>
    is.hasCue(layout, kind, place, form);

  if (zone === 'salutation' || zone === 'closing') return zone;
  if (zone === 'signature')
    return is.hasEmail(text) || is.hasPhone(text)
      ? 'contact'
      : is.isDateLine(text)
        ? 'date_line'
        : is.isPostal(text)
          ? 'address'
          : 'signature';
  if (is.isQuotedReply(text)) return 'block_quote';
  if (is.isReplyLead(text)) return 'address';
  if (is.isMarkdownHeading(text)) return 'heading';
  if (unit.lines.length === 1 && is.isTableRow(text)) return 'table_row';
  if (is.isDateLine(text)) return 'date_line';
  if (zone === 'head') return words <= 40 ? 'address' : 'paragraph';
  if (/^\/s\/\s/.test(text)) return 'signature';

  const short = words <= 60;
  if (short && (is.endsInCredit(text) || (is.isShown(text) && is.hasDate(text) && words <= 45 && !/[“"]/.test(text))))
    return 'caption';
  if (
    words <= 45 &&
    (cue('caption', 'start') || cue('caption', 'end') || (cue('caption', 'any') && !/[“"]/.test(text)))
  )
    return 'caption';
  if (words <= 25 && cue('cross_link', 'start') && !is.endsSentence(text)) return 'cross_link';
  if (words <= 30 && cue('boilerplate', 'start')) return 'boilerplate';
  if (short && cue('boilerplate', 'any')) return 'boilerplate';
  if (words <= 30 && cue('contact', 'start') && (is.hasEmail(text) || is.hasPhone(text) || /:$/.test(text)))
    return 'contact';
  if (words <= 20 && (is.hasEmail(text) || is.hasPhone(text)) && !(is.endsSentence(text) && words > 8))
    return 'contact';
  if (is.isByNames(text)) return 'byline';
  if (words <= 25 && ((cue('byline', 'start') && is.hasDate(text)) || cue('byline', 'end'))) return 'byline';
  if (words <= 30 && cue('address', 'start') && !is.endsSentence(text) && /:|^(?:via|by|sent|p)/.test(form))
    return 'address';
  if (is.isPostal(text)) return 'address';
  if (isHeading(unit, above, below, words)) return 'heading';
  if (is.isBullet(text) || is.isNumbered(text)) return 'list_item';
  return 'paragraph';
}

function isHeading(unit: Unit, above: Unit | undefined, below: Unit | undefined, words: number): boolean {
  const text = unit.joined;
  if (unit.lines.length > 3 || words > 30 || is.isBullet(text)) return false;
  if (is.isNumberedHeading(text)) return true;
  if (is.isNumbered(text)) return false;
  if (is.isAllCaps(text)) return true;
  if (words > 16 || /[.!,;]["”’)]?$/.test(text)) return false;
  const apart =
    (above === undefined || unit.gap > 0 || above.furniture) &&
    (below === undefined || below.gap > 0 || unit.lines.length === 1);
  if (!apart) return false;
  if (above === undefined) return below !== undefined && below.joined.length > text.length;
  return words <= 12 && is.isTitleCase(text) && below !== undefined && below.joined.length > text.length * 1.5;
}

/** Lines with an address or number under "Contact:" belong to it. */
function contactsGoOn(kinded: readonly Kinded[]): void {
  for (let i = 1; i < kinded.length; i++) {
    const { unit, kind } = kinded[i]!;
    if (kinded[i - 1]!.kind !== 'contact' || (kind !== 'paragraph' && kind !== 'heading')) continue;
    if (unit.gap === 0 && is.wordCount(unit.joined) <= 12 && !is.endsSentence(unit.joined)) kinded[i]!.kind = 'contact';
  }
}

/** A short label without a full stop right above a caption is the picture's own ("Officers at work"). */
function captionsTakeTheirLabels(kinded: readonly Kinded[]): void {
  for (let i = 1; i < kinded.length; i++) {
    if (kinded[i]!.kind !== 'caption') continue;
    const label = kinded[i - 1]!;
    if (label.kind !== 'paragraph' && label.kind !== 'heading') continue;
    if (
      i > 1 &&
      is.wordCount(label.unit.joined) <= 10 &&
      !/[.!?:"”]$/.test(label.unit.joined) &&
      !is.isAllCaps(label.unit.joined)
    )
      label.kind = 'caption';
  }
}

/** A longer text in capitals between paragraphs of a story is the headline of another one; in a report it is a heading. */
function capitalsBetweenParagraphs(kinded: readonly Kinded[], wrapping: Wrapping): void {
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

/** Paragraphs between two appeals at the end of a text are part of the appeal. */
function appealAtTheEnd(kinded: readonly Kinded[]): void {
  const last = kinded.findLastIndex((k) => k.kind === 'boilerplate');
  if (last < 0 || last < kinded.length - 4) return;
  let first = last;
  for (let i = last - 1; i >= 0 && i >= first - 3; i--) if (kinded[i]!.kind === 'boilerplate') first = i;
  for (let i = first; i <= last; i++) {
    const k = kinded[i]!;
    if (
      (k.kind === 'paragraph' || k.kind === 'heading') &&
      is.wordCount(k.unit.joined) <= 40 &&
      !/["“]/.test(k.unit.joined)
    )
      k.kind = 'boilerplate';
  }
}

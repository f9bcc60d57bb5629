import type { CuePlace, LayoutKind, LayoutLexicon } from '../lexicon/layout.js';
import type { BlockHint } from '../stages.js';
import type { BlockKind } from '../text.js';
import { earlierMessages } from './earlier-messages.js';
import type { Wrapping } from './lines.js';
import {
  appealAtTheEnd,
  capitalsBetweenParagraphs,
  captionsTakeTheirLabels,
  contactsGoOn,
  issuerAtTheEnd,
  type Kinded,
  titlePage,
} from './neighbours.js';
import type { Unit } from './paragraphs.js';
import * as is from './shapes.js';
import type { Zone } from './zones.js';

/** What each unit is: by hint, by its zone, by its own shape, then by what stands around it. */
export function kindsOf(
  text: string,
  units: readonly Unit[],
  zoneOf: ReadonlyMap<number, Zone>,
  hintOf: ReadonlyMap<number, BlockHint>,
  wrapping: Wrapping,
  layout: LayoutLexicon,
): Kinded[] {
  const kinded = units.map((unit, i): Kinded => {
    const hint = hintOf.get(unit.start)?.kind;
    if (hint !== undefined) return { unit, kind: hint };
    if (unit.furniture) return { unit, kind: 'furniture' };
    return { unit, kind: kindOf(unit, units[i - 1], units[i + 1], zoneOf.get(unit.start) ?? null, layout) };
  });
  titlePage(kinded);
  contactsGoOn(kinded);
  captionsTakeTheirLabels(kinded);
  capitalsBetweenParagraphs(kinded, wrapping);
  appealAtTheEnd(kinded);
  issuerAtTheEnd(kinded);
  earlierMessages(kinded, text);
  return kinded;
}

/** A unit, its place, and what the rules ask of it. */
interface Shape {
  readonly unit: Unit;
  readonly above: Unit | undefined;
  readonly below: Unit | undefined;
  readonly zone: Zone;
  readonly text: string;
  readonly words: number;
  readonly cue: (kind: LayoutKind, place: CuePlace) => boolean;
}

/** A longer text is a paragraph or an item, whatever words stand in it. */
const SHORT = 500;

const quotes = (s: Shape): boolean => /["“”]/.test(s.text);
const reachable = (s: Shape): boolean => is.hasEmail(s.text) || is.hasPhone(s.text);
/** An appeal speaks to its reader. */
const addressed = (s: Shape): boolean =>
  /\b(?:you|your|our|us|here|all rights reserved|permission|recipient)\b/i.test(s.text) && !/\bsaid\b|\?$/.test(s.text);

/** "A. Roe" is a name, unless the item before or after goes on with the alphabet. */
function isItem({ text, above, below }: Pick<Shape, 'text' | 'above' | 'below'>): boolean {
  if (is.isBullet(text)) return true;
  if (!is.isNumbered(text)) return false;
  if (!/^[A-Z]\.\s/.test(text)) return true;
  const letter = text.charCodeAt(0);
  const isNext = (unit: Unit | undefined, step: number): boolean =>
    unit !== undefined && unit.joined.charCodeAt(0) === letter + step && /^[A-Z]\.\s/.test(unit.joined);
  return isNext(above, -1) || isNext(below, 1);
}

type Rule = readonly [kind: BlockKind, holds: (s: Shape) => boolean];

/** What a unit is: the first rule that holds. */
const RULES: readonly Rule[] = [
  ['salutation', (s) => s.zone === 'salutation'],
  ['closing', (s) => s.zone === 'closing'],
  ['contact', (s) => s.zone === 'signature' && reachable(s)],
  ['date_line', (s) => is.isDateLine(s.text)],
  ['address', (s) => s.zone === 'signature' && is.isPostal(s.text)],
  ['signature', (s) => s.zone === 'signature'],
  ['block_quote', (s) => s.unit.quoted],
  ['address', (s) => is.isReplyLead(s.text)],
  ['heading', (s) => is.isMarkdownHeading(s.text)],
  ['table_row', (s) => s.unit.lines.length === 1 && is.isTableRow(s.text)],
  ['address', (s) => s.zone === 'head' && s.words <= 40],
  ['signature', (s) => /^\/s\/\s/.test(s.text)],
  ['caption', (s) => s.words <= 60 && is.endsInCredit(s.text)],
  ['caption', (s) => s.words <= 45 && is.hasDate(s.text) && is.isShown(s.text) && !quotes(s)],
  ['caption', (s) => s.words <= 45 && (s.cue('caption', 'start') || s.cue('caption', 'end'))],
  ['caption', (s) => s.words <= 45 && !quotes(s) && s.cue('caption', 'any')],
  ['cross_link', (s) => s.words <= 25 && s.cue('cross_link', 'start') && !is.endsSentence(s.text)],
  ['boilerplate', (s) => s.words <= 30 && !quotes(s) && s.cue('boilerplate', 'start')],
  ['boilerplate', (s) => s.cue('boilerplate', 'whole')],
  ['boilerplate', (s) => s.words <= 60 && !quotes(s) && addressed(s) && s.cue('boilerplate', 'any')],
  ['contact', (s) => s.words <= 30 && s.cue('contact', 'start') && (reachable(s) || /:$/.test(s.text))],
  ['contact', (s) => s.words <= 20 && reachable(s) && !(is.endsSentence(s.text) && s.words > 8)],
  ['byline', (s) => is.isByNames(s.text)],
  ['byline', (s) => s.words <= 25 && !is.endsSentence(s.text) && s.cue('byline', 'start') && is.hasDate(s.text)],
  ['byline', (s) => s.words <= 25 && s.cue('byline', 'end')],
  ['address', (s) => s.words <= 30 && s.cue('address', 'start') && (s.words <= 6 || /^[^:]{1,24}:/.test(s.text))],
  ['address', (s) => is.isPostal(s.text)],
  ['address', (s) => s.cue('press_release', 'whole')],
  ['heading', isHeading],
  ['list_item', isItem],
];

function kindOf(
  unit: Unit,
  above: Unit | undefined,
  below: Unit | undefined,
  zone: Zone,
  layout: LayoutLexicon,
): BlockKind {
  const text = unit.joined;
  if (text.length > SHORT)
    return unit.quoted ? 'block_quote' : isItem({ text, above, below }) ? 'list_item' : 'paragraph';
  const form = is.cueForm(text);
  const cue = (kind: LayoutKind, place: CuePlace): boolean => is.hasCue(layout, kind, place, form);
  const shape: Shape = { unit, above, below, zone, text, words: is.wordCount(text), cue };
  for (const rule of RULES) if (rule[1](shape)) return rule[0];
  return 'paragraph';
}

/**
 * A short line by itself above a longer text: in capitals, in title case, numbered, or without a full stop. The first line of a text
 * may be longer: a headline.
 */
function isHeading(shape: Shape): boolean {
  const { unit, above, below, text, words } = shape;
  if (unit.lines.length > 3 || words > 30 || is.isBullet(text)) return false;
  const longerBelow = below !== undefined && !below.furniture && below.joined.length > text.length * 1.5;
  const numbered = is.isNumbered(text);
  if (
    is.isNumberedHeading(text) &&
    !(numbered && below !== undefined && is.isNumbered(below.joined) && !is.isAllCaps(text))
  )
    return true;
  if (numbered)
    return (
      words <= 9 &&
      longerBelow &&
      /^[\dIVX]/.test(text) &&
      !/[.!?;,:]$|\b(?:and|or)$/.test(text) &&
      !is.isNumbered(below.joined) &&
      isItem(shape)
    );
  if (is.isAllCaps(text)) return words < 6 || !is.endsSentence(text);
  const first = above === undefined;
  if (/[.!,;:]["”’)]?$/.test(text) || (!first && quotes(shape))) return false;
  if (first) return below !== undefined && /^\p{Lu}|^\d/u.test(text);
  if (words > 14 || !(unit.gap > 0 || above.furniture)) return false;
  return (
    /^[\p{Lu}\d]/u.test(text) && longerBelow && (is.isTitleCase(text) || (words <= 10 && below.joined.length > 80))
  );
}

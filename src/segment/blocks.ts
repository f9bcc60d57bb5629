import type { LayoutLexicon } from '../lexicon/layout.js';
import type { Span } from '../span.js';
import type { BlockHint } from '../stages.js';
import type { BlockKind } from '../text.js';
import { furnitureLines } from './furniture.js';
import { kindsOf } from './kinds.js';
import { type Line, linesOf, startsInside, wrappingOf } from './lines.js';
import { marksIn, mergeHoles } from './marks.js';
import { unitsOf } from './paragraphs.js';
import {
  endsInContact,
  endsSentence,
  isBullet,
  isDateLine,
  isMarkdownHeading,
  isNumbered,
  isTableRow,
  wordCount,
} from './shapes.js';
import { type Zone, zonesOf } from './zones.js';

export interface FoundBlock extends Span {
  readonly kind: BlockKind;
  readonly holes: readonly Span[];
  readonly writer?: Span;
}

/** The blocks of a text in order; page furniture that stands in a hole comes after the block around it. */
export function findBlocks(text: string, hints: readonly BlockHint[], layout: LayoutLexicon): FoundBlock[] {
  const lines = linesOf(text);
  const hintOf = hintedLines(lines, hints);
  const furniture = furnitureLines(lines).map((f, i) => f && !hintOf.has(lines[i]!.start));
  const wrapping = wrappingOf(lines.filter((_, i) => !furniture[i]));
  const zones = zonesOf(lines, furniture, layout);
  const zoneOf = new Map<number, Zone>();
  lines.forEach((line, i) => {
    if (zones[i] !== null) zoneOf.set(line.start, zones[i]!);
  });

  const standsAlone = (line: Line, above: Line | null): boolean => {
    if (hintOf.size > 0 && hintOf.get(line.start) !== hintOf.get(above?.start ?? -1)) return true;
    const zone = zoneOf.get(line.start);
    if (zone === 'head' && above !== null && goesOnWithSubject(above, line)) return false;
    if (zone !== undefined) return !(startsInside(line.text) && zone === 'signature' && line.gap === 0);
    if (isMarkdownHeading(line.text)) return true;
    if (isBullet(line.text) || isTableRow(line.text)) return true;
    if (above !== null && endsInContact(above.text) && wordCount(above.text) <= 16 && /^\p{Lu}/u.test(line.text))
      return true;
    if (isNumbered(line.text))
      return (
        line.gap > 0 ||
        above === null ||
        endsSentence(above.text) ||
        /[:;]$|\b(?:and|or)$/.test(above.text) ||
        isNumbered(above.text)
      );
    return isDateLine(line.text) && line.text.length < 60 && !wrapping.wrapped;
  };
  const endsUnit = (line: Line): boolean => {
    const zone = zoneOf.get(line.start);
    return (
      isMarkdownHeading(line.text) ||
      isTableRow(line.text) ||
      (zone !== undefined && zone !== 'signature' && !isLongSubject(line))
    );
  };
  const oneHint = (line: Line, above: Line): boolean =>
    hintOf.size > 0 && hintOf.has(line.start) && hintOf.get(line.start) === hintOf.get(above.start);
  const units = unitsOf(lines, furniture, wrapping, { standsAlone, endsUnit, oneHint }, layout);
  return kindsOf(text, units, zoneOf, hintOf, wrapping, layout).map(({ unit, kind, writer }) => ({
    start: unit.start,
    end: unit.end,
    kind,
    ...(writer && { writer }),
    holes: kind === 'furniture' ? [] : mergeHoles([...unit.holes, ...marksIn(text, unit, kind)]),
  }));
}

/** "Re: …" up to the margin: what stands right below it belongs to it. */
const isLongSubject = (line: Line): boolean =>
  line.text.length >= 55 && /^(?:re|subject|subj|regarding):/i.test(line.text);
const goesOnWithSubject = (above: Line, line: Line): boolean =>
  isLongSubject(above) && line.gap === 0 && line.text.length < above.text.length && !/^[^:\s]{1,12}:/.test(line.text);

/** The hint that each line stands in, by the start of the line. */
function hintedLines(lines: readonly Line[], hints: readonly BlockHint[]): Map<number, BlockHint> {
  const found = new Map<number, BlockHint>();
  const sorted = [...hints].sort((a, b) => a.start - b.start);
  let h = 0;
  for (const line of lines) {
    while (h < sorted.length && sorted[h]!.end <= line.start) h++;
    const hint = sorted[h];
    if (hint !== undefined && hint.start <= line.start) found.set(line.start, hint);
  }
  return found;
}

import type { LayoutLexicon } from '../lexicon/layout.js';
import type { Line } from './lines.js';
import {
  cueForm,
  endsSentence,
  hasCue,
  isDateLine,
  isProse,
  isReplyLead,
  isSentence,
  isTitleCase,
  wordCount,
} from './shapes.js';

/** Stretches of lines whose place in a letter tells what they are. */
export type Zone = 'head' | 'salutation' | 'closing' | 'signature' | 'contact' | null;

/** A salutation stands within so many lines of the start of its letter. */
const HEAD_LINES = 60;

export const isSalutation = (text: string, layout: LayoutLexicon): boolean =>
  text.length <= 300 &&
  (/[:,]$/.test(text) ? wordCount(text) <= 40 : isUnpunctuated(text)) &&
  hasCue(layout, 'salutation', 'start', cueForm(text));

/** "Dear Commissioner", "Dear Sir or Madam", "To whom it may concern": without a comma, and nothing but whom it greets. */
const isUnpunctuated = (text: string): boolean =>
  /^(?:dear|to whom)\s/i.test(text) &&
  wordCount(text) <= 8 &&
  (isTitleCase(text) || /^(?:dear (?:sirs?|madam)\b|to whom it may concern$)/i.test(text)) &&
  !endsSentence(text.replace(/\b(?:Mr|Mrs|Ms|Dr)\./g, ''));

/** "Sincerely,", also in the right column of a line ("Dated: July 8        Respectfully submitted,"). */
export const isClosing = (text: string, layout: LayoutLexicon): boolean =>
  text.length <= 120 &&
  text
    .split(/\s{4,}|\t/, 3)
    .some((column) => column.length <= 60 && hasCue(layout, 'closing', 'whole', cueForm(column)));

/** The zone of every line: the head of a letter, its salutation, its closing, the signatures and contacts after it. */
export function zonesOf(lines: readonly Line[], furniture: readonly boolean[], layout: LayoutLexicon): Zone[] {
  const zones: Zone[] = new Array<Zone>(lines.length).fill(null);
  let signing = false;
  let head = 0;
  for (let i = 0; i < lines.length; i++) {
    if (furniture[i]) continue;
    const { text } = lines[i]!;
    if (isSalutation(text, layout)) {
      zones[i] = 'salutation';
      if (i - head <= HEAD_LINES) markHead(lines, zones, head, i);
      head = i + 1;
      signing = false;
    } else if (isClosing(text, layout) && closes(lines, i, layout)) {
      zones[i] = 'closing';
      signing = true;
    } else if (signing) {
      if (signingEnds(lines[i]!, layout)) {
        signing = false;
        head = i;
      } else zones[i] = 'signature';
    }
  }
  return zones;
}

/** "Thank you." in mid-text is no closing: names follow one, not sentences. */
function closes(lines: readonly Line[], i: number, layout: LayoutLexicon): boolean {
  const next = lines[i + 1];
  if (next === undefined) return /,$/.test(lines[i]!.text);
  if (isProse(next.text) || isDateLine(next.text)) return false;
  const form = cueForm(lines[i]!.text);
  return /,$/.test(lines[i]!.text) || hasCue(layout, 'closing', 'start', form) || isNameLike(next.text);
}

const isNameLike = (text: string): boolean =>
  text.length <= 120 && !endsSentence(text) && /^(?:\/s\/\s*)?[\p{Lu}\p{N}"“_]/u.test(text) && wordCount(text) <= 16;

function signingEnds(line: Line, layout: LayoutLexicon): boolean {
  const form = cueForm(line.text);
  return (
    isProse(line.text) ||
    isSentence(line.text) ||
    line.text.length > 200 ||
    isReplyLead(line.text) ||
    hasCue(layout, 'enclosure', 'start', form) ||
    hasCue(layout, 'contact', 'start', form) ||
    hasCue(layout, 'press_release', 'whole', form) ||
    (hasCue(layout, 'address', 'start', form) && line.gap > 0) ||
    /^(?:\d{1,3}|[ivx]+|\[\d+\]|\*)\s+\p{Lu}.{80,}/u.test(line.text)
  );
}

/** The lines above a salutation, up to the last one that is a sentence. */
function markHead(lines: readonly Line[], zones: Zone[], from: number, salutation: number): void {
  for (let i = salutation - 1; i >= from; i--) {
    if (
      zones[i] !== null ||
      ((isProse(lines[i]!.text) || isSentence(lines[i]!.text)) && !/^(?:re|subject):/i.test(lines[i]!.text))
    )
      return;
    zones[i] = 'head';
  }
}

import type { AbbreviationKind, LayoutLexicon } from '../lexicon/layout.js';
import type { Token } from '../text.js';

/** A longer sentence is cut at its last semicolon, else colon, comma or token. */
const MAX_TOKENS = 400;

const STOP = /^(?:[.!?…]|\.{2,}|[。！？])$/u;
/** What any token that ends a sentence ends with. */
const STOPS = new Set(Array.from('.!?…。！？', (stop) => stop.charCodeAt(0)));
const CLOSER = /^(?:["”’»)\]}']|'')$/u;
const OPENER = /^(?:["“‘«„([{']|``)$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const LOWER = /^\p{Ll}/u;
const LIST_MARK = /^(?:\d{1,3}|[a-z]|[ivxl]{1,5})$/i;
const CLOCK = /^[ap]\.m\.$/;
/** What follows "8 a.m." within a sentence. */
const AFTER_CLOCK =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:eastern|central|mountain|pacific|[ecmp][ds]?t|gmt|utc|local)$/;
const STARTERS = new Set(['DET', 'PRON', 'SCONJ', 'ADP', 'ADV', 'CCONJ', 'AUX']);

/**
 * The sentences of a block, as half-open ranges of token indexes.
 *
 * Ends a sentence: . ! ? … with the brackets and quotation marks that close after them, before a capital letter, a number or an opening
 * mark. Looks alike but does not: the full stop of an abbreviation or initial before a name (U.S. Immigration, J. Smith, No. 5), of a
 * list number ("1. The"), and unlike an initial the letter of a unit ends one ("Unit C. The"), an ellipsis before a small letter, "“Why?” she asked".
 */
export function sentenceRanges(
  tokens: readonly Token[],
  first: number,
  last: number,
  layout: LayoutLexicon,
): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const end = endsAfter(tokens, i, from, last, layout);
    if (end < 0) continue;
    cut(tokens, from, end, ranges);
    from = end;
    i = end - 1;
  }
  if (from < last) cut(tokens, from, last, ranges);
  return ranges;
}

/** The token index at which the next sentence begins if one ends with token `i`, else -1. */
function endsAfter(tokens: readonly Token[], i: number, from: number, last: number, layout: LayoutLexicon): number {
  const token = tokens[i]!;
  if (!STOPS.has(token.text.charCodeAt(token.text.length - 1))) return -1;
  const plain = STOP.test(token.text) || isLetterOf(tokens, i, from, layout);
  const kind = plain ? undefined : stopKind(token, layout);
  if (!plain && kind === undefined) return -1;
  if (kind === 'link' || (kind === 'initial' && i === from)) return -1;
  if (plain && token.text === '.' && i === from + 1 && LIST_MARK.test(tokens[from]!.text)) return -1;
  if (token.text === '.' && i > from && tokens[i - 1]!.end === token.start && i + 1 < last && joined(tokens, i))
    return -1;

  let next = i + 1;
  while (next < last && (STOP.test(tokens[next]!.text) || closes(tokens, next))) next++;
  if (next >= last) return last;
  const closed = next > i + 1 && CLOSER.test(tokens[next - 1]!.text);
  let word = next;
  while (word < last && (OPENER.test(tokens[word]!.text) || /^[-–—•*]+$/.test(tokens[word]!.text))) word++;
  if (word >= last) return next;
  const follows = tokens[word]!;
  if (kind !== undefined && !closed) {
    if (word > next ? /^[([{]$/.test(tokens[next]!.text) : !abbreviationEnds(token, follows, kind)) return -1;
    return CAPITAL.test(follows.text) ? next : -1;
  }
  if (LOWER.test(follows.text)) return -1;
  if (/^[,;:]$/.test(follows.text)) return -1;
  if (closed && token.text !== '.' && handedToSpeaker(tokens, word, last, layout)) return -1;
  return next;
}

/** "v1.2", "a.b": a full stop with no space on either side. */
const joined = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]!.start === tokens[i]!.end &&
  !CAPITAL.test(tokens[i + 1]!.text) &&
  !CLOSER.test(tokens[i + 1]!.text) &&
  !/^[[(]$/.test(tokens[i + 1]!.text);

/** A closing mark: one that sits on what stands before it, and is not followed by a letter. */
function closes(tokens: readonly Token[], i: number): boolean {
  const { text, start, end } = tokens[i]!;
  if (!CLOSER.test(text)) return false;
  const next = tokens[i + 1];
  if (text !== '"' && text !== "'" && text !== "''") return true;
  return tokens[i - 1]!.end === start || next === undefined || next.start > end;
}

/** The letter of something, not of a name: "Unit C.", "Units B and C." */
function isLetterOf(tokens: readonly Token[], i: number, from: number, layout: LayoutLexicon): boolean {
  const before = tokens[i - 1];
  if (before === undefined || i <= from || !/^\p{Lu}\.$/u.test(tokens[i]!.text)) return false;
  if (layout.lettered.has(before.lower)) return true;
  return i - 2 >= from && /^(?:and|or|&|,)$/.test(before.lower) && /^\p{Lu}$/u.test(tokens[i - 2]!.text);
}

type StopKind = AbbreviationKind | 'initial' | 'dotted';

/** How an abbreviation with its full stop behaves; undefined for any other word. */
function stopKind(token: Token, layout: LayoutLexicon): StopKind | undefined {
  const { text, lower } = token;
  if (text.length < 2 || text[text.length - 1] !== '.') return undefined;
  const kind = layout.abbreviations.get(lower);
  if (kind === 'title') return LOWER.test(text) ? 'may_end' : 'link';
  if (kind === 'number') return 'link';
  if (kind !== undefined) return kind;
  if (/^\p{L}\.$/u.test(text)) return 'initial';
  return /^\p{L}/u.test(text) ? 'dotted' : undefined;
}

/** Whether an abbreviation ends its sentence, by what follows it. */
function abbreviationEnds(token: Token, follows: Token, kind: StopKind): boolean {
  if (!CAPITAL.test(follows.text)) return false;
  if (CLOCK.test(token.lower)) return !AFTER_CLOCK.test(follows.lower);
  if (token.lower === 'etc.' || token.lower === 'ph.d.') return true;
  if (/^\p{Lu}{2,}$/u.test(follows.text)) return false;
  if (kind === 'initial' && follows.text.length === 1) return false;
  return STARTERS.has(follows.pos);
}

/** "“Why?” Ms. Roe asked": the words after a question or cry name who uttered it. */
function handedToSpeaker(tokens: readonly Token[], word: number, last: number, layout: LayoutLexicon): boolean {
  const end = Math.min(last, word + 8);
  for (let i = word; i < end; i++) {
    const { lower, pos, text } = tokens[i]!;
    if (layout.said.has(lower)) return i > word;
    if (STOP.test(text) || pos === 'PUNCT' || pos === 'AUX' || pos === 'SCONJ') return false;
    if (pos === 'VERB') return false;
  }
  return false;
}

function cut(tokens: readonly Token[], first: number, last: number, into: { first: number; last: number }[]): void {
  let from = first;
  while (last - from > MAX_TOKENS) {
    const end = lastMark(tokens, from, from + MAX_TOKENS);
    into.push({ first: from, last: end });
    from = end;
  }
  if (from < last) into.push({ first: from, last });
}

function lastMark(tokens: readonly Token[], from: number, end: number): number {
  for (const mark of [';', ':', ','])
    for (let i = end - 1; i > from + MAX_TOKENS / 4; i--) if (tokens[i]!.text === mark) return i + 1;
  return end;
}

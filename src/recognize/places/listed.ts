/**
 * Places of the built-in list: countries, states with their abbreviations, cities, regions. A name that is as often a person or an
 * ordinary word ("Jordan", "Jackson", "Reading") needs a preposition before it or a state after it.
 *
 * Alike, but none: adjectives of nationality, and a place's name within another name ("Chicago Tribune", "Bank of America", "Paris Lane").
 */
import type { FoundMention } from '../../stages.js';
import type { Token } from '../../text.js';
import { bare, type Cursor, isAbbreviation, isAllCaps, isCapitalised, joined, type Run } from '../facilities/cursor.js';
import { opens } from '../facilities/left.js';

const COMPASS =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|upstate|downtown|greater|lower|upper|inner)$/;

export function listedPlaces(cursor: Cursor): FoundMention[] {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const found: FoundMention[] = [];
  for (const m of context.lexicon.places.names.matchesIn(text)) {
    const first = cursor.tokenAt(m.start);
    const t = tokens[first];
    if (t === undefined || t.start !== m.start || !isCapitalised(t)) continue;
    const { abbreviation, ambiguous } = m.value;
    let end = m.end;
    if (abbreviation !== null) {
      end = m.start + abbreviation.length;
      if (text.slice(m.start, end) !== abbreviation) continue;
    }
    let last = first;
    let capitals = true;
    while (last < tokens.length && tokens[last]!.start < end) {
      const word = tokens[last]!;
      if (/^\p{Ll}{4,}/u.test(word.text)) capitals = false;
      last++;
    }
    if (!capitals) continue;
    // A full stop after "U.S." or "N.M." may be a token of its own.
    if (tokens[last - 1]!.end !== end && tokens[last - 1]!.end !== end + 1) continue;
    if (tokens[last - 1]!.end === end + 1 && text[end] !== '.') continue;
    // "Washington, D.C." keeps its full stop.
    if (tokens[last - 1]!.end === end + 1 && isAbbreviation(tokens[last - 1]!)) end++;
    // "US 169" is a road.
    if (/^U\.?S\.?$/.test(abbreviation ?? '') && /^\d+$/.test(tokens[last]?.text ?? '')) continue;
    const how = cursor.caseOf(first);
    if (how === 'shout' && abbreviation !== null && !abbreviation.includes('.')) continue;
    if (abbreviation !== null && /^[A-Z][a-z]+\.$/.test(abbreviation) && tokens[first - 1]?.text !== ',') continue;
    let from = first;
    const before = tokens[first - 1];
    const touching = before !== undefined && first > cursor.sentenceOf(first).first && joined(text, before, t);
    if (touching && how !== 'shout' && COMPASS.test(before.lower) && isCapitalised(before) && !opens(cursor, first - 1))
      from = first - 1;
    const country = m.value.places.some((p) => p.kind === 'country');
    if (how === 'plain' && insideAnother(cursor, { first: from, last }, ambiguous, country)) continue;
    from = withRealm(cursor, from, country);
    const evidence = placeEvidence(cursor, { first: from, last });
    if (ambiguous && !evidence) continue;
    found.push({
      start: tokens[from]!.start,
      end,
      type: 'place',
      rule: abbreviation === null ? 'place/listed' : 'place/abbreviation',
      confidence: ambiguous ? 0.75 : how === 'plain' ? 0.92 : 0.8,
    });
  }
  return found;
}

/** "Republic of | Maro", "Islamic Republic of | Maro". */
function withRealm(cursor: Cursor, first: number, country: boolean): number {
  const { tokens } = cursor;
  let i = first;
  if (!country) return first;
  if (tokens[i - 1]?.lower === 'the') i--;
  if (tokens[i - 1]?.lower !== 'of' || !/^(?:Republic|Kingdom)$/.test(tokens[i - 2]?.text ?? '')) return first;
  i -= 2;
  while (
    i > 0 &&
    /^(?:Federal|Democratic|Islamic|People's|United|Cooperative|Hashemite|Arab)$/.test(tokens[i - 1]!.text)
  )
    i--;
  return i;
}

/** Whether a preposition stands before it, or a comma and a state after it. */
export function placeEvidence(cursor: Cursor, { first, last }: Run): boolean {
  const { tokens, context } = cursor;
  const { places } = context.lexicon;
  let i = first - 1;
  while (i >= 0 && (COMPASS.test(tokens[i]!.lower) || tokens[i]!.lower === 'the')) i--;
  const sentence = cursor.sentenceOf(first);
  if (
    i >= sentence.first &&
    (places.has('evidence', tokens[i]!.lower) || places.has('evidence_strong', tokens[i]!.lower))
  ) {
    // "of" and "to" stand before people too.
    if (!/^(?:of|to|between|around|at|via|through)$/.test(tokens[i]!.lower)) return true;
    const before = tokens[i - 1];
    return before !== undefined && i - 1 >= sentence.first && places.has('before', before.lower);
  }
  const after = tokens[last + 1];
  return tokens[last]?.text === ',' && after !== undefined && stateAt(cursor, last + 1) !== null;
}

/** What stands after a comma as a state does: a state, country or postal abbreviation. */
export interface StateAfter {
  /** First token after it. */
  readonly last: number;
  readonly kind: 'state' | 'country' | 'postal';
}

/** The state, country or postal abbreviation that begins at a token, unless capitals go on after it ("New Zealand First"). */
export function stateAt(cursor: Cursor, at: number): StateAfter | null {
  const { tokens, context } = cursor;
  const { places } = context.lexicon;
  const { text } = context.segmented;
  const first = tokens[at];
  if (first === undefined || !isCapitalised(first)) return null;
  let found: StateAfter | null = null;
  for (let n = 1; n <= 4 && at + n <= tokens.length; n++) {
    if (n > 1 && !joined(text, tokens[at + n - 2]!, tokens[at + n - 1]!)) break;
    const words = text.slice(first.start, tokens[at + n - 1]!.end);
    const named = places.names.get(words);
    const spelled = named?.abbreviation === null || named?.abbreviation === words;
    if (named !== undefined && spelled) {
      const state = named.places.find((p) => p.kind === 'state' || p.kind === 'country');
      if (state !== undefined) found = { last: at + n, kind: state.kind === 'state' ? 'state' : 'country' };
    }
    if (n === 1 && places.postal.has(words)) found ??= { last: at + 1, kind: 'postal' };
  }
  if (found === null) return null;
  const next = tokens[found.last];
  const goesOn =
    next !== undefined &&
    isCapitalised(next) &&
    !/^\d/.test(next.text) &&
    joined(text, tokens[found.last - 1]!, next) &&
    cursor.sentenceOf(next === undefined ? at : found.last) === cursor.sentenceOf(at);
  return goesOn && cursor.caseOf(at) === 'plain' ? null : found;
}

/** Whether capitalised words beside it make it part of another name. */
function insideAnother(cursor: Cursor, { first, last }: Run, ambiguous: boolean, country: boolean): boolean {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const { facilities, places } = context.lexicon;
  const sentence = cursor.sentenceOf(first);
  const next = tokens[last];
  if (next !== undefined && last < sentence.last && joined(text, tokens[last - 1]!, next)) {
    if (/^[-‐‑]$/.test(next.text) && tokens[last - 1]!.end === next.start && isCapitalised(tokens[last + 1] ?? next))
      return true;
    if (isCapitalised(next) && !isAllCaps(next) && !facilities.has('title', bare(next)) && !isAbbreviation(next)) {
      if (ambiguous || !places.nationalities.has(next.lower)) return true;
    }
  }
  const before = tokens[first - 1];
  if (before === undefined || first - 1 < sentence.first || !joined(text, before, tokens[first]!)) return false;
  if (/^[-‐‑]$/.test(before.text) && before.end === tokens[first]!.start) return true;
  if (isCapitalised(before) && !isAllCaps(before)) return ambiguous || !opens(cursor, first - 1);
  if (before.lower === 'of' && first - 2 >= sentence.first) {
    const owner = tokens[first - 2]!;
    // "Norrby Audio of Denmark": a name and where it is at home
    if (country && !isHead(cursor, owner)) return false;
    return (
      isCapitalised(owner) &&
      !facilities.has('title', bare(owner)) &&
      !places.has('before', bare(owner)) &&
      !opens(cursor, first - 2)
    );
  }
  return false;
}

/** The head noun of a body or an institution: "Bank of | Ireland". */
const isHead = ({ context }: Cursor, t: Token): boolean =>
  context.lexicon.organizations.heads.has(bare(t)) || context.lexicon.facilities.heads.get(bare(t)) !== undefined;

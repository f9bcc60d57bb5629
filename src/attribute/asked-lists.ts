/**
 * Lists of what is asked: "We ask that the Department: 1. Release …", and imperatives under "Recommendations". Each item is a demand
 * or recommendation of whoever asks. Alike but none: a list of findings, an item with a subject of its own.
 */
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import type { Range, Reading } from './reading.js';

export interface Asked {
  readonly kind: 'demand' | 'recommendation';
  /** The clause that asks, where one leads the list. */
  readonly by: Attribution | null;
  /** Offsets of the words that tell whom: the lead of the list, or its heading. */
  readonly lead: { readonly start: number; readonly end: number };
}

export const ASKED_ITEM = 'item of a list of what is asked';
const HEADING =
  /\b(?:recommendations?|corrective actions?|required actions?|actions? required|requirements|what we (?:ask|want|recommend)|our (?:demands|requests|asks)|demands|prayer for relief|relief (?:sought|requested))\b/i;
const ITEM = new Set(['list_item']);
const LABEL = /^(?:[\d.]+|[a-z]|[ivx]+|[().–—-]|•|\*)$/i;
const BEFORE_NOUN = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM']);

/** The first word of a sentence behind its number. */
function opening(r: Reading, sentence: number): number {
  const s = r.sentences[sentence]!;
  let i = s.first;
  while (i < s.last - 1 && LABEL.test(r.tokens[i]!.text)) i++;
  return i;
}

/** "Relocate all detainees", "see that …": a verb in its base form, whatever its tag before a noun phrase. */
function imperative(r: Reading, at: number, sure: boolean): boolean {
  const t = r.tokens[at]!;
  const next = r.tokens[at + 1];
  if (sure && t.lower === 'to' && next) return next.pos === 'VERB' || next.pos === 'AUX' || next.lemma === next.lower;
  if (!next || /(?:ed|ing|ly)$/.test(t.lower) || r.mentionAt[at] !== -1) return false;
  if (t.pos === 'VERB') return t.lemma === t.lower || sure;
  if (!/^(?:NOUN|PROPN|ADJ|AUX)$/.test(t.pos) || /[^s]s$/.test(t.lower)) return false;
  return next.pos === 'DET' || next.lower === 'that' || next.lower === 'all' || (sure && BEFORE_NOUN.has(next.pos));
}

/** An item of "recommends that:": "every suspect be seen by a doctor", "the Attorney General pay them". */
function wished(r: Reading, sentence: number, at: number): boolean {
  const { last } = r.sentences[sentence]!;
  for (let i = at + 1; i < last; i++) {
    const t = r.tokens[i]!;
    if (t.lower === 'be' || t.lower === 'should' || t.lower === 'must') return true;
    if (t.pos === 'AUX' || /^[,;:]$/.test(t.text)) return false;
    if (t.pos === 'VERB') return t.lemma === t.lower && r.tokens[i - 1]!.lower !== 'to';
  }
  return false;
}

const JOINS = /^(?:[,;]|and|or|then|also|finally|lastly)$/i;

/** Does a stretch of an item ask for something of its own: "…; and to suspend him", the opening of the item itself? */
export function asksAt(r: Reading, sentence: number, at: number): boolean {
  const from = opening(r, sentence);
  if (at <= from) return true;
  let i = at;
  while (i < r.sentences[sentence]!.last - 1 && JOINS.test(r.tokens[i]!.text)) i++;
  return r.tokens[i]!.lower === 'to' && imperative(r, i, true);
}

/** An item that asks for several things, cut where the next begins: "to repair it, and to keep all recordings". */
export function askedParts(r: Reading, range: Range): Range[] {
  // "the right to see a lawyer and to call a friend": of what stands before it
  if (r.tokens[range.first]!.lower !== 'to') return [range];
  const out: Range[] = [];
  let first = range.first;
  for (let i = range.first + 1; i < range.last - 2; i++) {
    const joined = /^[,;]$/.test(r.tokens[i]!.text) || r.tokens[i]!.lower === 'and';
    if (!joined || r.quoteAt[i] !== -1) continue;
    let next = i;
    while (next < range.last - 2 && JOINS.test(r.tokens[next]!.text)) next++;
    if (r.tokens[next]!.lower !== 'to' || r.tokens[next + 1]!.pos !== 'VERB' || !imperative(r, next, true)) continue;
    out.push({ first, last: i });
    first = next;
    i = next;
  }
  out.push({ first, last: range.last });
  return out;
}

/** Does the sentence end in a colon, or break off where a list begins? */
function leads(r: Reading, sentence: number): boolean {
  const s = r.sentences[sentence]!;
  const end = r.tokens[s.last - 1]?.text ?? '';
  const next = r.sentences[sentence + 1];
  const list = next !== undefined && next.block !== s.block && ITEM.has(r.blocks[next.block]!.kind);
  return end === ':' || (list && !/^[.!?;]$/.test(end));
}

const ADVICE =
  /^(?:[\dIVX]+(?:\.\d+)*[.)]?\s+)?(?:(?:key|main|summary of|our|the|and|conclusions|findings)\s+)*recommendations?\b(?!\s+[A-Z]?\d)/i;

/** The sentences under a heading "Recommendations": what should be done there is recommended, not demanded. */
export function advised(r: Reading): ReadonlySet<number> {
  const out = new Set<number>();
  let under = false;
  for (const b of r.blocks) {
    if (b.kind === 'heading') under = ADVICE.test(r.text.slice(b.start, b.end));
    else if (under) for (let i = b.first; i < b.last; i++) out.add(i);
  }
  return out;
}

/** For each sentence that is an item of such a list what it asks by. */
export function askedLists(r: Reading, found: Attributions, official: boolean): ReadonlyMap<number, Asked> {
  const out = new Map<number, Asked>();
  let heading: { start: number; end: number } | null = null;
  let lead: { by: Attribution; start: number; end: number; that: boolean } | null = null;
  let block = -1;
  r.sentences.forEach((s, i) => {
    for (let b = block + 1; b <= s.block; b++) {
      const { kind, start, end } = r.blocks[b]!;
      if (kind === 'heading') {
        heading = HEADING.test(r.text.slice(start, end)) ? { start, end } : null;
        lead = null;
      }
    }
    block = s.block;
    const item = ITEM.has(r.blocks[s.block]!.kind);
    const asks = found.bySentence[i]!.find(
      (a) =>
        (((a.entry.kind === 'demand' || a.entry.kind === 'recommendation') && a.entry.use === 'claim') ||
          a.entry.cue === 'order') &&
        !a.negated,
    );
    const at = opening(r, i);
    const listed = item && lead !== null && (imperative(r, at, true) || (lead.that && wished(r, i, at)));
    if (asks && leads(r, i) && !listed) {
      lead = { by: asks, start: s.start, end: s.end, that: /\bthat\W*$/i.test(r.text.slice(s.start, s.end)) };
      return;
    }
    if (lead && listed) {
      const kind = official ? 'recommendation' : lead.by.entry.kind === 'recommendation' ? 'recommendation' : 'demand';
      out.set(i, { kind, by: lead.by, lead });
    } else if (heading && imperative(r, at, item))
      out.set(i, { kind: official ? 'recommendation' : 'demand', by: null, lead: lead ?? heading });
    else if (!item && r.tokens[s.last - 1]?.text !== ':') lead = null;
  });
  return out;
}

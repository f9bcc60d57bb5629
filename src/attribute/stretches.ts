/** Stretches of a sentence: trimmed at their ends, split into independent clauses, parentheses with a clause of their own. */

import type { Token } from '../text.js';
import type { Chunk } from './grammar/chunks.js';
import { phraseAt } from './grammar/clause.js';
import type { Range, Reading } from './reading.js';

export const FEWEST = 3;
export const SUBORDINATES = new Set([
  'while',
  'although',
  'though',
  'but',
  'and',
  'yet',
  'as',
  'whereas',
  'however',
  'or',
]);

const MARKS = new Set(['[', '(', '‘', '“', '"', '”', '’', ']', ')']);
const CLOSING = new Set(['”', '’', ')', ']']);
const OPENING = new Set(['“', '‘', '(', '[']);
const CONCESSIVE = new Set(['while', 'although', 'though', 'whereas']);

const isLoose = (t: Token): boolean => (t.pos === 'PUNCT' || t.pos === 'SPACE') && !MARKS.has(t.text);
const opensNothing = (t: Token): boolean =>
  isLoose(t) || (t.text.length === 1 && CLOSING.has(t.text)) || (t.pos !== 'ADP' && SUBORDINATES.has(t.lower));
const closesNothing = (t: Token): boolean =>
  isLoose(t) || t.pos === 'CCONJ' || (t.text.length === 1 ? OPENING.has(t.text) : CONCESSIVE.has(t.lower));

/** Without punctuation, conjunctions and stray marks at its ends. */
export function trimmed(r: Reading, range: Range): Range {
  let { first, last } = range;
  while (first < last && opensNothing(r.tokens[first]!)) first++;
  while (last > first && closesNothing(r.tokens[last - 1]!)) last--;
  // a mark without its partner
  const one = r.tokens[first];
  const end = r.tokens[last - 1];
  if (one && end && first < last) {
    const q = r.quoteAt[first]!;
    if (q !== -1 && r.quotations[q]!.start === one.start && r.quotations[q]!.end > end.end) first++;
    else if (q !== -1 && r.quotations[q]!.start === one.start && r.quotations[q]!.end === end.end) {
      first++;
      if (r.quotations[q]!.closed) last--;
    }
    const p = last > first ? r.quoteAt[last - 1]! : -1;
    if (
      p !== -1 &&
      last > first &&
      r.quotations[p]!.end === r.tokens[last - 1]!.end &&
      r.quotations[p]!.closed &&
      r.quotations[p]!.start < r.tokens[first]!.start
    )
      last--;
  }
  return { first, last };
}

/** Splits at "…, and X did", "…; X did", "… and that X did": each part a clause with its own subject and verb. */
export function clauses(chunks: readonly Chunk[], r: Reading, range: Range): Range[] {
  const out: Range[] = [];
  let start = range.first;
  let verbs = 0;
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    if (c.first < range.first || c.first >= range.last) continue;
    if (c.kind === 'vg' && c.verb!.finite) verbs++;
    const word = r.tokens[c.first]!.text;
    const semicolon = c.kind === 'stop' && (word === ';' || word === '--' || word === '—');
    const comma = c.kind === 'comma';
    const cc = c.kind === 'cc' && /^(and|but|yet)$/.test(r.tokens[c.first]!.lower);
    if ((!semicolon && !comma && !cc) || verbs === 0) continue;
    let at = i + 1;
    if (comma && chunks[at]?.kind === 'cc') continue;
    while (chunks[at]?.kind === 'adv') at++;
    // "he had asked to be moved and “could leave at any time”"
    if (cc && chunks[at]?.kind === 'open' && chunks[at + 1]?.kind === 'vg') at++;
    if (sharesSubject(r, chunks, i, at, range)) {
      out.push({ first: start, last: c.first });
      start = c.last;
      verbs = 0;
      continue;
    }
    const that = chunks[at]?.kind === 'that';
    if (that) at++;
    // "It is not the case, however, that …"
    if (comma && that && r.tokens[start]!.lower === 'it') continue;
    // "and that as a result he could not eat"
    while (
      that &&
      (chunks[at]?.kind === 'adp' || chunks[at]?.kind === 'sconj') &&
      chunks[at + 1]?.kind === 'np' &&
      chunks[at + 2]?.kind === 'np'
    )
      at += 2;
    if (comma && !that) {
      // only a list of clauses: "A is B, C is D, and E is F"
      const list = chunks
        .slice(at)
        .some((x, j) => x.kind === 'cc' && x.first < range.last && chunks[at + j - 1]?.kind === 'comma');
      if (!list) continue;
    }
    const p = phraseAt(chunks, at);
    if (!p) continue;
    let verb = p.next;
    // words in quotation marks within the subject
    if (chunks[verb]?.kind === 'adp' && chunks[verb + 1]?.kind === 'open') verb++;
    if (chunks[verb]?.kind === 'open') while (chunks[verb] && chunks[verb - 1]?.kind !== 'close') verb++;
    if (semicolon && (chunks[verb]?.kind === 'that' || chunks[verb]?.kind === 'rel')) {
      verb++;
      while (chunks[verb]?.kind === 'np' || chunks[verb]?.kind === 'adv') verb++;
    }
    // "and that those who do not comply are punished"
    if (that && chunks[verb]?.kind === 'rel') {
      const inner = chunks.findIndex((x, j) => j > verb && x.kind === 'vg');
      const main = inner === -1 ? -1 : chunks.findIndex((x, j) => j > inner && x.kind === 'vg' && x.verb!.finite);
      if (main !== -1) verb = main;
    }
    while (chunks[verb]?.kind === 'adv') verb++;
    const v = chunks[verb];
    if (v?.kind !== 'vg' || !v.verb!.finite || (v.verb!.bare && comma && !that)) continue;
    const before = chunks[i - 1];
    const object =
      cc &&
      !that &&
      before?.kind === 'np' &&
      chunks[i - 2]?.kind !== 'vg' &&
      chunks[i - 2]?.kind !== 'adp' &&
      chunks[i - 2]?.kind !== 'adv';
    if (object) continue;
    if (cc && !that && (chunks[i - 2]?.kind === 'that' || chunks[i - 2]?.kind === 'rel')) continue;
    if (c.first - start < FEWEST || range.last - c.last < FEWEST) continue;
    out.push({ first: start, last: c.first });
    start = c.last;
    verbs = 0;
  }
  out.push({ first: start, last: range.last });
  return out;
}

/** "faulted it for leaving …, for failing … and for a bell that …": each thing behind the preposition that opens the stretch, or behind its gerund. */
export function listed(chunks: readonly Chunk[], r: Reading, range: Range): Range[] {
  const opens = chunks.findIndex((c) => c.first >= range.first);
  const before = r.tokens[range.first - 1];
  if (opens < 1 || before === undefined || chunks[opens - 1]!.kind !== 'adp') return [range];
  const doing = chunks[opens]!.verb?.gerund === true;
  const out: Range[] = [];
  let start = range.first;
  const lastAnd = chunks.findLastIndex((c, k) => c.kind === 'cc' && c.last < range.last && isGerund(chunks[k + 1]));
  for (let i = opens + 1; i < chunks.length && chunks[i]!.last < range.last; i++) {
    const c = chunks[i]!;
    if (c.kind !== 'comma' && c.kind !== 'cc') continue;
    let at = i + 1;
    if (c.kind === 'comma' && chunks[at]?.kind === 'cc') at++;
    const next = chunks[at];
    const again =
      next?.kind === 'adp' &&
      r.tokens[next.first]!.lower === before.lower &&
      (chunks[at + 1]?.kind === 'np' || isGerund(chunks[at + 1]));
    const goesOn = doing && isGerund(next) && i <= lastAnd;
    if (!again && !goesOn) continue;
    const end = chunks[at + 1]?.first ?? range.last;
    if (c.first - start < FEWEST - 1 || range.last - end < 2) continue;
    out.push({ first: start, last: c.first });
    start = next!.first;
    i = at;
  }
  out.push({ first: start, last: range.last });
  return out;
}

const isGerund = (c: Chunk | undefined): boolean => c?.kind === 'vg' && c.verb!.gerund;

/** The last finite verb before chunk `i` that is not within a relative clause, or -1. */
function mainVerbBefore(chunks: readonly Chunk[], i: number, range: Range): number {
  for (let k = i - 1; k >= 0 && chunks[k]!.first >= range.first; k--) {
    const c = chunks[k]!;
    if (c.kind === 'rel' || c.kind === 'wh' || c.kind === 'sconj') return -1;
    // "cells that were closed and had nobody in them"
    const relative = chunks[k - 1]?.kind === 'rel' || (chunks[k - 1]?.kind === 'that' && chunks[k - 2]?.kind === 'np');
    if (c.kind === 'vg' && c.verb!.finite) return relative ? -1 : k;
    if (c.kind === 'vg') return -1;
  }
  return -1;
}

/** Has the verb a tense of its own: "did not call", "gave", "has left"? "(to apologise and) pay" and "(was tied and) beaten" have none. */
function tensed(r: Reading, c: Chunk, before: Chunk): boolean {
  const { verb } = c;
  if (!verb!.finite) return false;
  if (c.first !== c.head || r.tokens[c.head]!.pos === 'AUX') return !verb!.modal || before.verb!.modal !== null;
  const head = r.tokens[c.head]!;
  const shared =
    before.first !== before.head &&
    r.tokens[before.head]!.pos === 'VERB' &&
    (before.verb!.passive || before.verb!.modal !== null);
  // "plagued by abuse and governed by contracts": participles
  if (verb!.bare && r.tokens[c.last]?.lower === 'by') return false;
  return !shared && head.lower !== head.lemma && !head.lower.endsWith('ing');
}

/**
 * "The home did not tell the council, did not call a doctor and left …": does a verb with a tense of its own follow at chunk `at`, for
 * the subject of the clause before the comma or conjunction at `i`? Each must have its own object or complement.
 */
function sharesSubject(r: Reading, chunks: readonly Chunk[], i: number, at: number, range: Range): boolean {
  const v = chunks[at];
  const joint = chunks[i]!;
  if (v?.kind !== 'vg' || v.last > range.last || !/^(cc|comma)$/.test(joint.kind)) return false;
  if (
    joint.kind === 'comma' &&
    !chunks.slice(at + 1).some((x, j) => x.kind === 'cc' && x.first < range.last && nextVerb(chunks, at + 2 + j))
  )
    return false;
  const before = mainVerbBefore(chunks, i, range);
  const turns = joint.kind === 'cc' && (r.tokens[joint.first]!.lower === 'but' || chunks[at - 1]!.kind === 'open');
  if (before === -1 || before === i - 1 || !(tensed(r, v, chunks[before]!) || (turns && v.verb!.modal !== null)))
    return false;
  // behind a list of things a form in -ed may describe one more
  if (v.verb!.bare && joint.kind === 'cc' && chunks.slice(before, i).filter((x) => x.kind === 'comma').length > 1)
    return false;
  const end =
    chunks.slice(at + 1).find((x) => x.first >= range.last || x.kind === 'stop' || x.kind === 'cc')?.first ??
    range.last;
  return Math.min(end, range.last) - v.first >= FEWEST && joint.first - chunks[before]!.first >= FEWEST;
}

const nextVerb = (chunks: readonly Chunk[], at: number): boolean => {
  let k = at;
  while (chunks[k]?.kind === 'adv') k++;
  return chunks[k]?.kind === 'vg' && chunks[k]!.verb!.finite;
};

/** Where a parenthesis with a clause of its own that begins at token `i` ends, else 0. */
export function parenthesis(r: Reading, chunks: readonly Chunk[], i: number, last: number): number {
  if (r.tokens[i]!.text !== '(') return 0;
  let end = i + 1;
  while (end < last && r.tokens[end]!.text !== ')') end++;
  if (end >= last || end - i < 5) return 0;
  const own = chunks.some(
    (c, k) =>
      c.kind === 'vg' &&
      c.verb!.finite &&
      c.first > i &&
      c.last <= end &&
      chunks[k - 1]?.kind === 'np' &&
      chunks[k - 1]!.first > i,
  );
  return own ? end + 1 : 0;
}

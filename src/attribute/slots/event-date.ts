/**
 * When what is claimed happened: the date that stands in the claim itself, not beside the reporting verb ("said on Thursday"), not
 * within the name of a thing ("the March 3rd letter"), not a duration.
 */
import type { ClaimKind, DateMention } from '../../records.js';
import type { Unit } from '../claims.js';
import { verbsIn } from '../grammar/chunks.js';
import { isPast } from '../grammar/tense.js';
import type { Range, Reading } from '../reading.js';
import { SUITS } from '../sources/words.js';

/** Tokens of the reporting clause: from the source or cue to the content. */
function reportingPart(u: Unit): Range | null {
  const a = u.by;
  if (!a || a.form === 'adjective' || a.form === 'noun' || a.entry.use === 'act' || !a.content) return null;
  if (a.content.first > a.cue.first) return { first: Math.min(u.first, a.anchor), last: a.content.first };
  return { first: a.content.last, last: u.last };
}

/** Answers do not tell when what they answer happened. */
const ANSWERS = new Set<ClaimKind>(['denial', 'response', 'admission', 'recommendation', 'demand']);

/** What is told in the past under the date of an entry happened then: not how things are, nor what somebody has said about it since. */
export function entryDate(r: Reading, u: Unit, kind: ClaimKind, entry: string | undefined): string | null {
  if (entry === undefined || ANSWERS.has(kind)) return null;
  const verbs = verbsIn(r.chunks(u.sentence), u);
  const first = u.by?.content ? (verbs.find((c) => c.first >= u.by!.content!.first) ?? verbs[0]) : verbs[0];
  return first && isPast(r, first) ? entry : null;
}

const ASKED = new Set<ClaimKind>(['demand', 'recommendation']);
const DUE = /^(?:by|before|until|within|than|from)$/;

/** "should look into the death of 3 May": of what is asked only the time by which. */
const undated = (r: Reading, u: Unit, i: number): boolean =>
  (u.by === null || / (?:that|inf|wh)$/.test(u.by.rule)) &&
  i >= (u.by?.content?.first ?? u.first) &&
  i < (u.by?.content?.last ?? u.last) &&
  !DUE.test(r.tokens[i - 1]?.lower ?? '');

export function eventDate(r: Reading, u: Unit, kind: ClaimKind): string | null {
  const reporting = reportingPart(u);
  const spoken =
    reporting &&
    u.by!.entry.kind !== 'demand' &&
    u.by!.entry.kind !== 'finding' &&
    u.by!.entry.kind !== 'denial' &&
    u.by!.entry.kind !== 'recommendation' &&
    u.by!.entry.kind !== 'response';
  const unanswered = u.by?.entry.stance === 'does_not_answer';
  let best: { value: string; rank: number } | null = null;
  for (let i = u.first; i < u.last; i++) {
    const d = r.dateAt[i]!;
    if (d === -1 || (i > u.first && r.dateAt[i - 1] === d)) continue;
    const date = r.input.dates[d]!;
    const value = dayOf(date);
    if (value === null) continue;
    if (ASKED.has(kind) && undated(r, u, i)) continue;
    if (unanswered && i < u.by!.cue.first) continue;
    if (spoken && i >= reporting.first && i < reporting.last) continue;
    let end = i;
    while (end < u.last && r.dateAt[end] === d) end++;
    const next = r.tokens[end];
    const previous = i > 0 ? r.tokens[i - 1]! : undefined;
    // "the March 3rd letter", "an April report": part of a name
    const modifies =
      (next?.pos === 'NOUN' || (next?.pos === 'PROPN' && r.dateAt[end] === -1)) &&
      (previous?.pos === 'DET' || previous?.pos === 'PRON' || previous?.pos === 'ADJ');
    if (modifies || madePublic(r, i)) continue;
    const rank =
      (previous?.pos === 'ADP' || previous?.pos === 'SCONJ' ? 2 : 1) -
      (previous?.lower === 'before' || previous?.lower === 'from' ? 1 : 0);
    if (!best || rank > best.rank)
      best = {
        value:
          previous?.lower === 'until' && notUntil(r, u, i) ? value.replace('../', '') : since(previous?.lower, value),
        rank,
      };
  }
  return best?.value ?? null;
}

/** A date, or the day of a time ("7:40 a.m." of a day told before). */
function dayOf(date: DateMention): string | null {
  if (date.type === 'date') return date.value;
  const day = /^(\d{4}-\d{2}-\d{2})T/.exec(date.value ?? '');
  return date.type === 'time' && day ? day[1]! : null;
}

const MADE_PUBLIC = /^(?:published|released|issued|filed|dated|posted|obtained|signed|mailed|submitted|made public)$/;

/** "Its report, published last month", "a lawsuit filed on Tuesday": when it was told, not when it happened. */
function madePublic(r: Reading, i: number): boolean {
  const at = r.tokens[i - 1]?.pos === 'ADP' ? i - 2 : i - 1;
  const word = r.tokens[at];
  if (word?.pos !== 'VERB' || !MADE_PUBLIC.test(word.lower)) return false;
  const noun = r.tokens[r.tokens[at - 1]?.text === ',' ? at - 2 : at - 1]?.lower ?? '';
  return r.is('document', noun) || SUITS.includes(noun);
}

/** "was not called until the next morning": it happened then. */
function notUntil(r: Reading, u: Unit, date: number): boolean {
  const verb = verbsIn(r.chunks(u.sentence), { first: u.first, last: date }).at(-1);
  return verb?.verb?.negated === true;
}

/** "since December 2020" is an interval still open; "by April 30" one that began earlier. */
function since(preposition: string | undefined, value: string): string {
  if (value.includes('/')) return value;
  if (preposition === 'since') return `${value}/..`;
  if (preposition === 'by' || preposition === 'until') return `../${value}`;
  return value;
}

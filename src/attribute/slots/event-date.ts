/**
 * When what is claimed happened: the date that stands in the claim itself, not beside the reporting verb ("said on Thursday"), not
 * within the name of a thing ("the March 3rd letter"), not a duration.
 */
import type { Unit } from '../claims.js';
import type { Range, Reading } from '../reading.js';

/** Tokens of the reporting clause: from the source or cue to the content. */
function reportingPart(u: Unit): Range | null {
  const a = u.by;
  if (!a || a.form === 'adjective' || a.form === 'noun' || a.entry.use === 'act' || !a.content) return null;
  if (a.content.first > a.cue.first) return { first: Math.min(u.first, a.anchor), last: a.content.first };
  return { first: a.content.last, last: u.last };
}

export function eventDate(r: Reading, u: Unit): string | null {
  const reporting = reportingPart(u);
  const spoken =
    reporting &&
    u.by!.entry.kind !== 'demand' &&
    u.by!.entry.kind !== 'finding' &&
    u.by!.entry.kind !== 'denial' &&
    u.by!.entry.kind !== 'recommendation' &&
    u.by!.entry.kind !== 'response';
  let best: { value: string; rank: number } | null = null;
  for (let i = u.first; i < u.last; i++) {
    const d = r.dateAt[i]!;
    if (d === -1 || (i > u.first && r.dateAt[i - 1] === d)) continue;
    const date = r.input.dates[d]!;
    if (date.type !== 'date' || date.value === null) continue;
    if (spoken && i >= reporting.first && i < reporting.last) continue;
    let end = i;
    while (end < u.last && r.dateAt[end] === d) end++;
    const next = r.tokens[end];
    const previous = i > 0 ? r.tokens[i - 1]! : undefined;
    // "the March 3rd letter", "an April report": part of a name
    const modifies =
      (next?.pos === 'NOUN' || (next?.pos === 'PROPN' && r.dateAt[end] === -1)) &&
      (previous?.pos === 'DET' || previous?.pos === 'PRON' || previous?.pos === 'ADJ');
    if (modifies) continue;
    const rank =
      (previous?.pos === 'ADP' || previous?.pos === 'SCONJ' ? 2 : 1) -
      (previous?.lower === 'before' || previous?.lower === 'from' ? 1 : 0);
    if (!best || rank > best.rank) best = { value: since(previous?.lower, date.value), rank };
  }
  return best?.value ?? null;
}

/** "since December 2020" is an interval still open; "by April 30" one that began earlier. */
function since(preposition: string | undefined, value: string): string {
  if (value.includes('/')) return value;
  if (preposition === 'since') return `${value}/..`;
  if (preposition === 'by' || preposition === 'until') return `../${value}`;
  return value;
}

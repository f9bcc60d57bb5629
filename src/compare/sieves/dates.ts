/**
 * `contradicts` by dates: one event that happened once ("the stay", "the inspection") under two dates that cannot both be, in two sources or
 * within one. Not: steps of one affair ("another", "later", "again"), nor events of two cases.
 */
import { candidatePairs } from '../candidates.js';
import { type Draft, listed, type Sieve } from '../draft.js';
import { asks, type Compared, overlapping } from '../prepare.js';
import { likeness } from '../text/likeness.js';

const ANOTHER =
  /\b(?:another|second|third|again|later|subsequent\w*|follow-?up|further|next|then|since|rose|risen|climb\w*|toll|number of|re-?open\w*|renew\w*|both|each|every)\b/i;
/** With two words of weight in common; with three. */
const SAME_EVENT = 0.4;
const ALIKE = 0.2;

interface Day {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
}

/** A single EDTF date; null for intervals, durations and sets. */
function dayOf(c: Compared): Day | null {
  const m = /^(\d{4}|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?$/.exec(c.claim.event_date ?? '');
  if (!m) return null;
  const known = (s: string | undefined): string | null => (s === undefined || s.includes('X') ? null : s);
  return { year: known(m[1]), month: known(m[2]), day: known(m[3]) };
}

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
const conflict = (a: Day, b: Day): boolean =>
  !differ(a.year, b.year) && (differ(a.month, b.month) || (a.month === b.month && differ(a.day, b.day)));

const OF_PERSON = /^hospit/;
const TELLS = new Set(['allegation', 'statement', 'finding', 'response', 'statistic']);
const sameKind = (a: Compared, b: Compared): boolean =>
  a.claim.kind === b.claim.kind || (TELLS.has(a.claim.kind) && TELLS.has(b.claim.kind));

export const dates: Sieve = ({ prepared, joined }) => {
  const { events } = prepared.lexicon.comparison;
  const drafts: Draft[] = [];
  for (const [a, b] of candidatePairs(prepared)) {
    if (a.place !== b.place || !sameKind(a, b) || asks(a) || overlapping(a, b) || joined(a, b)) continue;
    const [x, y] = [dayOf(a), dayOf(b)];
    if (!x || !y || !conflict(x, y) || ANOTHER.test(a.claim.quote) || ANOTHER.test(b.claim.quote)) continue;
    const like = likeness(a.statement, b.statement);
    const event = like.shared.find(([t]) => events.has(t.stem));
    const heavy = like.shared.filter(([t]) => t.weight > 0.4);
    // Of what people of one kind are told to have met with each day, one person's is meant.
    const ofPerson = event !== undefined && OF_PERSON.test(event[0].stem);
    const one = a.named.some((id) => b.named.includes(id) && prepared.entities.get(id)?.type === 'person');
    if (ofPerson && !one) continue;
    if (!event || heavy.length < 2 || like.dice < (heavy.length > 2 ? ALIKE : SAME_EVENT)) continue;
    drafts.push({
      relation: 'contradicts',
      sides: [[a], [b]],
      reasons: [
        `${a.claim.event_date} and ${b.claim.event_date} for one event: ${event[0].word}`,
        `words: ${listed(heavy.map(([t]) => t.word))}`,
      ],
      score: 0.5 + Math.min(0.3, like.dice / 2),
    });
  }
  return drafts;
};

/**
 * `contradicts` without a reply: two voices on one place, enough words in common, and one turned round: a negation, a word of denial,
 * opposites ("safe", "unsafe"). Not: demands, one speaker's own words, claims already joined.
 */
import { candidatePairs } from '../candidates.js';
import { type Draft, listed, type Sieve, speakerOf } from '../draft.js';
import { asks, type Compared, overlapping, sameVoice } from '../prepare.js';
import { likeness, opposition } from '../text/likeness.js';

const RELATED = 0.3;
const RELATED_PART = 0.6;

const states = (c: Compared): boolean => !asks(c) && c.claim.kind !== 'legal_action';

export const contradictions: Sieve = ({ prepared, joined }) => {
  const words = prepared.lexicon.comparison;
  const drafts: Draft[] = [];
  for (const [a, b] of candidatePairs(prepared)) {
    if (a.place !== b.place || !states(a) || !states(b) || overlapping(a, b) || sameVoice(a, b) || joined(a, b))
      continue;
    const like = likeness(a.statement, b.statement);
    const heavy = like.shared.filter(([t]) => t.weight > 0.4);
    if (heavy.length < 2 || (like.dice < RELATED && like.contained < RELATED_PART)) continue;
    const against = opposition(a.statement, b.statement, like, words);
    if (against.reasons.length === 0) continue;
    drafts.push({
      relation: 'contradicts',
      sides: [[a], [b]],
      reasons: [
        `${speakerOf(prepared, a)} and ${speakerOf(prepared, b)}`,
        ...against.reasons,
        `words: ${listed(heavy.map(([t]) => t.word))}`,
      ],
      score: 0.4 + Math.min(0.5, like.contained / 2),
    });
  }
  return drafts;
};

/**
 * The learned tagger knows no facilities: it calls them places or organizations. Where it finds the very span of a facility, the two agree on
 * the name, and what the head noun says of the type is worth more than its guess.
 */
import type { FoundMention } from '../../stages.js';

const SURER = 0.02;
const MOST = 0.99;

export function agreeing(mentions: readonly FoundMention[], found: readonly FoundMention[]): FoundMention[] {
  const guesses = new Map<string, number>();
  for (const m of found) {
    if (m.rule !== 'tagger' || m.type === 'person') continue;
    guesses.set(`${m.start} ${m.end}`, m.confidence);
  }
  return mentions.map((m) => {
    const guess = guesses.get(`${m.start} ${m.end}`);
    return guess === undefined ? m : { ...m, confidence: Math.max(m.confidence, Math.min(MOST, guess + SURER)) };
  });
}

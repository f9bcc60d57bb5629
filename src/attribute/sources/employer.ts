import type { Phrase } from '../grammar/clause.js';
import type { Reading } from '../reading.js';

const FOR = /^(?:for|of|at|with)$/;

/** "A spokeswoman for the department": the body that one speaks for, as it is described, or null. */
export function employerPhrase(r: Reading, phrase: Phrase): Phrase | null {
  for (let i = phrase.first + 1; i < phrase.last - 1; i++)
    if (FOR.test(r.tokens[i]!.lower) && r.tokens[i + 1]!.lower === 'the')
      return { ...phrase, first: i + 1, head: phrase.last - 1 };
  return null;
}

const BODIES = ['agency', 'company', 'facility', 'ngo', 'court', 'watchdog'] as const;

/** "A department spokesman": the noun of the body before the one who speaks for it, or null. */
export function employerNoun(r: Reading, phrase: Phrase): Phrase | null {
  const noun = r.tokens[phrase.head - 1];
  if (phrase.head - 1 < phrase.first || noun?.pos !== 'NOUN' || r.mentionAt[phrase.head - 1] !== -1) return null;
  const fits = BODIES.some((group) => r.is(group, noun.lower));
  return fits ? { first: phrase.first, last: phrase.head, head: phrase.head - 1 } : null;
}

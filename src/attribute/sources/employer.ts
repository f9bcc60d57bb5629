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

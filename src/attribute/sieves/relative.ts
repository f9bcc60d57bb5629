/** "Every child who reported pain was seen": of whom something is told, and not what they say. */
import type { Phrase } from '../grammar/clause.js';
import type { Reading } from '../reading.js';

const OF_ALL = /^(?:every|each|all|any|anyone|everyone|anybody|everybody|those)$/;
const WHO = /^(?:who|that)$/;

/** Is the verb at `at` that of a relative clause, and are they all meant whom it fits? */
export const tellsOfAll = (r: Reading, subject: Phrase, at: number): boolean =>
  at === subject.last + 1 &&
  WHO.test(r.tokens[subject.last]?.lower ?? '') &&
  OF_ALL.test(r.tokens[subject.first]!.lower);

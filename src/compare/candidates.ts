/**
 * Pairs of claims that share rare words, without comparing all with all: each claim is filed under its rarest meanings, and files that grow
 * too long are passed over.
 */
import type { Compared, Prepared } from './prepare.js';
import type { Term } from './text/statement.js';

const FILED_UNDER = 6;
const LONGEST_FILE = 40;

const rarer = (p: Term, q: Term): number => p.sense.statements - q.sense.statements || (p.meaning < q.meaning ? -1 : 1);

/** Each pair once, the earlier claim first; all pairs of one later claim come together, in the order of the later claims. */
export function* candidatePairs({ claims }: Prepared): Generator<readonly [Compared, Compared]> {
  const files = new Map<string, Compared[]>();
  // For each claim, the last later one that it was paired with.
  const paired = new Int32Array(claims.length).fill(-1);
  for (const c of claims) {
    const rarest = c.statement.distinct.filter((t) => t.sense.statements > 1).sort(rarer);
    for (const { meaning } of rarest.slice(0, FILED_UNDER)) {
      const file = files.get(meaning) ?? [];
      if (file.length < LONGEST_FILE) {
        for (const other of file) {
          if (paired[other.index] === c.index) continue;
          paired[other.index] = c.index;
          yield [other, c];
        }
        file.push(c);
      }
      files.set(meaning, file);
    }
  }
}

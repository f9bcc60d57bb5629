/**
 * Pairs of claims that share rare words, without comparing all with all: each claim is filed under its rarest meanings, and files that grow
 * too long are passed over.
 */
import type { Compared, Prepared } from './prepare.js';

const FILED_UNDER = 6;
const LONGEST_FILE = 40;

export function* candidatePairs({ claims, frequency }: Prepared): Generator<readonly [Compared, Compared]> {
  const files = new Map<string, Compared[]>();
  const seen = new Set<number>();
  for (const c of claims) {
    const rarest = [...c.statement.byMeaning.keys()]
      .filter((m) => frequency(m) > 1)
      .sort((p, q) => frequency(p) - frequency(q) || (p < q ? -1 : 1));
    for (const meaning of rarest.slice(0, FILED_UNDER)) {
      const file = files.get(meaning) ?? [];
      if (file.length < LONGEST_FILE) {
        for (const other of file) {
          const pair = other.index * claims.length + c.index;
          if (seen.has(pair)) continue;
          seen.add(pair);
          yield [other, c];
        }
        file.push(c);
      }
      files.set(meaning, file);
    }
  }
}

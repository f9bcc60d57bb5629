/** Words by which an accusation and the answer to it speak of one thing, from `data/related-words.csv`. */
import { z } from 'zod';
import { stemmer } from './stemmer.js';
import { cells, readTable } from './table.js';

export const relatedWordsRowSchema = z.strictObject({ words: z.string().regex(/^[a-z-]+(?:;[a-z-]+)+$/) });

/** By stem the numbers of the rows that it stands in. */
export type RelatedWords = ReadonlyMap<string, readonly number[]>;

export function loadRelatedWords(): RelatedWords {
  const stem = stemmer();
  const rows = new Map<string, number[]>();
  readTable<z.infer<typeof relatedWordsRowSchema>>('related-words.csv').forEach((row, n) => {
    for (const s of new Set(cells(row.words).map(stem))) {
      const had = rows.get(s);
      if (had) had.push(n);
      else rows.set(s, [n]);
    }
  });
  return rows;
}

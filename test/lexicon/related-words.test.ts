import { describe, expect, it } from 'vitest';
import { loadRelatedWords, relatedWordsRowSchema } from '../../src/lexicon/related-words.js';
import { readTable } from '../../src/lexicon/table.js';

describe('related words', () => {
  it('are words in lower case, two at least in a row', () => {
    for (const row of readTable('related-words.csv'))
      expect(relatedWordsRowSchema.safeParse(row).success, row.words).toBe(true);
  });
  it.each([
    ['passports', 'documents'],
    ['handcuffed', 'restraints'],
    ['overtime', 'hours'],
  ])('%s and %s stand in one row', (a, b) => {
    const words = loadRelatedWords();
    const rows = (form: string): readonly number[] =>
      [...words].find(([stem]) => form.startsWith(stem) && form.length - stem.length <= 3)?.[1] ?? [];
    expect(rows(a).some((n) => rows(b).includes(n))).toBe(true);
  });
});

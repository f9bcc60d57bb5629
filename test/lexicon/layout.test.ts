import { describe, expect, it } from 'vitest';
import { abbreviationRow, layoutLexicon, layoutRow } from '../../src/lexicon/layout.js';
import { readTable } from '../../src/lexicon/table.js';

describe('words of layout', () => {
  it.each([
    ['abbreviations.csv', abbreviationRow],
    ['layout.csv', layoutRow],
  ])('every row of %s fits its schema and comes once', (file, schema) => {
    const rows = readTable(file);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(schema.safeParse(row), JSON.stringify(row)).toMatchObject({ success: true });
    const keys = rows.map((r) => (file === 'layout.csv' ? Object.values(r).join('|') : r.form));
    expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
  });

  it('cues match whole words', () => {
    const { cues } = layoutLexicon();
    expect(cues.closing.whole!('best,')).toBe(true);
    expect(cues.salutation.start!('dearborn police:')).toBe(false);
  });
});

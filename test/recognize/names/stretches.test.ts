import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchEnd, stretchFrom } from '../../../src/recognize/names/stretches.js';

/** The stretches of a row of words, written with `.` for a word in no name and `x` for any other. */
function stretches(row: string): string[] {
  const plain = Uint8Array.from(row, (c) => (c === '.' ? 1 : 0));
  const found: string[] = [];
  for (let i = stretchFrom(plain, 0, row.length); i < row.length; ) {
    const end = stretchEnd(plain, i, row.length);
    found.push(`${i}-${end}`);
    i = stretchFrom(plain, end, row.length);
  }
  return found;
}

describe('the stretches of a sentence in which names may stand', () => {
  it.each([
    ['.....', []],
    ['xxx', ['0-3']],
    ['..x..', ['1-4']],
    ['x...x', ['0-2', '3-5']],
    ['x.x', ['0-3']],
    ['x..x', ['0-2', '2-4']],
    ['', []],
  ])('"%s" has %j', (row, expected) => {
    expect(stretches(row)).toEqual(expected);
  });

  it('hold every word that may be in a name, with a plain word on either side unless the sentence ends there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('.', 'x'), { maxLength: 30 }), (words) => {
        const row = words.join('');
        const covered = new Set<number>();
        for (const stretch of stretches(row)) {
          const [from, to] = stretch.split('-').map(Number) as [number, number];
          for (let i = from; i < to; i++) {
            expect(covered.has(i)).toBe(false);
            covered.add(i);
          }
          if (from > 0) expect(row[from]).toBe('.');
          if (to < row.length) expect(row[to - 1]).toBe('.');
          expect(row.slice(from, to)).not.toContain('..');
        }
        for (let i = 0; i < row.length; i++) if (row[i] === 'x') expect(covered.has(i)).toBe(true);
      }),
    );
  });
});

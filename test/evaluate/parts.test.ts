import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignment } from '../../src/evaluate/assignment.js';
import { evenDate, sameDate } from '../../src/evaluate/edtf.js';
import { bestPairs } from '../../src/evaluate/pairs.js';

/** The greatest total by trying everything. */
function greatest(weights: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  if (row === weights.length) return 0;
  const without = greatest(weights, row + 1, taken);
  const withOne = weights[row]!.map((w, j) => (taken.includes(j) ? 0 : w + greatest(weights, row + 1, [...taken, j])));
  return Math.max(without, ...withOne);
}

const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 5,
  }),
);

describe('pairs', () => {
  it('have the greatest total weight there is', () => {
    fc.assert(
      fc.property(table, (weights) => {
        const total = assignment(weights).reduce((sum, [i, j]) => sum + weights[i]![j]!, 0);
        expect(total).toBe(greatest(weights));
      }),
    );
  });

  it('are one to one, and the same whether or not what hangs together is taken apart', () => {
    fc.assert(
      fc.property(table, (weights) => {
        const rows = weights.map((_, i) => i);
        const columns = weights[0]!.map((_, j) => j);
        const pairs = bestPairs(rows, columns, (i, j) => weights[i]![j]!);
        expect(new Set(pairs.values()).size).toBe(pairs.size);
        expect([...pairs].reduce((sum, [i, j]) => sum + weights[i]![j]!, 0)).toBe(greatest(weights));
      }),
    );
  });
});

describe('dates', () => {
  it.each<[string | null, string | null]>([
    ['2021-03-XX', '2021-03'],
    ['2021-01~', '2021-01'],
    ['XXXX-06-26', 'XXXX-06-26'],
    ['--06-26', 'XXXX-06-26'],
    ['P1Y', 'P12M0D'],
    ['P2W', 'P0M14D'],
    ['PXW', null],
    ['2021-03-04T10:00', '2021-03-04'],
    ['1990s', '199X'],
    ['199', '199X'],
    ['unknown/2022-04', '../2022-04'],
    ['XXXX-WXX-4', null],
    ['2020-12/..', '2020-12/..'],
    [null, null],
  ])('%s is evened to %s', (value, even) => {
    expect(evenDate(value === '1990s' ? '1990S' : value)).toBe(even);
  });

  it.each<[string | null, string | null, boolean]>([
    ['2021', '2021', true],
    ['2021', '2022', false],
    [null, null, true],
    [null, '2021', false],
    ['../2022-04', '2022-04', true],
    ['../2022-04', '2022-05', false],
    ['2020/2021', '2021', false],
    [null, 'XXXX', true],
  ])('gold %s takes %s: %s', (gold, got, same) => {
    expect(sameDate(gold, got)).toBe(same);
  });
});

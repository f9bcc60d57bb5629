import { describe, expect, it } from 'vitest';
import { kept, measured, moved } from '../tools/baseline.js';

describe('the figures of the samples', () => {
  it('are no worse than those that are kept', async () => {
    const { dropped, risen } = moved(kept(), await measured());
    expect(dropped, 'some figures have dropped (npm run baseline -- --update keeps them so)').toEqual([]);
    if (risen.length > 0)
      console.warn(`Some figures have risen: keep them with npm run baseline -- --update\n  ${risen.join('\n  ')}`);
  });

  it('drop, rise, come and go', () => {
    const before = { a: 0.5, b: 0.5, gone: 0.1, same: 1, offset_violations: 0 };
    const now = { a: 0.4, b: 0.6, new: 0.2, same: 1, offset_violations: 2 };
    expect(moved(before, now)).toEqual({
      dropped: ['a: 0.5 -> 0.4', 'gone: 0.1 -> none', 'offset_violations: 0 -> 2'],
      risen: ['b: 0.5 -> 0.6', 'new: none -> 0.2'],
    });
  });
});

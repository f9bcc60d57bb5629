import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/compare/index.js';
import { lexicon, told } from './claims.js';

const changes = (before: readonly string[], after: readonly string[]) =>
  compareVersions(
    told({ a: before.map((quote) => ({ quote })), b: after.map((quote) => ({ quote })) }),
    ['a'],
    ['b'],
    lexicon,
  );

describe('two versions of a report', () => {
  it('tells what was added, removed, reworded, and which numbers changed', () => {
    const found = changes(
      [
        'Inspectors found mold in nine showers of the east wing.',
        'The warden knew of the broken alarms since May.',
        'Twelve inmates slept on the floor of the gym.',
        'Meals were served cold.',
      ],
      [
        'Inspectors found mold in nine showers of the east wing.',
        'Fourteen inmates slept on the floor of the gym.',
        'The warden had been told of the broken alarms in May.',
        'Lawyers were turned away at the gate.',
      ],
    );
    expect(found.map((c) => [c.change, c.before, c.after])).toEqual([
      ['unchanged', 'a1', 'b1'],
      ['numbers_changed', 'a3', 'b2'],
      ['reworded', 'a2', 'b3'],
      ['removed', 'a4', null],
      ['added', null, 'b4'],
    ]);
    expect(found[1]!.explanation).toBe('12 became 14');
  });

  it.each([
    ['The ward was overcrowded in May.', 'The ward was crowded in May.', 'gone: overcrowded; new: crowded'],
    ['The home must hire six aides.', 'The home must hire six aides by June 30, 2019.', 'new: June, 30, 2019'],
  ])('tells the words that came and went: %s %s', (before, after, explanation) => {
    expect(changes([before], [after])).toMatchObject([{ change: 'reworded', explanation }]);
  });

  it('takes each claim once, however often its words stand there', () => {
    const found = changes(['No one answered.', 'No one answered.'], ['No one answered.']);
    expect(found.map((c) => c.change)).toEqual(['unchanged', 'removed']);
  });

  it('accounts for every claim of both versions once', () => {
    const sentence = fc.array(
      fc.constantFrom('mold', 'showers', 'nine', 'twelve', 'alarms', 'broken', 'cold', 'meals', 'warden'),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.array(sentence, { maxLength: 8 }), (a, b) => {
        const found = changes(
          a.map((w) => w.join(' ')),
          b.map((w) => w.join(' ')),
        );
        expect(found.flatMap((c) => c.before ?? []).sort()).toEqual(a.map((_, i) => `a${i + 1}`).sort());
        expect(found.flatMap((c) => c.after ?? []).sort()).toEqual(b.map((_, i) => `b${i + 1}`).sort());
      }),
    );
  });
});

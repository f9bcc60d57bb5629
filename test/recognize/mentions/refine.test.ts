import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refine } from '../../../src/recognize/mentions/refine.js';
import type { MentionType } from '../../../src/records.js';
import type { FoundMention } from '../../../src/stages.js';
import { namesIn, namesOf } from './found.js';

const at = (type: MentionType, start: number, end: number, confidence: number, rule = 'a'): FoundMention => ({
  type,
  start,
  end,
  rule,
  confidence,
});

describe('overlapping names', () => {
  const text = 'the New Democratic Party of Maro and more';
  it('leave the longer one, though the one inside is surer', () => {
    expect(refine(text, [at('organization', 8, 24, 0.96), at('organization', 4, 24, 0.8)])).toEqual([
      at('organization', 4, 24, 0.8),
    ]);
  });
  it('leave the one inside where it is much surer', () => {
    expect(refine(text, [at('organization', 8, 24, 0.96), at('person', 4, 24, 0.3)])).toEqual([
      at('organization', 8, 24, 0.96),
    ]);
  });
  it('leave the surer of two that cross', () => {
    expect(refine(text, [at('organization', 4, 24, 0.7), at('place', 20, 32, 0.8)])).toEqual([
      at('place', 20, 32, 0.8),
    ]);
  });
  it('leave the surer reading of the same span', () => {
    expect(refine(text, [at('place', 28, 32, 0.7), at('facility', 28, 32, 0.9)])).toEqual([
      at('facility', 28, 32, 0.9),
    ]);
  });
  it('are surer where two rules agree', () => {
    const [m] = refine(text, [at('place', 28, 32, 0.7), at('place', 28, 32, 0.8, 'b')]);
    expect(m!.confidence).toBeGreaterThan(0.8);
  });
});

describe('names of any text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Department of ',
      'Inc.',
      'ACLU',
      ' of ',
      'Judge ',
      '(',
      ')',
      '“',
      ' & ',
      "'s",
      '’s ',
      'Zoe ',
      'Bramwell',
      '\n',
      ',',
      'Center for ',
      'al-',
      'U.S. ',
      'Jr.',
      'Sincerely,\n',
      'Photo/',
      '\ud800',
      '\u0000',
      '🙂',
      'É',
      'the IG',
      'administration',
      'Council 31',
      ' UK',
    ),
  );
  it('slice to something, in order, and never overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const m of namesIn(text)) {
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(m.start, m.end).trim()).toBe(text.slice(m.start, m.end));
          last = m.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a title with a country in it', () => {
  it('gives no place', () => {
    expect(namesOf('place', 'Assistant U.S. Attorney Leo Marchetti said so.')).toEqual([]);
  });
});

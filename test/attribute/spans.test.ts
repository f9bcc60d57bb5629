import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, attributionsOf } from '../../src/attribute/index.js';
import { inputOf } from './input.js';

const PIECES = [
  'The OIG found that',
  'Bluestone Corrections denied',
  '“We did nothing wrong,”',
  'said Omar Haddad',
  'guards beat inmates',
  ', according to',
  'the report',
  '.',
  ',',
  '”',
  '“',
  '"',
  '‘',
  '(',
  ')',
  '\n\n',
  'alleged',
  'it',
  'he',
  'who',
  'that',
  'and',
  ':',
  '…',
  '\u0000',
  '\ud83d',
  '😀',
  'must',
  'should be closed',
  'while saying',
  'not',
  'the company',
  '-',
  '--',
  '[',
  ']',
  'ICE',
  '46%',
  'in March 2021',
  '?',
  'Dear',
  'We',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((p) => p.join(' '));

describe('spans', () => {
  const check = (t: string): void => {
    for (const genre of ['news', 'letter', 'other'] as const) {
      const input = inputOf(t, genre);
      const { claims, entities } = attribute(input);
      const known = new Set(entities.map((e) => e.id));
      const ids = new Set(claims.map((c) => c.id));
      expect(ids.size).toBe(claims.length);
      for (const c of claims) {
        expect(t.slice(c.start, c.end)).toBe(c.quote);
        expect(c.end).toBeGreaterThan(c.start);
        for (const h of c.reported_by) expect(t.slice(h.start, h.end)).toBe(h.text);
        if (c.cue !== null) expect(t.slice(c.cue_start!, c.cue_end!)).toBe(c.cue);
        if (c.asserted_by_text !== null)
          expect(t.slice(c.asserted_by_start!, c.asserted_by_end!)).toBe(c.asserted_by_text);
        // a reply takes its topics from what it answers: their words stand there
        for (const s of c.category_spans) expect(s.start >= 0 && s.end <= t.length && s.start < s.end).toBe(true);
        for (const id of [...c.asserted_by, ...c.target]) expect(known.has(id)).toBe(true);
        for (const id of c.responds_to) expect(ids.has(id)).toBe(true);
        expect(c.responds_to).not.toContain(c.id);
      }
      for (const a of attributionsOf(input))
        for (const s of [a.source, a.cue, a.content]) if (s) expect(s.end > s.start && s.end <= t.length).toBe(true);
    }
  };
  it('slice to the text, whatever the text', () => fc.assert(fc.property(text, check), { numRuns: 150 }), 60_000);
  it(
    'slice to the text, in hostile strings',
    () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 60 }),
    60_000,
  );
  it('gives the same claims for the same text', () => {
    const t = 'The OIG found that Harlan Creek was filthy. Bluestone Corrections denied it.';
    expect(attribute(inputOf(t))).toEqual(attribute(inputOf(t)));
  });
});

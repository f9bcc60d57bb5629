import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context } from '../../src/write/context.js';
import { cut, harmless, padEnd, padStart, quoted, width, wrap } from '../../src/write/layout.js';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }));

describe('text for a terminal', () => {
  it.each([
    ['colour codes', 'a\u001b[31mb', 'a\uFFFD[31mb'],
    ['a cleared screen', '\u009b2Jx', '\uFFFD2Jx'],
    ['a turned reading direction', 'evil\u202etxt.exe', 'evil\uFFFDtxt.exe'],
    ['line breaks and tabs', 'a\r\n\tb', 'a b'],
    ['a lone surrogate', 'a\ud800b', 'a\uFFFDb'],
  ])('is rid of %s', (_what, given, expected) => {
    expect(harmless(given)).toBe(expected);
  });

  it('is measured in columns: two for a wide character, none for an accent', () => {
    expect([width('日本'), width('e\u0301'), width('👩🏽‍⚕️')]).toEqual([4, 1, 2]);
    expect(padEnd('日本', 6)).toBe('日本  ');
    expect(padStart('é', 3)).toBe('  é');
  });

  it.each([
    ['the short stays', 'abc', 3, 'abc'],
    ['the long ends in an ellipsis', 'abcdef', 4, 'abc…'],
    ['no wide character is halved', '日本語', 4, '日…'],
    ['nothing is left of no room', 'abc', 0, ''],
  ])('is cut so that %s', (_what, given, columns, expected) => {
    expect(cut(given, columns)).toBe(expected);
  });

  it('is wrapped between words, and within a word that is too long', () => {
    expect(wrap('a quick brown fox', 7)).toEqual(['a quick', 'brown', 'fox']);
    expect(wrap('sanitation_conditions', 14)).toEqual(['sanitation_', 'conditions']);
    expect(wrap('incomprehensible yes', 6)).toEqual(['incomp', 'rehens', 'ible', 'yes']);
  });

  it('says so where lines are left out', () => {
    expect(wrap('one two three four five', 9, 2)).toEqual(['one two', 'three fo…']);
    expect(wrap('one two', 9, 2)).toEqual(['one two']);
  });

  it('never goes beyond its columns, whatever it is', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 5 }), (s, columns, most) => {
        const safe = harmless(s);
        expect(width(cut(safe, columns))).toBeLessThanOrEqual(columns);
        const lines = wrap(safe, columns, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('puts quotation marks only where there are none', () => {
    expect([quoted('no'), quoted('“yes”'), quoted('"yes"')]).toEqual(['“no”', '“yes”', '"yes"']);
  });
});

describe('the words around a span', () => {
  const story = `${'Before. '.repeat(30)}The roof leaked in\nMay. ${'After. '.repeat(30)}`;
  const start = story.indexOf('leaked');

  it('stand on one line, cut between words', () => {
    const around = context(story, { start, end: start + 6 }, 20);
    expect(around).toBe('… Before. The roof leaked in May. After. …');
  });

  it('hold the span, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(20), (s, a, n) => {
        const from = s.length === 0 ? 0 : a % s.length;
        const span = { start: from, end: Math.min(s.length, from + n) };
        const found = context(s, span);
        expect(found).toContain(s.slice(span.start, span.end).replace(/\s+/g, ' ').trim());
        expect(found).not.toMatch(/\n/);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../src/span.js';
import { segmented } from './helpers.js';

const PIECES = [
  ...[
    '\ud800',
    '\udc00',
    '\0',
    '👩‍👩‍👧',
    '\u200b',
    '\u200f',
    '\u202e',
    '\ufeff',
    '\u00ad',
    'ﬁ',
    'İ',
    'ß',
    'é',
    'é',
    '中文',
    'שלום',
    '\u2028',
    '\u0085',
  ],
  ...[
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '„',
    '``',
    "''",
    '(',
    ')',
    '[',
    ']',
    '*',
    '**',
    '_',
    '#',
    '> ',
    '- ',
    '• ',
    '1. ',
    '(a) ',
    '](http://x)',
    '|',
    '\t',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    ' ',
    '  ',
    '\n\n3\n\n',
    '---',
    '...',
    '…',
    '.',
    '!',
    '?',
    ',',
    ':',
    ';',
    '-',
    '–',
    '—',
  ],
  ...[
    'U.S.',
    'No.',
    'Inc.',
    'Dr.',
    'v.',
    'a.m.',
    "n't",
    "'s",
    '’s',
    'mid-March',
    '14-year-old',
    'AT&T',
    'a@b.org',
    'www.x.org/',
    '§',
    '$1.4',
    '46%',
  ],
  ...[
    'Dear ',
    'Sincerely,',
    'By ',
    'the ',
    'Ward',
    'said ',
    'cannot',
    'Jović',
    'WARD',
    'Re: ',
    'CLICK HERE',
    '2022',
    'Nov. 11, 2000',
  ],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 80 })
  .map((p) => p.join(''));

describe('any text', () => {
  it('is segmented into spans that slice to it, in order and within each other', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { blocks, sentences, tokens, quotations } = segmented(text);
        let at = 0;
        for (const t of tokens) {
          expect(t.start).toBeGreaterThanOrEqual(at);
          expect(t.end).toBeGreaterThan(t.start);
          expect(text.slice(t.start, t.end)).toBe(t.text);
          at = t.end;
        }
        let token = 0;
        sentences.forEach((s, i) => {
          expect(s.first).toBe(token);
          expect(s.last).toBeGreaterThan(s.first);
          expect([s.start, s.end]).toEqual([tokens[s.first]!.start, tokens[s.last - 1]!.end]);
          expect(contains(blocks[s.block]!, s)).toBe(true);
          expect(i).toBeGreaterThanOrEqual(blocks[s.block]!.first);
          expect(i).toBeLessThan(blocks[s.block]!.last);
          token = s.last;
        });
        expect(token).toBe(tokens.length);
        let sentence = 0;
        for (const b of blocks) {
          expect(b.first).toBe(sentence);
          for (const hole of b.holes) expect(contains(b, hole)).toBe(true);
          sentence = b.last;
        }
        expect(sentence).toBe(sentences.length);
        quotations.forEach((q, i) => {
          expect(contains(q, q.inner)).toBe(true);
          expect(q.end).toBeLessThanOrEqual(text.length);
          if (q.inside !== null) expect(q.inside).toBeLessThan(i);
          if (q.continues !== null) expect(q.continues).toBeLessThan(i);
          expect(blocks.some((b) => contains(b, q))).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['letters without a space', 'a'.repeat(100_000)],
    ['letters and full stops', 'ab.'.repeat(40_000)],
    ['single letters and full stops', 'a.'.repeat(50_000)],
    ['hyphens', 'a-'.repeat(50_000)],
    ['opening quotation marks', '“a '.repeat(30_000)],
    ['single opening marks', '‘a '.repeat(30_000)],
    ['one paragraph', 'The ward was shut. '.repeat(20_000)],
    ['apostrophes', "'a' ".repeat(30_000)],
    ['brackets', '('.repeat(100_000)],
    ['brackets of links', '[a]('.repeat(30_000)],
    ['stars', '*a '.repeat(40_000)],
    ['digits', '1,'.repeat(50_000)],
    ['web addresses', `http://${'.a,'.repeat(40_000)}`],
    ['line breaks', '\n'.repeat(200_000)],
    ['short lines', 'ab\n'.repeat(50_000)],
    ['the same wrapped line', 'the men were moved to another wing\n'.repeat(5_000)],
    ['page numbers', 'ab\n\n3\n\n'.repeat(10_000)],
    ['closing words', 'Sincerely,\nAna\n'.repeat(10_000)],
    ['bullets', '- a\n'.repeat(30_000)],
    ['quoted lines', '> > a\n'.repeat(20_000)],
    ['words of capitals', 'WARD '.repeat(20_000)],
    ['table marks', 'a | b | '.repeat(20_000)],
  ])('of %s takes time in proportion', (_, text) => {
    const start = performance.now();
    segmented(text);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/lexicon/index.js';
import { recognizeFacilities } from '../../../src/recognize/facilities/index.js';
import { recognizeGazetteer, recognizePlaces } from '../../../src/recognize/places/index.js';
import { contextOf } from './found.js';

const LEXICON = loadLexicon({
  gazetteer: { data: 'name,aliases\nElm Grove,EG;The Grove\nŁódź-Mokra Jail,', file: 'mine.csv' },
});
const pieces = fc.constantFrom(
  'Elm',
  'Grove',
  'County',
  'Jail',
  'HMP',
  'Hospital',
  'of',
  'for',
  'Women',
  '(',
  ')',
  '“',
  '”',
  "'s",
  '’s',
  '&',
  'and',
  '-',
  ' - ',
  ',',
  '.',
  '\n',
  '\n\n',
  'St.',
  'No.',
  '6',
  '#2',
  'U.S.',
  'N.M.',
  'Ohio',
  'city',
  'in',
  'at',
  'the',
  'THE',
  'EG',
  '\u0000',
  '\ud800',
  'İstanbul',
  'ǅ',
  '\u200b',
  '—',
  '[',
  ']',
  'Colony',
  'River',
  'Fort',
  'held',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(pieces, { maxLength: 40 }).map((p) => p.join(' ')),
  fc.array(pieces, { maxLength: 20 }).map((p) => p.join('')),
);

describe('spans of facilities and places', () => {
  it('lie in the text, in order, apart, without white space at their ends, on any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const context = contextOf(text, LEXICON);
        for (const found of [recognizeFacilities(context), recognizePlaces(context), recognizeGazetteer(context)]) {
          let end = 0;
          for (const m of found) {
            expect(m.start).toBeGreaterThanOrEqual(end);
            expect(m.end).toBeGreaterThan(m.start);
            expect(m.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(m.start, m.end)).toMatch(/^\S[\s\S]*$/);
            expect(text.slice(m.start, m.end)).toMatch(/\S$/);
            expect(m.rule).not.toBe('');
            end = m.end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take time in proportion to the text', () => {
    const time = (text: string): number => {
      const context = contextOf(text);
      const from = performance.now();
      recognizeFacilities(context);
      recognizePlaces(context);
      return performance.now() - from;
    };
    const piece =
      'He was held at Elm Grove County Jail in Torrey, Ohio, and Elm Grove, Hospital of Elm Grove and of Maro. ';
    time(piece.repeat(200));
    expect(time(piece.repeat(4000))).toBeLessThan(40 * time(piece.repeat(400)) + 200);
  });
});

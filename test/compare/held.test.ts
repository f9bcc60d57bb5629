import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, differencesOf, heldOf, holderOf, matrix, matrixOf } from '../../src/compare/index.js';
import type { Result } from '../../src/records.js';
import { lexicon, told } from './claims.js';
import { board, brightwater, families, people } from './voices.js';

const RESULT = told(
  {
    a: [
      { ...board, quote: 'Beds were soiled and doses were missed.', categories: ['sanitation_conditions'] },
      { ...brightwater, quote: 'Linen is changed daily.', responds_to: ['a1'], numbers: [{ value: 7, text: 'daily' }] },
      { ...families, quote: 'Three residents fell that night.', numbers: [{ value: 3, text: 'Three' }] },
    ],
    b: [
      { ...families, quote: 'Beds were soiled for weeks.', categories: ['sanitation_conditions'] },
      { ...board, quote: 'Nine residents fell that night.', numbers: [{ value: 9, text: 'Nine' }] },
    ],
  },
  people,
);

const partOf = (result: Result, document: string): Result => ({
  ...result,
  documents: result.documents.filter((d) => d.id === document),
  claims: result.claims.filter((c) => c.document === document),
  quantities: result.quantities.filter((q) => q.document === document),
});

describe('what is held of documents', () => {
  it('gives what the whole result gives, where they are added one after another and their texts are not known before', () => {
    const documents = RESULT.documents.map((d) => ({ ...d, text: '' }));
    const { add, held } = holderOf({ documents, entities: RESULT.entities });
    for (const d of documents) add(partOf(RESULT, d.id));
    const found = compare(RESULT, lexicon);
    expect(found.length).toBeGreaterThan(1);
    expect([...differencesOf(held, lexicon)]).toEqual(found);
    expect(matrixOf(held, lexicon)).toEqual(matrix(RESULT, lexicon));
  });

  it('is one string and one list for equal names and lists', () => {
    const { claims } = heldOf(structuredClone(RESULT));
    const [a, b] = [claims[0]!, claims[4]!];
    expect(a.asserted_by).toEqual(['Board']);
    expect(a.asserted_by).toBe(b.asserted_by);
  });

  it('names the line of a claim, one more than the line breaks before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', ' ', '🚱') }), fc.array(fc.nat()), (text, places) => {
        const starts = places.map((n) => n % (text.length + 1));
        const result: Result = {
          ...RESULT,
          documents: [{ ...RESULT.documents[0]!, text }],
          claims: starts.map((start, i) => ({ ...RESULT.claims[0]!, id: `c${i}`, start, end: start })),
        };
        expect(heldOf(result).claims.map((c) => c.line)).toEqual(
          starts.map((at) => text.slice(0, at).split('\n').length),
        );
      }),
    );
  });
});

describe('the differences', () => {
  it('are made anew each time, one by one', () => {
    const found = differencesOf(heldOf(RESULT), lexicon);
    const [first] = found;
    const [again] = found;
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
    expect([...found].length).toBe(found.size);
  });
});

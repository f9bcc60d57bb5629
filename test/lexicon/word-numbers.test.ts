import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWordList, wordNumbers } from '../../src/lexicon/word-numbers.js';

const made = (words: readonly string[]) => wordNumbers(packWordList(words));

const PROTO = '__proto__';

describe('a packed list of words', () => {
  it('gives every word by its number and every number by its word', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(PROTO, 'constructor', 'length', '0', 'é', '’s', '𝔘'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(word.filter((w) => !/[\ud800-\udfff]/.test(w) || w === '𝔘')), word, (words, other) => {
        const { list, hash } = made(words);
        expect(list).toHaveLength(words.length);
        for (const times of [1, 2])
          words.forEach((w, i) => {
            expect([times, list[i], hash[w]]).toEqual([times, w, i]);
          });
        expect(list[words.length]).toBeUndefined();
        expect(hash[other]).toBe(words.includes(other) ? words.indexOf(other) : undefined);
      }),
    );
  });
  it('takes further words', () => {
    const { list, hash } = made(['one', 'two']);
    expect(list.push('three')).toBe(3);
    hash.three = 2;
    hash[PROTO] = 3;
    expect([list[2], hash.three, hash[PROTO], hash.four, list[1]]).toEqual(['three', 2, 3, undefined, 'two']);
    expect(list.length).toBe(3);
  });
  it('finds the last of equal words', () => {
    expect(made(['a', 'b', 'a']).hash.a).toBe(2);
  });
});

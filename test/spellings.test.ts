import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnits } from '../src/code-units.js';
import { Spellings } from '../src/spellings.js';

describe('the numbers of spellings', () => {
  it('are the same for the same letters, wherever they stand, and count from 1', () => {
    const spellings = new Spellings();
    expect(spellings.numberOf(codeUnits('the cat'), 0, 3)).toBe(1);
    expect(spellings.numberOf(codeUnits('see the'), 4, 7)).toBe(1);
    expect(spellings.numberOf(codeUnits('The'), 0, 3)).toBe(2);
    expect(spellings.numberOf(codeUnits('they'), 0, 4)).toBe(3);
    expect(spellings.size).toBe(3);
  });

  it('differ for different words, however many there are', () => {
    const spellings = new Spellings();
    const numbers = new Map<string, number>();
    for (let i = 0; i < 20_000; i++) {
      const word = `w${i.toString(36)}é`;
      numbers.set(word, spellings.numberOf(codeUnits(` ${word} `), 1, word.length + 1));
    }
    expect(new Set(numbers.values()).size).toBe(20_000);
    for (const [word, number] of numbers) expect(spellings.numberOf(codeUnits(word), 0, word.length)).toBe(number);
  });

  it('are told by any text', () => {
    const spellings = new Spellings();
    const numbers = new Map<string, number>();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ab\0ÿĀ]{0,10}$/)), (word) => {
        const number = spellings.numberOf(codeUnits(word), 0, word.length);
        expect(numbers.get(word) ?? number).toBe(number);
        numbers.set(word, number);
        expect(new Set(numbers.values()).size).toBe(numbers.size);
      }),
    );
  });
});

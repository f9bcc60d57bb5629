import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/write/layout.js';
import { passage } from '../../src/write/passage.js';

const plain = new Chalk({ level: 0 });
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a passage', () => {
  it('underlines a span that goes over the end of a line', () => {
    const text = 'The wardens said that nobody had been locked in at night.';
    expect(passage(text, [at(text, 'nobody had been locked in')], 34, plain)).toEqual([
      'The wardens said that nobody had',
      '                      ‾‾‾‾‾‾‾‾‾‾',
      'been locked in at night.',
      '‾‾‾‾‾‾‾‾‾‾‾‾‾‾',
    ]);
  });

  it('underlines part of a word and leaves the punctuation beside it', () => {
    const text = 'He wrote: "Nobody was hurt," and left.';
    expect(passage(text, [at(text, 'Nobody was hurt')], 80, plain)[1]).toBe('           ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾');
  });

  it('stops at the edges of the paragraph', () => {
    const text = 'A heading\n\nThe doors were locked.\n\nAnother story.';
    expect(passage(text, [at(text, 'doors')], 80, plain)[0]).toBe('The doors were locked.');
  });

  it('is cut between words in a long text', () => {
    const text = `${'before '.repeat(100)}here${' after'.repeat(100)}`;
    const words = passage(text, [at(text, 'here')], 400, plain)
      .join(' ')
      .match(/[a-z]+/g)!;
    expect(new Set(words)).toEqual(new Set(['before', 'here', 'after']));
  });

  it('marks by colour where there are colours', () => {
    const text = 'The doors were locked.';
    const lines = passage(text, [at(text, 'doors')], 80, new Chalk({ level: 1 }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('\u001b[4mdoors\u001b[24m');
  });

  it('never shows what a terminal would act on, nor fails, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(400), fc.nat(60), (text, start, size) => {
        const span = { start: Math.min(start, text.length), end: Math.min(start + size, text.length) };
        for (const line of passage(text, [span], 40, plain)) {
          expect(line).not.toMatch(/\p{Cc}/u);
          if (line.includes(' ')) expect(width(line)).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 300 },
    );
  });
});

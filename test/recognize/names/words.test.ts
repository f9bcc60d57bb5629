import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/lexicon/index.js';
import { caseMode, letteringOf, withoutCapitals } from '../../../src/recognize/names/case.js';
import { folded, knownAs, LOWER, MIXED, TITLE, UPPER } from '../../../src/recognize/names/words.js';
import { segment } from '../../../src/segment/index.js';

const letteringsOf = (text: string) => segment(text, [], loadLexicon()).tokens.map((t) => letteringOf(t.text, t.lower));

describe('how a text is written', () => {
  it.each([
    ['The warden of Pinecrest Jail refused to answer questions on Friday.', MIXED],
    ['WARDEN OF PINECREST JAIL REFUSES TO ANSWER', UPPER],
    ['the warden of pinecrest jail refused to answer', LOWER],
    ['Warden Refuses Questions About Pinecrest Jail', TITLE],
    ['ICE and DHS declined.', MIXED],
    ['Yes.', MIXED],
  ])('tells by the letters of %j', (text, mode) => {
    const words = letteringsOf(text);
    expect(caseMode(words, 0, words.length, withoutCapitals(words))).toBe(mode);
  });
});

describe('a word as lists spell it', () => {
  it.each([
    ['jović', 'jovic'],
    ['muñoz', 'munoz'],
    ['łódź', 'lodz'],
    ['søren', 'soren'],
    ['plain', 'plain'],
  ])('%s is %s', (word, plain) => {
    expect(folded(word)).toBe(plain);
    expect(knownAs(word)).toBe(knownAs(plain));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseIndex, phraseWords } from '../../src/lexicon/phrases.js';

const index = phraseIndex([
  ['Elm Grove', 'short'],
  ['Elm Grove Jail', 'long'],
  ["St. Brendan's", 'saint'],
  ['Fish & Wildlife', 'and'],
  ['U.S.', 'us'],
]);
const found = (text: string): [string, string][] =>
  index.matchesIn(text).map((m) => [text.slice(m.start, m.end), m.value]);

describe('an index of phrases', () => {
  it.each([
    ['at ELM GROVE JAIL now', [['ELM GROVE JAIL', 'long']]],
    ['elm-grove jails', [['elm-grove', 'short']]],
    ['Elm\n  Grove', [['Elm\n  Grove', 'short']]],
    [
      'St Brendan’s and St. BRENDAN’S',
      [
        ['St Brendan’s', 'saint'],
        ['St. BRENDAN’S', 'saint'],
      ],
    ],
    ['Fish and Wildlife', [['Fish and Wildlife', 'and']]],
    ['the U.S. and', [['U.S', 'us']]],
    ['Elm. Grove', [['Elm. Grove', 'short']]],
    ['elms grove, Elm; Grove, Elm (Grove)', []],
    ['Elm\n\nGrove', []],
  ])('finds the longest in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds every phrase it was given, wherever it stands', () => {
    const word = fc.stringMatching(/^[A-Za-zà-öø-ÿ]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const phrase = words.join(' ');
        const text = `12 ${phrase} 34`;
        const [match] = phraseIndex([[phrase, true]]).matchesIn(text);
        expect(match && text.slice(match.start, match.end)).toBe(phrase);
      }),
    );
  });

  it('folds case, accents and ampersands', () => {
    expect(phraseWords('Łódź-MOKRA & São João’s')).toEqual(['lodz', 'mokra', 'and', 'sao', 'joao', 's']);
  });
});

import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/lexicon/index.js';
import { withoutNameless } from '../../../src/recognize/names/nameless.js';
import { segment } from '../../../src/segment/index.js';

const lexicon = loadLexicon();

describe('sentences in which no name stands', () => {
  it.each([
    ['They were held there for two days without food.', true],
    ['In the ward, I saw no nurse at night.', true],
    ['They were held in Harlan for two days without food.', false],
    ['Rose was held there for two days without food.', false],
    ['they were held in harlan for two days without food.', false],
    ['THEY WERE HELD IN HARLAN.', false],
    ['“Will they ever come back?”', false],
  ])('%s is passed over: %s', (text, nameless) => {
    const { tokens, sentences } = segment(text, [], lexicon);
    const left = withoutNameless(tokens, sentences);
    expect(left.map((s) => s.last > s.first)).toEqual(sentences.map(() => !nameless));
  });
});

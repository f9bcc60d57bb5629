import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { tagWords } from '../../src/segment/tag.js';
import { vocabularyOf, wordOf } from '../../src/segment/words.js';
import { lexicon, segmented } from './helpers.js';

const SAMPLES = new URL('../../corpus/', import.meta.url);
const nlp = winkNLP(model, ['pos']);

it.each(readdirSync(SAMPLES))('the words of %s get the tags and lemmas that wink-nlp gives them', (name) => {
  const { tokens } = segmented(readFileSync(new URL(name, SAMPLES), 'utf8'));
  const vocabulary = vocabularyOf(lexicon.taggingModel);
  const words = tokens.slice(0, 2000).map(({ text }) => wordOf(text, vocabulary));
  const read = nlp.readDoc(words.map(({ known }) => known).join(' ')).tokens();
  const [values, parts, lemmas] = [nlp.its.value, nlp.its.pos, nlp.its.lemma].map(
    (its) => read.out(its as unknown as ItsFunction<string>) as string[],
  ) as [string[], string[], string[]];

  const readings = tagWords(words, vocabulary);
  let piece = 0;
  const alike = words.map((word, i) => {
    const first = piece;
    piece += 1 + word.more.length;
    const whole = word.more.length === 0 && word.text === word.known;
    return whole ? [word.text, readings[i]!.pos, readings[i]!.lemma, first] : null;
  });
  expect(piece).toBe(values.length);
  expect(alike.filter((a) => a !== null)).toEqual(
    alike
      .filter((a) => a !== null)
      .map(([, , , at]) => [values[at as number], parts[at as number], lemmas[at as number], at]),
  );
});

it('a long text leaves no more words behind than are kept at once', () => {
  const before = vocabularyOf(lexicon.taggingModel);
  const rare = Array.from({ length: 60_000 }, (_, i) => `q${i.toString(36)}`);
  segmented(`${rare.join(' ')}.`);
  const after = vocabularyOf(lexicon.taggingModel);
  expect(after).not.toBe(before);
  expect(after.words.size).toBe(0);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import fullModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { TAGGING_MODEL } from '../../src/lexicon/tagging-model.js';

const SAMPLES = new URL('../../corpus/', import.meta.url);

it.each(readdirSync(SAMPLES))('the parts of the model tag the words of %s as the whole model does', (name) => {
  const text = readFileSync(new URL(name, SAMPLES), 'utf8');
  const [parts, whole] = [TAGGING_MODEL, fullModel].map((model) => {
    const nlp = winkNLP(model, ['pos']);
    const tokens = nlp.readDoc(text).tokens();
    return [nlp.its.value, nlp.its.pos, nlp.its.lemma].map((its) => tokens.out(its as unknown as ItsFunction<string>));
  });
  expect(parts).toEqual(whole);
});

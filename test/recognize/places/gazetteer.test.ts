import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/lexicon/index.js';
import { recognizeGazetteer } from '../../../src/recognize/places/index.js';
import { contextOf, textsOf } from '../facilities/found.js';

const csv = `name,aliases,type
Elm Grove,EG;The Grove,facility
Elm Grove Annex East,,facility
Brightwater,BW Corrections,organization
Hope,,facility
Łódź-Mokra Jail,,facility`;
const lexicon = loadLexicon({ gazetteer: { data: csv, file: 'mine.csv' } });
const found = (text: string) => recognizeGazetteer(contextOf(text, lexicon));

describe("names of the user's own list", () => {
  it.each([
    ['They left elm grove for ELM GROVE ANNEX EAST.', ['elm grove', 'ELM GROVE ANNEX EAST']],
    ['Elm\nGrove is run by BW Corrections.', ['Elm Grove', 'BW Corrections']],
    ['EG and the Grove were closed.', ['EG', 'the Grove']],
    ['In Lodz-Mokra Jail, in Łódź–Mokra jail.', ['Lodz-Mokra Jail', 'Łódź–Mokra jail']],
  ])('match in any case, over line breaks, the longest first: %s', (text, expected) => {
    expect(textsOf(text, found(text))).toEqual(expected);
  });

  it.each(['Elmgrove and Elm Groves.', 'An eg of this, e.g. that.', 'They hope for more.', 'Elm\n\nGrove'])(
    'match whole names alone, and ordinary words never: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('carry the type of their row and say where they are from', () => {
    expect(found('Brightwater runs Hope.')).toEqual([
      { start: 0, end: 11, type: 'organization', rule: 'gazetteer', confidence: 0.99 },
      { start: 17, end: 21, type: 'facility', rule: 'gazetteer', confidence: 0.99 },
    ]);
  });

  it('are none without a list', () => {
    expect(recognizeGazetteer(contextOf('Elm Grove'))).toEqual([]);
  });
});

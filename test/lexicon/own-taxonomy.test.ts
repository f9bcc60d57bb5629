import { describe, expect, it } from 'vitest';
import { joinTaxonomies, parseTaxonomy, type Said } from '../../src/lexicon/own-taxonomy.js';
import { builtinTaxonomy, taxonomyOf } from '../../src/lexicon/taxonomy.js';

const read = (text: string, file = 'own.csv'): Said[] => parseTaxonomy(Buffer.from(text), file);
const joined = (...texts: string[]) => joinTaxonomies(texts.map((text) => read(text)));

describe('a table of categories', () => {
  it('may be short: an id, a label, cues', () => {
    expect(joined('id,label,cues\nheat,Heat,no fans; =hot ~ cells')).toEqual({
      categories: [{ id: 'heat', label: 'Heat', group: 'other', codes: {} }],
      cues: [
        { category: 'heat', cue: 'no fans', not_after: [], not_before: [], weight: 'conduct', setting: [] },
        { category: 'heat', cue: '=hot ~ cells', not_after: [], not_before: [], weight: 'conduct', setting: [] },
      ],
    });
  });

  it('may have a row for each cue, its label on one of them, codes of any list, and semicolons between', () => {
    const { categories, cues } = joined(
      "﻿# mine\nID;Label;Group;code_icd;cue;not after;not_before;weight\nheat;Heat;conditions;T67;heat stroke;;;\nheat;;;X30;'=hot;red;dog, spell;topic\n",
    );
    expect(categories).toEqual([
      { id: 'heat', label: 'Heat', group: 'conditions', codes: { code_icd: ['T67', 'X30'] } },
    ]);
    expect(cues[1]).toEqual({
      category: 'heat',
      cue: '=hot',
      not_after: ['red'],
      not_before: ['dog, spell'],
      weight: 'topic',
      setting: [],
    });
  });

  it('adds to what stands before it: a label and a cue of a later file hold', () => {
    const { categories, cues } = joined(
      'id,label,group,cues\nheat,Heat,conditions,hot; warm',
      'category,cue,weight\nheat,hot,topic\nheat,boiling,\n',
      'id,label\nheat,Hot cells',
    );
    expect(categories).toMatchObject([{ label: 'Hot cells', group: 'conditions' }]);
    expect(cues.map((c) => [c.cue, c.weight])).toEqual([
      ['hot', 'topic'],
      ['warm', 'conduct'],
      ['boiling', 'conduct'],
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['is empty', ' \n', /^own\.csv: the file is empty\.$/],
    ['has no ids', 'label,cue\nHeat,hot', /^own\.csv: there is no column "id"/],
    ['has a column that is none', 'id,lable,cue\nheat,Heat,hot', /the column "lable" is none of id, label/],
    ['has a row without an id', 'id,label,cue\nheat,Heat,hot\n,Cold,cold', /^own\.csv, row 3: the id is empty/],
    [
      'has an id in other letters',
      'id,label,cue\nHeat stroke,Heat,hot',
      /^own\.csv, row 2: the id "Heat stroke" must be small/,
    ],
    [
      'names a group of words that is none',
      'id,label,cue\nheat,Heat,no @fans',
      /^own\.csv, row 2: there is no group of words "@fans": there are @staff/,
    ],
    [
      'names a setting that is none',
      'id,label,cue,setting\nheat,Heat,no fans,moon',
      /^own\.csv, row 2: there is no setting "moon": there are work/,
    ],
    [
      'gives a category no label',
      'id,label,cue\nheat,Heat,hot\n\ncold,,cold',
      /^own\.csv, row 4: there is no category "cold" yet/,
    ],
    [
      'gives a category two labels',
      'id,label,cue\nheat,Heat,hot\nheat,Warmth,warm',
      /^own\.csv, row 3: "heat" is called "Warmth" here and "Heat" in own\.csv, row 2/,
    ],
    ['gives a category no cue', 'id,label,cue\nheat,Heat,', /^own\.csv, row 2: "heat" has no cue/],
    [
      'has a cue that is no words',
      'id,label,cue\nheat,Heat,hot (very)',
      /^own\.csv, row 2: the cue "hot \(very\)" must be words/,
    ],
    ['has a cue that ends in a gap', 'id,label,cue\nheat,Heat,hot ~', /must not begin or end with ~/],
    ['has two words behind &', 'id,label,cue\nheat,Heat,boiler & broken down', /behind & .* must stand one word/],
    ['has nothing behind &', 'id,label,cue\nheat,Heat,boiler &', /must not begin or end with ~ or &/],
    [
      'has a weight that is none',
      'id,label,cue,weight\nheat,Heat,hot,heavy',
      /^own\.csv, row 2: the weight "heavy" must be conduct/,
    ],
  ])('that %s is refused with its row', (_what, text, message) => {
    expect(() => joined(text)).toThrow(message);
  });
});

describe('JSON of categories', () => {
  it('says the same as a table', () => {
    const json = { categories: [{ id: 'heat', label: 'Heat', cues: ['no fans', { cue: 'hot', weight: 'topic' }] }] };
    expect(joinTaxonomies([read(JSON.stringify(json), 'own.json')])).toEqual(
      joined('id,label,cue,weight\nheat,Heat,no fans,\nheat,,hot,topic'),
    );
  });

  it.each<[string, string, RegExp]>([
    ['is cut short', '{"categories": [', /^own\.json: it is not JSON/],
    ['holds no categories', '{}', /^own\.json: it holds no list "categories"/],
    [
      'has a key that is none',
      '[{"id": "heat", "lable": "Heat"}]',
      /^own\.json, category 1: the whole: Unrecognized key/,
    ],
    ['has a cue that is none', '[{"id": "heat", "label": "Heat", "cues": [7]}]', /^own\.json, category 1: cues\.0: /],
  ])('that %s is refused with its place', (_what, text, message) => {
    expect(() => joinTaxonomies([read(text, 'own.json')])).toThrow(message);
  });
});

describe('the built-in categories', () => {
  it('can be looked up alike whatever the order of their rows', () => {
    const rows = builtinTaxonomy();
    const one = taxonomyOf(rows);
    const byCategory = rows.categories.flatMap((c) => rows.cues.filter((cue) => cue.category === c.id));
    const other = taxonomyOf({ ...rows, cues: byCategory });
    expect(byCategory).not.toEqual(rows.cues);
    const all = ({ cues }: typeof one) => new Map([...cues.stems].sort().map((stem) => [stem, cues.get(stem)]));
    expect(all(one).size).toBeGreaterThan(0);
    expect(all(other)).toEqual(all(one));
  });
});

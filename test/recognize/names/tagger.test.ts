import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/lexicon/index.js';
import { loadNamesModel } from '../../../src/lexicon/names-model.js';
import { tagAllNames, tagNames } from '../../../src/recognize/names/index.js';
import { segment } from '../../../src/segment/index.js';

const model = loadNamesModel();
const segmented = (text: string) => segment(text, [], loadLexicon());
const namesOf = (text: string): string[] =>
  tagNames(segmented(text), model).map((m) => `${m.type} ${text.slice(m.start, m.end)}`);

describe('the learned tagger', () => {
  it.each([
    ['Maria Kowalczyk told reporters in Cairo that she would resign.', ['person Maria Kowalczyk', 'place Cairo']],
    [
      'The Ministry of Health sent Dr. Ngozi Okafor to Lagos in 1987.',
      ['organization Ministry of Health', 'person Ngozi Okafor', 'place Lagos'],
    ],
    [
      'Officials of the World Health Organization met Carlos Herrera Ruiz in Bogotá, Colombia.',
      ['organization World Health Organization', 'person Carlos Herrera Ruiz', 'place Bogotá', 'place Colombia'],
    ],
    ['The water was cold and the beds had no blankets.', []],
    ['', []],
    ['   \n\n  ', []],
  ])('reads %j', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('finds names in a text without capitals, and in one of capitals alone', () => {
    const text = 'David Miller, a nurse from Ohio, wrote to the Department of Justice and met John Garcia in London.';
    expect(namesOf(text.toLowerCase())).toContain('person david miller');
    expect(namesOf(text.toUpperCase())).toContain('place LONDON');
  });

  it('joins a name that a line break cuts', () => {
    const text = [
      'In the spring of that year a complaint about the water in the wells was sent to the United',
      'Nations by Peter Lindqvist, who had worked there for many years as a driver and had seen the',
      'drums that were left behind the fence when the plant was closed.',
    ].join('\n');
    expect(namesOf(text)).toEqual(['organization United\nNations', 'person Peter Lindqvist']);
  });

  it('drops works and nationalities, which the full list has', () => {
    const text = 'The French edition of the Bible was printed by Hachette in Paris.';
    expect(tagAllNames(segmented(text), model).some((n) => n.class === 'other')).toBe(true);
    expect(namesOf(text).some((n) => n.includes('French'))).toBe(false);
  });

  it('says the same of a text whatever it read before', () => {
    const text = 'Amina Yusuf of the Red Cross flew from Nairobi to Geneva.';
    const before = tagNames(segmented(text), model);
    tagNames(segmented('Geneva Yusuf met Nairobi Cross at Amina Ltd.'), model);
    expect(tagNames(segmented(text), model)).toEqual(before);
  });

  it('gives spans in order that do not overlap, on any text', () => {
    const word = fc.constantFrom(
      'Maria',
      'of',
      'the',
      'Prison',
      'ICE',
      '"',
      '(',
      '\n',
      '’s',
      '9',
      'Jović',
      '😀',
      'ß',
      ',',
      '.',
      'UNITED',
      'de',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(word, { maxLength: 40 }).map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(text, (t) => {
        let at = 0;
        for (const m of tagNames(segmented(t), model)) {
          expect(m.start).toBeGreaterThanOrEqual(at);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(t.length);
          expect(t.slice(m.start, m.end).trim()).toBe(t.slice(m.start, m.end));
          expect(m.rule).toBe('tagger');
          expect(m.confidence).toBeGreaterThanOrEqual(0);
          expect(m.confidence).toBeLessThanOrEqual(1);
          at = m.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

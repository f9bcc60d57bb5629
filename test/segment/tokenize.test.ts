import { describe, expect, it } from 'vitest';
import { segmented, tokensOf } from './helpers.js';

describe('tokens', () => {
  it.each([
    [
      'names with any letters stay whole',
      'Jović met Peña-Ruiz and O’Brien',
      ['Jović', 'met', 'Peña-Ruiz', 'and', 'O’Brien'],
    ],
    [
      'a possessive stands apart',
      "the county's jail, the guards' keys",
      ['the', 'county', "'s", 'jail', ',', 'the', 'guards', "'", 'keys'],
    ],
    ['n’t stands apart', 'They didn’t and cannot', ['They', 'did', 'n’t', 'and', 'can', 'not']],
    [
      'an abbreviation keeps its full stop',
      'Dr. Roe of Acme Inc. in the U.S. today',
      ['Dr.', 'Roe', 'of', 'Acme', 'Inc.', 'in', 'the', 'U.S.', 'today'],
    ],
    ['an initial keeps its full stop', 'James H. Vance', ['James', 'H.', 'Vance']],
    ['no. is an abbreviation before a number', 'Colony No. 14', ['Colony', 'No.', '14']],
    ['no. is a word elsewhere', 'He said no. Nobody came.', ['He', 'said', 'no', '.', 'Nobody', 'came', '.']],
    [
      'ill is a word, Ill. a state',
      'He was ill. Near Joliet, Ill., they',
      ['He', 'was', 'ill', '.', 'Near', 'Joliet', ',', 'Ill.', ',', 'they'],
    ],
    [
      'numbers keep their marks',
      '1,444 men at 12:30 on 2021-02-18 in the 1990s',
      ['1,444', 'men', 'at', '12:30', 'on', '2021-02-18', 'in', 'the', '1990s'],
    ],
    ['money and shares are number and sign', '$1.4 million, 46%', ['$', '1.4', 'million', ',', '46', '%']],
    [
      'number and unit are parted',
      'a 14-year-old on a six-month order',
      ['a', '14', '-', 'year', '-', 'old', 'on', 'a', 'six', '-', 'month', 'order'],
    ],
    ['twenty-one is one number', 'twenty-one beds', ['twenty-one', 'beds']],
    [
      'a compound is one token',
      'a class-action suit after COVID-19',
      ['a', 'class-action', 'suit', 'after', 'COVID-19'],
    ],
    [
      'a participle leaves the name before it',
      'a Chicago-based, ACLU-backed group',
      ['a', 'Chicago', '-', 'based', ',', 'ACLU', '-', 'backed', 'group'],
    ],
    [
      'a prefix leaves the name after it',
      'mid-March, non-NHS, al-Khatib',
      ['mid', '-', 'March', ',', 'non', '-', 'NHS', ',', 'al-Khatib'],
    ],
    ['an e-mail address is one token', 'Write to a.roe@clinic.example.', ['Write', 'to', 'a.roe@clinic.example', '.']],
    ['a web address is one token', 'See https://clinic.example/a?b=c.', ['See', 'https://clinic.example/a?b=c', '.']],
    ['statutes', '18 U.S.C. § 4042(b)', ['18', 'U.S.C.', '§', '4042', '(', 'b', ')']],
    ['an ellipsis is one token', 'and then ... nothing…', ['and', 'then', '...', 'nothing', '…']],
    ['AT&T', 'AT&T and R & D', ['AT&T', 'and', 'R', '&', 'D']],
    ['Greek and Arabic words', 'η Αθήνα في غزة', ['η', 'Αθήνα', 'في', 'غزة']],
  ])('%s', (_, text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  it('carry part of speech and base form', () => {
    const { tokens } = segmented('Two guards have beaten Jović.');
    expect(tokens.map((t) => t.pos)).toEqual(['NUM', 'NOUN', 'AUX', 'VERB', 'PROPN', 'PUNCT']);
    expect(tokens.slice(1, 4).map((t) => t.lemma)).toEqual(['guard', 'have', 'beat']);
  });

  it('have a lower-case form with straight apostrophes', () => {
    expect(segmented('O’BRIEN’S').tokens.map((t) => t.lower)).toEqual(["o'brien", "'s"]);
  });

  it('are tagged alike whatever was read before', () => {
    const text = 'Warden Brkić denied that the re-education unit at Zabela was overcrowded.';
    const first = segmented(text).tokens;
    segmented('Zabela re-education overcrowded Brkić brkić ZABELA. '.repeat(50));
    expect(segmented(text).tokens).toEqual(first);
  });
});

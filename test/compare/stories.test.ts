import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { analyse } from '../../src/pipeline.js';
import { readText } from '../../src/read/index.js';
import type { DiffResult } from '../../src/records.js';
import { mergeResults } from '../../src/resolve/index.js';
import { lexicon } from './claims.js';

const compared = (texts: Readonly<Record<string, string>>): DiffResult => {
  const parts = Object.entries(texts).map(([path, text]) => analyse(readText({ path, text }), lexicon));
  const result = mergeResults(parts, lexicon);
  return { ...result, differences: compare(result, lexicon) };
};

/** The relations of the differences that set a claim with one wording against a claim with the other. */
const between = (r: DiffResult, a: RegExp, b: RegExp): string[] => {
  const ids = (wording: RegExp): string[] => r.claims.filter((c) => wording.test(c.quote)).map((c) => c.id);
  const [x, y] = [ids(a), ids(b)];
  expect(x, `a claim like ${a}`).not.toEqual([]);
  expect(y, `a claim like ${b}`).not.toEqual([]);
  return r.differences
    .filter((d) =>
      d.sides.some((p, i) =>
        d.sides.some((q, j) => i !== j && x.some((c) => p.includes(c)) && y.some((c) => q.includes(c))),
      ),
    )
    .map((d) => d.relation);
};

const GAZETTE = `Family says officers left wounded man without help

By Ines Calloway
Harbor Gazette
June 4, 2019

The family of Devon Marsh accused the Eastport Police Department on Monday of leaving him without medical help for 20 minutes after an officer shot him.

The Eastport Police Department denied that officers delayed medical care.
`;
const TRIBUNE = `Neighbor tells of shooting

By Omar Field
The Bay Tribune
June 5, 2019

A neighbor of Devon Marsh, Lucy Brandt, accused the Eastport Police Department on Tuesday of hiding the facts. She said officers waited 10 minutes before giving him medical help.
`;
const ELSEWHERE = `Store owner complains of stop

By Ann Reyes
The Bay Tribune
March 2, 2021

The owner of a store, Karl Boone, accused the Eastport Police Department on Monday of stopping him without a reason for 30 minutes. He said officers denied him medical help.
`;

describe('stories that name no facility', () => {
  it('are compared where they tell of one case', () => {
    const r = compared({ 'gazette.txt': GAZETTE, 'tribune.txt': TRIBUNE });
    expect(between(r, /for 20 minutes/, /waited 10 minutes/)).toContain('numbers_differ');
  });

  it('are two cases where only the police are the same', () => {
    const r = compared({ 'gazette.txt': GAZETTE, 'store.txt': ELSEWHERE });
    for (const relation of between(r, /for 20 minutes/, /Karl Boone|medical help\b(?! for)/))
      expect(['not_comparable']).toContain(relation);
  });
});

const REPORT = (paper: string, finding: string): string => `Inspectors fault Glenmoor Prison

By Sam Ortiz
${paper}
May 3, 2018

The Prisons Inspectorate said in a report on Glenmoor Prison that ${finding}.
`;

describe('one body quoted by two papers', () => {
  it('is one voice that repeats itself, and does not agree with itself', () => {
    const r = compared({
      'a.txt': REPORT('The Daily Post', 'black mold covered the walls of the shower rooms'),
      'b.txt': REPORT('The Evening Star', 'prisoners washed in shower rooms full of black mold and broken tiles'),
    });
    expect(between(r, /covered the walls/, /broken tiles/)).toEqual(['repeats']);
  });
});

describe('lengths of time', () => {
  const told = (paper: string, days: string): string => `Mother sues over son's death

By Sam Ortiz
${paper}
May 3, 2018

The mother of Peter Lund said that nurses at Glenmoor Prison refused to give him insulin for ${days}.
`;
  it.each([
    ['four days', 'six days', true],
    ['four days', 'four days', false],
    ['four days', 'two years', false],
  ])('differ where %s and %s are told of one thing: %s', (a, b, differ) => {
    const r = compared({ 'a.txt': told('The Daily Post', a), 'b.txt': told('The Evening Star', b) });
    expect(r.differences.some((d) => d.relation === 'numbers_differ')).toBe(differ);
  });
});

describe('two texts that name one company', () => {
  it('do not agree for that alone', () => {
    const r = compared({
      'a.txt': `Prison to grow\n\nBy Sam Ortiz\nThe Daily Post\nMay 3, 2018\n\nGlenmoor Prison is operated by Hartwell Group Services.\n`,
      'b.txt': `About us\n\nBy Ann Reyes\nThe Evening Star\nMay 4, 2018\n\nHartwell Group Services, which operates Glenmoor Prison, was founded in 1989 in Ohio.\n`,
    });
    expect(r.differences.filter((d) => d.relation === 'agrees')).toEqual([]);
  });
});

describe('two sources on one topic', () => {
  const paper = (name: string, says: string): string =>
    `Report on Glenmoor Prison\n\nBy Sam Ortiz\n${name}\nMay 3, 2018\n\n${says}\n`;

  it('do not agree by the one word that put both under it', () => {
    const r = compared({
      'a.txt': paper(
        'The Daily Post',
        'Karen Holt said that prisoners at Glenmoor Prison drank brown water for a week.',
      ),
      'b.txt': paper('The Evening Star', 'Peter Lund said that a guard at Glenmoor Prison sold water for money.'),
    });
    expect(r.differences.filter((d) => d.relation === 'agrees')).toEqual([]);
  });

  it('are not said to speak independently where one is only described', () => {
    const r = compared({
      'a.txt': paper('The Daily Post', 'The Prisons Inspectorate found that Glenmoor Prison had too few night nurses.'),
      'b.txt': paper(
        'The Evening Star',
        "The state's prison watchdog found that Glenmoor Prison was short of night nurses.",
      ),
    });
    expect(r.differences.filter((d) => d.relation === 'agrees')).toEqual([]);
  });
});

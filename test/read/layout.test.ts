import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/read/layout/assemble.js';
import type { PageRuns, Run } from '../../src/read/layout/page.js';

const LETTER = 5;
const PITCH = 12;

/** A line: how far it is set in, in letters, and its words; or only white space of so many lines. */
type Row = readonly [inset: number, text: string, column?: 1] | number;

/** A page of lines in type of ten points, each letter five wide. */
function page(rows: readonly Row[]): PageRuns {
  const runs: Run[] = [];
  const at = [100, 100];
  for (const row of rows) {
    if (typeof row === 'number') {
      at[0] = at[0]! + row * PITCH;
      continue;
    }
    const [inset, text, column = 0] = row;
    const x0 = 72 + column * 260 + inset * LETTER;
    const y = at[column]!;
    at[column] = y + PITCH;
    runs.push({ text, x0, x1: x0 + text.length * LETTER, y, size: 10, font: 'a', spaced: false });
  }
  return { page: 1, width: 612, height: 792, runs, confidence: null };
}
const read = (...rows: Row[]): string[] => assemble([page(rows)]).text.split('\n\n');

/** Paragraphs that are set in by three letters, in lines of forty. */
const SET_IN: readonly Row[] = ['first', 'second', 'third', 'fourth'].flatMap((which): Row[] => [
  [3, `The ${which} ward of the house was shut`],
  [0, 'in the spring of the year before last an'],
  [0, 'd its nurses were sent home.'],
]);

describe('paragraphs that are told by a first line set in', () => {
  it('are parted where one line alone stands above', () => {
    const found = read(
      ...SET_IN,
      [3, 'Dear Dr. Reyes:'],
      [3, 'We write to you on behalf of those who'],
      [0, 'were in the ward when it was shut.'],
    );
    expect(found.slice(-2)).toEqual([
      'Dear Dr. Reyes:',
      'We write to you on behalf of those who were in the ward when it was shut.',
    ]);
  });

  it('are parted from several such lines, which stay together', () => {
    const found = read(
      ...SET_IN,
      [3, 'OPEN LETTER'],
      [3, 'Dear Dr. Reyes:'],
      [3, 'We write to you on behalf of those who'],
      [0, 'were in the ward when it was shut.'],
    );
    expect(found.slice(-2)).toEqual([
      'OPEN LETTER\nDear Dr. Reyes:',
      'We write to you on behalf of those who were in the ward when it was shut.',
    ]);
  });

  it('do not break an item whose lines are set in as far, above a line at the edge', () => {
    const item: Row[] = [
      [3, '1. Open the upper ward again by June,'],
      [3, 'with nurses whom you have been asked f'],
    ];
    const found = read(...SET_IN, ...item, [0, 'We wait for your answer and will tell it'], [0, 'to all.']);
    expect(found.at(-2)).toBe('1. Open the upper ward again by June, with nurses whom you have been asked f');
  });
});

describe('the distance of lines', () => {
  it('is that within paragraphs, however many stand in one line', () => {
    const short = [
      'Ann Whitfield spoke.',
      'Jo Reyes spoke too.',
      'Nobody answered.',
      'The ward was shut.',
      'Nurses left.',
      'So did others.',
    ];
    const long = Array.from({ length: 6 }, (): Row[] => [
      0.7,
      [0, 'The ward on the upper floor was shut by'],
      [0, 'the trust.'],
    ]).flat();
    expect(read(...short.flatMap((text): Row[] => [0.7, [0, text]]), ...long).slice(0, 6)).toEqual(short);
  });
});

describe('columns', () => {
  const left: Row[] = Array.from({ length: 9 }, (_, i) => [0, `line ${i} of the ward that was shut by th`]);
  it('are read one after the other where but a line stands in the last', () => {
    expect(read(...left, [0, 'and of it the end', 1]).join(' ')).toMatch(/line 0 .* line 8 .*and of it the end$/);
  });

  it('are not made of a date beside the head of a letter', () => {
    const wide: Row[] = Array.from({ length: 9 }, (_, i) => [
      0,
      `line ${i} of the ward that was shut by the trust and was opened again by the town`,
    ]);
    expect(read([0, 'Prairie Clinic'], [0, 'May 2, 2020', 1], ...wide)[0]).toContain('Prairie Clinic May 2, 2020');
  });
});

describe('an item in columns that are set to both edges', () => {
  it('which is not, is one', () => {
    const full: Row[] = Array.from({ length: 12 }, (_, i) => [
      0,
      `line ${String(i).padStart(2)} of the ward that was shut by th`,
    ]);
    const found = read(
      ...full,
      1,
      [0, '1. Give to the town and to the Office'],
      [0, 'Prison Oversight a copy of it.'],
      1,
      ...full,
    );
    expect(found.find((p) => p.startsWith('1.'))).toBe(
      '1. Give to the town and to the Office Prison Oversight a copy of it.',
    );
  });
});

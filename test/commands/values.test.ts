import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/commands/nearest.js';
import { date, delimiter, firstDay, lastDay, listOf, oneOf, share } from '../../src/commands/values.js';
import { UsageError } from '../../src/errors.js';

describe('a date', () => {
  it.each(['2022-03-18', '2022-03', '2022', '2024-02-29', ' 1999 '])('is %s', (typed) => {
    expect(date(typed, '--since')).toBe(typed.trim());
  });

  it.each(['2022-13', '2023-02-29', '2022-3-1', '18.03.2022', 'yesterday', '', '2022-00', '2022-01-32'])(
    'is not %j',
    (typed) => {
      expect(() => date(typed, '--since')).toThrow(/--since: ".*" is not a date\. Write it as 2022-03-18/);
      expect(() => date(typed, '--since')).toThrow(UsageError);
    },
  );

  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-03-18', '2022-03-18', '2022-03-18'],
  ])('%s goes from %s to %s', (value, first, last) => {
    expect([firstDay(value), lastDay(value)]).toEqual([first, last]);
  });
});

describe('a confidence', () => {
  it.each([
    ['0', 0],
    ['0.75', 0.75],
    ['.5', 0.5],
    ['1', 1],
    ['80%', 0.8],
  ])('is %s', (typed, value) => {
    expect(share(typed, '--min-confidence')).toBe(value);
  });

  it.each(['1.1', '-0.1', '150%', 'high', '', 'NaN', '1e-1'])('is not %j', (typed) => {
    expect(() => share(typed, '--min-confidence')).toThrow(/not a number from 0 to 1/);
  });
});

describe('a delimiter', () => {
  it.each([
    [';', ';'],
    ['semicolon', ';'],
    ['TAB', '\t'],
    ['\\t', '\t'],
    ['\t', '\t'],
    ['|', '|'],
    ['~', '~'],
  ])('is %j', (typed, value) => {
    expect(delimiter(typed, '--delimiter')).toBe(value);
  });

  it.each(['', ';;', '"', 'a', '1', '\n', '=', '-', '.', '😀'])('is not %j', (typed) => {
    expect(() => delimiter(typed, '--delimiter')).toThrow(/cannot stand between cells/);
  });
});

describe('a value of a closed list', () => {
  const known = ['allegation', 'finding', 'legal_action'];

  it.each([
    ['finding', 'finding'],
    ['Finding', 'finding'],
    ['legal action', 'legal_action'],
    ['LEGAL-ACTION', 'legal_action'],
  ])('%s is read as %s', (typed, value) => {
    expect(oneOf(typed, '--kind', known)).toBe(value);
  });

  it('that is none of them is refused with the nearest and the whole list', () => {
    expect(() => oneOf('alegation', '--kind', known)).toThrow(
      '--kind: "alegation" is not one of its values. Did you mean "allegation"? It takes allegation, finding, legal_action.',
    );
    expect(() => oneOf('zzz', '--kind', known)).toThrow('--kind: "zzz" is not one of its values. It takes');
  });

  it.each([
    ['fidning', 'finding'],
    ['legal', 'legal_action'],
    ['findings', 'finding'],
    ['allegaton', 'allegation'],
    ['x', null],
    ['', null],
    ['something else altogether', null],
  ])('near %j is %j', (typed, value) => {
    expect(nearest(typed, known)).toBe(value);
  });

  it('is one of several between commas', () => {
    expect(listOf(' a, b ,,c ')).toEqual(['a', 'b', 'c']);
  });
});

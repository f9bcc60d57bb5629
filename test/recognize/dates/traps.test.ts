import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { datesIn } from './helpers.js';

const lines = readFileSync(new URL('./traps.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it('has at least 150 lines of prose that tell no date', () => {
  expect(lines.length).toBeGreaterThanOrEqual(150);
});

it('finds no date in prose that tells none', () => {
  const wrong = lines.flatMap((line) => datesIn(line, '2021-05-14').map((d) => `${d.text} (${d.rule}) in: ${line}`));
  expect(wrong).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { quantitiesIn } from './helpers.js';

const lines = readFileSync(new URL('./traps.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it('has at least 150 lines of prose that measure nothing', () => {
  expect(lines.length).toBeGreaterThanOrEqual(150);
});

it('finds no quantity in prose that measures nothing', () => {
  const wrong = lines.flatMap((line) => quantitiesIn(line).map((q) => `${q.text} (${q.rule}) in: ${line}`));
  expect(wrong).toEqual([]);
});

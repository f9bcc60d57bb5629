import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { spill } from '../../src/write/spill.js';
import { removeUnfinished } from '../../src/write/unfinished.js';

let home: string;
const before = process.env.TMPDIR;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-spill-'));
  process.env.TMPDIR = home;
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(home, { recursive: true, force: true });
});

it('gives back what was put aside, in any order, put at once or one after another', async () => {
  const aside = spill();
  const texts = Array.from({ length: 40 }, (_, i) => `${i} “żółć” 🚱\n`.repeat(1 + ((i * 37) % 400)));
  const places = await Promise.all(texts.map((t) => aside.put(t)));
  const last = await aside.put(Buffer.from('last'));
  for (const i of [39, 0, 17, 17]) expect(await aside.get(places[i]!)).toBe(texts[i]);
  expect(await aside.get(last)).toBe('last');
  await aside.close();
});

it('makes no file where nothing is put aside', async () => {
  await spill().close();
  expect(readdirSync(home)).toEqual([]);
});

it('leaves nothing once it is closed, and cannot be read then', async () => {
  const aside = spill();
  const place = await aside.put('a');
  await aside.close();
  expect(readdirSync(home)).toEqual([]);
  await expect(aside.get(place)).rejects.toThrow();
});

it('leaves nothing where the program is interrupted', async () => {
  const aside = spill();
  await aside.put('a');
  removeUnfinished();
  expect(readdirSync(home)).toEqual([]);
  await aside.close();
});

// Where an open file cannot be taken out of its folder, it goes at the end of the run alone.
it.skipIf(process.platform === 'win32')('leaves nothing of a run that is killed', async () => {
  const aside = spill();
  const place = await aside.put('a');
  expect(readdirSync(home)).toEqual([]);
  expect(await aside.get(place)).toBe('a');
  await aside.close();
});

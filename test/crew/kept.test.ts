import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepIn } from '../../src/crew/keep.js';
import { keptOf, readPlace } from '../../src/crew/kept.js';
import { parcelOf } from '../../src/crew/parcel.js';
import type { Unit } from '../../src/crew/units.js';
import { problem } from '../../src/errors.js';
import { onlyProblems } from '../../src/records.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-kept-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const unit: Unit = { kind: 'line', name: '-', number: 1, text: '' };
const KEY = '0'.repeat(32);
const results = ['empty', 'doubtful'].map((code) => parcelOf(onlyProblems([problem('a.txt', code, 'It is so.')])));
const kept = async () => keptOf(await keepIn(home), async () => KEY);

it('gives a result again, in this run and the next', async () => {
  const first = await kept();
  expect(await first.get(unit)).toBeNull();
  await first.put(unit, results);
  expect(await readPlace(first.place(results[1]!)!)).toEqual(results[1]!.result());
  const next = await kept();
  const found = (await next.get(unit))!;
  expect(found.map((p) => p.result())).toEqual(results.map((p) => p.result()));
  expect(await readPlace(next.place(found[0]!)!)).toEqual(results[0]!.result());
  expect([...next.used]).toEqual([KEY]);
});

it('has to hold what is not kept: what the next run may read, and what is of no unit', async () => {
  const first = await kept();
  const passing = parcelOf(onlyProblems([problem('a.txt', 'timeout', 'It took too long.')]));
  await first.put(unit, [passing]);
  expect([first.place(passing), first.place(results[0]!)]).toEqual([null, null]);
});

it('does not give what an earlier run kept for what could not be read in this one', async () => {
  await (await kept()).put(unit, results);
  const forced = keptOf(await keepIn(home), async () => KEY, true);
  expect(await forced.get(unit)).toBeNull();
  const passing = parcelOf(onlyProblems([problem('a.txt', 'unreadable', 'It cannot be read.')]));
  await forced.put(unit, [passing]);
  expect(forced.place(passing)).toBeNull();
});

it('says so where what was kept is gone', async () => {
  const first = await kept();
  await first.put(unit, results);
  for (const name of readdirSync(home)) rmSync(join(home, name));
  await expect(readPlace(first.place(results[0]!)!)).rejects.toThrow('is gone while it was to be written');
});

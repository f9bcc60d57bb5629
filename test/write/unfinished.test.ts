import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFile, writeFolder } from '../../src/write/place.js';
import { begin, end, removeUnfinished, watchUnfinished } from '../../src/write/unfinished.js';

let home: string;
const within = (...names: string[]) => join(home, ...names);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-unfinished-'));
});
afterEach(() => {
  watchUnfinished(() => {});
  removeUnfinished();
  rmSync(home, { recursive: true, force: true });
});

/** Text in the middle of which the program is interrupted. */
function* interruptedAt(seen: (names: string[]) => void): Generator<string> {
  yield 'half of it';
  seen(readdirSync(home));
  removeUnfinished();
  yield 'the rest';
}

it('leaves nothing of a file that is being written, and the one before as it was', async () => {
  writeFileSync(within('a.json'), 'before');
  const seen: string[] = [];
  await writeFile(
    within('a.json'),
    interruptedAt((names) => seen.push(...names)),
  ).catch(() => {});
  expect(seen).toHaveLength(2);
  expect(readdirSync(home)).toEqual(['a.json']);
  expect(readFileSync(within('a.json'), 'utf8')).toBe('before');
});

it('leaves nothing of a folder that is being written', async () => {
  const chunks = interruptedAt(() => {});
  await writeFolder(within('out'), [{ path: 'tables/a.csv', chunks }], () => true).catch(() => {});
  expect(readdirSync(home)).toEqual([]);
});

it.each([
  ['puts back a folder that was moved away for another', true],
  ['removes it where the other is in its place', false],
])('%s', (_what, first) => {
  mkdirSync(within('old'));
  writeFileSync(within('old', 'a'), 'old');
  begin(within('moved'), within('old'));
  renameSync(within('old'), within('moved'));
  if (!first) mkdirSync(within('old'));
  removeUnfinished();
  expect(readdirSync(home)).toEqual(['old']);
  expect(existsSync(within('old', 'a'))).toBe(first);
});

it('leaves alone what was to be moved away and is still in its place', () => {
  mkdirSync(within('old'));
  begin(within('moved'), within('old'));
  removeUnfinished();
  expect(readdirSync(home)).toEqual(['old']);
});

it('tells when something is begun, and when nothing is left', () => {
  const told: boolean[] = [];
  watchUnfinished((any) => told.push(any));
  begin('a');
  begin('b');
  end('a');
  end('a');
  expect(told).toEqual([true]);
  end('b');
  expect(told).toEqual([true, false]);
});

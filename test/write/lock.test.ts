import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/write/lock.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-lock-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = () => join(home, 'results');
const file = () => join(home, '.results.lock');
const alive = new Set([10, 20]);
const self = (pid: number) => ({ pid, isRunning: (other: number) => alive.has(other) });

describe('the lock of a folder', () => {
  it('is there while a run has it, and gone afterwards', async () => {
    const lock = await lockFolder(folder(), self(10));
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ pid: 10, host: hostname() });
    await lock.release();
    expect(readdirSync(home)).toEqual([]);
  });

  it('is refused to a second run, which is told what to do', async () => {
    const lock = await lockFolder(folder(), self(10));
    await expect(lockFolder(folder(), self(20))).rejects.toThrow(
      `Another run is writing ${folder()} (process 10 on ${hostname()}). Wait until it has ended, or choose another folder. If it is not running any more, delete ${file()}.`,
    );
    await lock.release();
    await (await lockFolder(folder(), self(20))).release();
  });

  it('goes to one of several that want it at once', async () => {
    alive.add(40).add(50);
    const all = await Promise.allSettled([10, 20, 40, 50].map((pid) => lockFolder(folder(), self(pid))));
    expect(all.filter((r) => r.status === 'fulfilled').length).toBe(1);
    expect(readdirSync(home)).toEqual(['.results.lock']);
  });

  it.each([
    ['whose process has ended', JSON.stringify({ pid: 30, host: hostname() })],
    ['that an earlier process of our own number left', JSON.stringify({ pid: 10, host: hostname() })],
    ['that was not written whole', '{"pid":'],
    ['that is empty', ''],
  ])('is taken over from one %s', async (_what, left) => {
    writeFileSync(file(), left);
    const lock = await lockFolder(folder(), self(10));
    expect(JSON.parse(readFileSync(file(), 'utf8')).pid).toBe(10);
    await lock.release();
    expect(existsSync(file())).toBe(false);
  });

  it('clears away what runs left that were killed while they asked for it, and only that', async () => {
    const asked = (pid: number, text: string) => writeFileSync(`${file()}-${pid}`, text);
    asked(30, JSON.stringify({ pid: 30, host: hostname() }));
    asked(31, '');
    writeFileSync(`${file()}-smith`, '');
    asked(20, JSON.stringify({ pid: 20, host: hostname() }));
    asked(32, JSON.stringify({ pid: 32, host: 'elsewhere' }));
    await (await lockFolder(folder(), self(10))).release();
    expect(readdirSync(home).sort()).toEqual(['.results.lock-20', '.results.lock-32', '.results.lock-smith']);
  });

  it('is not taken over from another computer, of which nothing can be told', async () => {
    writeFileSync(file(), JSON.stringify({ pid: 30, host: 'elsewhere' }));
    await expect(lockFolder(folder(), self(10))).rejects.toThrow('process 30 on elsewhere');
  });

  it('is left to whoever has it now', async () => {
    const lock = await lockFolder(folder(), self(10));
    writeFileSync(file(), JSON.stringify({ pid: 20, host: hostname() }));
    await lock.release();
    expect(existsSync(file())).toBe(true);
  });

  it('goes to one of two that find the same stale one', async () => {
    writeFileSync(file(), JSON.stringify({ pid: 30, host: hostname() }));
    const both = await Promise.allSettled([10, 20].map((pid) => lockFolder(folder(), self(pid))));
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

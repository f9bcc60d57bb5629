import { afterEach, describe, expect, it } from 'vitest';
import { atOnce, type Crew, crewOf, crewSize } from '../../src/crew/crew.js';
import type { WorkOptions } from '../../src/crew/options.js';
import type { Unit } from '../../src/crew/units.js';
import { UsageError } from '../../src/errors.js';

describe('the number of workers', () => {
  it.each([
    ['one small file', 1, 3_000, 8, 1],
    ['a few small files', 12, 40_000, 8, 1],
    ['enough for two', 60, 151_000, 2, 2],
    ['one large file, which cannot be shared', 1, 5_000_000, 8, 1],
    ['two large files', 2, 5_000_000, 8, 2],
    ['many files', 10_000, 30_000_000, 8, 8],
    ['nothing', 0, 0, 8, 1],
  ])('is right for %s', (_what, units, bytes, cores, expected) => {
    expect(crewSize(units, bytes, cores)).toBe(expected);
  });
});

describe('units that a worker has at once', () => {
  const hundred = (size: number): number[] => Array.from({ length: 100 }, () => size);
  it.each([
    ['many short ones', hundred(3_000), 2, 2],
    ['few', [3_000, 3_000, 3_000], 2, 1],
    ['a long one among many', [...hundred(3_000), 20_000], 2, 1],
    ['too few for so many workers', hundred(3_000), 8, 1],
    ['those whose sizes nobody knows', null, 2, 1],
    ['none', [], 2, 2],
  ] as const)('are right for %s', (_what, sizes, workers, expected) => {
    expect(atOnce(sizes, workers)).toBe(expected);
  });
});

const unit = (path: string): Unit => ({ kind: 'file', file: { path, paths: [path], size: 1, named: true } });

describe.each([1, 2])('workers that have %d at once', (each) => {
  let crew: Crew | undefined;
  afterEach(() => crew?.dismiss());
  const start = async (options: WorkOptions = {}) => {
    crew = await crewOf(2, options, each, new URL('./failing-worker.mjs', import.meta.url));
    return crew;
  };

  it('give a problem for the document with which one of them fails, and go on', async () => {
    const { work } = await start();
    const results = await Promise.all(['fails', 'a', 'b'].map((path) => work(unit(path))));
    expect(results.flat().map((r) => r.problems[0])).toMatchObject([
      { path: 'fails', code: 'crashed', message: '"fails" could not be worked on: out of paper.' },
      { path: 'a' },
      { path: 'b' },
    ]);
  });

  it('give a problem for the document with which one of them dies, and go on', async () => {
    const { work } = await start();
    const paths = ['a', 'dies', 'b', 'dies', 'c', 'd'];
    const results = await Promise.all(paths.map((path) => work(unit(path))));
    expect(results.flat().map((r) => r.problems[0]!.path)).toEqual(paths);
    expect(results[1]![0]!.problems[0]).toMatchObject({ code: 'crashed' });
  });

  it('tell how far a long document is', async () => {
    const told: string[][] = [];
    const both = new Promise<void>((resolve) => {
      const onStep = (...step: string[]) => {
        if (told.push(step) === 2) resolve();
      };
      void start({ onStep }).then(({ work }) => work(unit('long')));
    });
    await both;
    expect(told).toEqual([
      ['long', 'page 1'],
      ['long', 'page 2'],
    ]);
  });

  it('pass on what the user can mend', async () => {
    const { work } = await start();
    await expect(work(unit('misused'))).rejects.toThrow(UsageError);
  });
});

import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/crew/in-order.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

describe('work in order', () => {
  it.each([1, 2, 7, 100])('gives results in the order of the items, %i at once', async (width) => {
    const items = [30, 1, 20, 0, 5, 10, 2];
    const work = async (ms: number, index: number) => {
      await wait(ms);
      return `${index}:${ms}`;
    };
    expect(await all(inOrder(items, width, work))).toEqual(items.map((ms, i) => `${i}:${ms}`));
  });

  it('begins no more than are allowed and not yet taken', async () => {
    let begun = 0;
    let taken = 0;
    let most = 0;
    const work = async (n: number) => {
      begun++;
      most = Math.max(most, begun - taken);
      return n;
    };
    for await (const _ of inOrder(Array(50).keys(), 4, work)) {
      taken++;
      await wait(0);
    }
    // The one that is being taken is beside those that wait.
    expect([begun, most <= 5]).toEqual([50, true]);
  });

  it('gives a result while the next item is still to come', async () => {
    let answered: () => void = () => {};
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    async function* items(): AsyncGenerator<number> {
      yield 1;
      await answer;
      yield 2;
    }
    const seen: number[] = [];
    for await (const n of inOrder(items(), 8, async (x) => x)) {
      seen.push(n);
      answered();
    }
    expect(seen).toEqual([1, 2]);
  });

  it('passes a failure on at its place, and what failed later goes unheard', async () => {
    const seen: number[] = [];
    const run = async () => {
      for await (const n of inOrder([0, 1, 2, 3], 4, async (x) => (x > 0 ? Promise.reject(new Error(`no ${x}`)) : x)))
        seen.push(n);
    };
    await expect(run()).rejects.toThrow('no 1');
    expect(seen).toEqual([0]);
  });

  it('tells its source when nobody takes any more, and does not wait for it', async () => {
    let told = false;
    const source: AsyncIterable<number> = {
      [Symbol.asyncIterator]: () => {
        let n = 0;
        return {
          next: () => (n++ < 2 ? Promise.resolve({ done: false, value: n }) : new Promise(() => {})),
          return: () => {
            told = true;
            return new Promise(() => {});
          },
        };
      },
    };
    for await (const _ of inOrder(source, 2, async (x) => x)) break;
    expect(told).toBe(true);
  });
});

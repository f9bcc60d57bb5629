import { describe, expect, it } from 'vitest';
import * as library from '../src/index.js';

const built = (name: string) => new URL(`../dist/${name}`, import.meta.url).href;

describe('what is built', () => {
  it.each(['bundle', 'help'])('starts from compiled code that this Node takes: %s', async (cache) => {
    const { open } = await import(/* @vite-ignore */ built('load.js'));
    expect(open(cache).script.cachedDataRejected).toBe(false);
  });

  it('runs each module once, and not before it is asked for', async () => {
    const { load } = await import(/* @vite-ignore */ built('load.js'));
    expect(load('index').extract).toBe(load('index').extract);
    expect(() => load('no/such/module')).toThrow();
  });

  it('exports what the library exports', async () => {
    const names = Object.keys(await import(/* @vite-ignore */ built('index.js')));
    expect(names.sort()).toEqual(Object.keys(library).sort());
  });
});

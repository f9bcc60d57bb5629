import { describe, expect, it, vi } from 'vitest';
import { readIsolated } from '../../src/read/isolate.js';
import { readerOptions } from '../../src/read/limits.js';
import type { Reader, Reading } from '../../src/read/reader.js';

vi.mock('../../src/threads.js', () => ({
  threadEntry: () => new URL('../fixtures/stubborn-worker.mjs', import.meta.url),
}));

vi.mock('../../src/read/memory.js', async (original) => {
  const { watchMemory } = await original<typeof import('../../src/read/memory.js')>();
  return { watchMemory: (over: () => void) => watchMemory(over, 300_000_000) };
});

const reading = (text: string): Reading => ({ text, metadata: {}, hints: [], pages: [], problems: [] });
const reader: Reader = {
  name: 'stubborn',
  mediaTypes: [],
  extensions: [],
  isolated: true,
  read: () => reading(''),
  recover: (parts) => reading(parts.join(' ')),
};
const run = (order: string, timeout?: number, of: Reader = reader): Promise<Reading> =>
  readIsolated(of, { path: 'a.pdf', bytes: Buffer.from(order) }, readerOptions({}), timeout ? { timeout } : {});

describe('a thread that reads', () => {
  it('gives its reading, and reads the next file too', async () => {
    expect((await run('read')).text).toBe('file 1 of this thread');
    expect((await run('read')).text).toBe('file 2 of this thread');
  });

  it.each([
    ['refuses', 'refuse', { code: 'encrypted', message: 'It is locked.' }],
    ['fails', 'fail', { message: 'nonsense in it' }],
    ['crashes with nothing done', 'crash', { code: 'crashed' }],
    ['ends with nothing done', 'leave', { code: 'crashed' }],
  ])('and %s throws', async (_, order, expected) => {
    await expect(run(order)).rejects.toMatchObject(expected);
  });

  it('and hangs is stopped in time, and nothing is made up', async () => {
    await expect(run('hang', 0.3)).rejects.toMatchObject({
      code: 'timeout',
      message: '"a.pdf" could not be read as stubborn: it took more than 0.3 seconds. Nothing of it was kept.',
    });
  });

  it.each([
    ['hangs', 'keep, hang', 'timeout'],
    ['crashes', 'keep, crash', 'crashed'],
    ['swells beyond its memory', 'keep, swell', 'crashed'],
    ['swells beyond it with what V8 does not count', 'keep, bloat', 'crashed'],
    ['ends', 'keep, leave', 'crashed'],
  ])('and %s leaves what it had handed over, with a problem', async (_, order, code) => {
    const { text, problems } = await run(order, code === 'timeout' ? 1 : 60);
    expect(text).toBe('page 1 page 2');
    expect(problems).toMatchObject([{ code, path: 'a.pdf' }]);
  });

  it('is replaced after it was stopped', async () => {
    expect((await run('read')).text).toBe('file 1 of this thread');
  });

  it('is stopped after the time that the user set, however much more it asks for', async () => {
    await expect(run('slow', 0.3)).rejects.toMatchObject({ code: 'timeout' });
  });

  it('that has handed over what cannot be put together leaves nothing', async () => {
    const { recover: _, ...without } = reader;
    await expect(run('keep, crash', 5, without)).rejects.toMatchObject({ code: 'crashed' });
  });

  it('works beside another', async () => {
    const [slow, quick] = await Promise.all([run('slow'), run('read')]);
    expect([slow.text, quick.text]).toEqual(['slow', 'file 1 of this thread']);
  });
});

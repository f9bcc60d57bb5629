import { expect, it } from 'vitest';
import { threadEntry } from '../src/threads.js';

it.each([
  ['file:///a/dist/read/isolate.js', 'file:///a/dist/read/worker.js'],
  ['file:///a/src/read/isolate.ts', 'file:///a/dist/read/worker.js'],
  ['file:///src/a/src/read/isolate.ts', 'file:///src/a/dist/read/worker.js'],
])('a module at %s starts the thread at %s', (base, entry) => {
  expect(threadEntry('./worker', base).href).toBe(entry);
});

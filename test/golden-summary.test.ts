import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../src/commands/program.js';
import { fakeIo } from './commands/fake-io.js';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));

describe('the summary of the samples', () => {
  it('reads well at 80 columns', async () => {
    const io = fakeIo({ out: { isTerminal: true, width: 80 } });
    expect(await run(['summary', corpus], io)).toBe(0);
    await expect(io.out.text()).toMatchFileSnapshot('golden/summary.txt');
  }, 120_000);
});
